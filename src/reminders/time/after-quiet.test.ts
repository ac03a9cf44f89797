import { afterQuiet } from './after-quiet';
import { zoneClock } from './zone-clock';

function moved(at: string, quiet?: { from: string; to: string }): string {
  const end = afterQuiet(Date.parse(at), zoneClock('Europe/Madrid'), quiet);
  return new Date(end).toISOString();
}

const night = { from: '20:00', to: '07:00' };

describe('a message in quiet hours', () => {
  it.each([
    ['in the evening', '2026-11-30T19:00:00Z', '2026-12-01T06:00:00.000Z'],
    ['after midnight', '2026-11-30T02:30:12Z', '2026-11-30T06:00:00.000Z'],
    ['before clocks go forward', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['in the hour that comes twice', '2026-10-25T01:30:00Z', '2026-10-25T06:00:00.000Z'],
  ])('waits for their end: %s', (_name, at, end) => {
    expect(moved(at, night)).toBe(end);
  });

  it.each([
    ['by day', '2026-11-30T12:00:00.000Z', night],
    ['at their very end', '2026-11-30T06:00:00.000Z', night],
    ['where there are none', '2026-11-30T02:00:00.000Z', undefined],
  ])('goes at once %s', (_name, at, quiet) => {
    expect(moved(at, quiet)).toBe(at);
  });

  it('waits over lunch, too', () => {
    expect(moved('2026-11-30T11:30:00Z', { from: '12:00', to: '14:00' })).toBe(
      '2026-11-30T13:00:00.000Z',
    );
  });
});
