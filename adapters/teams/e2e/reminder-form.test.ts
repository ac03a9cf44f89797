import { openOffice, watchAssistant } from '../../../src/index';
import type { Log, OpenOffice } from '../../../src/index';
import { CHANNEL, PERSON, activity, mention } from '../testing/activities';
import { TENANT_ID, startLocalIssuer } from '../testing/local-issuer';
import type { LocalIssuer } from '../testing/local-issuer';
import { openTestStore } from '../testing/open-test-store';
import { startRecordingConnector } from '../testing/recording-connector';
import type { RecordingConnector } from '../testing/recording-connector';
import { startTeams } from '../testing/start-teams';
import type { RunningTeams } from '../testing/start-teams';

const ADMIN = `teams:${TENANT_ID}:${PERSON.aadObjectId}`;
const PLACE = '19:channel@thread.tacv2';
const quiet = (): void => undefined;
const log: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const FILLED = { form: 'remind', target: 'here', day: 'friday', time: '15:30', zone: 'UTC' };

let issuer: LocalIssuer;
let connector: RecordingConnector;
let kept: Awaited<ReturnType<typeof openTestStore>>;
let office: OpenOffice;
let teams: RunningTeams;
const live = watchAssistant('knowledge', log);

beforeAll(async () => {
  [issuer, connector] = await Promise.all([startLocalIssuer(), startRecordingConnector()]);
});
afterAll(() => Promise.all([issuer.close(), connector.close(), live.close()]));
afterEach(async () => {
  await teams.close();
  await office.close();
  await kept.remove();
  connector.reset();
});

async function start(admins: string[] = []): Promise<void> {
  kept = await openTestStore();
  const { store } = kept;
  office = openOffice({ live, store, log, admins });
  teams = await startTeams({ assistant: office, connector, issuer, store });
}

function press(data: object, fields: object = {}): Promise<{ body: unknown }> {
  const value = { action: { type: 'Action.Execute', verb: 'remind', data } };
  return teams.send(
    activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'c1', ...fields }),
  );
}

async function crons(): Promise<string[]> {
  return (await kept.store.subscriptions.list()).map(({ cron }) => cron);
}

describe('the form for a new reminder', () => {
  it('comes to an administrator who types "remind", with their own clock', async () => {
    await start([ADMIN]);
    await teams.send(activity({ text: 'remind', localTimezone: 'Europe/Madrid' }));

    const [, form] = connector.messages();
    expect(form?.body.summary).toBe('New weekly reminder');
    expect(JSON.stringify(form?.body)).toContain('"value":"Europe/Madrid"');
    expect(JSON.stringify(form?.body)).toContain('"fallback":{"type":"Action.Submit"');
  });

  it('does not come to others', async () => {
    await start();
    await teams.send(activity({ text: 'remind' }));

    expect(connector.messages()).toHaveLength(1);
  });

  it('makes a list, and sending it twice makes no second one', async () => {
    await start([ADMIN]);
    await press({ ...FILLED, quietFrom: '20:00', quietTo: '07:00' });
    await press({ ...FILLED, quietFrom: '20:00', quietTo: '07:00' });

    expect(await kept.store.subscriptions.list()).toMatchObject([
      {
        audience: { kind: 'place', place: { place: PERSON.aadObjectId } },
        cron: '30 15 * * 5',
        zone: 'UTC',
        quiet: { from: '20:00', to: '07:00' },
      },
    ]);
  });

  it.each([
    ['everyone', { target: 'everyone', zone: 'recipient' }, { audience: { kind: 'everyone' } }],
    ['working days', { day: 'weekdays' }, { cron: '30 15 * * 1-5' }],
    ['empty quiet hours', { quietFrom: '', quietTo: '' }, { cron: '30 15 * * 5' }],
  ])('understands %s', async (_what, fields, list) => {
    await start([ADMIN]);
    await press({ ...FILLED, ...fields });

    expect(await kept.store.subscriptions.list()).toMatchObject([list]);
  });

  it.each([
    ['no time', { time: '' }],
    ['one end of the quiet hours', { quietFrom: '20:00' }],
    ['words where a clock belongs', { zone: 'UTC everyone' }],
    ['a day that is none', { day: 'hold' }],
  ])('with %s says what is missing and makes nothing', async (_what, fields) => {
    await start([ADMIN]);
    const { body } = await press({ ...FILLED, ...fields });

    expect(JSON.stringify(body)).toContain('both ends of the quiet hours');
    expect(await crons()).toEqual([]);
  });

  it('stays where the core does not understand it', async () => {
    await start([ADMIN]);
    const { body } = await press({ ...FILLED, zone: 'Moon/Base' });

    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(await crons()).toEqual([]);
  });

  it('lets an owner of a team make a list for the channel, and nobody else', async () => {
    await start();
    await press(FILLED, { conversation: CHANNEL, from: { id: '29:other' } });
    expect(await crons()).toEqual([]);
    connector.members.set(PERSON.id, { userRole: 'owner' });
    await teams.send(activity(mention('remind', CHANNEL)));
    await press({ ...FILLED, target: 'everyone' }, { conversation: CHANNEL });
    expect(await crons()).toEqual([]);
    await press(FILLED, { conversation: CHANNEL });

    expect(await kept.store.subscriptions.list()).toMatchObject([
      { audience: { place: { place: PLACE } } },
    ]);
  });

  it('works by Action.Submit, too', async () => {
    await start([ADMIN]);
    await teams.send(activity({ text: undefined, value: FILLED }));
    await teams.send(activity({ text: undefined, value: { form: 'remind' } }));

    expect(await crons()).toEqual(['30 15 * * 5']);
    expect(connector.messages().at(-1)?.body.text).toContain('both ends of the quiet hours');
  });
});
