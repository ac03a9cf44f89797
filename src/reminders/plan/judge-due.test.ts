import fc from 'fast-check';
import type { Subscription } from '../../domain';
import { occurrences } from '../time/occurrences';
import type { Occurrence } from '../time/occurrences';
import { readRhythm } from '../time/rhythm';
import { judgeDue } from './judge-due';
import type { Due } from './judge-due';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Monday. */
const MONDAY = '2026-11-30';

type Fields = Partial<Subscription> & { plannedSince: string };

function due(fields: Fields, now: string, zones: (string | undefined)[] = [undefined]): Due[] {
  const { plannedSince, ...rest } = fields;
  const plan = {
    cron: '0 9 * * 1',
    zone: 'Europe/Madrid',
    fallbackZone: 'Europe/Madrid',
    blackouts: [],
    plannedUntil: Date.parse(plannedSince),
    ...rest,
  };
  return judgeDue(
    { plan, rhythm: readRhythm(plan.cron)!, zones },
    { now: Date.parse(now), graceMs: DAY_MS },
  );
}

function told(all: Due[]): string[] {
  return all.map(({ occurrence, note, notBefore }) => {
    const leaves = [...notBefore].map(
      ([zone, at]) => `${zone ?? '-'} ${new Date(at).toISOString().slice(5, 16)}`,
    );
    return [occurrence, note ?? leaves.join(', ')].join(': ');
  });
}

describe('what is due in one zone', () => {
  const since = '2026-11-24T00:00Z';

  it('is nothing before its time, and what came due after it', () => {
    expect(told(due({ plannedSince: since }, `${MONDAY}T07:59:59Z`))).toEqual([]);
    expect(told(due({ plannedSince: since }, `${MONDAY}T08:00:00Z`))).toEqual([
      `${MONDAY}T09:00: - 11-30T08:00`,
    ]);
  });

  it('is nothing once it was planned', () => {
    const [first] = due({ plannedSince: since }, `${MONDAY}T08:00:00Z`);
    const plannedUntil = first!.plannedUntil;
    expect(due({ plannedSince: since, plannedUntil }, `${MONDAY}T08:00:30Z`)).toEqual([]);
  });

  it('is caught up at once after an outage of three hours', () => {
    expect(told(due({ plannedSince: since }, `${MONDAY}T11:00:00Z`))).toEqual([
      `${MONDAY}T09:00: - 11-30T11:00`,
    ]);
  });

  it('is only the newest after a longer outage, within the grace', () => {
    const daily = { plannedSince: '2026-11-26T09:00Z', cron: '0 9 * * *' };
    expect(told(due(daily, '2026-11-29T10:00Z'))).toEqual([
      '2026-11-27T09:00: too-late',
      '2026-11-28T09:00: too-late',
      '2026-11-29T09:00: - 11-29T10:00',
    ]);
    expect(told(due({ plannedSince: since }, '2026-12-01T08:00:01Z'))).toEqual([
      `${MONDAY}T09:00: too-late`,
    ]);
  });

  it.each([
    ['on a day without messages', { blackouts: [{ from: MONDAY, to: MONDAY }] }, 'blackout'],
    ['in a pause', { pausedUntil: Date.parse('2026-12-04') }, 'paused'],
  ])('is passed over %s', (_name, fields, note) => {
    expect(told(due({ plannedSince: since, ...fields }, `${MONDAY}T08:00Z`))).toEqual([
      `${MONDAY}T09:00: ${note}`,
    ]);
  });

  it('is not caught up on a day without messages', () => {
    const blackouts = [{ from: '2026-12-01', to: '2026-12-01' }];
    expect(told(due({ plannedSince: since, blackouts }, '2026-12-01T06:00Z'))).toEqual([
      `${MONDAY}T09:00: blackout`,
    ]);
  });

  it('goes on after the day on which a pause ends', () => {
    const pausedUntil = Date.parse('2026-11-29T23:00Z');
    expect(told(due({ plannedSince: since, pausedUntil }, `${MONDAY}T08:00Z`))).toEqual([
      `${MONDAY}T09:00: - 11-30T08:00`,
    ]);
  });

  it('waits for the end of quiet hours', () => {
    const quiet = { from: '20:00', to: '07:00' };
    expect(told(due({ plannedSince: since, quiet }, `${MONDAY}T22:00Z`))).toEqual([
      `${MONDAY}T09:00: - 12-01T06:00`,
    ]);
  });

  it('leaves no trace of more than a hundred missed ones', () => {
    const all = due(
      { plannedSince: '2026-11-01T00:00Z', cron: '*/10 * * * *' },
      `${MONDAY}T08:00Z`,
    );
    expect(all).toHaveLength(100);
    expect(
      all.filter(({ note }) => note === undefined).map(({ occurrence }) => occurrence),
    ).toEqual([`${MONDAY}T09:00`]);
  });
});

