/** Longer words than this are cut: they are no words. */
const MAX_LENGTH = 63;
const WIDTH = MAX_LENGTH + 1;
/** Three rows of the table of edits, used again for every pair of words. */
const ROWS = new Uint8Array(3 * WIDTH);

/** Edits between two words (insert, delete, replace, swap neighbours); `limit + 1` when there are more. */
export function editsBetween(one: string, other: string, limit: number): number {
  const a = one.slice(0, MAX_LENGTH);
  const b = other.slice(0, MAX_LENGTH);
  for (let j = 0; j <= b.length; j++) ROWS[j] = j;
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, i) > limit) return limit + 1;
  }
  return Math.min(ROWS[(a.length % 3) * WIDTH + b.length]!, limit + 1);
}

/** Fills the row for the first `i` letters of `a`; gives its least value. */
function fillRow(a: string, b: string, i: number): number {
  const row = (i % 3) * WIDTH;
  const last = ((i + 2) % 3) * WIDTH;
  const before = ((i + 1) % 3) * WIDTH;
  const letter = a.charCodeAt(i - 1);
  const earlier = i > 1 ? a.charCodeAt(i - 2) : -1;
  ROWS[row] = i;
  let least = i;
  for (let j = 1; j <= b.length; j++) {
    const same = letter === b.charCodeAt(j - 1);
    let edits = ROWS[last + j - 1]! + (same ? 0 : 1);
    edits = lower(edits, ROWS[last + j]! + 1);
    edits = lower(edits, ROWS[row + j - 1]! + 1);
    if (j > 1 && letter === b.charCodeAt(j - 2) && earlier === b.charCodeAt(j - 1))
      edits = lower(edits, ROWS[before + j - 2]! + 1);
    ROWS[row + j] = edits;
    least = lower(least, edits);
  }
  return least;
}

function lower(a: number, b: number): number {
  return a < b ? a : b;
}
