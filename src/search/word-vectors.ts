/** The word that stands for where every text starts. */
export const START = '*';

/** What words add to the meaning of a text, as numbers: texts of like meaning have like sums. */
export interface WordVectors {
  /** Numbers a word. */
  size: number;
  /** Undefined for a word without numbers. */
  of(word: string): Float32Array | undefined;
}

/** Reads lexicons/word-vectors.txt: a word and its bytes in base64 a line. Undefined where there is none. */
export function createWordVectors(data: unknown): WordVectors | undefined {
  const lines: unknown[] = Array.isArray(data) ? data : [];
  const coded = new Map<string, string>();
  for (const line of lines) {
    const blank = typeof line === 'string' ? line.indexOf(' ') : -1;
    if (typeof line === 'string' && blank > 0)
      coded.set(line.slice(0, blank), line.slice(blank + 1));
  }
  const [first] = coded.values();
  if (first === undefined) return undefined;
  const read = new Map<string, Float32Array>();
  return {
    size: Buffer.from(first, 'base64').length,
    of(word) {
      const known = read.get(word);
      if (known) return known;
      const code = coded.get(word);
      if (code === undefined) return undefined;
      const vector = Float32Array.from(new Int8Array(Buffer.from(code, 'base64')));
      read.set(word, vector);
      return vector;
    },
  };
}

/** Scales a vector in place; one of zeros stays. */
export function toLengthOne(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  const scale = 1 / Math.sqrt(square || 1);
  for (let i = 0; i < vector.length; i++) vector[i]! *= scale;
  return vector;
}
