import { SEVERITIES, neutralTextOf } from '../../domain';
import type { Draft, Knowledge, Locale, Reviewed, Rewrite, ReviewVerdict } from '../../domain';
import type { Reviewer } from '../reviewer';
import type { Edit } from './edits';
import { applyEdits, compose, stretchesOf } from './edits';
import { editsFor } from './mend';
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

type RewriteKnowledge = Pick<Knowledge, 'rules' | 'wordData' | 'neutralTexts' | 'organization'>;

export function createRewriter(knowledge: RewriteKnowledge, reviewer: Reviewer): Rewriter {
  const words = readRewriteWords(knowledge.wordData.get('rewrite-words'));
  const mendings = new Map(knowledge.rules.map(({ id, rewrite }) => [id, rewrite]));

  function mendingIn(lang: Locale): Omit<Repair, 'page' | 'findings'> {
    return {
      mendingOf: (rule) => mendings.get(rule) ?? 'none',
      wordsOf: (replace) => replace[lang] ?? replace.en ?? ['', ''],
      neutralText: (id) => neutralTextOf(knowledge, id, lang)?.text,
    };
  }

  return {
    rewrite(draft, reviewed, lang) {
      const mending = mendingIn(lang);
      let best: Rewrite | undefined;
      let edits: Edit[] = [];
      let { findings } = reviewed;
      for (const round of ROUNDS) {
        const page = createPage(applyEdits(draft.text, edits), words[lang]);
        const next = editsFor({ ...mending, page, findings }, round === 'firmly');
        edits = compose(edits, next);
        const text = applyEdits(draft.text, edits);
        if (next.length === 0 || !saysEnough(text, draft.text)) break;
        const { verdict, findings: left } = reviewer.review({ ...draft, text });
        if (rankOf(verdict) < rankOf(best?.verdict ?? reviewed.verdict))
          best = { text, stretches: stretchesOf(draft.text, edits), verdict, left };
        findings = left;
      }
      return best;
    },
  };
}

function saysEnough(text: string, typed: string): boolean {
  const words = countWords(text);
  return words >= FEWEST_WORDS && words >= countWords(typed) * LEAST_SHARE;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function rankOf(verdict: ReviewVerdict): number {
  return verdict === 'clear' ? -1 : SEVERITIES.indexOf(verdict);
}
