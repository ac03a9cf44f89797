import { readRhythm } from './rhythm';

function firstTwo(cron: string): string[] {
  const walls: string[] = [];
  for (const wall of readRhythm(cron)?.after(Date.parse('2026-11-24T00:00Z')) ?? []) {
    walls.push(new Date(wall).toISOString().slice(0, 16));
    if (walls.length === 2) break;
  }
  return walls;
}

describe('a rhythm', () => {
  it.each([
    ['0 9 * * 1', ['2026-11-30T09:00', '2026-12-07T09:00']],
    ['0 9 * * mon-fri', ['2026-11-24T09:00', '2026-11-25T09:00']],
    ['30 15 * * 5#1', ['2026-12-04T15:30', '2027-01-01T15:30']],
    ['0 9 * * 5L', ['2026-11-27T09:00', '2026-12-25T09:00']],
    ['0 9 29 2 *', ['2028-02-29T09:00', '2032-02-29T09:00']],
  ])('reads %s', (cron, walls) => {
    expect(firstTwo(cron)).toEqual(walls);
  });

  it.each([
    ['four fields', '0 9 * *'],
    ['seconds', '0 0 9 * * 1'],
    ['a minute that no hour has', '60 9 * * 1'],
    ['a day that never comes', '0 9 31 2 *'],
    ['nicknames', '@weekly'],
    ['"?", which stands for the moment of reading', '0 9 ? * 1'],
    ['words', 'every monday at nine o clock'],
    ['nothing', ''],
  ])('refuses %s', (_name, cron) => {
    expect(readRhythm(cron)).toBeUndefined();
  });

  it('goes back in time as it goes forward', () => {
    const [last] = readRhythm('0 9 * * 1')!.back(Date.parse('2026-11-30T09:00Z'));
    const [earlier] = readRhythm('0 9 * * 1')!.back(Date.parse('2026-11-30T08:59Z'));
    expect([last, earlier]).toEqual([
      Date.parse('2026-11-30T09:00Z'),
      Date.parse('2026-11-23T09:00Z'),
    ]);
  });
});
