import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { localDay, readDay } from '../read-day';
import type { Terminal } from '../terminal';
import { doctor } from './doctor';
import type { DoctorOptions } from './doctor';

interface Examined {
  terminal: Terminal;
  folderOf: () => string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Adds `policy doctor`. */
export function addDoctorCommand(program: Command, { folderOf, ...context }: Examined): void {
  program
    .command('doctor')
    .description('look whether settings, tokens, store, content and manifests are in order')
    .option('--online', 'ask Slack and Microsoft whether they take the credentials')
    .option('--slack-manifest <file>', 'the app manifest that Slack has, JSON or YAML')
    .option('--teams-manifest <file>', 'the app package that was uploaded to Teams')
    .option('--address <url>', 'where the platforms reach the assistant: https://…', readAddress)
    .option('--json', 'print what was found as JSON')
    .option('--today <date>', 'the day by which reviews are due, YYYY-MM-DD', readDay, localDay())
    .action(async (options: DoctorOptions) => {
      process.exitCode = await doctor({ ...context, folder: folderOf() }, options);
    });
}

function readAddress(text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new InvalidArgumentError('Use an address such as https://policy.example.org.');
  return new URL(text).origin;
}
