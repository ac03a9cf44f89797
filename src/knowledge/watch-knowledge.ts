import { watch } from 'chokidar';

/** Editors write a file in several steps: wait until it has been quiet for this long. */
const QUIET_MS = 200;

/** Calls `onChange` after files below `folder` changed. Returns a function that stops watching. */
export function watchKnowledge(folder: string, onChange: () => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
