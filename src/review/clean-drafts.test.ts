import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftSchema } from '../domain';
import { createReviewer } from '.';
import { readReviewContent } from './testing/read-content';

const reviewer = createReviewer(readReviewContent());
const drafts = readFileSync(join(__dirname, 'testing/clean-drafts.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));

/** The rules that tell of people in care, of colleagues and of what stays inside. */
const WATCHED = /^(?:phi|conf|image)\./;

test.each(drafts)('%s: leaves alone: %s', (about, text) => {
  const [account, platform, media] = about?.split(' ') ?? [];
  const draft = draftSchema.parse({ text, account, platform, media, alt: media !== 'none' });
  const rules = reviewer.review(draft).findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => WATCHED.test(rule))).toEqual([]);
});
