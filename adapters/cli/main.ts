import { Command, InvalidArgumentError, Option } from 'commander';
import {
  ACCOUNTS,
  ConfigError,
  KnowledgeError,
  LOCALES,
  MEDIA,
  PLATFORMS,
  SEVERITIES,
  StoreError,
  openAssistant,
} from '../../src';
import type { Assistant } from '../../src';
import { ask, askBatch } from './ask';
import type { AskOptions } from './ask';
import { chat } from './chat';
import { check, checkBatch } from './check';
import type { CheckOptions } from './check';
import { readEnvFile } from '../read-env-file';
import { addDoctorCommand } from './doctor/add-doctor-command';
import { addOwnerCommands } from './owner-commands';
import { addRemindCommand } from './remind-command';
import { quiz } from './quiz';
import type { QuizOptions } from './quiz';
import { addStoreCommands } from './store-commands';
import type { Terminal } from './terminal';

const MAX_WIDTH = 88;
const DAY_MS = 86_400_000;

const terminal: Terminal = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  width: Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH),
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
};

void run();

async function run(): Promise<void> {
  try {
    readEnvFile();
    await createProgram().parseAsync();
  } catch (error) {
    // They say all that is to mend; a stack would bury it.
    const isListed = [KnowledgeError, ConfigError, StoreError].some(
      (kind) => error instanceof kind,
    );
    terminal.errors.write(
      `${isListed && error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}

function createProgram(): Command {
  const program = new Command('policy')
    .description('Asks the social media policy, and checks drafts against it.')
    .option(
      '--knowledge <folder>',
      'folder with the content',
      process.env['KNOWLEDGE_DIR'] ?? 'knowledge',
    );
  addAsk(program);
  addCheck(program);
  program
    .command('chat')
    .description('talk with the assistant; numbers press its buttons')
    .action(async () => {
      process.exitCode = await chat(open(program), terminal);
    });
  addQuiz(program);
  addRemindCommand(program, { terminal, folderOf: () => folderOf(program), env: process.env });
  addOwnerCommands(program, { terminal, folderOf: () => folderOf(program) });
  addStoreCommands(program, { terminal, env: process.env });
  addDoctorCommand(program, { terminal, folderOf: () => folderOf(program), env: process.env });
  return program;
}

function addAsk(program: Command): void {
  program
    .command('ask')
    .description('answer a question')
    .argument('[question...]', 'the question, in your own words')
    .option('--json', 'print the reply as JSON')
    .option('--batch', 'read one {"id","q","lang"?} a line from standard input')
    .addOption(new Option('--lang <lang>', 'language of the answer').choices(LOCALES))
    .action(async (words: string[], { batch, ...options }: AskOptions & { batch?: boolean }) => {
      const assistant = open(program);
      process.exitCode = batch
        ? await askBatch(assistant, terminal)
        : ask({ assistant, terminal }, words.join(' '), options);
    });
}

function addCheck(program: Command): void {
  program
    .command('check')
    .description('check a draft')
    .argument('[file]', 'file that holds the draft; - reads standard input', '-')
    .option('--json', 'print the review as JSON')
    .option('--batch', 'read one {"id","text","account","platform","media","alt"} a line')
    .addOption(new Option('--account <account>', 'whose account').choices(ACCOUNTS))
    .addOption(new Option('--platform <platform>', 'where it would appear').choices(PLATFORMS))
    .addOption(new Option('--media <media>', 'what goes with it').choices(MEDIA))
    .option('--alt', 'alt text or captions are provided')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 3 from this severity on').choices(SEVERITIES),
    )
    .action(async (file: string, { batch, json, failOn, ...settings }: CheckFlags) => {
      const assistant = open(program);
      process.exitCode = batch
        ? await checkBatch(assistant, terminal)
        : await check({ assistant, terminal }, file, {
            ...(json && { json }),
            ...(failOn && { failOn }),
            settings,
          });
    });
}

function addQuiz(program: Command): void {
  program
    .command('quiz')
    .description('practise on scenarios from everyday work')
    .option('--json', 'print one question as JSON')
    .option('--scenario <id>', 'a certain question')
    .option('--turn <number>', 'the question to begin with: 0, 1, 2 …', readCount, today())
    .option('--answer <number>', 'with --json: the option that is chosen', readCount)
    .addOption(new Option('--lang <lang>', 'language of the questions').choices(LOCALES))
    .action(async (options: QuizOptions) => {
      process.exitCode = await quiz({ assistant: open(program), terminal }, options);
    });
}

/** Another question to begin with every day. */
function today(): number {
  return Math.floor(Date.now() / DAY_MS);
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Use a whole number.');
  return Number(text);
}

type CheckFlags = NonNullable<CheckOptions['settings']> &
  Omit<CheckOptions, 'settings'> & { batch?: boolean };

function open(program: Command): Assistant {
  return openAssistant(folderOf(program));
}

function folderOf(program: Command): string {
  return program.opts<{ knowledge: string }>().knowledge;
}
