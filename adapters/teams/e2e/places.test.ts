import type { Place, Store } from '../../../src/index';
import { BOT, CHANNEL, GROUP, PERSON, activity, mention } from '../testing/activities';
import { BOT_TOKEN, TENANT_ID, startLocalIssuer } from '../testing/local-issuer';
import type { LocalIssuer } from '../testing/local-issuer';
import { openTestStore } from '../testing/open-test-store';
import { startRecordingConnector } from '../testing/recording-connector';
import type { RecordingConnector } from '../testing/recording-connector';
import { createSampleAssistant } from '../testing/sample-assistant';
import { startTeams } from '../testing/start-teams';
import type { RunningTeams } from '../testing/start-teams';

const OWN = { platform: 'teams', workspace: TENANT_ID, place: PERSON.aadObjectId };
const TEAM = { ...OWN, place: '19:channel@thread.tacv2' };
const CHAT = { ...OWN, place: GROUP.id };
const INSTALLED = { type: 'installationUpdate', action: 'add' };
const REMOVED = { type: 'installationUpdate', action: 'remove' };

let issuer: LocalIssuer;
let connector: RecordingConnector;
let kept: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
let teams: RunningTeams;
const assistant = createSampleAssistant();

beforeAll(async () => {
  [issuer, connector] = await Promise.all([startLocalIssuer(), startRecordingConnector()]);
});
beforeEach(async () => {
  kept = await openTestStore();
  ({ store } = kept);
  connector.members.set(PERSON.id, { userRole: 'user', tenantId: TENANT_ID });
  teams = await startTeams({ assistant, connector, issuer, store });
});
afterEach(async () => {
  await teams.close();
  await kept.remove();
  connector.reset();
});
afterAll(() => Promise.all([issuer.close(), connector.close()]));

/** Sends activities one after the other, and waits until all that they led to is done. */
async function send(...all: object[]): Promise<void> {
  for (const fields of all)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await teams.send(activity({ ...fields }));
  await teams.stop();
}

describe('a place that reminders can go to', () => {
  it('is the personal chat, with its zone and language', async () => {
    await send({ text: 'hello', localTimezone: 'Europe/Madrid', locale: 'es-ES' });

    const place = await store.places.find(OWN);
    expect(place).toMatchObject({ kind: 'person', zone: 'Europe/Madrid', locale: 'es' });
    expect(JSON.parse(place?.address ?? '')).toEqual({
      serviceUrl: connector.url,
      conversation: 'a:personal',
      bot: { id: BOT.id },
    });
  });

  it.each([
    ['a channel, without the thread', mention('hello', CHANNEL), { ...TEAM, kind: 'channel' }],
    ['a group chat', mention('hello', GROUP), { ...CHAT, kind: 'group' }],
    [
      'a team that installs it',
      { ...INSTALLED, conversation: CHANNEL },
      { ...TEAM, kind: 'channel' },
    ],
  ])('is %s', async (_what, fields, { kind, ...ref }) => {
    await send(fields);

    const place = await store.places.find(ref);
    expect(place).toMatchObject({ kind });
    expect(place?.zone).toBeUndefined();
    expect(JSON.parse(place?.address ?? '').conversation).toBe(ref.place);
  });

  it.each([
    ['somewhere in the compose box', { type: 'invoke', name: 'composeExtension/query', value: {} }],
    ['where another bot speaks', { text: 'hello', from: { id: '28:other' } }],
  ])('is not %s', async (_what, fields) => {
    await send({ ...fields, conversation: GROUP });

    expect(await store.places.find(CHAT)).toBeUndefined();
  });

  it('is written once an hour, and at once when Teams moves it to another service', async () => {
    const remember = jest.spyOn(store.places, 'remember');
    await send({ text: 'one' }, { text: 'two' });
    expect(remember).toHaveBeenCalledTimes(1);
    const serviceUrl = `${connector.url}/emea/`;
    const authorization = `Bearer ${issuer.sign(serviceUrl)}`;
    await teams.send(activity({ text: 'three', serviceUrl }), { authorization });
    await teams.stop();

    expect(remember).toHaveBeenCalledTimes(2);
  });

  it('never holds up or fails an answer', async () => {
    jest.spyOn(store.places, 'remember').mockRejectedValue(new Error('away'));
    await send(mention('hello', GROUP));

    expect(connector.messages()).toHaveLength(1);
    expect(teams.log).toContainEqual(
      expect.objectContaining({ message: 'A place in Teams could not be stored.' }),
    );
  });
});

describe('guests and people of other organizations', () => {
  it.each<[string, object | undefined, object]>([
    ['a guest', { userRole: 'guest' }, {}],
    ['an anonymous guest', { userRole: 'Anonymous' }, {}],
    ['a person of another tenant by the roster', { tenantId: 'other' }, {}],
    [
      'a person of another tenant by the activity',
      {},
      { channelData: { tenant: { id: 'other' } } },
    ],
    ['somebody of whom Teams tells nothing', undefined, {}],
  ])('%s gets the answer and no reminders', async (_who, member, fields) => {
    connector.members.clear();
    if (member) connector.members.set(PERSON.id, member);
    await send({ text: 'hello', ...fields });

    expect(connector.messages()).toHaveLength(1);
    expect(await store.places.find(OWN)).toBeUndefined();
  });
});

