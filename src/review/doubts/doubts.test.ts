import fc from 'fast-check';
import {
  ACCOUNTS,
  MAX_TOKEN_LENGTH,
  MEDIA,
  PLATFORMS,
  SEVERITIES,
  draftSchema,
} from '../../domain';
import type { Rule } from '../../domain';
import { sampleReviewer, sampleRule } from '../testing/sample-rules';
import { answered, createState, isCleared, verdictOf } from './state';
import type { ReviewState } from './state';
import { ruleCodes, readStateToken, writeStateToken } from './state-token';

const NAMED = {
  en: { ask: 'Is it {words}?', again: 'Is it point {point}?', clears: 'No', keeps: 'Yes' },
};
const ANY = { en: { ask: 'Did all agree?', clears: 'All did', keeps: 'No' } };
const rules: Rule[] = [
  sampleRule({
    id: 'phi.person',
    severity: 'block',
    doubt: NAMED,
    traps: [
      { find: ['grace', '^ hope'], unsure: true },
      { find: ['have hope'], unsure: true, severity: 'consider', confirmed: 'block' },
    ],
  }),
  sampleRule({ id: 'a.crew', doubt: ANY, traps: [{ find: ['crew', 'team'], unsure: true }] }),
  sampleRule({ id: 'a.tag', severity: 'consider', traps: [{ find: ['{hashtag}'] }] }),
];
const byId = new Map(rules.map((rule) => [rule.id, rule]));
const codes = ruleCodes(byId.keys());

function stateOf(text: string): ReviewState {
  const draft = draftSchema.parse({ text, account: 'official', platform: 'x', media: 'photo' });
  return createState(draft, sampleReviewer(rules).review(draft).findings, byId);
}

describe('doubts of a review', () => {
  test('are one for each name, and one for a question that names nobody', () => {
    const { points, answers } = stateOf('Grace. Hope. Grace! Our crew, our team. #fun');
    expect(answers).toEqual(['open', 'open', 'open']);
    expect(points.map(({ doubt }) => doubt)).toEqual([0, 1, 0, 2, 2, undefined]);
  });

  test('count for the verdict until the author clears them', () => {
    const state = stateOf('Grace and our crew. #fun');
    expect(verdictOf(state)).toBe('block');
    expect(verdictOf(answered(state, 0, 'keeps'))).toBe('block');
    expect(verdictOf(answered(state, 0, 'clears'))).toBe('fix');
    expect(verdictOf(answered(answered(state, 0, 'clears'), 1, 'clears'))).toBe('consider');
  });

  test('weigh more once the author says that they are hits, where their rule says so', () => {
    const state = stateOf('I have hope. #fun');
    expect(verdictOf(state)).toBe('consider');
    expect(verdictOf(answered(state, 0, 'keeps'))).toBe('block');
  });

  test('an answer given twice is one, and the last one counts', () => {
    const state = stateOf('Grace and our crew.');
    const once = answered(state, 0, 'clears');
    expect(answered(once, 0, 'clears')).toEqual(once);
    expect(answered(answered(once, 0, 'keeps'), 0, 'clears')).toEqual(once);
  });

  test('clear only the findings that hang on them', () => {
    const state = answered(stateOf('Grace. Hope.'), 0, 'clears');
    expect(state.points.map((point) => isCleared(state, point))).toEqual([true, false]);
  });

  test('of more findings than a button holds, the severest of the rest still counts', () => {
    const many = `Grace ${'crew. '.repeat(15)}${'#fun '.repeat(15)}`;
    const state = stateOf(many);
    expect(state.points).toHaveLength(24);
    const settled = answered(answered(state, 0, 'clears'), 1, 'clears');
    expect(verdictOf(settled)).toBe('consider');
  });
});

describe('the token of a button', () => {
  const states: fc.Arbitrary<ReviewState> = fc.record({
    account: fc.constantFrom(...ACCOUNTS),
    platform: fc.constantFrom(...PLATFORMS),
    media: fc.constantFrom(...MEDIA),
    answers: fc.constant(['open', 'clears', 'keeps'] as const),
    rest: fc.constantFrom('clear', ...SEVERITIES),
    points: fc.array(
      fc.record(
        {
          rule: fc.constantFrom(...byId.keys()),
          severity: fc.constantFrom(...SEVERITIES),
          confirmed: fc.constantFrom(...SEVERITIES),
          isMarked: fc.boolean(),
          doubt: fc.nat(2),
        },
        { requiredKeys: ['rule', 'severity', 'confirmed', 'isMarked'] },
      ),
      { maxLength: 24 },
    ),
  });

  test('holds the whole state, and is short enough for every platform', () => {
    fc.assert(
      fc.property(states, (state) => {
        const token = writeStateToken(state);
        expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_LENGTH);
        expect(readStateToken(token, codes)).toEqual(state);
      }),
    );
  });

  test('holds no word of the draft', () => {
    const token = writeStateToken(stateOf('Grace. Hope, our crew. #fun'));
    expect(token).toMatch(/^review:[0-9a-z]{3}:000:0[0-9a-z]+$/);
    expect(token).not.toMatch(/grace|hope|crew|fun/i);
  });

  test.each([
    ['of a rule that is gone', 'review:040:0:001zzzz'],
    [
      'with a doubt that nobody asked',
      `review:040::001${[...codes.keys()][0]}`.replace('001', '021'),
    ],
    ['of another kind', 'walk:photo:who.patient'],
    ['that is cut', 'review:040:0:001zz'],
    ['that is nothing', 'review:'],
  ])('%s is not read', (_name, token) => {
    expect(readStateToken(token, codes)).toBeUndefined();
  });

  test('is never read wrongly: anything else is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readStateToken(`review:${text}`, codes)).toBeUndefined();
      }),
    );
  });
});
