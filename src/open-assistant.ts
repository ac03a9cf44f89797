import { assembleAssistant } from './assistant';
import type { Assistant, SpeakingAssistant } from './assistant';
import { KnowledgeError, finish, present } from './domain';
import type { Knowledge, Log, Message, Reply, Steps } from './domain';
import { watchKnowledge } from './knowledge';
import { openContent, readChecked } from './open-content';
import type { Content, OpenOptions } from './open-content';

/** An assistant on a folder, which follows the folder's changes until it is closed. */
export interface LiveAssistant extends Assistant {
  /** Hash of the content that answers now. */
  fingerprint(): string;
  /** The content that answers now. */
  knowledge: () => Knowledge;
  /** Puts a reply into words that was made of what is kept. */
  render: (reply: Reply) => Message;
  close(): Promise<void>;
}

/** Reads and checks `folder`. Throws a KnowledgeError with every problem at once. */
export function openAssistant(folder: string, options: OpenOptions = {}): Assistant {
  return finish(serve(openContent(folder, options))).assistant;
}

/**
 * Like `openAssistant`, and reads the folder again when a file changes. The last good content goes
 * on serving while the new one is learned; content with faults is refused with a warning that lists them.
 */
export function watchAssistant(folder: string, log: Log, prebuilt?: string): LiveAssistant {
  let serving = finish(serve(openContent(folder, { log, ...present({ prebuilt }) })));
  let newest = 0;
  async function reload(): Promise<void> {
    const turn = ++newest;
    try {
      const next = await finishPolitely(prepare(folder), () => turn === newest);
      if (!next) return;
      serving = next;
      log.info('New content is in use.', { fingerprint: next.knowledge.fingerprint });
    } catch (error) {
      reportRefused(error, log);
    }
  }
  const stop = watchKnowledge(folder, serving.knowledge.fingerprint, () => void reload());
  return {
    handle: (request) => serving.assistant.handle(request),
    fingerprint: () => serving.knowledge.fingerprint,
    knowledge: () => serving.knowledge,
    render: (reply) => serving.assistant.render(reply),
    close() {
      newest += 1;
      return stop();
    },
  };
}

interface Serving {
  knowledge: Knowledge;
  assistant: SpeakingAssistant;
}

function* prepare(folder: string): Steps<Serving> {
  return yield* serve({ knowledge: yield* readChecked(folder) });
}

function* serve(content: Content): Steps<Serving> {
  return {
    knowledge: content.knowledge,
    assistant: yield* assembleAssistant(content.knowledge, content),
  };
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
