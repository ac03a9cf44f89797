import { finish, hash } from '../domain';
import { createHead, trainHead } from './head';
import type { HeadExample } from './head';

const CLASSES = 4;
const FEATURES = 30;

describe('the trained head', () => {
  const examples = Array.from({ length: 400 }, (_, i) => exampleOf(`text ${i}`));
  const probe = exampleOf('asked').vector;

  it('is the same for the same examples, in whatever order the files hold them', () => {
    expect(beliefsOf(examples.toReversed(), probe)).toEqual(beliefsOf(examples, probe));
  });

  it('changes little when one example goes, wherever it stood', () => {
    const all = beliefsOf(examples, probe);
    for (const gone of [0, 123, 399]) {
      const fewer = beliefsOf(examples.toSpliced(gone, 1), probe);
      expect(Math.max(...fewer.map((belief, k) => Math.abs(belief - all[k]!)))).toBeLessThan(0.02);
    }
  });
});

/** Features of the class, and some that are shared by chance. */
function exampleOf(text: string): HeadExample {
  const target = hash(text) % CLASSES;
  const ids = Array.from(
    { length: 5 },
    (_, i) => (i < 2 ? target * 2 + i : hash(`${text} ${i}`)) % FEATURES,
  );
  return {
    vector: { ids: [...new Set(ids)], values: [...new Set(ids)].map(() => 0.5) },
    target,
    weight: 1,
    order: hash(text),
  };
}

function beliefsOf(examples: readonly HeadExample[], vector: HeadExample['vector']): number[] {
  const index = finish(trainHead(examples, { classes: CLASSES, features: FEATURES }));
  return [...createHead(index)(vector)];
}