describe('a removal', () => {
  const left = { type: 'conversationUpdate', membersRemoved: [BOT] };
  it.each([
    ['by a person', {}, { ref: OWN, removal: REMOVED }],
    ['from a team', { conversation: CHANNEL }, { ref: TEAM, removal: left }],
  ])('%s closes the place, and coming back opens it', async (_who, where, { ref, removal }) => {
    await send({ ...INSTALLED, ...where }, { ...removal, ...where });
    expect((await store.places.find(ref))?.closed).toBe('never-installed');
    await send({ ...INSTALLED, ...where });

    expect((await store.places.find(ref))?.closed).toBeUndefined();
  });

  it('of a colleague closes nothing', async () => {
    const other = { ...left, membersRemoved: [{ id: '29:other' }], conversation: GROUP };
    await send(mention('hello', GROUP), other);

    expect((await store.places.find(CHAT))?.closed).toBeUndefined();
  });
});

describe('what the adapter sends to a kept place', () => {
  it('arrives there, signed as the bot', async () => {
    await send({ text: 'hello' });
    connector.calls.length = 0;
    const place = await store.places.find(OWN);
    const outcome = await teams.sender?.send({
      delivery: 'd1',
      place: place!,
      handled: assistant.handle({ kind: 'help' }),
    });

    expect(outcome).toMatchObject({ kind: 'sent' });
    expect(connector.calls).toMatchObject([
      {
        path: '/v3/conversations/a:personal/activities',
        authorization: `Bearer ${BOT_TOKEN}`,
      },
    ]);
  });
});

describe('without credentials', () => {
  const place = (serviceUrl: string): Place => ({
    ...OWN,
    kind: 'person',
    optedOut: false,
    address: JSON.stringify({ serviceUrl, conversation: 'a:personal', bot: BOT }),
  });

  it('reminders go to this machine only', async () => {
    const open = await startTeams({ assistant, connector, store });
    const handled = assistant.handle({ kind: 'help' });
    const outcomes = await Promise.all(
      [connector.url, 'https://evil.example/'].map(async (service) =>
        open.sender?.send({ delivery: 'd1', place: place(service), handled }),
      ),
    );
    await open.close();

    expect(outcomes.map((outcome) => outcome?.kind)).toEqual(['sent', 'later']);
    expect(connector.calls[0]?.authorization).toBeUndefined();
  });
});

describe('several replicas', () => {
  it('answer a message once that Teams delivers to each', async () => {
    // Several processes share a PostgreSQL; here two adapters share what one of them would have alone.
    const shared = { ...store, isShared: true };
    const replicas = await Promise.all(
      [1, 2].map(() => startTeams({ assistant, connector, issuer, store: shared })),
    );
    const twice = activity({ text: 'hello' });
    await Promise.all(replicas.map((replica) => replica.send(twice)));
    await Promise.all(replicas.map((replica) => replica.close()));

    expect(connector.messages()).toHaveLength(1);
  });

  it('answer all the same when the store is away', async () => {
    jest.spyOn(store.receipts, 'take').mockRejectedValue(new Error('away'));
    await send({ text: 'hello' });

    expect(connector.messages()).toHaveLength(1);
  });

  it('try again what one of them failed to answer', async () => {
    const failing = activity({ text: 'explode' });
    await teams.send(failing);
    const other = await startTeams({ assistant, connector, issuer, store });
    await other.send({ ...failing, text: 'hello' });
    await other.close();

    expect(JSON.stringify(connector.messages().at(-1)?.body)).toContain('A face');
  });
});

describe('an app for several tenants', () => {
  const OTHER = '77777777-8888-7777-6666-555555555555';
  let multi: RunningTeams;
  beforeEach(async () => {
    multi = await startTeams({ assistant, connector, issuer, store, tenants: [TENANT_ID] });
    assistant.requests.length = 0;
  });
  afterEach(() => multi.close());
  const elsewhere = (fields: object): object =>
    activity({
      conversation: { id: 'a:else', conversationType: 'personal', tenantId: OTHER },
      ...fields,
    });

  it('answers the ones that are named', async () => {
    await multi.send(activity({ text: 'hello' }));

    expect(assistant.requests).toHaveLength(1);
  });

  it('tells people of others so, and keeps nothing of them', async () => {
    await multi.send(elsewhere({ text: 'hello' }));
    await multi.stop();

    expect(connector.messages().map(({ body }) => body.text)).toEqual([
      expect.stringContaining('organizations that have set me up'),
    ]);
    expect(assistant.requests).toEqual([]);
    expect(await store.places.find({ ...OWN, workspace: OTHER })).toBeUndefined();
  });

  it('tells them so in a search, too, and says nothing when it is installed', async () => {
    const search = { type: 'invoke', name: 'composeExtension/query', value: { parameters: [] } };
    const { body } = await multi.send(elsewhere(search));
    await multi.send(elsewhere(INSTALLED));

    expect(JSON.stringify(body)).toContain('organizations that have set me up');
    expect(connector.calls).toEqual([]);
  });
});
