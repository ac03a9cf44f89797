import { citationOf, neutralTextOf, titledIn } from './domain';
import type { Draft, Finding, Knowledge, Locale, Review, ReviewUpdate, Rule } from './domain';
import { askDoubts, createRewriter, createState, writeStateToken } from './review';
import type { Reviewer } from './review';
import { contactsFor, uncheckedOf } from './review-notes';
import { createReviewUpdates } from './review-updates';
import { createRuleWords } from './rule-words';

/** Longest stretch of the draft that is repeated beside a finding, in UTF-16 code units. */
const MAX_EXCERPT = 160;
/** More ready texts than this bury the findings. */
const MAX_OFFERS = 3;

/** Turns findings into a reply: excerpts, citations, a rewrite, questions, ready texts, whom to ask. */
export interface Reviews {
  review(draft: Draft, locale: Locale): Review;
  /** The review after the answer that a button's token holds; undefined when nobody made the token. */
  update(token: string, locale: Locale): ReviewUpdate | undefined;
}

/** What reads a draft. */
interface Readers {
  reviewer: Reviewer;
  /** Language that a text is in. */
  languageOf: (text: string) => Locale;
}

export function createReviews(knowledge: Knowledge, { reviewer, languageOf }: Readers): Reviews {
  const rewriter = createRewriter(knowledge, reviewer);
  const rules = new Map(knowledge.rules.map((rule) => [rule.id, rule]));
  const ruleWords = createRuleWords(knowledge);
  const update = createReviewUpdates(knowledge, rules, ruleWords);

  function review(draft: Draft, lang: Locale): Review {
    const reviewed = reviewer.review(draft);
    const { findings } = reviewed;
    const { text, account, platform, media } = draft;
    const spoken = languageOf(text);
    const rewrite = rewriter.rewrite(draft, reviewed, spoken);
    const state = createState(draft, findings, rules);
    const wordsAt = (index: number): string => wordsOf(text, findings[index]);
    return {
      ...reviewed,
      kind: 'review',
      lang,
      fallback: !ruleWords.cover(findings, lang),
      account,
      platform,
      media,
      findings: ruleWords.speak(findings, lang).map((finding) => ({
        ...finding,
        excerpt: excerptOf(text, finding),
        citation: citationOf(knowledge, finding.clause, lang),
      })),
      unchecked: uncheckedOf(media),
      contacts: contactsFor(knowledge, findings[0]?.clause, lang),
      doubts: askDoubts(state, { rules, lang, wordsAt }),
      offers: offersFor(findings, rules)
        .flatMap((id) => neutralTextOf(knowledge, id, spoken) ?? [])
        .map((offer) => titledIn(knowledge, offer, lang)),
      token: writeStateToken(state),
      ...(rewrite && { rewrite: { ...rewrite, left: ruleWords.speak(rewrite.left, lang) } }),
    };
  }

  return { review, update };
}

function offersFor(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): readonly string[] {
  const ids = new Set(findings.flatMap(({ rule }) => rules.get(rule)?.offers ?? []));
  return [...ids].slice(0, MAX_OFFERS);
}

function excerptOf(text: string, finding: Finding): string {
  const words = wordsOf(text, finding);
  return words.length > MAX_EXCERPT ? `${words.slice(0, MAX_EXCERPT - 1)}…` : words;
}

function wordsOf(text: string, finding: Finding | undefined): string {
  return finding ? text.slice(finding.start, finding.end) : '';
}
