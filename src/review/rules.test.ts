import { draftSchema } from '../domain';
import type { Rule, RuleExample } from '../domain';
import { validateRules } from '.';
import { createRuleReader } from './rule-reader';
import { readReviewContent } from './testing/read-content';

const knowledge = readReviewContent();
const reader = createRuleReader(knowledge);

function draftOf({ text, account, platform, media, alt }: RuleExample) {
  return draftSchema.parse({ text, account, platform, media, alt });
}

function findingsOf(rule: Rule, example: RuleExample) {
  return reader.read(draftOf(example)).findings.filter((finding) => finding.rule === rule.id);
}

test('every phrase of the rules and word lists can be read', () => {
  expect(validateRules(knowledge, () => 'somewhere')).toEqual([]);
});

describe.each(knowledge.rules)('$id', (rule) => {
  test.each(rule.examples.flags)('flags: $text', (example) => {
    const findings = findingsOf(rule, example);
    expect(findings).not.toEqual([]);
    for (const words of example.marks ?? []) {
      const start = example.text.indexOf(words);
      expect(start).toBeGreaterThanOrEqual(0);
      const covered = findings.some(
        (finding) => finding.start < start + words.length && finding.end > start,
      );
      expect(covered ? words : findings).toBe(words);
    }
  });

  test.each(rule.examples.passes)('passes: $text', (example) => {
    expect(findingsOf(rule, example)).toEqual([]);
  });
});
