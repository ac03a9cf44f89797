import { Option } from 'commander';
import type { Command } from 'commander';
import { LOCALES } from '../../src';
import { diff } from './diff';
import type { DiffOptions } from './diff';
import { explain } from './explain';
import type { ExplainOptions } from './explain';
import { lint } from './lint';
import type { LintOptions } from './lint';
import { localDay, readDay } from './read-day';
import type { Terminal } from './terminal';
import { testGolden } from './test-golden';

interface Owners {
  terminal: Terminal;
  /** Gives the folder that was asked for. */
  folderOf: () => string;
}

/** Adds the commands for those who keep the content. */
export function addOwnerCommands(program: Command, owners: Owners): void {
  addLint(program, owners);
  addTest(program, owners);
  addDiff(program, owners);
  addExplain(program, owners);
}

function addLint(program: Command, { terminal, folderOf }: Owners): void {
  program
    .command('lint')
    .description('find what is wrong with the content, or wants a look')
    .option('--json', 'print the remarks as JSON')
    .option('--strict', 'exit with 1 for warnings, too')
    .option('--today <date>', 'the day by which reviews are due, YYYY-MM-DD', readDay, localDay())
    .action((options: LintOptions) => {
      process.exitCode = lint({ folder: folderOf(), terminal }, options);
    });
}

function addTest(program: Command, { terminal, folderOf }: Owners): void {
  program
    .command('test')
    .description('try the golden questions and drafts of questions.yml')
    .option('--json', 'print what is wrong as JSON')
    .action((options: { json?: boolean }) => {
      process.exitCode = testGolden({ folder: folderOf(), terminal }, options);
    });
}

function addDiff(program: Command, { terminal, folderOf }: Owners): void {
  program
    .command('diff')
    .description('tell what is answered otherwise than at an earlier version')
    .argument('<rev>', 'branch, tag or commit of git, e.g. main or HEAD~1')
    .option('--markdown', 'print Markdown for a pull request')
    .option('--json', 'print the comparison as JSON')
    .action((rev: string, options: DiffOptions) => {
      process.exitCode = diff({ folder: folderOf(), terminal }, rev, options);
    });
}

function addExplain(program: Command, { terminal, folderOf }: Owners): void {
  program
    .command('explain')
    .description('tell why a question gets its reply')
    .argument('[question...]', 'the question, in your own words')
    .option('--json', 'print all of it as JSON')
    .addOption(new Option('--lang <lang>', 'language of the answer').choices(LOCALES))
    .action((words: string[], options: ExplainOptions) => {
      process.exitCode = explain({ folder: folderOf(), terminal }, words.join(' '), options);
    });
}
