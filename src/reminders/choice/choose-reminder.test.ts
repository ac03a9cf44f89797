import fc from 'fast-check';
import { observanceSchema } from '../../domain';
import type { Reminder } from '../../domain';
import { reminderKnowledge } from '../testing/reminder-knowledge';
import { addDays, daysBetween } from '../time/calendar';
import { chooseReminder } from './choose-reminder';
import type { Sent, Signals } from './choose-reminder';

const QUIET: Signals = { asked: new Map(), wrong: new Map(), gaps: new Map() };

const THANKS = observanceSchema.parse({
  id: 'thanks',
  name: 'Thanks',
  on: 'last thursday of november',
});

function content(reminders: Partial<Reminder>[]) {
  return reminderKnowledge(reminders, { observances: new Map([['thanks', THANKS]]) });
}

function choose(
  reminders: Partial<Reminder>[],
  date: string,
  rest: { sent?: Sent[]; signals?: Partial<Signals> } = {},
) {
  const choice = chooseReminder(content(reminders), {
    date,
    sent: rest.sent ?? [],
    signals: { ...QUIET, ...rest.signals },
  });
  return choice && `${choice.reminder} ${choice.because}`;
}

const plain: Partial<Reminder>[] = [{ id: 'a' }, { id: 'b', clause: 'copyright-media' }];
const summer: Partial<Reminder> = { id: 'summer', seasons: [{ from: '06-01', to: '08-31' }] };
const newYear: Partial<Reminder> = { id: 'new-year', seasons: [{ from: '12-20', to: '01-06' }] };
const thanks: Partial<Reminder> = { id: 'thanks', seasons: [{ observance: 'thanks' }] };

describe('the next reminder', () => {
  it.each([
    ['2026-06-01', [...plain, summer], 'summer season'],
    ['2026-08-31', [...plain, summer], 'summer season'],
    ['2026-12-31', [...plain, newYear], 'new-year season'],
    ['2027-01-06', [...plain, newYear], 'new-year season'],
    ['2026-11-20', [...plain, thanks], 'thanks season'],
    ['2026-11-26', [...plain, thanks], 'thanks season'],
  ])('on %s is one in season', (date, reminders, chosen) => {
    expect(choose(reminders, date)).toBe(chosen);
  });

  it.each([
    ['2026-05-31', summer],
    ['2026-09-01', summer],
    ['2027-01-07', newYear],
    ['2026-11-19', thanks],
    ['2026-11-27', thanks],
  ])('on %s is none whose season is away', (date, seasonal) => {
    expect(choose([...plain, seasonal], date)).toMatch(/ turn$/);
  });

  it('is that of the season which is over first', () => {
    const long: Partial<Reminder> = { id: 'long', seasons: [{ from: '01-01', to: '12-31' }] };
    expect(choose([long, thanks], '2026-11-24')).toBe('thanks season');
  });

  it('is about what people got wrong', () => {
    const signals = {
      asked: new Map([['copyright-media', 20]]),
      wrong: new Map([['copyright-media', 8]]),
    };
    expect(choose(plain, '2026-11-24', { signals })).toBe('b wrong-answers');
  });

  it('does not follow the answers of a few', () => {
    const signals = {
      asked: new Map([['copyright-media', 9]]),
      wrong: new Map([['copyright-media', 9]]),
    };
    expect(choose(plain, '2026-11-24', { signals })).toMatch(/ turn$/);
  });

  it('is about a section where questions stayed open', () => {
    const both = content(plain);
    const clause = both.clauses.get('copyright-media')!;
    const clauses = new Map([...both.clauses, [clause.id, { ...clause, section: 'media' }]]);
    const signals = { ...QUIET, gaps: new Map([['media', 6]]) };
    expect(chooseReminder({ ...both, clauses }, { date: '2026-11-24', sent: [], signals })).toEqual(
      {
        reminder: 'b',
        scenario: 'b-scenario',
        because: 'gaps',
      },
    );
  });

  it('is the one that was sent longest ago, when nothing speaks for another', () => {
    const sent = [
      { reminder: 'a', date: '2026-05-04' },
      { reminder: 'b', date: '2026-05-11' },
    ];
    expect(choose(plain, '2026-11-24', { sent })).toBe('a turn');
  });

  it('is none when all of them are at rest', () => {
    const sent = [
      { reminder: 'a', date: '2026-11-10' },
      { reminder: 'b', date: '2026-11-17' },
    ];
    expect(choose(plain, '2026-11-24', { sent })).toBeUndefined();
    expect(choose([], '2026-11-24')).toBeUndefined();
  });

  it('never comes again within its weeks of rest, whatever speaks for it', () => {
    const reminders = fc.array(
      fc.record({ rest_weeks: fc.integer({ min: 1, max: 8 }), inSeason: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(reminders, fc.integer({ min: 1, max: 9 }), (list, step) => {
        const all = content(
          list.map(({ rest_weeks, inSeason }, index) => ({
            id: `r${index}`,
            rest_weeks,
            seasons: inSeason ? [{ from: '01-01', to: '12-31' }] : [],
          })),
        );
        const sent: Sent[] = [];
        for (let week = 0; week < 30; week++) {
          const date = addDays('2026-01-05', week * step);
          const choice = chooseReminder(all, { date, sent, signals: QUIET });
          if (!choice) continue;
          const rest = all.reminders.get(choice.reminder)!.rest_weeks * 7;
          const near = sent.filter(
            ({ reminder, date: day }) =>
              reminder === choice.reminder && daysBetween(day, date) < rest,
          );
          expect(near).toEqual([]);
          sent.push({ reminder: choice.reminder, date });
        }
      }),
    );
  });
});
