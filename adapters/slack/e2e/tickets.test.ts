import { command, event, press, send } from '../testing/payloads';
import { eventually } from '../testing/start-slack';
import { startWithOffice } from '../testing/start-with-office';
import type { WithOffice } from '../testing/start-with-office';
import { blockFaults } from '../testing/validate-blocks';
import { withTickets } from '../testing/with-tickets';

jest.setTimeout(60_000);

/** Questions for the Privacy Office come to C2, where U1 and U2 are. */
let slack: WithOffice;

beforeAll(async () => {
  slack = await startWithOffice((shipped) =>
    withTickets(shipped, { 'privacy-office': 'slack:T1:C2', 'social-media-team': 'slack:T1:C1' }),
  );
  slack.fake.named.add('U1').add('U2');
});
afterAll(() => slack.stop());
afterEach(async () => {
  await slack.settled();
  slack.fake.reset();
});

type Loose = Record<string, unknown>;
const QUESTION = 'can I post a photo of a patient?';

function words(shown: unknown): string {
  return JSON.stringify(shown).replaceAll('\u200B', '');
}

async function type(text: string, more: Loose = {}): Promise<string> {
  const response = await send(slack.url, command(text, more), { form: 'fields' });
  const shown = (await response.json()) as Loose;
  expect(shown['response_type']).toBe('ephemeral');
  expect(blockFaults(shown['blocks'])).toEqual([]);
  return words(shown['blocks']);
}

/** The `count`-th message in a channel since the last test. */
async function posted(channel: string, count = 1): Promise<Loose> {
  const { args } = await eventually(() => sentTo(channel)[count - 1]);
  return args;
}

function sentTo(channel: string): { args: Loose }[] {
  return slack.fake.of('chat.postMessage').filter(({ args }) => args['channel'] === channel);
}

/** Presses the button with this label of what was shown, as `user`. */
async function pressLabel(shown: unknown, label: string, more: Loose): Promise<void> {
  const found = buttonsIn(shown).find(({ text }) => text.includes(label));
  if (!found) throw new Error(`There is no button "${label}".`);
  const { action_id, value } = found;
  await send(slack.url, press({ action_id, value }, more), { form: 'payload' });
}

function buttonsIn(shown: unknown): { action_id: string; value: string; text: string }[] {
  const text = words(shown);
  const each =
    /"action_id":"([^"]+)","text":\{"type":"plain_text","text":"([^"]+)"\},"value":"([^"]+)"/g;
  return [...text.matchAll(each)].map(([, action_id = '', label = '', value = '']) => ({
    action_id,
    text: label,
    value,
  }));
}

function inDesk(user: string, ts: string): Loose {
  return {
    user: { id: user, team_id: 'T1' },
    channel: { id: 'C2', name: 'privacy' },
    container: { type: 'message', message_ts: ts, channel_id: 'C2', is_ephemeral: false },
    message: { ts, text: 'x' },
    trigger_id: slack.fake.newTrigger(),
  };
}

/** Opens a ticket as U1 and gives its card and where it stands. */
async function handOver(text = QUESTION): Promise<{ card: Loose; ts: string }> {
  await type(`ticket ${text}`);
  const card = await posted('C2');
  return { card, ts: slack.fake.lastMessage() };
}

async function withdrawAll(): Promise<void> {
  for (const { id } of await slack.store.tickets.list({ platform: 'slack', workspace: 'T1' }))
    await slack.store.tickets.change(id, { from: ['open', 'taken'], to: 'closed', at: 1 });
}
afterEach(withdrawAll);

