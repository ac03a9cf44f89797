import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftSchema } from '../domain';
import { createReviewer } from '.';
import { readReviewContent } from './testing/read-content';

const reviewer = createReviewer(readReviewContent());
const drafts = readFileSync(join(__dirname, '../../knowledge/drafts/everyday.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** The rules that tell of people in care, of colleagues and of what stays inside. */
const WATCHED = /^(?:phi|conf|image)\./;

test.each(drafts)('%s %s %s %s: leaves alone: %s', (...[, account, platform, media, text]) => {
  const draft = draftSchema.parse({ text, account, platform, media, alt: media !== 'none' });
  const rules = reviewer.review(draft).findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => WATCHED.test(rule))).toEqual([]);
});
