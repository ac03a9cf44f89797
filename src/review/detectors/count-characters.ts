import type { PlatformRule } from '../../domain';

/** How a platform counts, and up to where. */
type Counting = Pick<PlatformRule, 'counting' | 'link_length'> & { limit?: number | undefined };

const ASCII = /^[\n\x20-\x7e]*$/;
const LINK = /(?<![\w@.-])(?:https?:\/\/|www\.)[^\s<>"]{3,2000}/giu;
/** Ranges that count once on X; everything else counts double. https://github.com/twitter/twitter-text */
const SINGLE: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const EMOJI_SEQUENCE =
  /^\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}\ufe0f]{0,2}\u200d\p{Extended_Pictographic}){0,6}[\u{1f3fb}-\u{1f3ff}\ufe0f]{0,2}/u;

/** UTF-16 offset at which the text exceeds the limit; the text's length when it does not. */
export function countCharacters(text: string, rule: Counting): number {
  const limit = rule.limit ?? Infinity;
  if (text.length <= limit && ASCII.test(text)) return text.length;
  const links = rule.link_length === undefined ? new Map<number, number>() : linkEnds(text);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const link = links.get(at);
    const size = link === undefined ? characterSize(text, at, rule) : link - at;
    count += link === undefined ? weightOf(text, at, rule) : (rule.link_length ?? 0);
    if (count > limit) return at;
    at += size;
  }
  return text.length;
}

function linkEnds(text: string): Map<number, number> {
  return new Map(
    [...text.matchAll(LINK)].map((match) => [match.index, match.index + match[0].length]),
  );
}

function characterSize(text: string, at: number, { counting }: Counting): number {
  if (counting === 'utf-16') return 1;
  const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  if (counting === 'code-points' || text.charCodeAt(at) < 0x2000) return size;
  return EMOJI_SEQUENCE.exec(text.slice(at, at + 40))?.[0].length ?? size;
}

function weightOf(text: string, at: number, { counting }: Counting): number {
  if (counting !== 'weighted' || text.charCodeAt(at) < 0x1100) return 1;
  const code = text.codePointAt(at) ?? 0;
  return SINGLE.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
}
