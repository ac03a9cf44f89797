/**
 * Learns the second opinion on reviews from the labelled drafts of the content, and writes it to
 * lexicons/opinion-weights.txt. To be run after a change to drafts/ or lexicons/second-opinion.yml.
 *   npm run train:review [folder]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeError } from '../src';
import { learnReviews } from '../src/owner-tools';

const HEAD = [
  '# How much a cue speaks for a rule, a group of rules or a severity (@): read by the second opinion.',
  '# Made by npm run train:review from drafts/*.tsv, not to be edited by hand; 8 bits a class, base64.',
];

main(process.argv[2] ?? 'knowledge');

function main(folder: string): void {
  const file = join(folder, 'lexicons', 'opinion-weights.txt');
  try {
    writeFileSync(file, `${[...HEAD, ...learnReviews(folder)].join('\n')}\n`);
    process.stdout.write(`Wrote ${file}.\n`);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
