import type { Span } from '../fold';
import type { Reading } from '../reading';

const SWEARS =
  'ass asses asshole arse bastard bitch bitches bitching bullshit crap crappy cunt damn damned dick fuck fucked fucker fucking hell piss pissed prick pussy shit shits shitty slut twat whore puta mierda merde putain'.split(
    ' ',
  );
const CHUNK = /[a-z]{1,6}[*#@$!%]{1,5}[a-z*#@$!%]{0,6}/gi;
const MASK = /[*#@$!%]/;
const LONGEST = 14;

/** Swear words whose letters are hidden: "sh*t", "a$$". */
export function findMaskedSwears({ text }: Reading): Span[] {
  if (!MASK.test(text)) return [];
  return [...text.matchAll(CHUNK)]
    .map(({ 0: chunk, index }) => ({ chunk: withoutEnd(chunk), start: index }))
    .filter(({ chunk, start }) => isWordStart(text, start) && isSwear(chunk.toLowerCase()))
    .map(({ chunk, start }) => ({ start, end: start + chunk.length }));
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}@._-]/u.test(text.charAt(at - 1));
}

/** "so good!!" is a cheer, not a mask: signs at the end count only as letters when they are stars. */
function withoutEnd(chunk: string): string {
  return chunk.replace(/[!%@#]+$/, '');
}

function isSwear(chunk: string): boolean {
  if (chunk.length > LONGEST || !MASK.test(chunk)) return false;
  return SWEARS.some(
    (swear) =>
      swear.length === chunk.length &&
      Array.from(swear).every(
        (letter, at) => MASK.test(chunk.charAt(at)) || chunk.charAt(at) === letter,
      ),
  );
}
