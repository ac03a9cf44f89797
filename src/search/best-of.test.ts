import fc from 'fast-check';
import { bestOf } from './best-of';

const values = fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0, noNaN: true })));

describe('the best of a list', () => {
  it('are the first ones of the list when it is put in order', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (list, limit) => {
        const inOrder = list
          .map((value, place) => ({ place, value }))
          .filter(({ value }) => value > 0)
          .toSorted((a, b) => b.value - a.value);
        expect(bestOf(Float64Array.from(list), limit)).toEqual(inOrder.slice(0, limit));
      }),
    );
  });
});
