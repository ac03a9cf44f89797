import { firstIndex } from './first-index';

describe('the first entry that holds', () => {
  it.each([
    ['in the middle', [1, 3, 5, 7], 4, 2],
    ['at the start', [1, 3], 0, 0],
    ['nowhere, which gives the length', [1, 3], 9, 2],
    ['in nothing', [], 1, 0],
    ['the first of equal ones', [2, 2, 2], 2, 0],
  ])('is found %s', (...[, list, least, index]) => {
    expect(firstIndex(list, (entry) => entry >= least)).toBe(index);
  });
});
