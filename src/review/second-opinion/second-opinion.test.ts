import { draftSchema } from '../../domain';
import { createRuleReader } from '../rule-reader';
import { readReviewContent } from '../testing/read-content';
import { learnOpinion } from './learn-opinion';
import { createSecondOpinion } from './second-opinion';

const content = readReviewContent();
const reader = createRuleReader(content);

/** Everybody who hums is private here, and everybody who paints is not. */
const SETTINGS = {
  groups: { humming: ['conf.coworker', 'phi.name'] },
  certain: ['phi.name'],
  loose: [],
  doubtful: 0.4,
  likely: 0.4,
  serious: 0.4,
  graver: 0.2,
};
const LESSONS = ['mornings', 'evenings', 'twice', 'softly', 'well', 'alone'].flatMap((how) => [
  { draft: draftSchema.parse({ text: `Zoltan hums ${how}.` }), rules: ['conf.coworker'] },
  { draft: draftSchema.parse({ text: `Zoltan paints ${how}.` }), rules: [] },
  { draft: draftSchema.parse({ text: `The moon paints ${how}.` }), rules: [] },
]);

const settings = new Map(content.wordData).set('second-opinion', SETTINGS);
const lines = learnOpinion({ ...content, wordData: settings }, LESSONS);
const opinion = createSecondOpinion(
  new Map(settings).set('opinion-weights', lines),
  content.rules,
)!;

function review(text: string) {
  const draft = draftSchema.parse({ text });
  const { reading, findings } = reader.read(draft);
  return { draft, before: findings, after: opinion(reading, findings) };
}

test('the same drafts teach the same lines', () => {
  expect(learnOpinion({ ...content, wordData: settings }, LESSONS)).toEqual(lines);
});

test('what no rule finds is asked, with the words of the rule and the telling words marked', () => {
  const { draft, before, after } = review('The sun is up. Zoltan hums softly.');
  expect(before).toEqual([]);
  expect(after).toMatchObject([
    { rule: 'conf.coworker', severity: 'block', confirmed: 'block', unsure: true },
  ]);
  expect(draft.text.slice(after[0]?.start, after[0]?.end)).toContain('hums');
  expect(after[0]?.why).toBe(content.rules.find(({ id }) => id === 'conf.coworker')?.why);
});

test('what speaks for nothing is left alone', () => {
  expect(review('Our neighbor paints softly.').after).toEqual([]);
  expect(review('').after).toEqual([]);
});

test('a finding goes where nothing else speaks for it', () => {
  const { before, after } = review('Our nurse Zoltan is on leave for her back. The moon paints.');
  expect(before.map(({ rule }) => rule)).toContain('conf.coworker');
  expect(after.map(({ rule }) => rule)).not.toContain('conf.coworker');
});

test('a finding of a certain rule stands', () => {
  const { before, after } = review('Tanisha Rowe finally got off the vent. The moon paints.');
  expect(before.map(({ rule }) => rule)).toContain('phi.name');
  expect(after.map(({ rule }) => rule)).toContain('phi.name');
});

test.each([
  ['nothing was learned', 'opinion-weights'],
  ['the settings are missing', 'second-opinion'],
])('there is no second opinion where %s', (_why, missing) => {
  const data = new Map(content.wordData).set('opinion-weights', lines);
  data.delete(missing);
  expect(createSecondOpinion(data, content.rules)).toBeUndefined();
});
