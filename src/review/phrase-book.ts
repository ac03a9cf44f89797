import type { Lexicon } from '../domain';
import type { Pattern } from './phrases/compile';
import { compilePhrase } from './phrases/compile';
import type { PatternIndex } from './phrases/index-patterns';
import { indexPatterns } from './phrases/index-patterns';
import { parsePhrase } from './phrases/parse';

/** Every phrase of the rules and lexicons, compiled once; equal lines share a number. */
export interface PhraseBook {
  patterns: readonly Pattern[];
  index: PatternIndex;
  lexicons: ReadonlyMap<string, CompiledLexicon>;
  /** Number of a phrase that was given to `createPhraseBook`; -1 for one that cannot be read. */
  idOf(phrase: string): number;
}

export interface CompiledLexicon {
  phrases: readonly number[];
  except: readonly number[];
}

export function createPhraseBook(
  lexicons: ReadonlyMap<string, Lexicon>,
  phrases: readonly string[],
): PhraseBook {
  const ids = new Map<string, number>();
  const patterns: Pattern[] = [];
  const enter = (line: string): number => {
    const known = ids.get(line);
    if (known !== undefined) return known;
    const phrase = parsePhrase(line);
    const id = typeof phrase === 'string' ? -1 : patterns.push(compilePhrase(phrase)) - 1;
    ids.set(line, id);
    return id;
  };
  const enterAll = (lines: readonly string[]): number[] => lines.map(enter).filter((id) => id >= 0);
  const compiled = new Map<string, CompiledLexicon>();
  for (const [name, lexicon] of lexicons) {
    compiled.set(name, {
      phrases: enterAll(lexicon.phrases),
      except: enterAll(lexicon.except),
    });
  }
  phrases.forEach(enter);
  return {
    patterns,
    index: indexPatterns(patterns),
    lexicons: compiled,
    idOf: (phrase) => ids.get(phrase) ?? -1,
  };
}
