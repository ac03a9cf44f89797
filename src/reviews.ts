import { citationOf, contactsOf } from './domain';
import type { Draft, Finding, Knowledge, Locale, Review, ReviewVerdict } from './domain';

/** Longest stretch of the draft that is repeated beside a finding, in UTF-16 code units. */
const MAX_EXCERPT = 160;

/** What the reviewer found, before it becomes a reply. */
interface Reviewed {
  verdict: ReviewVerdict;
  findings: Finding[];
  containsPatientDetails: boolean;
  protectedSpeech: boolean;
}

/** Turns findings into a reply: excerpts, citations, whom to ask, what nobody looked at. */
export interface Reviews {
  review(draft: Draft, locale: Locale): Review;
}

export function createReviews(
  knowledge: Knowledge,
  reviewer: { review(draft: Draft): Reviewed },
): Reviews {
  return {
    review(draft, lang) {
      const { verdict, findings, containsPatientDetails, protectedSpeech } = reviewer.review(draft);
      const { account, platform, media } = draft;
      return {
        kind: 'review',
        lang,
        fallback: false,
        verdict,
        account,
        platform,
        media,
        findings: findings.map((finding) => ({
          ...finding,
          excerpt: excerptOf(draft.text, finding),
          citation: citationOf(knowledge, finding.clause, lang),
        })),
        unchecked: uncheckedOf(draft),
        containsPatientDetails,
        protectedSpeech,
        contacts: contactsOf(knowledge, contactIds(knowledge, findings)),
      };
    },
  };
}

function contactIds({ clauses }: Knowledge, findings: readonly Finding[]): readonly string[] {
  const [first] = findings;
  return (first && clauses.get(first.clause)?.contacts) ?? ['social-media-team'];
}

function excerptOf(text: string, { start, end }: Finding): string {
  const words = text.slice(start, end);
  return words.length > MAX_EXCERPT ? `${words.slice(0, MAX_EXCERPT - 1)}…` : words;
}

/** Keys of "unchecked.*" in messages/labels.yml. */
function uncheckedOf({ media }: Draft): string[] {
  const always = ['truth', 'authorization', 'permission', 'language'];
  return media === 'none' ? always : ['media', ...always];
}
