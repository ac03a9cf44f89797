import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { openContent, openStore } from '../../src';
import { remind } from './remind';
import type { RemindOptions } from './remind';

const CHANNEL = { platform: 'slack', workspace: 'T1', place: 'C0001', kind: 'channel' as const };

const { knowledge } = openContent('knowledge');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-remind-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function order(words: string, options: RemindOptions = {}, onLine = () => {}) {
  const output = new PassThrough();
  const parts: string[] = [];
  output.on('data', (part) => {
    parts.push(String(part));
    onLine();
  });
  const terminal = {
    input: Readable.from(['']),
    output,
    errors: output,
    width: 500,
    colour: false,
  };
  const place = { dataDir: join(folder, 'data') };
  const context = { terminal, knowledge, place, user: 'root', zone: 'UTC' };
  const exitCode = await remind(context, words, options);
  return { exitCode, shown: parts.join('') };
}

async function knowChannel(): Promise<void> {
  const store = await openStore({ dataDir: join(folder, 'data') });
  await store.places.remember(CHANNEL);
  await store.close();
}

describe('policy remind', () => {
  it('foresees a weekly list without a store, and leaves none behind', async () => {
    const { exitCode, shown } = await order('preview');
    expect(exitCode).toBe(0);
    expect(shown).toMatch(/what a weekly list would get: Mondays at 09:00 \(UTC\)/);
    expect(shown.match(/, since it is/g)).toHaveLength(8);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('begins, shows and stops a list in the store of the assistant', async () => {
    await knowChannel();
    expect((await order('slack:T1:C0001 friday 15:30')).exitCode).toBe(0);
    const { shown } = await order('list', { lang: 'es' });
    expect(shown).toMatch(/los viernes a las 15:30 \(UTC\) en C0001/);
    const id = /id (\w{6})/.exec(shown)?.[1];
    expect((await order(`stop ${id}`)).shown).toMatch(/The list is stopped/);
    expect((await order('list')).shown).toMatch(/There is no list yet/);
  });

  it('prints the reply as JSON, and the deliveries of a run as CSV', async () => {
    await knowChannel();
    const begun = await order('slack:T1:C0001 friday 15:30', { json: true });
    const { subscription } = JSON.parse(begun.shown) as { subscription: { id: string } };
    const sent = await order(`send now ${subscription.id}`, { json: true });
    const { run } = JSON.parse(sent.shown) as { run: { id: string } };
    expect((await order(`export ${run.id}`)).shown.split('\n')).toEqual([
      'platform,workspace,place,state,attempts,sent_at,reason,what_to_do',
      'slack,T1,C0001,waiting,0,,,',
      '',
    ]);
  });

  it('tells what is wrong with an order, and says so by its exit code', async () => {
    const { exitCode, shown } = await order('everyone in slack:T1 mondey');
    expect(exitCode).toBe(1);
    expect(shown).toMatch(
      /Not understood: mondey[\s\S]*Example: remind here every friday at 15:30/,
    );
  });

  it('reads beside a running assistant, and changes nothing there', async () => {
    const store = await openStore({ dataDir: join(folder, 'data') });
    try {
      expect((await order('list')).exitCode).toBe(0);
      await expect(order('hold')).rejects.toThrow(
        /The assistant is running and holds the data folder/,
      );
      expect(await store.switches.get('hold')).toBeUndefined();
    } finally {
      await store.close();
    }
  });

  it('follows a run until it is over', async () => {
    await knowChannel();
    await order('slack:T1:C0001 friday 15:30');
    const store = await openStore({ dataDir: join(folder, 'data') });
    const [list] = await store.subscriptions.list();
    const run = await store.runs.open(
      { subscription: list!.id, occurrence: '2026-11-30T09:00', plannedAt: 1, state: 'open' },
      { kind: 'place', place: CHANNEL, notBefore: 0 },
    );
    let following: ReturnType<typeof order> | undefined;
    const first = new Promise<void>((resolve) => {
      following = order(`report ${run!.id}`, { follow: true }, resolve);
    });
    await first;
    await store.deliveries.cancelWaiting(run!.id);
    await store.runs.finish();
    expect((await following)?.shown).toMatch(/^0 \/ 1\n[\s\S]*1 of 1 settled[\s\S]*1 cancelled/);
    await store.close();
  });
});
