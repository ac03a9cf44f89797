import { Cron } from 'croner';
import type { Wall } from './zone-clock';

/** When a cron comes due by the clock on the wall, wherever that hangs. */
export interface Rhythm {
  /** The times after a moment, in order. */
  after(wall: Wall): Iterable<Wall>;
  /** The times up to and with a moment, the last one first. */
  back(wall: Wall): Iterable<Wall>;
}

const FIELD = /^[\dA-Za-z*,/#-]+$/;
const MINUTE_MS = 60_000;
/** So many are looked up at once. */
const STEP = 4;

/** Five fields of cron: minute, hour, day, month, weekday. Undefined when it cannot be read or never comes due. */
export function readRhythm(cron: string): Rhythm | undefined {
  const fields = cron.trim().split(/\s+/);
  if (fields.length !== 5 || !fields.every((field) => FIELD.test(field))) return undefined;
  try {
    // As if the clock hung in Greenwich in winter, where no time is skipped or comes twice.
    const job = new Cron(fields.join(' '), { timezone: 'UTC', mode: '5-part' });
    return job.nextRun() ? createRhythm(job) : undefined;
  } catch {
    return undefined;
  }
}

function createRhythm(job: Cron): Rhythm {
  return {
    after: (wall) => walk(wall, (from) => job.nextRuns(STEP, new Date(from))),
    back: (wall) => walk(wall + MINUTE_MS, (from) => job.previousRuns(STEP, startOfMinute(from))),
  };
}

function* walk(start: Wall, next: (from: Wall) => Date[]): Generator<Wall> {
  for (let runs = next(start); runs.length > 0; runs = next(Number(runs.at(-1)))) {
    yield* runs.map(Number);
  }
}

function startOfMinute(wall: Wall): Date {
  return new Date(Math.floor(wall / MINUTE_MS) * MINUTE_MS);
}
