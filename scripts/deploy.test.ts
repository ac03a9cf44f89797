import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { processVariables } from '../adapters/settings';
import { slackVariables } from '../adapters/slack/config';
import { teamsVariables } from '../adapters/teams/config';
import { readDockerfile } from './read-dockerfile';

const FOLDER = 'docs/deploy';
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const stages = readDockerfile(read('Dockerfile'));
const instructions = stages.flatMap((stage) => stage.instructions);
const variables = [...processVariables, ...slackVariables, ...teamsVariables];
const settings = new Set([...variables.map(({ name }) => name), 'NODE_ENV']);
const port = processVariables.find(({ name }) => name === 'PORT')?.byDefault ?? '';
/** What adapters/main.ts takes at most to stop, in seconds. */
const LONGEST_STOP = 10;

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
      environment: z.record(z.string(), z.string()).default({}),
      stop_grace_period: z.string().default('10s'),
    }),
  ),
});
const { services } = composeSchema.parse(parse(read('compose.yml')));

describe('the Dockerfile', () => {
  it('pins its base to one version, which the code can run on', () => {
    const bases = new Set(stages.map(({ base }) => base));
    expect(bases.size).toBe(1);
    const [, major] = /^node:(\d+)\.\d+\.\d+-\w+-slim$/.exec([...bases][0] ?? '') ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(20);
  });

  it('copies only what is in the repository, and what its ignore file lets in', () => {
    const sources = instructions
      .filter(({ verb, rest }) => verb === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    const kept = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
    const letIn = read('Dockerfile.dockerignore').split('\n');
    for (const source of sources) {
      expect(kept.some((file) => file === source || file.startsWith(`${source}/`))).toBe(true);
      expect(letIn).toContain(`!${source}`);
    }
    expect(letIn[1]).toBe('*');
  });

  it('sets only settings that there are, listens on the port of the code, and leaves root', () => {
    const env = instructions.find(({ verb }) => verb === 'ENV')?.rest.split(' ') ?? [];
    expect(env.filter((pair) => !settings.has(pair.split('=')[0] ?? ''))).toEqual([]);
    expect(env).toContain(`PORT=${port}`);
    const verbs = instructions.map(({ verb }) => verb);
    expect(verbs.lastIndexOf('RUN')).toBeLessThan(verbs.indexOf('USER'));
  });
});

describe('the compose file', () => {
  it('pins what it pulls, and builds the rest', () => {
    const all = Object.values(services);
    const pulled = all.flatMap(({ image, build }) => (build ? [] : [image]));
    expect(pulled.filter((image) => !/^[a-z]+:\d+\.\d+(?:\.\d+)?(?:-\w+)?$/.test(image))).toEqual(
      [],
    );
    const built = all.flatMap(({ build }) =>
      build ? [join(build.context, build.dockerfile)] : [],
    );
    expect(built.map((file) => existsSync(join(FOLDER, file)))).toEqual([true]);
  });

  it('gives the assistant settings that there are, and time to stop', () => {
    const { assistant } = services;
    expect(Object.keys(assistant?.environment ?? {}).filter((name) => !settings.has(name))).toEqual(
      [],
    );
    expect(Number.parseInt(assistant?.stop_grace_period ?? '', 10)).toBeGreaterThan(LONGEST_STOP);
  });
});

describe('the balancer', () => {
  it('lets the paths of the platforms through to the port of the code', () => {
    const text = read('Caddyfile');
    expect(text).toContain('@platforms path /slack/* /api/messages');
    expect(text).toContain(`port ${port}`);
  });
});

describe('the systemd unit', () => {
  it('starts what the Dockerfile starts, with settings that there are, and gives time to stop', () => {
    const unit = read('policy-assistant.service');
    const command = instructions.find(({ verb }) => verb === 'CMD')?.rest ?? '[]';
    expect(unit).toContain(`ExecStart=/usr/bin/${(JSON.parse(command) as string[]).join(' ')}\n`);
    const [, env = ''] = /^Environment=(.*)$/m.exec(unit) ?? [];
    expect(env.split(' ').filter((pair) => !settings.has(pair.split('=')[0] ?? ''))).toEqual([]);
    const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(unit) ?? [];
    expect(Number(seconds)).toBeGreaterThan(LONGEST_STOP);
  });
});
