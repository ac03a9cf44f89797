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
export function askDoubts(state: ReviewState, { rules, lang, wordsAt }: Asker): Doubt[] {
  const open = state.answers.flatMap((answer, doubt) => (answer === 'open' ? [doubt] : []));
  return open.flatMap((doubt) => {
    const index = state.points.findIndex((point) => point.doubt === doubt);
    const { doubt: spoken } = rules.get(state.points[index]?.rule ?? '') ?? {};
    const said = spoken?.[lang] ?? spoken?.en;
    if (!said) return [];
    const words = wordsAt && shortened(wordsAt(index));
    const about = words && said.ask.includes('{words}') ? words : `${index + 1}`;
    const label = (choice: string): string => (open.length > 1 ? `${about}: ${choice}` : choice);
    const token = (answer: 'clears' | 'keeps'): string =>
      writeStateToken(answered(state, doubt, answer));
    return {
      point: index + 1,
      ask: askOf(said, index + 1, words),
      clears: { label: label(said.clears), token: token('clears') },
      keeps: { label: label(said.keeps), token: token('keeps') },
    };
  });
}

function askOf({ ask, again = ask }: DoubtWords, point: number, words: string | undefined): string {
  if (words !== undefined) return ask.replace('{words}', () => words);
  return again.replace('{point}', `${point}`);
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS - 1)}…` : line;
}
