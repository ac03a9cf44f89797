import type { Span } from '../fold';
import type { Detector, Reading } from '../reading';
import type { Token } from '../tokens';

/**
 * Words that are written as names: "Willow" in "ask at Willow Dental".
 * A sentence begins with a capital anyway, so its first word counts only when it is no everyday word.
 */
export function createCapitalizedDetector(vocabulary: ReadonlySet<string>): Detector {
  return (reading) => {
    const spans: Span[] = [];
    reading.tokens.forEach((token, at) => {
      if (!isName(token, reading.text)) return;
      if (at === reading.sentenceOf(at).from && vocabulary.has(token.base)) return;
      spans.push({ start: token.start, end: token.end });
    });
    return spans;
  };
}

const SHORTEST_NAME = 3;

function isName({ start, end }: Token, text: Reading['text']): boolean {
  if (end - start < SHORTEST_NAME) return false;
  const first = text.charAt(start);
  const second = text.charAt(start + 1);
  return first !== first.toLowerCase() && second !== second.toUpperCase();
}
