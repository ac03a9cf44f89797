import { userInfo } from 'node:os';
import { Option } from 'commander';
import type { Command } from 'commander';
import { LOCALES, openContent } from '../../src';
import { readSettings } from '../settings';
import { remind } from './remind';
import type { RemindOptions } from './remind';
import type { Terminal } from './terminal';

interface Setup {
  terminal: Terminal;
  /** Gives the folder with the content that was asked for. */
  folderOf: () => string;
  /** The settings of the assistant: the store and the time zone are the same. */
  env: Record<string, string | undefined>;
}

/** Adds `policy remind …`. */
export function addRemindCommand(program: Command, { terminal, folderOf, env }: Setup): void {
  program
    .command('remind')
    .description('see and order weekly reminders; "policy remind help" tells how')
    .argument('[words...]', 'the order, as after /policy remind in a chat')
    .option('--json', 'print the reply as JSON')
    .option('--follow', 'with "report": wait until the run is over')
    .addOption(new Option('--lang <lang>', 'language of the answer').choices(LOCALES))
    .action(async (words: string[], options: RemindOptions) => {
      const { store: place, timeZone: zone } = readSettings(env);
      const { knowledge } = openContent(folderOf());
      const context = { terminal, knowledge, place, user: userInfo().username, zone };
      process.exitCode = await remind(context, words.join(' '), options);
    });
}
