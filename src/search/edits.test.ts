import { editsBetween } from './edits';

describe('edits between two words', () => {
  it.each([
    ['patient', 'patient', 0],
    ['patient', 'pateint', 1],
    ['patient', 'patien', 1],
    ['patient', 'patients', 1],
    ['patient', 'patiant', 1],
    ['patient', 'pateints', 2],
    ['patient', 'parent', 2],
    ['', 'a', 1],
  ])('%s → %s: %s', (a, b, edits) => {
    expect(editsBetween(a, b, 5)).toBe(edits);
    expect(editsBetween(b, a, 5)).toBe(edits);
  });

  it('are counted up to a limit', () => {
    expect(editsBetween('patient', 'hashtags', 2)).toBe(3);
  });

  it('are counted in the first 63 letters', () => {
    expect(editsBetween('a'.repeat(80), 'a'.repeat(70), 2)).toBe(0);
  });
});
