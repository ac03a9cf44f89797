import { datesOf, observanceSchema } from './observance';

describe('the days of an observance', () => {
  it.each([
    { on: '01-28', days: 1, year: 2027, from: '2027-01-28', to: '2027-01-28' },
    { on: '05-06', days: 7, year: 2027, from: '2027-05-06', to: '2027-05-12' },
    { on: '3rd friday of march', days: 1, year: 2026, from: '2026-03-20', to: '2026-03-20' },
    { on: '3rd friday of march', days: 1, year: 2024, from: '2024-03-15', to: '2024-03-15' },
    { on: '1st monday of february', days: 1, year: 2027, from: '2027-02-01', to: '2027-02-01' },
    { on: '4th thursday of november', days: 2, year: 2026, from: '2026-11-26', to: '2026-11-27' },
    { on: 'last monday of may', days: 1, year: 2027, from: '2027-05-31', to: '2027-05-31' },
    { on: 'last sunday of february', days: 1, year: 2032, from: '2032-02-29', to: '2032-02-29' },
    {
      on: 'tuesday after 1st monday of november',
      days: 1,
      year: 2027,
      from: '2027-11-02',
      to: '2027-11-02',
    },
    {
      on: 'tuesday after 1st monday of november',
      days: 1,
      year: 2032,
      from: '2032-11-02',
      to: '2032-11-02',
    },
    {
      on: 'tuesday after 1st monday of november',
      days: 1,
      year: 2022,
      from: '2022-11-08',
      to: '2022-11-08',
    },
    { on: 'march', days: 1, year: 2027, from: '2027-03-01', to: '2027-03-31' },
    { on: 'february', days: 1, year: 2027, from: '2027-02-01', to: '2027-02-28' },
    { on: 'february', days: 1, year: 2028, from: '2028-02-01', to: '2028-02-29' },
    { on: '02-29', days: 1, year: 2028, from: '2028-02-29', to: '2028-02-29' },
    { on: '02-29', days: 1, year: 2027, from: '2027-02-28', to: '2027-02-28' },
    { on: '02-28', days: 2, year: 2028, from: '2028-02-28', to: '2028-02-29' },
    { on: '02-28', days: 2, year: 2100, from: '2100-02-28', to: '2100-03-01' },
    { on: '12-28', days: 7, year: 2026, from: '2026-12-28', to: '2027-01-03' },
  ])('"$on", $days long, in $year: $from to $to', ({ on, days, year, from, to }) => {
    expect(datesOf({ on, days }, year)).toEqual({ from, to });
  });

  it('do not depend on capitals and blanks', () => {
    expect(datesOf({ on: ' 3rd Friday of March ', days: 1 }, 2026).from).toBe('2026-03-20');
  });
});

describe('what cannot be read as a day is refused', () => {
  it.each([
    '02-30',
    '13-01',
    '00-10',
    '5-6',
    '5th friday of march',
    '3rd friday',
    '3rd freitag of march',
    'someday after 1st monday of may',
    'spring',
    '',
  ])('"%s"', (on) => {
    expect(observanceSchema.safeParse({ id: 'day', name: 'Day', on }).success).toBe(false);
  });
});
