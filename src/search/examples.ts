import { LOCALES, VERDICTS } from '../domain';
import type { Clause, ClauseTranslation, Knowledge, Locale, Verdict } from '../domain';
import type { SearchLexicon } from './lexicon';

/** What a question can ask for, as a label of the ranker: "clause:phi-images", "walk:photo", "none". */
export const OUT_OF_SCOPE = 'none';

/** A text of the knowledge whose right answer is known. */
export interface Lesson {
  text: string;
  lang: Locale;
  label: string;
  also?: { label: string; weight: number }[];
  weight: number;
  title?: string;
  /** The FAQ entry that it comes from. */
  faq?: string;
  /** What the owner answers to it, where that is known. */
  verdict?: Verdict;
  /** A phrasing, and not policy text that merely contains the right words. */
  asked: boolean;
  /** Only what its words mean in English is learned, not the words. */
  meaningOnly?: boolean;
}

export function clauseLabel(id: string): string {
  return `clause:${id}`;
}

export function walkLabel(id: string): string {
  return `walk:${id}`;
}

/** What a label stands for. */
export type Meant = { kind: 'clause' | 'walk'; id: string } | { kind: 'outside'; id: '' };

export function readLabel(label: string): Meant {
  if (label === OUT_OF_SCOPE) return { kind: 'outside', id: '' };
  const [kind, id = ''] = label.split(':');
  return { kind: kind === 'walk' ? 'walk' : 'clause', id };
}

/** A translated phrasing also speaks to English through its glosses, less surely than English does. */
const TRANSLATED = 0.5;
const SECOND_CLAUSE = 0.35;
const THIRD_CLAUSE = 0.2;
const PROSE = 0.25;
/** The policy has far more phrasings than there are examples of what it does not cover. */
const OUTSIDE = 2;
const OUTSIDE_IN_PASSING = 0.3;
/** Phrasings of the policy in a language for each example of what lies outside, so that both are learned alike. */
const PHRASINGS_FOR_ONE = 3;

/** Everything that the search learns from, in reading order. */
export function collectLessons(knowledge: Knowledge, scope: SearchLexicon['scope']): Lesson[] {
  const inside = [...clauseLessons(knowledge), ...faqLessons(knowledge), ...walkLessons(knowledge)];
  return [...inside, ...scopeLessons(scope, inside)];
}

function clauseLessons({ clauses, translations }: Knowledge): Lesson[] {
  return [...clauses.values()].flatMap((clause) => {
    const label = clauseLabel(clause.id);
    return [
      ...wordsOfClause(clause, { lang: 'en', label }),
      ...[...translations].flatMap(([lang, { clauses: translated }]) => {
        const translation = translated.get(clause.id);
        return translation ? wordsOfClause(translation, { lang, label }) : [];
      }),
    ];
  });
}

function wordsOfClause(
  { title, summary, conditions, phrasings, decided }: Clause | ClauseTranslation,
  frame: { lang: Locale; label: string },
): Lesson[] {
  return [
    ...asked(phrasings, { ...frame, title }),
    ...VERDICTS.flatMap((verdict) => asked(decided[verdict] ?? [], { ...frame, title, verdict })),
    ...[title, summary, ...conditions].map((text) => ({
      ...frame,
      text,
      weight: PROSE,
      asked: false,
    })),
  ];
}

function faqLessons({ faq, translations }: Knowledge): Lesson[] {
  return [...faq.values()].flatMap(({ id, clauses, question, phrasings, verdict }) => {
    const [first = '', second, third] = clauses.map(clauseLabel);
    const also = [
      ...(second === undefined ? [] : [{ label: second, weight: SECOND_CLAUSE }]),
      ...(third === undefined ? [] : [{ label: third, weight: THIRD_CLAUSE }]),
    ];
    const frame = { label: first, faq: id, verdict, ...(also.length > 0 && { also }) };
    return [
      ...asked([question, ...phrasings], { ...frame, lang: 'en' }),
      ...[...translations].flatMap(([lang, { faq: translated }]) => {
        const translation = translated.get(id);
        if (!translation) return [];
        return asked([translation.question, ...translation.phrasings], { ...frame, lang });
      }),
    ];
  });
}

function walkLessons({ walks, translations }: Knowledge): Lesson[] {
  return [...walks.values()].flatMap(({ id, phrasings }) => {
    const label = walkLabel(id);
    return [
      ...asked(phrasings, { lang: 'en', label }),
      ...[...translations].flatMap(([lang, { walks: translated }]) =>
        asked(translated.get(id)?.phrasings ?? [], { lang, label }),
      ),
    ];
  });
}

/**
 * In a language with few translated phrasings only the meaning of what lies outside is learned:
 * otherwise its small words would be known from there alone, and every question would look foreign.
 */
function scopeLessons(scope: SearchLexicon['scope'], inside: readonly Lesson[]): Lesson[] {
  return LOCALES.flatMap((lang) => {
    const texts = Object.values(scope[lang] ?? {}).flat();
    const phrasings = inside.filter((lesson) => lesson.asked && lesson.lang === lang).length;
    const meaningOnly = lang !== 'en' && phrasings < PHRASINGS_FOR_ONE * texts.length;
    return asked(texts, { lang, label: OUT_OF_SCOPE }).map((lesson) => ({
      ...lesson,
      weight: meaningOnly ? OUTSIDE_IN_PASSING : OUTSIDE,
      meaningOnly,
    }));
  });
}

function asked(
  texts: readonly string[],
  frame: Omit<Lesson, 'text' | 'weight' | 'asked'>,
): Lesson[] {
  const weight = frame.lang === 'en' ? 1 : TRANSLATED;
  return texts.map((text) => ({ ...frame, text, weight, asked: true }));
}
