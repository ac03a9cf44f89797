import { LOCALES } from './vocabulary';
import type { Locale } from './vocabulary';

/** Longest token of an `Action`, in ASCII characters; every platform carries that much with a button. */
export const MAX_TOKEN_LENGTH = 200;

/**
 * Help that can be asked for; "posted" is for those who published something already, "report" for those
 * who saw something, "people" for those who want a person, "language" for those who chose one.
 */
const HELP_TOPICS = ['overview', 'check', 'posted', 'report', 'people', 'language'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/**
 * What a token of the core's own buttons asks for. Walk tokens ("walk:…") and tokens of
 * replies ("again:…") are read by src/answers, review tokens ("review:…") by src/review.
 */
export type Pressed =
  | { kind: 'clause'; clause: string }
  | { kind: 'help'; topic: HelpTopic }
  | { kind: 'walk' | 'review' | 'again'; token: string }
  /** What `token` asks for, and from then on everything, in a language. */
  | { kind: 'in'; lang: Locale; token: string }
  | { kind: 'quiz'; step: QuizStep }
  /** "I have read this version." */
  | { kind: 'acknowledge'; version: string };

/** What a button of a practice question does. */
export type QuizStep =
  | { to: 'ask'; scenario: string }
  /** The question after another one; the first one after nothing. */
  | { to: 'next'; after?: string }
  /** Options count from 1, in the order of the file. */
  | { to: 'answer'; scenario: string; option: number };

export function clauseToken(clause: string): string {
  return `clause:${clause}`;
}

export function helpToken(topic: HelpTopic): string {
  return `help:${topic}`;
}

export function scenarioToken(scenario: string): string {
  return `quiz:${scenario}`;
}

export function nextScenarioToken(after?: string): string {
  return after === undefined ? 'quiz:next' : `quiz:next:${after}`;
}

/** Options count from 1, in the order of the file. */
export function optionToken(scenario: string, option: number): string {
  return `quiz:${scenario}:${option}`;
}

export function acknowledgeToken(version: string): string {
  return `ack:${version}`;
}

/** Undefined where it would be too long for a button. */
export function languageToken(lang: Locale, token: string): string | undefined {
  const whole = `in:${lang}:${token}`;
  return whole.length <= MAX_TOKEN_LENGTH ? whole : undefined;
}

/** Undefined when the token is not one of ours. */
export function readToken(token: string): Pressed | undefined {
  if (token.length > MAX_TOKEN_LENGTH) return undefined;
  const [kind = '', value = ''] = token.split(/:(.*)/s);
  return READERS.get(kind)?.(value, token);
}

type Read = (value: string, token: string) => Pressed | undefined;

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['clause', (clause) => ({ kind: 'clause', clause })],
  ['help', readHelp],
  ['walk', (_, token) => ({ kind: 'walk', token })],
  ['review', (_, token) => ({ kind: 'review', token })],
  ['again', (_, token) => ({ kind: 'again', token })],
  ['in', readLanguage],
  ['ack', (version) => (version === '' ? undefined : { kind: 'acknowledge', version })],
  ['quiz', readQuiz],
]);

function readHelp(value: string): Pressed | undefined {
  const topic = HELP_TOPICS.find((known) => known === value);
  return topic && { kind: 'help', topic };
}

function readLanguage(value: string): Pressed | undefined {
  const lang = LOCALES.find((locale) => value.startsWith(`${locale}:`));
  return lang && { kind: 'in', lang, token: value.slice(lang.length + 1) };
}

function readQuiz(value: string): Pressed | undefined {
  const [, scenario, rest] = /^([^:]+)(?::([^:]+))?$/.exec(value) ?? [];
  const step = scenario === undefined ? undefined : readStep(scenario, rest);
  return step && { kind: 'quiz', step };
}

/** No scenario has the id "next". */
function readStep(scenario: string, rest: string | undefined): QuizStep | undefined {
  if (scenario === 'next') return { to: 'next', ...(rest !== undefined && { after: rest }) };
  if (rest === undefined) return { to: 'ask', scenario };
  return /^[1-9]$/.test(rest) ? { to: 'answer', scenario, option: Number(rest) } : undefined;
}
