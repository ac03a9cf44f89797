import type { Knowledge, Locale } from '../domain';
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
  /** A phrasing, and not policy text that merely contains the right words. */
  asked: boolean;
}

export function clauseLabel(id: string): string {
  return `clause:${id}`;
}

export function walkLabel(id: string): string {
  return `walk:${id}`;
}

const SECOND_CLAUSE = 0.35;
const THIRD_CLAUSE = 0.2;
const PROSE = 0.25;
/** The policy has far more phrasings than there are examples of what it does not cover. */
const OUTSIDE = 2.5;

/** Everything that the search learns from, in reading order. */
export function collectLessons(knowledge: Knowledge, scope: SearchLexicon['scope']): Lesson[] {
  return [
    ...clauseLessons(knowledge),
    ...faqLessons(knowledge),
    ...walkLessons(knowledge),
    ...scopeLessons(scope),
  ];
}

function clauseLessons({ clauses, translations }: Knowledge): Lesson[] {
  return [...clauses.values()].flatMap((clause) => {
    const label = clauseLabel(clause.id);
    const prose = [clause.title, clause.summary, ...clause.conditions];
    return [
      ...asked(clause.phrasings, { lang: 'en', label, title: clause.title }),
      ...prose.map((text) => ({ text, lang: 'en' as const, label, weight: PROSE, asked: false })),
      ...[...translations].flatMap(([lang, { clauses: translated }]) => {
        const translation = translated.get(clause.id);
        if (!translation) return [];
        const { title, summary, conditions, phrasings } = translation;
        return [
          ...asked(phrasings, { lang, label, title }),
          ...[title, summary, ...conditions].map((text) => ({
            text,
            lang,
            label,
            weight: PROSE,
            asked: false,
          })),
        ];
      }),
    ];
  });
}

function faqLessons({ faq, translations }: Knowledge): Lesson[] {
  return [...faq.values()].flatMap(({ id, clauses, question, phrasings }) => {
    const [first = '', second, third] = clauses.map(clauseLabel);
    const also = [
      ...(second === undefined ? [] : [{ label: second, weight: SECOND_CLAUSE }]),
      ...(third === undefined ? [] : [{ label: third, weight: THIRD_CLAUSE }]),
    ];
    const frame = { label: first, faq: id, ...(also.length > 0 && { also }) };
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

function scopeLessons(scope: SearchLexicon['scope']): Lesson[] {
  return (['en', 'es', 'fr'] as const).flatMap((lang) =>
    Object.values(scope[lang] ?? {}).flatMap((texts) =>
      asked(texts, { lang, label: OUT_OF_SCOPE }).map((lesson) => ({ ...lesson, weight: OUTSIDE })),
    ),
  );
}

function asked(
  texts: readonly string[],
  frame: Omit<Lesson, 'text' | 'weight' | 'asked'>,
): Lesson[] {
  return texts.map((text) => ({ ...frame, text, weight: 1, asked: true }));
}
