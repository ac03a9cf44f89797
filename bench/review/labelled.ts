import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { KINDS } from './engine';
import type { Found, Kind } from './engine';

/** Lines of which every word is either part of an identifier or not. */
export interface Line {
  text: string;
  /** Words with a label that is none of our kinds count neither way. */
  spans: readonly (Omit<Found, 'kind'> & { kind: Kind | undefined })[];
}

/** Texts for one type of identifier each: it is in there, or something that only looks like it. */
export interface Case {
  text: string;
  kind: Kind;
  /** Empty where nothing of this kind may be found. */
  spans: readonly Omit<Found, 'kind'>[];
}

export interface LabelledSet {
  name: string;
  lines: readonly Line[];
  cases: readonly Case[];
}

const OWN = join(__dirname, 'cases.txt');

/** The sets in the files and folders given, else our own. */
export function readLabelledSets(paths: readonly string[]): LabelledSet[] {
  if (paths.length === 0) return [readOwn()];
  return paths.flatMap(filesIn).flatMap(readSets);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => join(path, name));
}

const MARKED = new RegExp(`\\[(${KINDS.join('|')}) ([^\\]]+)\\]`);

function readOwn(): LabelledSet {
  const lines = readFileSync(OWN, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map(readMarked);
  return { name: 'own cases', lines, cases: [] };
}

function readMarked(line: string): Line {
  const pieces = line.split(MARKED);
  let text = '';
  const spans: Found[] = [];
  for (let i = 0; i < pieces.length; i += 3) {
    text += pieces[i];
    const [kind, words] = [pieces[i + 1], pieces[i + 2]];
    if (!isKind(kind) || words === undefined) continue;
    spans.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, spans };
}

function isKind(kind: string | undefined): kind is Kind {
  return KINDS.some((known) => known === kind);
}

/** Labels of other people's sets. Titles, organizations and nationalities are left out on purpose. */
const KIND_OF = new Map<string, Kind>([
  ...labels('name', 'PERSON'),
  ...labels('date', 'DATE_TIME AGE'),
  ...labels('place', 'GPE LOCATION ADDRESS STREET_ADDRESS ZIP_CODE UK_POSTCODE'),
  ...labels('contact', 'EMAIL_ADDRESS PHONE_NUMBER URL DOMAIN_NAME IP_ADDRESS'),
  ...labels('id', 'CREDIT_CARD IBAN_CODE MAC_ADDRESS MEDICAL_LICENSE ABA_ROUTING_NUMBER CA_SIN'),
  ...labels('id', 'US_SSN US_ITIN US_MBI US_NPI US_PASSPORT US_DRIVER_LICENSE US_BANK_NUMBER'),
  ...labels('id', 'UK_NHS UK_NINO UK_PASSPORT UK_DRIVING_LICENCE UK_VEHICLE_REGISTRATION'),
  ...labels('id', 'AU_MEDICARE AU_TFN'),
]);

function labels(kind: Kind, names: string): [string, Kind][] {
  return names.split(' ').map((name) => [name, kind]);
}

const rowSchema = z.object({
  text: z.string(),
  /** Only in texts for one type of identifier. */
  entity: z.string().optional(),
  /** Null where only a number of hits is known. */
  spans: z.array(z.object({ start: z.number(), end: z.number(), label: z.string() })).nullable(),
});
type Row = z.infer<typeof rowSchema>;

function readSets(file: string): LabelledSet[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)));
  const name = basename(file, '.jsonl');
  const lines = rows.filter(({ entity }) => entity === undefined).map(toLine);
  const sets = lines.length > 0 ? [{ name, lines, cases: [] }] : [];
  return [...sets, ...caseSets(name, rows)];
}

/** Bank accounts are half of some files, so they stand apart; so does what only other countries issue. */
function caseSets(name: string, rows: readonly Row[]): LabelledSet[] {
  const groups = new Map<string, Case[]>();
  for (const row of rows) {
    const { entity, text, spans } = row;
    if (entity === undefined || spans === null) continue;
    const group = groupOf(entity);
    const cases = groups.get(group) ?? [];
    cases.push({ text, spans, kind: KIND_OF.get(entity) ?? 'id' });
    groups.set(group, cases);
  }
  return [...groups].map(([group, cases]) => ({ name: `${name}: ${group}`, lines: [], cases }));
}

function groupOf(entity: string): string {
  if (entity === 'IBAN_CODE') return 'bank accounts';
  return KIND_OF.has(entity) ? 'everyday and English-speaking' : 'other countries';
}

function toLine({ text, spans }: Row): Line {
  return {
    text,
    spans: (spans ?? []).map(({ label, ...span }) => ({ ...span, kind: KIND_OF.get(label) })),
  };
}
