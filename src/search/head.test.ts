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

  it('hardly changes for other questions when the first text of the files goes', () => {
    const all = beliefsOf(examples, probe);
    const fewer = beliefsOf(examples.slice(1), probe);
    const changes = fewer.map((belief, k) => Math.abs(belief - all[k]!));
    // In the order of the files it would be a hundred times more.
    expect(Math.max(...changes)).toBeLessThan(1e-5);
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
  const index = finish(trainHead(examples, { classes: CLASSES, features: FEATURES, rounds: 8 }));
  return [...createHead(index)(vector)];
}
