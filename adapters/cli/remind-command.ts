import { userInfo } from 'node:os';
import { Option } from 'commander';
import type { Command } from 'commander';
import { LOCALES, openContent } from '../../src';
import { remind } from './remind';
import type { RemindOptions } from './remind';
import type { Terminal } from './terminal';

interface Setup {
  terminal: Terminal;
  /** Gives the folder with the content that was asked for. */
  folderOf: () => string;
  /** Variables of the process: DATABASE_URL, DATA_DIR. */
  env: Readonly<Record<string, string | undefined>>;
}

/** Adds `policy remind …`. */
export function addRemindCommand(program: Command, { terminal, folderOf, env }: Setup): void {
  const databaseUrl = env['DATABASE_URL'] ?? '';
  program
    .command('remind')
    .description('see and order weekly reminders; "policy remind help" tells how')
    .argument('[words...]', 'the order, as after /policy remind in a chat')
    .option('--json', 'print the reply as JSON')
    .option('--follow', 'with "report": wait until the run is over')
    .option('--data <folder>', 'data folder of the assistant', env['DATA_DIR'] ?? 'data')
    .addOption(new Option('--lang <lang>', 'language of the answer').choices(LOCALES))
    .action(async (words: string[], { data, ...options }: RemindOptions & { data: string }) => {
      const place = databaseUrl === '' ? { dataDir: data } : { databaseUrl };
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const { knowledge } = openContent(folderOf());
      const context = { terminal, knowledge, place, user: userInfo().username, zone };
      process.exitCode = await remind(context, words.join(' '), options);
    });
}
