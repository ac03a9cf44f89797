import { wordsOf } from '../../src/domain';
import type { Clause, Knowledge } from '../../src/domain';
import { languagesSchema } from '../../src/search';
import { createRandom } from './random';
import type { Random } from './random';

/** A clause as a peer gets it: everything in the content that the search learns for it. */
export interface Entry {
  id: string;
  title: string;
  texts: string[];
}

export interface Corpus {
  knowledge: Knowledge;
  entries: Entry[];
}

/** A question with the clauses of which the first hit must be one; none: it lies outside. */
export interface Labelled {
  question: string;
  clauses: readonly string[];
}

const PHRASINGS = 2;
const TOPIC_WORDS = 4;

export function entriesOf({ clauses, faq, walks, translations }: Knowledge): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (clause: string | undefined, texts: readonly string[]): void =>
    void entries.get(clause ?? '')?.texts.push(...texts);
  for (const { id, title, summary, conditions, phrasings } of clauses.values())
    entries.set(id, { id, title, texts: [summary, ...conditions, ...phrasings] });
  for (const entry of faq.values()) add(entry.clauses[0], [entry.question, ...entry.phrasings]);
  for (const walk of walks.values()) add(walk.clauses[0], walk.phrasings);
  for (const translation of translations.values()) {
    for (const { id, title, summary, phrasings } of translation.clauses.values())
      add(id, [title, summary, ...phrasings]);
    for (const { id, question, phrasings } of translation.faq.values())
      add(faq.get(id)?.clauses[0], [question, ...phrasings]);
    for (const { id, phrasings } of translation.walks.values())
      add(walks.get(id)?.clauses[0], phrasings);
  }
  return [...entries.values()];
}

/**
 * The shipped content and, up to `size` clauses, made ones: shipped phrasings in which all but the
 * everyday words are replaced by words of a topic of their own. `asked` are questions for these.
 */
export function createCorpus(shipped: Knowledge, size: number): Corpus & { asked: Labelled[] } {
  const writer = createWriter(shipped, size);
  const made = Array.from({ length: Math.max(0, size - shipped.clauses.size) }, (_, i) =>
    writer.clause(`made-${i}`),
  );
  const clauses = new Map([
    ...shipped.clauses,
    ...made.map(({ clause }) => [clause.id, clause] as const),
  ]);
  const knowledge = { ...shipped, clauses };
  return {
    knowledge,
    entries: entriesOf(knowledge),
    asked: made.map(({ clause, question }) => ({ question, clauses: [clause.id] })),
  };
}

interface Writer {
  /** A clause, and a question for it that is none of its phrasings. */
  clause(id: string): { clause: Clause; question: string };
}

function createWriter({ clauses, wordData }: Knowledge, size: number): Writer {
  const random = createRandom(size);
  const shipped = [...clauses.values()];
  const frames = shipped.flatMap(({ phrasings }) => phrasings).map(wordsOf);
  const summaries = shipped.map(({ summary }) => wordsOf(summary));
  const everyday = new Set(
    languagesSchema.parse(wordData.get('languages'))['en']?.flatMap(wordsOf),
  );
  const topicWords = Math.round(30 * size ** 0.6);
  const write = (texts: readonly string[][], topic: readonly string[]): string =>
    random
      .pick(texts)
      .map((word) => (everyday.has(word) ? word : random.pick(topic)))
      .join(' ');
  return {
    clause(id) {
      const topic = Array.from({ length: TOPIC_WORDS }, () => topicWord(random, topicWords));
      const [template] = shipped;
      if (!template) throw new Error('The shipped content has no clause.');
      const clause = {
        ...template,
        id,
        title: topic.join(' '),
        summary: write(summaries, topic),
        conditions: [write(summaries, topic)],
        when: [],
        decided: {},
        related: [],
        phrasings: Array.from({ length: PHRASINGS }, () => write(frames, topic)),
      };
      return { clause, question: `${topic.slice(0, 2).join(' ')} ${write(frames, topic)}` };
    },
  };
}

const SYLLABLES =
  'ba co di fe gu ha jo ki le mu na po ri se tu va wo xi ye zo bra cle dri sto plu'.split(' ');

/** A made word; the first ones are the most frequent, as in any language. */
function topicWord(random: Random, words: number): string {
  let rest = Math.floor(words ** random.next());
  let word = '';
  for (let i = 0; i < 3 || rest > 0; i++) {
    word += SYLLABLES[(rest + 7 * i) % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}
