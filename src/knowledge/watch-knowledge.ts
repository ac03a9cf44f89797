import { watch } from 'chokidar';
import { fingerprint, readFolder } from './read-folder';

/** Editors write a file in several steps: wait until it has been quiet for this long. */
const QUIET_MS = 200;

/**
 * Calls `onChange` after the content below `folder` differs from what has the fingerprint `seen`.
 * Returns a function that stops watching.
 */
export function watchKnowledge(
  folder: string,
  seen: string,
  onChange: () => void,
): () => Promise<void> {
  let last = seen;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = currentFingerprint(folder);
    if (now === undefined || now === last) return;
    last = now;
    onChange();
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET_MS);
  };
  // "ready" counts too: an edit may come before the watcher is up.
  const watcher = watch(folder, { ignoreInitial: true }).on('all', lookSoon).on('ready', lookSoon);
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

/** Undefined while a file is just being replaced; its arrival is an event of its own. */
function currentFingerprint(folder: string): string | undefined {
  try {
    return fingerprint(readFolder(folder));
  } catch {
    return undefined;
  }
}
