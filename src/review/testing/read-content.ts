import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lexiconSchema, platformRuleSchema, ruleSchema } from '../../domain';
import type { Lexicon, Organization } from '../../domain';
import type { ReviewKnowledge } from '../rule-reader';

const FOLDER = join(__dirname, '../../../knowledge');

/** An organisation to test with; content files belong to whoever runs the assistant. */
export const TEST_ORGANIZATION: Organization = {
  name: 'Northside Health',
  aliases: ['Northside', 'NSH'],
  domains: ['northside.example'],
  handles: ['NorthsideHealth'],
  public_numbers: ['555-0100', '555-0111'],
  values: [],
  jurisdictions: ['any'],
  locales: ['en'],
  handle_patterns: ['NorthsideHealth_*'],
  policy_version: '1.0',
  emergency_number: '911',
  crisis_line: '988',
  placeholders: {},
  contacts: {},
};

/** The rules, word lists and platforms as they are on disk, for tests of the review alone. */
export function readReviewContent(): ReviewKnowledge {
  const lexicons = new Map<string, Lexicon>();
  const wordData = new Map<string, unknown>();
  for (const file of list('lexicons')) {
    const name = file.replace(/\.\w+$/, '');
    if (file.endsWith('.txt')) wordData.set(name, linesOf(read('lexicons', file)));
    if (!file.endsWith('.yml')) continue;
    const data: unknown = parse(read('lexicons', file));
    const lexicon = lexiconSchema.safeParse(data);
    if (lexicon.success) lexicons.set(name, lexicon.data);
    else wordData.set(name, data);
  }
  const rules = list('rules')
    .filter((file) => file.endsWith('.yml'))
    .flatMap((file) => ruleSchema.array().parse(parse(read('rules', file))));
  return { rules, lexicons, wordData, platforms: platforms(), organization: TEST_ORGANIZATION };
}

function platforms(): ReviewKnowledge['platforms'] {
  if (!list('.').includes('platforms.yml')) return [];
  return platformRuleSchema.array().parse(parse(read('.', 'platforms.yml')));
}

function list(folder: string): string[] {
  return readdirSync(join(FOLDER, folder)).toSorted();
}

function read(folder: string, file: string): string {
  return readFileSync(join(FOLDER, folder, file), 'utf8');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
