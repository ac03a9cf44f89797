/** Words as numbers: those that phrases name, and those that they name the beginning of. */
export interface PhraseWords {
  /** Number of a whole word; a new one is taken in. */
  wordOf: (word: string) => number;
  /** The same for a beginning: "photo" of "photo*". */
  beginningOf: (prefix: string) => number;
  /** What phrases may have of each of these words. */
  read: (words: readonly string[]) => Said;
}

/** A text as the phrases see it, word by word. */
export interface Said {
  /** Number of each word; -1 for one that no phrase names. */
  whole: readonly number[];
  /** Numbers of the beginnings that each word has. */
  begun: readonly (readonly number[])[];
}

interface Beginning {
  prefix: string;
  number: number;
}

/** Beginnings are looked up by so many letters; shorter ones are tried with every word. */
const ANCHOR_LENGTH = 2;
const NONE: readonly number[] = [];

export function createPhraseWords(): PhraseWords {
  const words = new Map<string, number>();
  const prefixes = new Map<string, number>();
  const anchored = new Map<string, Beginning[]>();
  const short: Beginning[] = [];
  let count = 0;

  return {
    wordOf(word) {
      const number = words.get(word) ?? count++;
      words.set(word, number);
      return number;
    },
    beginningOf(prefix) {
      const known = prefixes.get(prefix);
      if (known !== undefined) return known;
      const number = count++;
      prefixes.set(prefix, number);
      shelfOf(prefix).push({ prefix, number });
      return number;
    },
    read: (said) => ({
      whole: said.map((word) => words.get(word) ?? -1),
      begun: said.map((word) => beginningsOf(word, short, anchored)),
    }),
  };

  function shelfOf(prefix: string): Beginning[] {
    if (prefix.length < ANCHOR_LENGTH) return short;
    const anchor = prefix.slice(0, ANCHOR_LENGTH);
    const shelf = anchored.get(anchor) ?? [];
    anchored.set(anchor, shelf);
    return shelf;
  }
}

function beginningsOf(
  word: string,
  short: readonly Beginning[],
  anchored: ReadonlyMap<string, readonly Beginning[]>,
): readonly number[] {
  const near = anchored.get(word.slice(0, ANCHOR_LENGTH));
  if (!near && short.length === 0) return NONE;
  const begun: number[] = [];
  for (const { prefix, number } of short) if (word.startsWith(prefix)) begun.push(number);
  for (const { prefix, number } of near ?? []) if (word.startsWith(prefix)) begun.push(number);
  return begun;
}
