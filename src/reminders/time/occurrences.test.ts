import fc from 'fast-check';
import { occurrences } from './occurrences';
import type { Occurrence } from './occurrences';
import { readRhythm } from './rhythm';
import { occurrencesByWalking } from './testing/walk-the-clock';

const DAY_MS = 86_400_000;

function dueBetween(cron: string, zone: string, [after, until]: [string, string]) {
  const rhythm = readRhythm(cron);
  if (!rhythm) throw new Error(`"${cron}" is no rhythm.`);
  return occurrences({ rhythm, zone }, { after: Date.parse(after), until: Date.parse(until) });
}

function shown(found: Occurrence[]): string[] {
  return found.map(({ at, wall }) => `${wall} ${new Date(at).toISOString().slice(5, 16)}Z`);
}

describe('occurrences', () => {
  it('keep to the clock on the wall over both changes of a year', () => {
    const year: [string, string] = ['2026-03-20T00:00Z', '2026-04-03T00:00Z'];
    expect(shown(dueBetween('0 9 * * 1', 'Europe/Madrid', year))).toEqual([
      '2026-03-23T09:00 03-23T08:00Z',
      '2026-03-30T09:00 03-30T07:00Z',
    ]);
  });

  it('come once at the next minute that exists when their time is skipped', () => {
    const night: [string, string] = ['2026-03-28T12:00Z', '2026-03-29T12:00Z'];
    expect(shown(dueBetween('30 2 * * *', 'Europe/Madrid', night))).toEqual([
      '2026-03-29T02:30 03-29T01:00Z',
    ]);
    expect(shown(dueBetween('*/30 2,3 * * *', 'Europe/Madrid', night))).toEqual([
      '2026-03-29T03:00 03-29T01:00Z',
      '2026-03-29T03:30 03-29T01:30Z',
    ]);
  });

  it('come once when their time comes twice', () => {
    const night: [string, string] = ['2026-10-24T12:00Z', '2026-10-25T12:00Z'];
    expect(shown(dueBetween('30 2 * * *', 'Europe/Madrid', night))).toEqual([
      '2026-10-25T02:30 10-25T00:30Z',
    ]);
    const between: [string, string] = ['2026-10-25T01:10Z', '2026-10-25T12:00Z'];
    expect(dueBetween('30 2 * * *', 'Europe/Madrid', between)).toEqual([]);
  });

  it('survive a day that a whole country left out', () => {
    const days: [string, string] = ['2011-12-29T00:00Z', '2012-01-01T12:00Z'];
    expect(shown(dueBetween('0 9 * * *', 'Pacific/Apia', days))).toEqual([
      '2011-12-29T09:00 12-29T19:00Z',
      '2011-12-30T09:00 12-30T10:00Z',
      '2011-12-31T09:00 12-30T19:00Z',
      '2012-01-01T09:00 12-31T19:00Z',
    ]);
  });

  it('are the same as those of somebody who watches the clock minute by minute', () => {
    const night = fc.constantFrom(...NIGHTS);
    fc.assert(
      fc.property(
        night,
        cronArbitrary,
        fc.integer({ min: -30, max: 30 }),
        ([zone, day], cron, hours) => {
          const after = Date.parse(day) + hours * 3_600_000;
          const until = after + 1.5 * DAY_MS;
          const rhythm = readRhythm(cron)!;
          expect(occurrences({ rhythm, zone }, { after, until })).toEqual(
            occurrencesByWalking({ cron, zone }, { after, until }),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Zones with a day on which their clocks change, and some that never do. */
const NIGHTS: [zone: string, day: string][] = [
  ['Europe/Madrid', '2026-03-29'],
  ['Europe/Madrid', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/St_Johns', '2026-11-01'],
  ['America/Santiago', '2026-09-06'],
  ['America/Santiago', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Antarctica/Troll', '2026-03-29'],
  ['Antarctica/Troll', '2026-10-25'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Africa/Cairo', '2026-04-24'],
  ['Europe/Dublin', '2026-10-25'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kiritimati', '2026-01-01'],
  ['Etc/GMT+12', '2026-02-28'],
  ['Asia/Kathmandu', '2028-02-29'],
];

const minutes = fc.oneof(fc.constantFrom('0', '30', '15,45', '*/20', '*'), numberUpTo(59));
const hours = fc.oneof(fc.constantFrom('2', '1-3', '*', '0,23', '*/5'), numberUpTo(23));
const days = fc.constantFrom('*', '*', '*', '1', '25,29', '1-31/2');
const weekdays = fc.oneof(fc.constant('*'), fc.constantFrom('0', '1-5', '0,6', '3'));
const cronArbitrary = fc
  .tuple(minutes, hours, days, weekdays)
  .map(([minute, hour, day, weekday]) => `${minute} ${hour} ${day} * ${weekday}`);

function numberUpTo(max: number) {
  return fc.integer({ min: 0, max }).map(String);
}
