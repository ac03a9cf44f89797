import { createTurns } from './turns';

const DAY = 24 * 60 * 60_000;

describe('whose turn it is among the practice questions', () => {
  it('is the next one after each that was asked, for each person alone', () => {
    const turns = createTurns(() => 0);
    turns.pass('U1');
    turns.pass('U1');
    expect([turns.of('U1'), turns.of('U2')]).toEqual([2, 0]);
  });

  it('begins elsewhere the next day, so that a restart does not begin anew', () => {
    let now = 0;
    const turns = createTurns(() => now);
    now = 3 * DAY;
    expect(turns.of('U1')).toBe(3);
  });
});