describe("what is due in people's own zones", () => {
  const own = { zone: 'recipient', plannedSince: '2026-11-24T00:00Z' };
  const zones = [
    'Pacific/Kiritimati',
    'Europe/Madrid',
    undefined,
    'America/New_York',
    'Etc/GMT+12',
  ];

  it('is one occurrence as soon as it is due anywhere, with a time for each zone', () => {
    expect(due(own, '2026-11-29T18:59Z', zones)).toEqual([]);
    expect(told(due(own, '2026-11-29T19:00Z', zones))).toEqual([
      `${MONDAY}T09:00: Pacific/Kiritimati 11-29T19:00, Europe/Madrid 11-30T08:00, - 11-30T08:00, America/New_York 11-30T14:00, Etc/GMT+12 11-30T21:00`,
    ]);
  });

  it('is not due again when people come from farther east or west', () => {
    const [first] = due(own, '2026-11-30T14:00Z', ['America/New_York']);
    const later = { ...own, plannedUntil: first!.plannedUntil };
    expect(due(later, '2026-11-30T14:01Z', zones)).toEqual([]);
    expect(due(later, '2026-12-01T14:01Z', ['Etc/GMT+12'])).toEqual([]);
  });

  it('is not missed by people who come from farther east after another zone was planned', () => {
    const [first] = due(own, '2026-11-30T14:00Z', ['America/New_York']);
    const next = { ...own, plannedUntil: first!.plannedUntil };
    expect(
      told(due(next, '2026-12-06T20:00Z', ['Pacific/Kiritimati', 'America/New_York'])),
    ).toEqual(['2026-12-07T09:00: Pacific/Kiritimati 12-06T20:00, America/New_York 12-07T14:00']);
  });

  it('leaves out zones for which it is too late, and keeps the others', () => {
    expect(told(due(own, '2026-11-30T20:00Z', zones))).toEqual([
      `${MONDAY}T09:00: Europe/Madrid 11-30T20:00, - 11-30T20:00, America/New_York 11-30T20:00, Etc/GMT+12 11-30T21:00`,
    ]);
  });

  it('is nobody where nobody can be written to', () => {
    expect(told(due(own, '2026-11-30T20:00Z', []))).toEqual([`${MONDAY}T09:00: nobody`]);
  });

  it('takes the fallback for a zone that no calendar has', () => {
    expect(told(due(own, '2026-11-30T08:00Z', ['Mars/Olympus']))).toEqual([
      `${MONDAY}T09:00: Mars/Olympus 11-30T08:00`,
    ]);
  });

  it('reaches each zone exactly once, and never early, however the planning is interrupted', () => {
    const pauses = fc.array(fc.integer({ min: 1, max: 14 * 60 }), { minLength: 8, maxLength: 20 });
    const crons = fc.constantFrom('0 9 * * *', '30 2 * * *', '0 0 * * *', '15 23 * * 0,3,6');
    const starts = fc.constantFrom('2026-03-27T00:00Z', '2026-10-23T05:00Z', '2026-04-03T11:00Z');
    const ways = fc.constantFrom('recipient', 'Europe/Madrid', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(pauses, fc.tuple(crons, starts, ways), (minutes, [cron, start, zone]) => {
        const places =
          zone === 'recipient'
            ? ['Pacific/Kiritimati', 'Europe/Madrid', 'America/St_Johns', 'Etc/GMT+12']
            : [zone];
        const got = new Map(places.map((place) => [place, [] as string[]]));
        let now = Date.parse(start);
        let plannedUntil = now;
        for (const pause of minutes) {
          now += pause * 60_000;
          const at = new Date(now).toISOString();
          for (const one of due({ plannedSince: start, cron, zone, plannedUntil }, at, places)) {
            plannedUntil = one.plannedUntil;
            for (const [place, leaves] of one.notBefore) {
              got.get(place!)!.push(one.occurrence);
              expect(leaves).toBeGreaterThanOrEqual(
                Date.parse(`${one.occurrence}Z`) - 14 * HOUR_MS,
              );
            }
          }
        }
        for (const [place, walls] of got) {
          const all = occurrences(
            { rhythm: readRhythm(cron)!, zone: place },
            { after: Date.parse(start) - 2 * DAY_MS, until: now + 2 * DAY_MS },
          );
          const isNew = ({ at, wall }: Occurrence) =>
            zone === 'recipient'
              ? Date.parse(`${wall}Z`) - 14 * HOUR_MS > Date.parse(start)
              : at > Date.parse(start);
          const past = all.filter((one) => one.at <= now && isNew(one)).map(({ wall }) => wall);
          expect(walls.filter((wall) => wall <= (past.at(-1) ?? ''))).toEqual(past);
        }
      }),
      { numRuns: 60 },
    );
  });
});
