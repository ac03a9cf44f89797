import { readZone } from './read-zone';

describe('a time zone', () => {
  it.each([
    ['Europe/Madrid', 'Europe/Madrid'],
    ['europe/madrid', 'Europe/Madrid'],
    ['madrid', 'Europe/Madrid'],
    ['New York', 'America/New_York'],
    ['utc', 'UTC'],
    ['Asia/Kolkata', 'Asia/Calcutta'],
  ])('is found by "%s"', (text, zone) => {
    expect(readZone(text)).toBe(zone);
  });

  it.each(['Europe/Atlantis', 'somewhere', '+05:30', '', 'Europe'])(
    'is not found by "%s"',
    (text) => {
      expect(readZone(text)).toBeUndefined();
    },
  );
});
