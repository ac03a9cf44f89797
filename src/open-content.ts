import { validateFacts } from './answers';
import type { Prepared } from './assistant';
import { KnowledgeError, finish, present } from './domain';
import type { Knowledge, Log, PlaceOf, Problem, Steps } from './domain';
import { PREBUILT_FILE, createPlaceOf, readInSteps, readPrebuilt } from './knowledge';
import { validateMessages } from './messages';
import { validateRules } from './review';
import { WORD_SCHEMAS } from './word-schemas';

/** Content without a fault, with what was made of it ahead where that was done. */
export interface Content extends Prepared {
  knowledge: Knowledge;
}

/** How content is opened. */
export interface OpenOptions {
  /** File of `npm run build`; content is read and learned anew unless it was made from the same content. */
  prebuilt?: string;
  log?: Log;
}

/** Reads and checks `folder`, or takes it as it was built. Throws a KnowledgeError with every problem at once. */
export function openContent(
  folder: string,
  { prebuilt = PREBUILT_FILE, log }: OpenOptions = {},
): Content {
  const found = readPrebuilt(prebuilt, folder);
  if (typeof found !== 'string') return found;
  log?.info('The prebuilt index is not used; the content is read and learned now.', {
    reason: found,
  });
  return { knowledge: openKnowledge(folder) };
}

/** What was made ahead of content that is read anyway; nothing where it has changed since. */
export function openPrepared(folder: string, prebuilt = PREBUILT_FILE): Prepared {
  const found = readPrebuilt(prebuilt, folder);
  if (typeof found === 'string') return {};
  return present({ learned: found.learned, compiledRules: found.compiledRules });
}

/** The checked content of `folder`. Throws a KnowledgeError with every problem at once. */
export function openKnowledge(folder: string): Knowledge {
  return finish(readChecked(folder));
}

/** The same in steps. */
export function* readChecked(folder: string): Steps<Knowledge> {
  const { knowledge, problems, placed } = yield* readInSteps(folder, WORD_SCHEMAS);
  yield;
  const all = [...problems, ...(yield* validateInSteps(knowledge, createPlaceOf(placed)))];
  if (all.length > 0) throw new KnowledgeError(all);
  return knowledge;
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
