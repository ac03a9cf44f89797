import type { Lexicon } from '../domain';
import type { Numbers, Pattern } from './phrases/compile';
import { compilePhrase } from './phrases/compile';
import type { PatternIndex } from './phrases/index-patterns';
import { indexPatterns } from './phrases/index-patterns';
import { parsePhrase } from './phrases/parse';
import type { Phrase } from './phrases/parse';
import { splitLines } from './phrases/split-lines';
import type { Owner } from './phrases/tally';
import { noTerms } from './phrases/terms';
import type { Terms } from './phrases/terms';

/**
 * Every phrase of the rules and lexicons, compiled once; equal lines are compiled once. It can be
 * stored. What marks stretches of a draft is a source: a lexicon, a signal found by code, a rule's
 * phrase. Sources go by number.
 */
export interface CompiledPhrases {
  patterns: readonly Pattern[];
  /** The words that they ask for. */
  terms: Terms;
  /** The sources that each pattern belongs to. */
  owners: readonly (readonly Owner[])[];
  /** By source: what begins to match at marks of other sources, so that no word gives it away. */
  signalled: readonly Signalled[];
  /** Numbers of lexicons and signals by name. */
  signals: ReadonlyMap<string, number>;
  /** Numbers of rules' phrases; -1 for one that cannot be read. */
  phrases: ReadonlyMap<string, number>;
}

export interface PhraseBook extends CompiledPhrases {
  index: PatternIndex;
  /** Number of a rule's phrase that was compiled; -1 for one that cannot be read. */
  idOf: (phrase: string) => number;
}

/** Numbers of patterns. */
export interface Signalled {
  phrases: number[];
  except: number[];
}

export function createPhraseBook(compiled: CompiledPhrases): PhraseBook {
  return {
    ...compiled,
    index: indexPatterns(compiled),
    idOf: (phrase) => compiled.phrases.get(phrase) ?? -1,
  };
}

export function compilePhrases(
  lexicons: ReadonlyMap<string, Lexicon>,
  phrases: readonly string[],
): CompiledPhrases {
  const compiled = emptyBook();
  const numberOf = (name: string): number =>
    known(compiled.signals, name, () => addSource(compiled));
  const numbers: Numbers = { terms: compiled.terms, sourceOf: numberOf };
  const patternOf = (phrase: Phrase): number => {
    compiled.owners.push([]);
    return compiled.patterns.push(compilePhrase(phrase, numbers)) - 1;
  };
  const lines = new Map<string, number>();
  const enter = (line: string): number =>
    known(lines, line, () => {
      const phrase = parsePhrase(line);
      return typeof phrase === 'string' ? UNREADABLE : patternOf(phrase);
    });
  for (const [name, { phrases: listed, except }] of lexicons) {
    for (const [all, isException] of [
      [listed, false],
      [except, true],
    ] as const) {
      const { whole, parts } = splitLines(all);
      const owner = { source: numberOf(name), except: isException };
      for (const id of [...whole.map(enter), ...parts.map(patternOf)]) own(compiled, id, owner);
    }
  }
  for (const line of new Set(phrases)) {
    const id = enter(line);
    const source = id === UNREADABLE ? UNREADABLE : addSource(compiled);
    compiled.phrases.set(line, source);
    own(compiled, id, { source, except: false });
  }
  return compiled;
}

const UNREADABLE = -1;

interface Book extends CompiledPhrases {
  patterns: Pattern[];
  owners: Owner[][];
  signalled: Signalled[];
  signals: Map<string, number>;
  phrases: Map<string, number>;
}

function emptyBook(): Book {
  return {
    patterns: [],
    terms: noTerms(),
    owners: [],
    signalled: [],
    signals: new Map(),
    phrases: new Map(),
  };
}

function addSource({ signalled }: Book): number {
  return signalled.push({ phrases: [], except: [] }) - 1;
}

function own({ owners, patterns, signalled }: Book, id: number, owner: Owner): void {
  owners[id]?.push(owner);
  if (!patterns[id]?.anchorSignals.length) return;
  const { phrases, except } = signalled[owner.source] ?? { phrases: [], except: [] };
  (owner.except ? except : phrases).push(id);
}

function known(map: Map<string, number>, key: string, make: () => number): number {
  let number = map.get(key);
  if (number === undefined) map.set(key, (number = make()));
  return number;
}
