import type { Draft, Finding } from '../../domain';
import { firstIndex } from '../first-index';
import type { Span } from '../fold';
import type { Reading } from '../reading';
import type { Token } from '../tokens';

/** Numbers of the things that speak for or against a finding; -1 for one that says nothing. */
export interface CueBook {
  /** Signals worth asking for, by number. */
  signals: ReadonlyMap<string, number>;
  /** A word without its ending. */
  wordId(stem: string): number;
  /** Numbers of the signals that no sentence shows by chance. */
  frames: ReadonlySet<number>;
  /** "h:…" a finding of the rules, "u:…" an unsure one, "a:…", "m:…", "p:…" how the draft would appear. */
  idOf(name: string): number;
}

/** Something in a sentence. Half-open range of tokens. */
export interface Cue {
  id: number;
  from: number;
  to: number;
}

/** What a draft shows, by where it stands. */
export interface Cues {
  /** How the draft would appear, and findings about it as a whole. */
  overall: readonly number[];
  /** What each sentence shows, each number once. */
  sentences: readonly (readonly Cue[])[];
  /** Whether a sentence tells whose story it is or what the rest is about, so it may speak against what others say. */
  frames: readonly boolean[];
}

export function gatherCues(reading: Reading, findings: readonly Finding[], book: CueBook): Cues {
  const collected = new Collection(reading);
  reading.sentences.forEach(({ from }) =>
    collected.add({ id: book.idOf(SENTENCE), from, to: from }),
  );
  for (const [name, id] of book.signals) {
    for (const { from, to } of reading.marksOf(name).list) collected.add({ id, from, to });
  }
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    collected.add({ id: book.wordId(stemOf(tokens[at]!.base)), from: at, to: at + 1 });
  }
  for (const finding of findings) {
    if (finding.end === 0) continue;
    const range = tokensOf(finding, reading);
    for (const name of namesOf(finding)) collected.add({ id: book.idOf(name), ...range });
  }
  const whole = findings.filter(({ end }) => end === 0).flatMap(namesOf);
  const overall = [...contextOf(reading.draft), ...new Set(whole)].map((name) => book.idOf(name));
  return {
    overall: overall.filter((id) => id >= 0),
    sentences: collected.sentences,
    frames: collected.sentences.map((shown) => shown.some(({ id }) => book.frames.has(id))),
  };
}

/** Every sentence has it: what none of its words say for or against. */
const SENTENCE = 'n:';

class Collection {
  readonly sentences: Cue[][];
  readonly #sentenceAt: Int32Array;
  /** The sentences in which a number was met. */
  readonly #met = new Map<number, Set<number>>();

  constructor({ sentences, tokens }: Reading) {
    this.sentences = sentences.map(() => []);
    this.#sentenceAt = new Int32Array(tokens.length);
    sentences.forEach(({ from, to }, at) => this.#sentenceAt.fill(at, from, to));
  }

  add(cue: Cue): void {
    if (cue.id < 0) return;
    const at = this.#sentenceAt[cue.from];
    if (at === undefined) return;
    const met = this.#met.get(cue.id);
    if (!met) this.#met.set(cue.id, new Set([at]));
    else if (met.has(at)) return;
    else met.add(at);
    this.sentences[at]?.push(cue);
  }
}

/** The tokens that a finding marks; its places are those of the text as typed. */
function tokensOf({ start, end }: Finding, { tokens, folded }: Reading): Omit<Cue, 'id'> {
  const spanOf = (token: Token): Span => folded.spanOf(token.start, token.end);
  const from = firstIndex(tokens, (token) => spanOf(token).end > start);
  const after = firstIndex(tokens, (token) => spanOf(token).start >= end);
  return { from, to: Math.max(after, from + 1) };
}

function namesOf({ rule, severity, unsure }: Finding): string[] {
  const names = [`h:${rule}`, `h:${severity}`];
  return unsure ? [...names, `u:${rule}`] : names;
}

function contextOf({ account, media, platform }: Draft): string[] {
  const context = [`a:${account}`, `m:${media}`, `am:${account}-${media}`];
  return platform === 'review-reply' ? [...context, 'p:review-reply'] : context;
}

/** By its last letter, the endings that a word may have. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  g: ['ing'],
  d: ['ed'],
  s: ['es', 's'],
  y: ['ly'],
};

/** "asking", "asked" and "asks" are one word here; the rest may be no word at all. */
function stemOf(base: string): string {
  const ending = ENDINGS[base.charAt(base.length - 1)]?.find(
    (end) => base.endsWith(end) && base.length - end.length > 2,
  );
  return ending ? base.slice(0, -ending.length) : base;
}
