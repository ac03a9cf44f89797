import fc from 'fast-check';
import { createPlaces } from './places';

const key = fc.oneof(fc.nat(50), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

describe('places of numbers', () => {
  it('are where a list has them, and nowhere for any other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 200 }), fc.array(key), (keys, others) => {
        const placeOf = createPlaces(Uint32Array.from(keys));
        for (const asked of [...keys, ...others]) expect(placeOf(asked)).toBe(keys.indexOf(asked));
      }),
    );
  });
});
