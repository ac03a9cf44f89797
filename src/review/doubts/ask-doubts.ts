import type { Doubt, DoubtWords, Locale, Rule } from '../../domain';
import { answered } from './state';
import type { ReviewState } from './state';
import { writeStateToken } from './state-token';

/** Longest stretch of the draft in a question or on a button. */
const MAX_WORDS = 30;

/** Where the words of the questions come from. */
interface Asker {
  rules: ReadonlyMap<string, Rule>;
  lang: Locale;
  /** The marked words of a finding, while the draft is at hand. */
  wordsAt?: (point: number) => string;
}

/** The questions that are still open. Their buttons hold the state that an answer leads to. */
export function askDoubts(state: ReviewState, asker: Asker): Doubt[] {
  const open = state.answers.flatMap((answer, doubt) => (answer === 'open' ? [doubt] : []));
  return open.flatMap((doubt) => {
    const asked = askDoubt(state, doubt, asker);
    if (!asked) return [];
    const label = (choice: string): string =>
      open.length > 1 ? `${asked.about}: ${choice}` : choice;
    const choose = (answer: 'clears' | 'keeps'): Doubt['clears'] => ({
      label: label(asked.said[answer]),
      token: writeStateToken(answered(state, doubt, answer)),
    });
    return { point: asked.point, ask: asked.ask, clears: choose('clears'), keeps: choose('keeps') };
  });
}

interface Asked {
  said: DoubtWords;
  point: number;
  ask: string;
  /** Tells a button from those of other questions. */
  about: string;
}

function askDoubt(
  { points }: ReviewState,
  doubt: number,
  { rules, lang, wordsAt }: Asker,
): Asked | undefined {
  const index = points.findIndex((point) => point.doubt === doubt);
  const said = doubtWords(rules.get(points[index]?.rule ?? ''), lang);
  if (!said) return undefined;
  const words = wordsAt && shortened(wordsAt(index));
  const point = index + 1;
  const about = words !== undefined && said.ask.includes('{words}') ? words : `${point}`;
  return { said, point, ask: askOf(said, point, words), about };
}

function doubtWords(rule: Rule | undefined, lang: Locale): DoubtWords | undefined {
  return rule?.doubt?.[lang] ?? rule?.doubt?.en;
}

function askOf({ ask, again = ask }: DoubtWords, point: number, words: string | undefined): string {
  if (words !== undefined) return ask.replace('{words}', () => words);
  return again.replace('{point}', `${point}`);
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS - 1)}…` : line;
}
