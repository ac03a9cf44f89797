import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { dateSchema } from '../../src';
import { lint } from './lint';
import type { LintOptions } from './lint';
import type { Terminal } from './terminal';
import { testGolden } from './test-golden';

/** Adds the commands for those who keep the content. `folderOf` gives the folder that was asked for. */
export function addOwnerCommands(
  program: Command,
  { terminal, folderOf }: { terminal: Terminal; folderOf: () => string },
): void {
  program
    .command('lint')
    .description('find what is wrong with the content, or wants a look')
    .option('--json', 'print the remarks as JSON')
    .option('--strict', 'exit with 1 for warnings, too')
    .option('--today <date>', 'the day by which reviews are due, YYYY-MM-DD', readDay, localDay())
    .action((options: LintOptions) => {
      process.exitCode = lint({ folder: folderOf(), terminal }, options);
    });
  program
    .command('test')
    .description('try the golden questions and drafts of questions.yml')
    .option('--json', 'print what is wrong as JSON')
    .action((options: { json?: boolean }) => {
      process.exitCode = testGolden({ folder: folderOf(), terminal }, options);
    });
}

function readDay(text: string): string {
  if (!dateSchema.safeParse(text).success)
    throw new InvalidArgumentError('Use a date such as 2027-05-31.');
  return text;
}

/** The calendar day here: a review is due when the owner's day begins. */
function localDay(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
