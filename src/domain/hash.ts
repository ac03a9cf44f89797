const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  return hashPart(text, 0, text.length);
}

/** The hash of `text.slice(start, end)`, which need not be made for it. */
export function hashPart(text: string, start: number, end: number): number {
  let value = START;
  for (let i = start; i < end; i++) value = Math.imul(value ^ text.charCodeAt(i), PRIME);
  return value >>> 0;
}
