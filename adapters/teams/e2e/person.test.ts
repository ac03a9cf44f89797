import { CHANNEL, GROUP, PERSON, activity, mention } from '../testing/activities';
import { TENANT_ID, startLocalIssuer } from '../testing/local-issuer';
import type { LocalIssuer } from '../testing/local-issuer';
import { startRecordingConnector } from '../testing/recording-connector';
import type { RecordingConnector } from '../testing/recording-connector';
import { createSampleAssistant } from '../testing/sample-assistant';
import { startTeams } from '../testing/start-teams';
import type { RunningTeams } from '../testing/start-teams';

const ID = PERSON.aadObjectId;
const PLACE = '19:channel@thread.tacv2';

let issuer: LocalIssuer;
let connector: RecordingConnector;
let teams: RunningTeams;
const assistant = createSampleAssistant();

beforeAll(async () => {
  [issuer, connector] = await Promise.all([startLocalIssuer(), startRecordingConnector()]);
});
beforeEach(async () => {
  teams = await startTeams({ assistant, connector, issuer });
});
afterEach(async () => {
  await teams.close();
  connector.reset();
  assistant.requests.length = 0;
});
afterAll(() => Promise.all([issuer.close(), connector.close()]));

describe('who asks, and where', () => {
  it.each([
    ['a personal chat', { text: 'hello' }, ID],
    ['a group chat', mention('hello', GROUP), GROUP.id],
    ['a channel, without the thread', mention('hello', CHANNEL), PLACE],
  ])('comes with a message in %s', async (_where, fields, place) => {
    await teams.send(activity(fields));

    expect(assistant.requests[0]).toMatchObject({
      person: { platform: 'teams', workspace: TENANT_ID, id: ID, isPlatformAdmin: false },
      place: { platform: 'teams', workspace: TENANT_ID, place },
    });
  });

  it.each([
    [
      'a pressed button',
      'adaptiveCard/action',
      { action: { type: 'Action.Execute', verb: 'act', data: { token: 'walk:a' } } },
    ],
    ['a search', 'composeExtension/query', { parameters: [{ name: 'text', value: 'lunch' }] }],
    ['the dialog', 'composeExtension/submitAction', { commandId: 'check', data: { text: 'x' } }],
  ])('comes with %s', async (_what, name, value) => {
    await teams.send(activity({ type: 'invoke', name, value }));

    expect(assistant.requests[0]).toMatchObject({ person: { id: ID }, place: { place: ID } });
  });

  it("is told by Teams' own id where there is no other", async () => {
    await teams.send(activity({ text: 'hello', from: { id: '29:other' } }));

    expect(assistant.requests[0]?.person?.id).toBe('29:other');
  });
});

describe('an owner of a team', () => {
  const ask = (fields: object = {}): Promise<unknown> =>
    teams.send(activity({ ...mention('hello', CHANNEL), ...fields }));

  it('runs the channel in which they speak, and Teams is asked once', async () => {
    connector.members.set(PERSON.id, { userRole: 'owner' });
    await ask();
    await ask();

    expect(assistant.requests[1]?.person).toMatchObject({ isPlatformAdmin: true, adminOf: PLACE });
    expect(connector.lookups).toEqual([`/v3/conversations/${PLACE}/members/${PERSON.id}`]);
  });

  it('is looked up in the roster of the team', async () => {
    await ask({ channelData: { tenant: { id: TENANT_ID }, team: { id: '19:team' } } });

    expect(connector.lookups).toEqual([`/v3/conversations/19:team/members/${PERSON.id}`]);
  });

  it.each([
    ['a member', { userRole: 'user' }],
    ['a guest', { userRole: 'guest' }],
    ['somebody unknown', undefined],
    ['somebody told in a way that is not known', { userRole: 7 }],
  ])('is not %s, who gets the same answer', async (_who, member) => {
    if (member) connector.members.set(PERSON.id, member);
    await ask();

    expect(assistant.requests[0]?.person?.isPlatformAdmin).toBe(false);
    expect(connector.messages()).toHaveLength(1);
  });

  it('is not looked up outside teams, nor for a search or a draft', async () => {
    await teams.send(activity({ text: 'hello' }));
    await teams.send(activity(mention('hello', GROUP)));
    await teams.send(
      activity({
        type: 'invoke',
        name: 'composeExtension/submitAction',
        conversation: CHANNEL,
        value: { commandId: 'check', data: { text: 'x' } },
      }),
    );

    expect(connector.lookups).toEqual([]);
  });
});

describe('practice', () => {
  it('goes on with the next question each time', async () => {
    await teams.send(activity({ text: 'quiz' }));
    await teams.send(activity({ text: 'quiz' }));

    const [first = 0, second] = assistant.requests.map((one) => ('turn' in one ? one.turn : 0));
    expect(second).toBe(first + 1);
  });
});
