import { createRandom } from './random';
import type { Random } from './random';

const MIN_LENGTH = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** The question with slips in two of its longer words; the same ones in every run. */
export function withTwoTypos(question: string, seed: number): string {
  const random = createRandom(seed);
  const words = question.split(' ');
  const long = words.flatMap((word, i) => (/^[a-z]{4,}/i.test(word) ? [i] : []));
  for (let slips = 0; slips < 2 && long.length > 0; slips++) {
    const [i = 0] = long.splice(Math.floor(random.next() * long.length), 1);
    words[i] = slip(words[i] ?? '', random);
  }
  return words.join(' ');
}

/** One letter swapped with the next, left out, doubled by another, or replaced. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random.next() * (Math.max(MIN_LENGTH, word.length) - 2));
  const letter = random.pick(LETTERS);
  const [before, one, two, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  return random.pick([
    `${before}${two}${one}${after}`,
    `${before}${two}${after}`,
    `${before}${letter}${one}${two}${after}`,
    `${before}${letter}${two}${after}`,
  ]);
}
