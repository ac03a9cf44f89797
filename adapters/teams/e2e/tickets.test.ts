import { openOffice, watchAssistant } from '../../../src/index';
import type { Knowledge, Log, OpenOffice, Sender } from '../../../src/index';
import { CHANNEL, PERSON, activity, mention } from '../testing/activities';
import { TENANT_ID, startLocalIssuer } from '../testing/local-issuer';
import type { LocalIssuer } from '../testing/local-issuer';
import { openTestStore } from '../testing/open-test-store';
import { startRecordingConnector } from '../testing/recording-connector';
import type { Call, RecordingConnector } from '../testing/recording-connector';
import { startTeams } from '../testing/start-teams';
import type { RunningTeams } from '../testing/start-teams';

const quiet = (): void => undefined;
const log: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const WORKSPACE = { platform: 'teams', workspace: TENANT_ID };
/** Questions for the Privacy Office come here. */
const DESK = {
  id: '19:privacy@thread.tacv2',
  conversationType: 'channel',
  isGroup: true,
  tenantId: TENANT_ID,
};
const EXPERT = { id: '29:expert', name: 'Bo', aadObjectId: '00000000-0000-0000-0000-000000000030' };
const QUESTION = 'ticket: can I post a photo of a patient?';

let issuer: LocalIssuer;
let connector: RecordingConnector;
let kept: Awaited<ReturnType<typeof openTestStore>>;
let office: OpenOffice;
let teams: RunningTeams;
const shipped = watchAssistant('knowledge', log);

beforeAll(async () => {
  [issuer, connector] = await Promise.all([startLocalIssuer(), startRecordingConnector()]);
});
afterAll(() => Promise.all([issuer.close(), connector.close(), shipped.close()]));
beforeEach(async () => {
  kept = await openTestStore();
  const { store } = kept;
  const content = withDesk(shipped.knowledge());
  const senders: Sender[] = [];
  const live = { ...shipped, knowledge: () => content };
  office = openOffice({ live, store, log, senders });
  teams = await startTeams({ assistant: office, connector, issuer, store });
  if (teams.sender) senders.push(teams.sender);
  connector.members.set(PERSON.id, { userRole: 'user', tenantId: TENANT_ID });
  await teams.send({
    ...activity({ type: 'installationUpdate', action: 'add' }),
    conversation: DESK,
  });
  await teams.send(activity({ text: 'hello' }));
  await teams.stop();
  connector.calls.length = 0;
});
afterEach(async () => {
  await teams.close();
  await office.close();
  await kept.remove();
  connector.reset();
});

function withDesk(knowledge: Knowledge): Knowledge {
  const { organization } = knowledge;
  const contacts = Object.entries(organization.contacts).map(([id, contact]) => {
    const tickets = [`teams:${TENANT_ID}:${DESK.id}`];
    return [id, { ...contact, ...(id === 'privacy-office' && { tickets }) }] as const;
  });
  return {
    ...knowledge,
    organization: { ...organization, contacts: Object.fromEntries(contacts) },
  };
}

function sentTo(conversation: string): Call[] {
  return connector
    .messages()
    .filter(({ method, path }) => method === 'POST' && path.includes(`/${conversation}/`));
}

function cardOf({ body }: Pick<Call, 'body'>): string {
  return JSON.stringify(body.attachments?.[0]?.content);
}

function tokenIn(card: string, act: string): string {
  return new RegExp(`ticket:${act}:[0-9a-z]+`).exec(card)?.[0] ?? '';
}

async function press(token: string, fields: object): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb: 'act', data: { token } } };
  const pressed = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'card-1' };
  const { body } = await teams.send(activity({ ...pressed, ...fields }));
  return JSON.stringify(body);
}

async function told(count: number): Promise<Call[]> {
  for (let tries = 0; tries < 100 && sentTo('a:personal').length < count; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return sentTo('a:personal');
}

/** Opens a ticket in the personal chat; gives the card that came to the channel. */
async function handOver(): Promise<string> {
  await teams.send(activity({ text: QUESTION }));
  const [card] = sentTo(DESK.id);
  if (!card) throw new Error('Nothing came to the channel.');
  connector.calls.length = 0;
  return cardOf(card);
}

const IN_DESK = { from: EXPERT, conversation: { ...DESK, id: `${DESK.id};messageid=5` } };

describe('a ticket in Teams', () => {
  it('is opened by "ticket: …", and says what was handed over and what not', async () => {
    await teams.send(activity({ text: QUESTION }));
    const [confirmation] = sentTo('a:personal');
    expect(confirmation && cardOf(confirmation)).toMatch(
      /Your question is with Privacy Office.*Handed over.*Not handed over.*ticket:withdraw/,
    );
  });

  it('comes to the channel of its contact, and names who asks by id alone', async () => {
    const card = await handOver();
    expect(card).toContain('<at>the person who asks</at>');
    expect(card).toContain(`"mentioned":{"id":"${PERSON.aadObjectId}"`);
    expect(card).not.toContain(PERSON.name);
    expect(card).not.toContain('post a photo');
  });

  it('is taken and closed: the card changes for all, and the asker is told of each', async () => {
    const card = await handOver();
    const taken = await press(tokenIn(card, 'take'), IN_DESK);
    expect(taken).toMatch(/Taken: a question.*ticket:close/);
    expect(connector.calls).toContainEqual(
      expect.objectContaining({ method: 'PUT', path: expect.stringContaining('card-1') }),
    );
    await press(tokenIn(card, 'close'), IN_DESK);
    const late = await press(tokenIn(card, 'close'), IN_DESK);
    expect(late).toContain('Closed: a question');
    const news = await told(2);
    expect(news.map(cardOf)).toEqual([
      expect.stringContaining('has taken your question'),
      expect.stringContaining('Your question is closed'),
    ]);
  });

  it('changes for all also where Action.Execute is unknown', async () => {
    const token = tokenIn(await handOver(), 'take');
    await teams.send(activity({ ...IN_DESK, value: { token }, replyToId: 'card-1' }));
    expect(connector.calls).toContainEqual(
      expect.objectContaining({ method: 'PUT', path: expect.stringContaining('card-1') }),
    );
  });

  it('is closed by nobody outside that channel, who alone is told so', async () => {
    const card = await handOver();
    const shown = await press(tokenIn(card, 'close'), { from: EXPERT, conversation: CHANNEL });
    expect(shown).not.toContain('Closed: a question');
    expect(await kept.store.tickets.list(WORKSPACE)).toMatchObject([{ state: 'open' }]);
    expect(connector.calls.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('is listed for its asker, and can be withdrawn there', async () => {
    await handOver();
    await teams.send(activity({ text: 'my tickets' }));
    const list = cardOf(sentTo('a:personal')[0] ?? { body: {} });
    expect(list).toMatch(/Your questions to a person.*waits.*Hand it to Privacy Office/);
    await press(tokenIn(list, 'withdraw'), {});
    expect(await kept.store.tickets.list(WORKSPACE)).toEqual([]);
    expect(cardOf(sentTo(DESK.id)[0] ?? { body: {} })).toContain('Withdrawn: a question');
  });

  it('is seen by its asker alone where others read', async () => {
    await teams.send(activity(mention('ticket', CHANNEL)));
    const [shown] = connector.messages();
    expect(shown?.query).toContain('isTargetedActivity=true');
    expect(shown && cardOf(shown)).toContain('Hand a question to a person');
  });
});
