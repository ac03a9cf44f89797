import { neutralTextOf } from '../../domain';
import type { Draft, Finding, Knowledge, Locale, Reviewed, Rewrite } from '../../domain';
import { rankOf, severest, verdictOf } from '../findings';
import type { Reviewer } from '../reviewer';
import type { Edit } from './edits';
import { applyEdits, compose, isCovered, placeAfter, stretchesOf } from './edits';
import { editsFor, isAddition } from './mend';
import type { Repair } from './mend';
import { createPage } from './page';
import { readRewriteWords } from './words';

/** Offers a draft in gentler words. */
export interface Rewriter {
  /** Undefined where nothing that could be taken out or replaced makes the verdict better. */
  rewrite(draft: Draft, reviewed: Reviewed, lang: Locale): Rewrite | undefined;
}

/** First word by word, then by sentences for what is still found. */
const ROUNDS = ['gently', 'firmly', 'firmly'] as const;
/** A rewrite that leaves less than this is no help. */
const FEWEST_WORDS = 4;
const LEAST_SHARE = 0.3;

type RewriteKnowledge = Pick<Knowledge, 'wordData' | 'neutralTexts' | 'organization'>;

export function createRewriter(knowledge: RewriteKnowledge, reviewer: Reviewer): Rewriter {
  const words = readRewriteWords(knowledge.wordData.get('rewrite-words'));

  function repairOf(text: string, findings: readonly Finding[], lang: Locale): Repair {
    return {
      page: createPage(text, words[lang]),
      findings,
      wordsOf: (replacement) => replacement[lang] ?? replacement.en ?? ['', ''],
      neutralText: (id) => neutralTextOf(knowledge, id, lang)?.text,
    };
  }

  return {
    rewrite(draft, { verdict, findings }, lang) {
      let best: Rewrite | undefined;
      let edits: Edit[] = [];
      let left: readonly Finding[] = findings;
      for (const round of ROUNDS) {
        const repair = repairOf(applyEdits(draft.text, edits), left, lang);
        const next = editsFor(repair, round === 'firmly');
        edits = compose(edits, next);
        if (next.length === 0 || !saysEnough(draft.text, edits)) break;
        const rewrite = judge(draft, { findings, edits }, reviewer);
        if (rankOf(rewrite.verdict) < rankOf(best?.verdict ?? verdict)) best = rewrite;
        ({ left } = rewrite);
      }
      return best;
    },
  };
}

/** Reviews what the edits leave. A finding whose words still stand is not settled by a lost context. */
function judge(
  draft: Draft,
  { findings, edits }: { findings: readonly Finding[]; edits: readonly Edit[] },
  reviewer: Reviewer,
): Rewrite {
  const text = applyEdits(draft.text, edits);
  const again = reviewer.review({ ...draft, text }).findings;
  const stands = (finding: Finding): boolean =>
    hasOwnWords(finding)
      ? !isCovered(draft.text, finding, edits)
      : again.some(({ rule }) => rule === finding.rule);
  const standing = findings
    .filter(stands)
    .map((finding) => ({ ...finding, ...placeAfter(finding, edits) }))
    .filter((finding) => !again.some((other) => isSame(finding, other)));
  const left = severest([...again, ...standing]);
  return { text, stretches: stretchesOf(draft.text, edits), verdict: verdictOf(left), left };
}

/** False where nothing has to go for the finding to be settled. */
function hasOwnWords({ end, mending }: Finding): boolean {
  return end > 0 && mending !== 'apart' && !isAddition(mending);
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.start < Math.max(b.end, 1) && b.start < Math.max(a.end, 1);
}

function saysEnough(typed: string, edits: readonly Edit[]): boolean {
  const words = countWords(applyEdits(typed, edits));
  return words >= FEWEST_WORDS && words >= countWords(typed) * LEAST_SHARE;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
