import { validateFacts } from './answers';
import { createAssistant } from './assistant';
import type { Assistant } from './assistant';
import { KnowledgeError } from './domain';
import type { Knowledge, Log, Problem } from './domain';
import { readKnowledge, watchKnowledge } from './knowledge';
import { validateMessages } from './messages';
import { validateRules } from './review';
import { WORD_SCHEMAS } from './word-schemas';

/** An assistant on a folder, which follows the folder's changes until it is closed. */
export interface LiveAssistant extends Assistant {
  /** Hash of the content that answers now. */
  fingerprint(): string;
  close(): Promise<void>;
}

/** Reads and checks `folder`. Throws a KnowledgeError with every problem at once. */
export function openAssistant(folder: string): Assistant {
  return createAssistant(openKnowledge(folder));
}

/** The checked content of `folder`. Throws a KnowledgeError with every problem at once. */
export function openKnowledge(folder: string): Knowledge {
  const { knowledge, problems } = readKnowledge(folder, WORD_SCHEMAS);
  const all = [...problems, ...validateParts(knowledge)];
  if (all.length > 0) throw new KnowledgeError(all);
  return knowledge;
}

/**
 * Like `openAssistant`, and reads the folder again when a file changes. Content with faults
 * is refused with a warning that lists them; the last good content goes on serving.
 */
export function watchAssistant(folder: string, log: Log): LiveAssistant {
  let knowledge = openKnowledge(folder);
  let assistant = createAssistant(knowledge);
  const stop = watchKnowledge(folder, () => {
    try {
      const next = openKnowledge(folder);
      assistant = createAssistant(next);
      knowledge = next;
      log.info('New content is in use.', { fingerprint: next.fingerprint });
    } catch (error) {
      reportRefused(error, log);
    }
  });
  return {
    handle: (request) => assistant.handle(request),
    fingerprint: () => knowledge.fingerprint,
    close: stop,
  };
}

/** Faults that only the part which uses the content can see. */
export function validateParts(knowledge: Knowledge): Problem[] {
  return [...validateMessages(knowledge), ...validateRules(knowledge), ...validateFacts(knowledge)];
}

function reportRefused(error: unknown, log: Log): void {
  if (!(error instanceof KnowledgeError)) {
    log.error('New content was refused; the last good content goes on serving.');
    return;
  }
  log.warn('New content was refused; the last good content goes on serving.', {
    problems: error.problems.length,
  });
  for (const { place, message } of error.problems)
    log.warn('To mend in the content.', { place, message });
}
