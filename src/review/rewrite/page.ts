import { firstIndex } from '../first-index';
import type { Span } from '../fold';
import type { Sentence } from '../sentences';
import { findSentences } from '../sentences';
import type { Token } from '../tokens';
import { tokenize } from '../tokens';
import type { RewriteWords } from './words';

/** A draft as it was typed, with its words and sentences. */
export interface Page {
  text: string;
  words: RewriteWords;
  /** Lower-case words that the span touches. */
  wordsIn(span: Span): readonly string[];
  /** The word before the span; undefined where the span begins its sentence. */
  wordBefore(span: Span): Token | undefined;
  /** The word after the span; undefined where the span ends its sentence. */
  wordAfter(span: Span): Token | undefined;
  /** The sentences that the span lies in, with the signs around them. */
  sentencesOf(span: Span): Span;
}

const OPENING = /["'“‘«(¿¡*•–-]+ ?$/;
const CLOSING = /^[^\s\p{L}\p{N}#@]*/u;

export function createPage(text: string, words: RewriteWords): Page {
  const tokens = tokenize(text);
  const sentences = findSentences(text, tokens);
  const indexesOf = ({ start, end }: Span): Sentence => ({
    from: firstIndex(tokens, (token) => token.end > start),
    to: firstIndex(tokens, (token) => token.start >= end),
  });
  const sentenceAt = (index: number): Sentence =>
    sentences[firstIndex(sentences, ({ to }) => index < to)] ?? { from: index, to: index };
  return {
    text,
    words,
    wordsIn(span) {
      const { from, to } = indexesOf(span);
      return tokens.slice(from, to).map(({ word }) => word);
    },
    wordBefore(span) {
      const { from } = indexesOf(span);
      return from > sentenceAt(from).from ? tokens[from - 1] : undefined;
    },
    wordAfter(span) {
      const { to } = indexesOf(span);
      return to < sentenceAt(to - 1).to ? tokens[to] : undefined;
    },
    sentencesOf(span) {
      const { from, to } = indexesOf(span);
      const first = tokens[sentenceAt(from).from];
      const last = tokens[sentenceAt(to - 1).to - 1];
      const start = first?.start ?? span.start;
      const end = last?.end ?? span.end;
      const before = text.slice(Math.max(0, start - 3), start);
      const after = text.slice(end, end + 12);
      return {
        start: start - (OPENING.exec(before)?.[0].length ?? 0),
        end: end + (CLOSING.exec(after)?.[0].length ?? 0),
      };
    },
  };
}
