import { finish } from './domain';
import { PREBUILT_FILE, hashOfCode, readPrebuilt, writePrebuilt } from './knowledge';
import { openKnowledge } from './open-content';
import { compileRules } from './review';
import { openSearch } from './search';

/**
 * Reads, checks and learns the content of `folder` and keeps the result for `openAssistant`,
 * unless that was done already. `codeFolders` are those that hold this same code.
 * Throws a KnowledgeError when the content has faults.
 */
export function prebuild(
  folder: string,
  codeFolders: readonly string[],
  file: string = PREBUILT_FILE,
): void {
  const code = codeFolders.map(hashOfCode);
  if (typeof readPrebuilt(file, folder, code) !== 'string') return;
  const knowledge = openKnowledge(folder);
  const learned = finish(openSearch(knowledge)).learned();
  writePrebuilt(file, { knowledge, learned, compiledRules: compileRules(knowledge) }, code);
}
