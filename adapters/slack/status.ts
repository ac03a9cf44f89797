import type { Locale, Log } from '../../src';
import type { Place } from './place';
import { wordsFor } from './words';

/** An answer that is there sooner needs no sign that it is coming. */
const PATIENCE_MS = 1_000;

/** Does the work; where it takes long, Slack shows meanwhile that the assistant is at it. */
export async function withStatus<T>(
  { log, place, lang }: { log: Log; place: Place; lang: Locale },
  work: () => Promise<T>,
): Promise<T> {
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    void setStatus(log, place, wordsFor(lang).status);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // A public answer ends the status by itself, a private one does not.
    if (isShown) await setStatus(log, place, '');
  }
}

async function setStatus(
  log: Log,
  { client, channel, thread, question }: Place,
  status: string,
): Promise<void> {
  const ts = thread ?? question;
  if (ts === undefined) return;
  try {
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: ts, status });
  } catch {
    log.debug('Slack showed no status.');
  }
}
