/**
 * Runs every line of docs/deploy/Dockerfile without Docker, and then what it makes: this machine stands in for
 * the base image, by an overlay that takes all writes. Needs Linux and root.
 *   npm run try:image [-- --node /path/of/another/node]
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDockerfile } from './read-dockerfile';
import type { Instruction, Stage } from './read-dockerfile';

const FILE = 'docs/deploy/Dockerfile';
const READY_MS = 60_000;
const { values } = parseArgs({ options: { node: { type: 'string' } } });

interface Image {
  name: string | undefined;
  /** Folder whose root/ is the file system, upper/ what was written. */
  folder: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  command: string[];
  health: string[];
}

void main();

async function main(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'image-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', work]);
    const context = takeContext(join(work, 'context'));
    const images: Image[] = [];
    for (const stage of readDockerfile(readFileSync(FILE, 'utf8')))
      images.push(build(stage, { work, context, images }));
    const image = images.at(-1);
    process.exitCode = image && (await tryOut(image)) ? 0 : 1;
  } finally {
    spawnSync('umount', ['-R', '-l', work]);
    rmSync(work, { recursive: true, force: true });
  }
}

/** What is committed or about to be, less what the ignore file leaves out. */
function takeContext(folder: string): string {
  const allowed = readFileSync(`${FILE}.dockerignore`, 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  const list = ['ls-files', '-co', '--exclude-standard', ...allowed];
  for (const path of execFileSync('git', list, { encoding: 'utf8' }).split('\n').filter(existsSync))
    if (path !== '') cpSync(path, join(folder, path), { recursive: true });
  return folder;
}

interface Surroundings {
  work: string;
  context: string;
  images: readonly Image[];
}

function build({ name, base, instructions }: Stage, around: Surroundings): Image {
  say(`FROM ${base}`);
  const image: Image = {
    name,
    folder: mountRoot(join(around.work, `stage-${around.images.length}`)),
    workdir: '/',
    env: {},
    user: '0:0',
    command: [],
    health: [],
  };
  for (const instruction of instructions) {
    say(`${instruction.verb} ${instruction.rest}`);
    carryOut(instruction, image, around);
  }
  return image;
}

/** This machine's files, with everything that is written kept apart. */
function mountRoot(folder: string): string {
  const [root, upper, scratch] = ['root', 'upper', 'scratch'].map((name) => join(folder, name));
  for (const part of [root, upper, scratch]) mkdirSync(part ?? '', { recursive: true });
  const layers = `lowerdir=/,upperdir=${upper},workdir=${scratch}`;
  execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', layers, root ?? '']);
  for (const part of ['dev', 'proc', 'sys'])
    execFileSync('mount', ['--bind', `/${part}`, join(root ?? '', part)]);
  if (values.node) cpSync(values.node, join(root ?? '', 'usr/bin/node'));
  return folder;
}

function carryOut({ verb, rest }: Instruction, image: Image, around: Surroundings): void {
  const steps: Record<string, () => void> = {
    WORKDIR: () => {
      image.workdir = rest;
      mkdirSync(join(image.folder, 'root', rest), { recursive: true });
    },
    ENV: () => Object.assign(image.env, Object.fromEntries(rest.split(' ').map(pairOf))),
    USER: () => void (image.user = rest),
    RUN: () => {
      if (run(image, ['sh', '-c', rest]) !== 0) throw new Error(`This failed: RUN ${rest}`);
    },
    COPY: () => copy(rest, image, around),
    CMD: () => void (image.command = JSON.parse(rest)),
    HEALTHCHECK: () => void (image.health = JSON.parse(rest.slice(rest.indexOf('[')))),
    VOLUME: () => undefined,
    EXPOSE: () => undefined,
  };
  const step = steps[verb];
  if (!step) throw new Error(`${FILE} has ${verb}, which this script does not know.`);
  step();
}

function pairOf(text: string): [string, string] {
  const [name = '', ...value] = text.split('=');
  return [name, value.join('=')];
}

function copy(rest: string, image: Image, { context, images }: Surroundings): void {
  const words = rest.split(' ');
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice(7) : undefined;
  const source = from === undefined ? context : stageRoot(images, from);
  const target = words.pop() ?? '';
  for (const path of words) {
    const into = target.endsWith('/') ? join(target, basename(path)) : target;
    const place = join(image.folder, 'root', image.workdir, into);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(join(source, path), place, { recursive: true, verbatimSymlinks: true });
  }
}

function stageRoot(images: readonly Image[], name: string): string {
  const image = images.find((built) => built.name === name);
  if (!image) throw new Error(`${FILE} copies from ${name}, which is no stage before.`);
  return join(image.folder, 'root');
}

/** The environment of an image has nothing of this machine but where its registry is. */
function commandOf(
  image: Image,
  command: readonly string[],
): [string, string[], NodeJS.ProcessEnv] {
  const { folder, workdir, user, env } = image;
  const inside = ['sh', '-c', `cd ${workdir} && exec "$@"`, 'sh', ...command];
  const registry = Object.entries(process.env).filter(([name]) => /^npm_config_/i.test(name));
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  const given = { PATH: path, HOME: user === '0:0' ? '/root' : '/home/node' };
  return [
    'chroot',
    [`--userspec=${user}`, '--groups=', join(folder, 'root'), ...inside],
    { ...(user === '0:0' ? Object.fromEntries(registry) : {}), ...given, ...env },
  ];
}

function run(image: Image, command: readonly string[]): number {
  const [program, args, env] = commandOf(image, command);
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status ?? 1;
}

/** Read-only but for its data, as nobody in particular: starts, is healthy, stops by itself. */
async function tryOut(image: Image): Promise<boolean> {
  const data = closeRoot(image);
  const [program, args, env] = commandOf(image, image.command);
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const outcome = [
    check('the program cannot be changed', run(image, ['touch', '/app/x']) !== 0),
    check('it becomes healthy', await becomesHealthy(image)),
    check('it runs as no root', statusOf(child.pid).includes('Uid:\t1000\t1000')),
    check('a second one on the same data is refused', run(image, image.command) === 1),
    check('policy doctor finds no fault', run(image, DOCTOR) === 0),
  ];
  child.kill('SIGTERM');
  outcome.push(
    check('it ends by itself on SIGTERM', (await ended) === 0),
    check('its data is there', existsSync(join(data, 'policy.db'))),
  );
  return outcome.every(Boolean);
}

const DOCTOR = ['node', 'dist/adapters/cli/main.js', 'doctor'];

/** From here on only the data can be written. Gives its folder. */
function closeRoot({ folder }: Image): string {
  const root = join(folder, 'root');
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  execFileSync('chown', ['1000:1000', data]);
  const size = execFileSync('du', ['-sm', join(root, 'app')], { encoding: 'utf8' }).split('\t')[0];
  say(`the program takes ${size} MB`);
  execFileSync('mount', ['--bind', data, join(root, 'data')]);
  execFileSync('mount', ['-o', 'remount,ro', root]);
  return data;
}

/** Asks by the image's own check, as Docker does. */
async function becomesHealthy(image: Image): Promise<boolean> {
  const began = Date.now();
  while (Date.now() - began < READY_MS) {
    if (run(image, image.health) === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return false;
}

function statusOf(pid: number | undefined): string {
  return readFileSync(`/proc/${pid}/status`, 'utf8');
}

function check(what: string, holds: boolean): boolean {
  say(`${holds ? '✓' : '✗'} ${what}`);
  return holds;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
