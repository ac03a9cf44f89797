import { validateFacts } from './answers';
import { assembleAssistant } from './assistant';
import type { Assistant } from './assistant';
import { KnowledgeError, finish, present } from './domain';
import type { Knowledge, Log, PlaceOf, Problem, Steps } from './domain';
import {
  PREBUILT_FILE,
  createPlaceOf,
  readInSteps,
  readPrebuilt,
  watchKnowledge,
} from './knowledge';
import type { Prebuilt } from './knowledge';
import { validateMessages } from './messages';
import { validateRules } from './review';
import { WORD_SCHEMAS } from './word-schemas';

/** An assistant on a folder, which follows the folder's changes until it is closed. */
export interface LiveAssistant extends Assistant {
  /** Hash of the content that answers now. */
  fingerprint(): string;
  close(): Promise<void>;
}

/** How content is opened at start. */
interface OpenOptions {
  /** File of `npm run build`; content is read and learned anew unless it was made from the same content. */
  prebuilt?: string;
  log?: Log;
}

/** Reads and checks `folder`. Throws a KnowledgeError with every problem at once. */
export function openAssistant(folder: string, options: OpenOptions = {}): Assistant {
  return openContent(folder, options).assistant;
}

/** The checked content of `folder`. Throws a KnowledgeError with every problem at once. */
export function openKnowledge(folder: string): Knowledge {
  return finish(readChecked(folder));
}

/**
 * Like `openAssistant`, and reads the folder again when a file changes. The last good content goes
 * on serving while the new one is learned; content with faults is refused with a warning that lists them.
 */
export function watchAssistant(folder: string, log: Log, prebuilt?: string): LiveAssistant {
  let content = openContent(folder, { log, ...present({ prebuilt }) });
  let newest = 0;
  async function reload(): Promise<void> {
    const turn = ++newest;
    try {
      const next = await finishPolitely(prepare(folder), () => turn === newest);
      if (!next) return;
      content = next;
      log.info('New content is in use.', { fingerprint: next.knowledge.fingerprint });
    } catch (error) {
      reportRefused(error, log);
    }
  }
  const stop = watchKnowledge(folder, content.knowledge.fingerprint, () => void reload());
  return {
    handle: (request) => content.assistant.handle(request),
    fingerprint: () => content.knowledge.fingerprint,
    close() {
      newest += 1;
      return stop();
    },
  };
}

interface Content {
  knowledge: Knowledge;
  assistant: Assistant;
}

function openContent(folder: string, { prebuilt = PREBUILT_FILE, log }: OpenOptions): Content {
  const found = readPrebuilt(prebuilt, folder);
  if (typeof found !== 'string') return finish(assemble(found.knowledge, found));
  log?.info('The prebuilt index is not used; the content is read and learned now.', {
    reason: found,
  });
  return finish(prepare(folder));
}

function* prepare(folder: string): Steps<Content> {
  return yield* assemble(yield* readChecked(folder));
}

function* readChecked(folder: string): Steps<Knowledge> {
  const { knowledge, problems, placed } = yield* readInSteps(folder, WORD_SCHEMAS);
  yield;
  const all = [...problems, ...(yield* validateInSteps(knowledge, createPlaceOf(placed)))];
  if (all.length > 0) throw new KnowledgeError(all);
  return knowledge;
}

function* assemble(knowledge: Knowledge, prebuilt?: Prebuilt): Steps<Content> {
  return { knowledge, assistant: yield* assembleAssistant(knowledge, prebuilt) };
}

/** Lets whoever waits in between the steps; gives up, with undefined, when the work is not wanted any more. */
async function finishPolitely<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise(setImmediate);
  }
  return undefined;
}

/** Faults that only the part which uses the content can see. */
export function validateParts(knowledge: Knowledge, placeOf: PlaceOf): Problem[] {
  return finish(validateInSteps(knowledge, placeOf));
}

function* validateInSteps(knowledge: Knowledge, placeOf: PlaceOf): Steps<Problem[]> {
  const problems = validateMessages(knowledge);
  yield;
  problems.push(...validateRules(knowledge, placeOf));
  yield;
  return [...problems, ...validateFacts(knowledge, placeOf)];
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
