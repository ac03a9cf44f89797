import { z } from 'zod';
import { wordsOf } from '../../domain';
import type { Clause, ClauseTranslation, OwnedContent, Remark } from '../../domain';

/** A way to ask, with what it leads to. */
interface Asked {
  entry: object;
  path: readonly PropertyKey[];
  lang: string;
  text: string;
  /** Id of the entry that has it. */
  id: string;
  /** What a question with these words is taken to ask for. */
  target: string;
  /** What the owner answers to it, where that is said. */
  verdict?: string;
}

/**
 * Phrasings that stand in two places. An error where they lead to different clauses: the search
 * cannot learn both. A warning where the second one only says the same again.
 */
export function findPhrasingClashes(content: OwnedContent): Remark[] {
  const earlier = new Map<string, Asked>();
  return askedIn(content).flatMap((asked) => {
    const key = `${asked.lang} ${wordsOf(asked.text).join(' ')}`;
    const first = earlier.get(key);
    if (!first) earlier.set(key, asked);
    return first ? [clash(asked, first, content)] : [];
  });
}

function clash(asked: Asked, first: Asked, { placeOf }: OwnedContent): Remark {
  const same = asked.target === first.target && !disagree(asked.verdict, first.verdict);
  const there = placeOf(first.entry, first.path);
  const message = same
    ? `${asked.id} › "${asked.text}" stands at ${there} already; one is enough.`
    : `${asked.id} › "${asked.text}" leads to ${first.id} at ${there} too; keep it where it belongs.`;
  return {
    level: same ? 'warning' : 'error',
    check: 'phrasing-clash',
    place: placeOf(asked.entry, asked.path),
    message,
  };
}

function disagree(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function askedIn({ knowledge }: OwnedContent): Asked[] {
  const { clauses, faq, walks, translations } = knowledge;
  const clauseOf = (id: string): string => faq.get(id)?.clauses[0] ?? id;
  return [
    { lang: 'en', clauses, faq, walks },
    ...[...translations].map(([lang, translation]) => ({ ...translation, lang })),
  ]
    .flatMap(({ lang, ...words }) => [
      ...[...words.clauses.values()].flatMap((entry) => [
        ...phrasingsOf(entry, lang, entry.id),
        ...decidedIn(entry, lang),
      ]),
      ...[...words.faq.values()].flatMap((entry) => [
        { ...frame(entry, lang, clauseOf(entry.id)), path: ['question'], text: entry.question },
        ...phrasingsOf(entry, lang, clauseOf(entry.id)),
      ]),
      ...[...words.walks.values()].flatMap((entry) => phrasingsOf(entry, lang, `walk ${entry.id}`)),
    ])
    .concat(askedOutside(knowledge.wordData.get('scope')));
}

type Entry = { id: string; phrasings: readonly string[] };

function frame(entry: Entry, lang: string, target: string): Omit<Asked, 'path' | 'text'> {
  return { entry, lang, id: entry.id, target };
}

function phrasingsOf(entry: Entry, lang: string, target: string): Asked[] {
  return entry.phrasings.map((text, i) => ({
    ...frame(entry, lang, target),
    path: ['phrasings', i],
    text,
  }));
}

/** Two verdicts on the same words cannot both be learned. */
function decidedIn(entry: Clause | ClauseTranslation, lang: string): Asked[] {
  return Object.entries(entry.decided).flatMap(([verdict, texts]) =>
    texts.map((text, i) => ({
      ...frame(entry, lang, entry.id),
      verdict,
      path: ['decided', verdict, i],
      text,
    })),
  );
}

const scopeSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** lexicons/scope.yml: what the policy does not answer. */
function askedOutside(data: unknown): Asked[] {
  if (typeof data !== 'object' || data === null) return [];
  const scope = scopeSchema.safeParse(data).data ?? {};
  return Object.entries(scope).flatMap(([lang, themes]) =>
    Object.entries(themes).flatMap(([theme, texts]) =>
      texts.map((text, i) => ({
        entry: data,
        path: [lang, theme, i],
        lang,
        text,
        id: `scope ${theme}`,
        target: 'outside',
      })),
    ),
  );
}
