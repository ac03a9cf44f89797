import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { Knowledge } from '../domain';
import { hashOfCode } from './code-hash';
import { fingerprint, readFolder } from './read-folder';

/** Checked content and what was made of it, so that a start need not do either again. */
export interface Prebuilt {
  knowledge: Knowledge;
  /** What the search learned, as bytes that only the search reads. */
  learned: Uint8Array;
  /** The phrases of the rules, as bytes that only the review reads. */
  compiledRules: Uint8Array;
}

/** Why a prebuilt file is of no use. */
export type Unusable = 'missing' | 'corrupt' | 'stale';

const PARENT = join(__dirname, '..', '..');
/** Where `npm run build` leaves it: in dist, whether this code runs from there or from the sources. */
export const PREBUILT_FILE = join(
  basename(PARENT) === 'dist' ? PARENT : join(PARENT, 'dist'),
  'prebuilt.bin',
);

/** The code that runs: src or dist/src. */
const CODE = join(__dirname, '..');
const FORMAT = 1;
const headerSchema = z.strictObject({
  format: z.number(),
  /** Fingerprint of the content. */
  content: z.string(),
  /** Hashes of the code that reads, checks and learns alike: the sources and what they compile to. */
  code: z.array(z.string()),
  /** Another engine may round differently. */
  engine: z.string(),
  sha256: z.string(),
});

/** Writes the file whole or not at all: a start may read it at the same moment. */
export function writePrebuilt(file: string, prebuilt: Prebuilt, code: readonly string[]): void {
  const payload = serialize(prebuilt);
  const header: z.infer<typeof headerSchema> = {
    format: FORMAT,
    content: prebuilt.knowledge.fingerprint,
    code: [...code],
    engine: process.versions.v8,
    sha256: sha256(payload),
  };
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), payload]));
  renameSync(draft, file);
}

/** Gives the prebuilt content of a folder if this same code made it from these same files. */
export function readPrebuilt(
  file: string,
  folder: string,
  code: readonly string[] = [hashOfCode(CODE)],
): Prebuilt | Unusable {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return bytes;
  const end = bytes.indexOf('\n');
  const header = headerSchema.safeParse(
    parseJson(bytes.toString('utf8', 0, Math.max(0, end))),
  ).data;
  const payload = bytes.subarray(end + 1);
  if (!header || header.sha256 !== sha256(payload)) return 'corrupt';
  const isCurrent =
    header.format === FORMAT &&
    header.engine === process.versions.v8 &&
    code.every((hash) => header.code.includes(hash)) &&
    header.content === fingerprintOf(folder);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same code wrote it, and every byte is as written.
  return isCurrent ? (deserialize(payload) as Prebuilt) : 'stale';
}

function readBytes(file: string): Buffer | Unusable {
  if (!existsSync(file)) return 'missing';
  try {
    return readFileSync(file);
  } catch {
    return 'corrupt';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined for a folder that cannot be read; whoever reads it next says so. */
function fingerprintOf(folder: string): string | undefined {
  try {
    return fingerprint(readFolder(folder));
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
