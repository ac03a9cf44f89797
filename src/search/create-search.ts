import { createSpeller, finish } from '../domain';
import type { Found, Hit, Knowledge, Locale, SearchTrace, Steps } from '../domain';
import { collectLessons, readLabel } from './examples';
import { createWalkFavor } from './favor-walks';
import { createInScope } from './in-scope';
import type { InScope } from './in-scope';
import { readSearchLexicon } from './lexicon';
import { createPrecedents } from './precedents';
import { createRanker, createViews } from './ranker';
import type { Ranked } from './ranker';
import { createQuestionReader } from './read-question';
import { createTermReader } from './read-terms';
import { readIndex, trainSearch, writeIndex } from './search-index';
import { createRepair } from './spelling';
import { traceOf } from './trace';
import type { Looked } from './trace';
import { createVerdicts } from './verdicts';
import type { Leanings } from './verdicts';
import { createWordVectors } from './word-vectors';

/** Finds what a question asks for. */
export interface Search {
  /**
   * Ranks clauses for a question; the language is detected unless it is given.
   * Never throws, whatever the text; the same text on the same knowledge gives the same result.
   */
  find(text: string, lang?: Locale): Found;
  /** The same, with how it was found. */
  trace(text: string, lang?: Locale): SearchTrace;
  /** What was learned, as bytes for `openSearch` on the same knowledge. */
  learned(): Uint8Array;
}

const MAX_HITS = 8;
/** No hit below the third is ever answered with. */
const MAX_LEANINGS = 3;

/** Learns the knowledge and makes a search of it. */
export function createSearch(knowledge: Knowledge): Search {
  return finish(openSearch(knowledge));
}

/**
 * Makes a search, in steps, as learning takes long; or at once from what a search on the same
 * knowledge learned. Both find the same.
 */
export function* openSearch(knowledge: Knowledge, learned?: Uint8Array): Steps<Search> {
  const lexicon = readSearchLexicon(knowledge);
  const spellOut = createSpeller(knowledge.wordData.get('spellings'));
  const readTerms = createTermReader(lexicon);
  const vectors = createWordVectors(knowledge.wordData.get('word-vectors'));
  const clauses = [...knowledge.clauses.keys()];
  const lessons = collectLessons(knowledge, lexicon.scope);
  const index = learned
    ? readIndex(learned)
    : yield* trainSearch(lessons, { lexicon, spellOut, readTerms, vectors, clauses });
  const repair = createRepair(index.words, (word) => vectors?.of(word) !== undefined);
  const readQuestion = createQuestionReader(lexicon, { spellOut, readTerms, repair });
  const views = createViews(index.ranker, vectors);
  const ranker = createRanker(index.ranker, lessons, views);
  const favorWalks = createWalkFavor(lexicon.languages, ranker.labels);
  const precedents = createPrecedents(lessons);
  const sources = {
    faqOf: lessons.map(({ faq }) => faq),
    citedBy: createCitedBy(ranker.labels, knowledge),
    leanings: index.verdicts && createVerdicts(index.verdicts, { clauses, views }, precedents),
    inScopeOf: createInScope(ranker),
  };

  function look(text: string, lang: Locale | undefined): Looked {
    const question = readQuestion(text, lang);
    const seen = ranker.look(question.terms);
    const weighed = favorWalks(ranker.weigh(seen), question.terms);
    return { question, seen, ranked: ranker.order(weighed) };
  }

  return {
    find: (text, lang) => foundBy(look(text, lang), sources),
    trace(text, lang) {
      const looked = look(text, lang);
      return {
        found: foundBy(looked, sources),
        ...traceOf(text, looked, { spellOut, repair, lessons, ranker }),
      };
    },
    learned: () => writeIndex(index),
  };
}

interface Sources {
  /** The FAQ entry that each lesson comes from. */
  faqOf: readonly (string | undefined)[];
  citedBy: CitedBy;
  leanings: Leanings | undefined;
  inScopeOf: InScope;
}

function foundBy({ question, ranked, seen }: Looked, from: Sources): Found {
  const { lang, foreign, words, terms } = question;
  const leanOf = from.leanings?.(seen);
  const hits = hitsOf(ranked, from);
  return {
    lang,
    ...(foreign !== undefined && { foreign }),
    words,
    hits: leanOf
      ? hits.map((hit, i) => (i < MAX_LEANINGS ? { ...hit, leaning: leanOf(hit.clause) } : hit))
      : hits,
    inScope: from.inScopeOf(ranked, terms),
  };
}

function hitsOf(
  ranked: readonly Ranked[],
  { citedBy, faqOf }: Pick<Sources, 'citedBy' | 'faqOf'>,
): Hit[] {
  const hits = new Map<string, Hit>();
  for (const { label, belief, example } of ranked) {
    if (hits.size >= MAX_HITS) break;
    const cited = citedBy.get(label);
    if (!cited || hits.has(cited.clause)) continue;
    const faq = faqOf[example ?? -1];
    hits.set(cited.clause, { ...cited, confidence: belief, ...(faq !== undefined && { faq }) });
  }
  return [...hits.values()];
}

/** The clause behind each label, and the walk if it is one; nothing for what lies outside. */
type CitedBy = ReadonlyMap<string, Pick<Hit, 'clause' | 'walk'>>;

function createCitedBy(labels: readonly string[], { walks }: Knowledge): CitedBy {
  return new Map(
    labels.flatMap((label) => {
      const { kind, id } = readLabel(label);
      if (kind === 'clause') return [[label, { clause: id }]];
      const clause = walks.get(id)?.clauses[0];
      return clause === undefined ? [] : [[label, { clause, walk: id }]];
    }),
  );
}
