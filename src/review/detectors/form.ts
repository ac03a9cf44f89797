import type { Platform, PlatformRule } from '../../domain';
import type { Span } from '../fold';
import type { Detector, Reading } from '../reading';
import { countCharacters } from './count-characters';

const EMOJI = /^[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u;

export function findHashtags({ tokens }: Reading): Span[] {
  return tokens.filter(
    ({ word }) => word.length > 1 && word.startsWith('#') && !/^#\d+$/.test(word),
  );
}

export function findEmoji({ tokens, text }: Reading): Span[] {
  return tokens.filter(
    ({ start }) => text.charCodeAt(start) > 0x203b && EMOJI.test(text.slice(start, start + 2)),
  );
}

/** Four or more emoji in a row, or emoji as bullets of a list. */
export function findEmojiRuns(reading: Reading): Span[] {
  const runs: (Span & { count: number })[] = [];
  for (const { start, end } of findEmoji(reading)) {
    const last = runs.at(-1);
    if (last && start - last.end <= 1) {
      last.end = end;
      last.count += 1;
    } else runs.push({ start, end, count: 1 });
  }
  return [...runs.filter(({ count }) => count > 3), ...bullets(runs, reading.text)];
}

const FEWEST_BULLETS = 3;

function bullets(runs: readonly Span[], text: string): Span[] {
  const opening = runs.filter(({ start }) =>
    /(?:^|\n)[ \t]{0,8}$/.test(text.slice(Math.max(0, start - 9), start)),
  );
  return opening.length < FEWEST_BULLETS ? [] : opening;
}

export function findStyledLetters({ folded, text }: Reading): Span[] {
  if (folded.styled.length === 0) return [];
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of folded.styled) {
    while (at < text.length && folded.spanOf(at, at + 1).start < start) at += 1;
    const from = at;
    while (at < text.length && folded.spanOf(at, at + 1).end <= end) at += 1;
    if (at - from > 2) spans.push({ start: from, end: at });
  }
  return spans;
}

const FEWEST_SHOUTED = 4;

/** Four or more words in a row, all in capitals. */
export function findAllCaps({ text, tokens }: Reading): Span[] {
  const spans: (Span & { count: number })[] = [];
  let open = false;
  for (const { start, end, word } of tokens) {
    const typed = text.slice(start, end);
    const shouted = typed !== word && typed === typed.toUpperCase();
    const last = spans.at(-1);
    if (shouted && open && last) {
      last.end = end;
      last.count += 1;
    } else if (shouted) spans.push({ start, end, count: 1 });
    open = shouted;
  }
  return spans.filter(({ count }) => count >= FEWEST_SHOUTED);
}

/** What exceeds the platform's own limit. */
export function createOverLimitDetector(platforms: readonly PlatformRule[]): Detector {
  return createCutDetector(platforms, (rule) => rule);
}

/** What the platform hides behind "more". */
export function createPastPreviewDetector(platforms: readonly PlatformRule[]): Detector {
  return createCutDetector(platforms, ({ preview, ...rule }) => ({ ...rule, limit: preview }));
}

type Counted = Parameters<typeof countCharacters>[1];

function createCutDetector(
  platforms: readonly PlatformRule[],
  counted: (rule: PlatformRule) => Counted,
): Detector {
  const rules = new Map<Platform, Counted>(platforms.map((rule) => [rule.id, counted(rule)]));
  return ({ draft, text, folded }) => {
    const rule = rules.get(draft.platform);
    if (rule?.limit === undefined || draft.text.length * 2 <= rule.limit) return [];
    const cut = countCharacters(draft.text, rule);
    if (cut >= draft.text.length) return [];
    let at = Math.min(cut, text.length - 1);
    while (at > 0 && folded.spanOf(at, at + 1).start > cut) at -= 1;
    return [{ start: at, end: text.length }];
  };
}

/** Long lower-case hashtags that are made of several words. */
export function createRunTogetherDetector(vocabulary: ReadonlySet<string>): Detector {
  return (reading) =>
    findHashtags(reading).filter(({ start, end }) => {
      const tag = reading.text.slice(start + 1, end);
      if (tag.length < 7 || tag.length > 60 || tag !== tag.toLowerCase()) return false;
      return isRunTogether(tag, vocabulary);
    });
}

const LONGEST_WORD = 16;

/** Whether the tag splits into two or more known words. */
function isRunTogether(tag: string, vocabulary: ReadonlySet<string>): boolean {
  if (vocabulary.has(tag.replace(/\d+$/, ''))) return false;
  if (tag.includes('_')) return false;
  const reachable = [true];
  for (let end = 1; end <= tag.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end && !reachable[end]; start += 1) {
      const piece = tag.slice(start, end);
      if (reachable[start] && (isWord(piece, vocabulary) || /^\d{1,4}$/.test(piece)))
        reachable[end] = true;
    }
  }
  return reachable[tag.length] === true;
}

function isWord(piece: string, vocabulary: ReadonlySet<string>): boolean {
  return (
    vocabulary.has(piece) ||
    (piece.length > 4 && piece.endsWith('s') && vocabulary.has(piece.slice(0, -1)))
  );
}
