import type { Lexicon } from '../domain';
import type { Pattern } from './phrases/compile';
import { compilePhrase } from './phrases/compile';
import type { PatternIndex } from './phrases/index-patterns';
import { indexPatterns } from './phrases/index-patterns';
import { parsePhrase } from './phrases/parse';
import type { Phrase } from './phrases/parse';
import { splitLines } from './phrases/split-lines';

/** Every phrase of the rules and lexicons, compiled once; equal lines share a number. It can be stored. */
export interface CompiledPhrases {
  patterns: readonly Pattern[];
  lexicons: ReadonlyMap<string, CompiledLexicon>;
  /** The lexicons that each phrase belongs to. */
  owners: readonly (readonly Owner[] | undefined)[];
  /** Number of each phrase; -1 for one that cannot be read. */
  ids: ReadonlyMap<string, number>;
}

export interface PhraseBook extends Omit<CompiledPhrases, 'ids'> {
  index: PatternIndex;
  /** Number of a phrase that was compiled; -1 for one that cannot be read. */
  idOf: (phrase: string) => number;
}

export interface CompiledLexicon {
  /** Phrases that begin to match at a signal, so that no word gives them away. */
  signalled: readonly number[];
  exceptSignalled: readonly number[];
}

/** A lexicon that a phrase belongs to, as one of its phrases or of its exceptions. */
export interface Owner {
  lexicon: string;
  except: boolean;
}

export function createPhraseBook({ ids, ...compiled }: CompiledPhrases): PhraseBook {
  return {
    ...compiled,
    index: indexPatterns(compiled.patterns),
    idOf: (phrase) => ids.get(phrase) ?? -1,
  };
}

export function compilePhrases(
  lexicons: ReadonlyMap<string, Lexicon>,
  phrases: readonly string[],
): CompiledPhrases {
  const ids = new Map<string, number>();
  const patterns: Pattern[] = [];
  const add = (phrase: Phrase): number => patterns.push(compilePhrase(phrase)) - 1;
  const enter = (line: string): number => {
    const known = ids.get(line);
    if (known !== undefined) return known;
    const phrase = parsePhrase(line);
    const id = typeof phrase === 'string' ? -1 : add(phrase);
    ids.set(line, id);
    return id;
  };
  const compiled = new Map<string, CompiledLexicon>();
  const owners: Owner[][] = [];
  const enterAll = (lines: readonly string[], owner: Owner): number[] => {
    const { whole, parts } = splitLines(lines);
    const known = [...whole.map(enter).filter((id) => id >= 0), ...parts.map(add)];
    for (const id of known) owners[id] = [...(owners[id] ?? []), owner];
    return known.filter((id) => (patterns[id]?.anchorSignals.length ?? 0) > 0);
  };
  for (const [lexicon, { phrases: lines, except }] of lexicons) {
    compiled.set(lexicon, {
      signalled: enterAll(lines, { lexicon, except: false }),
      exceptSignalled: enterAll(except, { lexicon, except: true }),
    });
  }
  phrases.forEach(enter);
  return { patterns, lexicons: compiled, owners, ids };
}
