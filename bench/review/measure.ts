import type { Engine } from './engine';

/** CPU time (user and system, all threads) in milliseconds. */
export interface Speed {
  p50: number;
  p95: number;
  /** Texts a second of CPU time. */
  rate: number;
}

/** An engine that is slow is measured on fewer texts, else the table takes an hour. */
const LONGEST = 20_000;

export function measureSpeed(engine: Engine, texts: readonly string[]): Speed {
  timesOf(engine, texts.slice(0, texts.length / 2));
  const times = timesOf(engine, texts).toSorted((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), rate: (times.length / total) * 1000 };
}

function timesOf(engine: Engine, texts: readonly string[]): number[] {
  const times: number[] = [];
  let left = LONGEST;
  for (const text of texts) {
    const time = timeOf(engine, text);
    times.push(time);
    left -= time;
    if (left < 0) break;
  }
  return times;
}

export function timeOf(engine: Engine, text: string): number {
  const before = process.cpuUsage();
  engine.run(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Stretches of a text, each of another place. */
export function slices(text: string, length: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const start = (i * 137) % Math.max(1, text.length - length);
    return text.slice(start, start + length);
  });
}