describe('a ticket opened by /policy ticket', () => {
  it('tells the asker alone what was handed over and what not', async () => {
    const shown = await type(`ticket ${QUESTION}`);
    expect(shown).toMatch(/Your question is with Privacy Office.*Handed over.*Not handed over/);
    expect(shown).toContain('ticket:withdraw:');
  });

  it('comes to the channel of its contact with who asks and the clause, and no word of the question', async () => {
    const { card } = await handOver('may my own baby Xanthippe be in a picture from the ward?');
    const text = words(card['blocks']);
    expect(text).toMatch(/A question for Privacy Office.*<@U1>.*Nearest part of the policy/);
    expect(words(card)).not.toMatch(/Xanthippe|baby/);
    expect(card).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('is opened once, also when it is typed twice', async () => {
    await handOver();
    expect(await type(`ticket ${QUESTION}`)).toContain('has your question already');
    await slack.settled();
    expect(slack.fake.of('chat.postMessage')).toHaveLength(1);
  });

  it('alone lists the own ones and whom a question can be handed to', async () => {
    await handOver();
    const shown = await type('ticket');
    expect(shown).toMatch(/Your questions to a person.*Privacy Office.*waits.*People who can help/);
    expect(shown).toMatch(/ticket:open:social-media-team.*ticket:withdraw:/);
    expect(shown).not.toContain('For administrators');
  });

  it('shows an administrator how questions come to a channel', async () => {
    const shown = await type('ticket', { user_id: 'U4', channel_id: 'C1' });
    expect(shown).toContain('tickets: [');
    expect(shown).toContain('slack:T1:C1');
  });

  it('is said in the language of the profile', async () => {
    expect(await type('ticket', { user_id: 'U3' })).toContain('Confier une question');
  });

  it('says that nothing was handed over where Slack does not take the message', async () => {
    slack.fake.fail('chat.postMessage', 'is_archived');
    expect(await type(`ticket ${QUESTION}`)).toMatch(/could not be delivered.*privacy@northside/);
  });
});

describe('a ticket opened under an answer that is none', () => {
  it('by its button, in a chat, with the confirmation beside it', async () => {
    const text = 'how many vacation days do I get?';
    await send(
      slack.url,
      event({ type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text, ts: '5.1' }),
    );
    const answer = await posted('D1');
    const more = {
      channel: { id: 'D1', name: 'directmessage' },
      container: { type: 'message', message_ts: '5.2', channel_id: 'D1', is_ephemeral: false },
      trigger_id: slack.fake.newTrigger(),
    };
    await pressLabel(answer['blocks'], 'Hand it to Social Media Team', more);
    const { args } = await eventually(() => slack.fake.of('views.open')[0]);
    expect(words(args['view'])).toContain('Your question is with Social Media Team');
    expect(words((await posted('C1'))['blocks'])).toContain('<@U1>');
  });
});

describe('those in the channel of the contact', () => {
  it('take a ticket: its card changes for all, and the asker is told in their chat', async () => {
    const { card, ts } = await handOver();
    await pressLabel(card['blocks'], 'I take it', inDesk('U2', ts));
    const { args } = await eventually(() => slack.fake.of('chat.update')[0]);
    expect(args).toMatchObject({ channel: 'C2', ts });
    expect(words(args['blocks'])).toMatch(/Taken: a question.*<@U2>.*ticket:close.*ticket:back/);
    expect(words(await posted('U1'))).toMatch(/Privacy Office has taken your question.*<@U2>/);
  });

  it('close it once, also when the button is pressed twice and a week later', async () => {
    const { card, ts } = await handOver();
    for (let times = 1; times <= 3; times += 1) {
      await pressLabel(card['blocks'], 'Close it', inDesk('U2', ts));
      await eventually(() => slack.fake.of('chat.update')[times - 1]);
    }
    expect(words(slack.fake.of('chat.update')[2]?.args['blocks'])).toContain('Closed: a question');
    await posted('U1');
    await slack.settled();
    expect(sentTo('U1')).toHaveLength(1);
  });

  it('are the only ones who may: nobody elsewhere closes it', async () => {
    const { card } = await handOver();
    const elsewhere = { ...inDesk('U2', '7.7'), channel: { id: 'C1', name: 'x' } };
    await pressLabel(card['blocks'], 'Close it', elsewhere);
    const { args } = await eventually(() => slack.fake.of('views.open')[0]);
    expect(words(args['view'])).toContain('That is for others');
    expect(await slack.store.tickets.list({ platform: 'slack', workspace: 'T1' })).toMatchObject([
      { state: 'open' },
    ]);
  });

  it('hear of it when the asker withdraws a ticket', async () => {
    await handOver();
    const list = await send(slack.url, command('ticket', {}), { form: 'fields' });
    const { blocks } = (await list.json()) as Loose;
    const more = {
      container: { type: 'message', message_ts: '8.1', channel_id: 'C1', is_ephemeral: true },
      response_url: slack.fake.newResponseUrl(),
      trigger_id: slack.fake.newTrigger(),
    };
    await pressLabel(blocks, 'Withdraw', more);
    expect(words(await posted('C2', 2))).toContain('Withdrawn: a question');
    const shown = await eventually(() => slack.fake.of('respond')[0]);
    expect(words(shown.args)).toContain('Your question is withdrawn');
  });
});

describe('the Home tab', () => {
  it('shows the own tickets with a button that withdraws each', async () => {
    await handOver();
    await send(
      slack.url,
      event({ type: 'app_home_opened', tab: 'home', user: 'U1', channel: 'D1' }),
    );
    const { args } = await eventually(() => slack.fake.of('views.publish')[0]);
    const shown = words(args['view']);
    expect(shown).toMatch(/Your questions to a person.*Privacy Office.*waits.*ticket:withdraw:/);
    expect(shown).not.toContain('People who can help');
  });
});
