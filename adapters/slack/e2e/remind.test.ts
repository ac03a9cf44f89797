import { command, event, press, send } from '../testing/payloads';
import { eventually } from '../testing/start-slack';
import { startWithOffice } from '../testing/start-with-office';
import type { WithOffice } from '../testing/start-with-office';
import { blockFaults } from '../testing/validate-blocks';

jest.setTimeout(60_000);

let slack: WithOffice;

beforeAll(async () => {
  slack = await startWithOffice();
});
afterAll(() => slack.stop());
afterEach(() => slack.fake.reset());

/** U4 runs the workspace, U1 does not. */
async function type(text: string, more: Record<string, unknown> = {}): Promise<string> {
  const payload = command(text, { user_id: 'U4', ...more });
  const response = await send(slack.url, payload, { form: 'fields' });
  const { blocks, response_type } = (await response.json()) as Record<string, unknown>;
  expect(response_type).toBe('ephemeral');
  expect(blockFaults(blocks)).toEqual([]);
  return JSON.stringify(blocks).replaceAll('\u200B', '');
}

describe('/policy remind', () => {
  it.each([
    ['remind', 'remind here monday 9:00'],
    ['remind here monday 9:00', 'The list is on'],
    ['remind list', 'Mondays at 09:00'],
    ['remind preview', 'phi'],
    ['remind everyone tuesday 10:00 zone recipient', 'each person'],
    ['remind every sometimes', 'I did not understand that'],
    ['remind me what the policy says', 'I did not understand that'],
  ])('%j shows, to the asker alone: %s', async (text, expected) => {
    expect(await type(text)).toContain(expected);
  });

  it('takes a channel by its name, as Slack sends it', async () => {
    await slack.store.places.remember({
      platform: 'slack',
      workspace: 'T1',
      place: 'C2',
      kind: 'channel',
    });
    expect(await type('remind <#C2|general> weekdays 8:00')).toContain('C2');
    expect(await type('remind <#C7|elsewhere> weekdays 8:00')).not.toContain('The list is on');
  });

  it('is for those who run the workspace, and tells others what they can do', async () => {
    expect(await type('remind here monday 9:00', { user_id: 'U1' })).toContain('remind off');
    expect(await type('remind off', { user_id: 'U1' })).toContain('You get no more reminders');
  });

  it('is taken in the chat with the assistant too, where "here" is the person', async () => {
    const told = { type: 'message', channel: 'D4', channel_type: 'im', user: 'U4', ts: '30.1' };
    await send(slack.url, event({ ...told, text: 'remind here friday 9:00' }));
    const { args } = await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(JSON.stringify(args)).toContain('The list is on');
    const lists = await slack.store.subscriptions.list({ platform: 'slack', workspace: 'T1' });
    expect(lists.map(({ audience }) => audience)).toContainEqual({
      kind: 'place',
      place: { platform: 'slack', workspace: 'T1', place: 'U4' },
    });
  });
});

describe('a reminder in Slack', () => {
  it('test: comes to the chat of who asked for it, and its buttons work', async () => {
    expect(await type('remind test')).toContain('in your own chat');
    const { args } = await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(args).toMatchObject({ channel: 'U4', unfurl_links: 'false' });
    const [, value = ''] = /"value":"(quiz:[^"]+)"/.exec(JSON.stringify(args)) ?? [];
    const ts = slack.fake.lastMessage();
    const more = {
      user: { id: 'U4', team_id: 'T1' },
      channel: { id: 'D4' },
      message: { ts },
      container: { type: 'message', is_ephemeral: false, message_ts: ts },
    };
    await send(slack.url, press({ action_id: 'press-0-en', value }, more), { form: 'payload' });
    await eventually(() => slack.fake.of('chat.update')[0]);
  });
});

describe('the acknowledgement of the policy', () => {
  it('is kept by its button, and said to be there', async () => {
    const [, value = ''] = /"value":"(ack:[^"]+)"/.exec(await type('acknowledge')) ?? [];
    const response_url = slack.fake.newResponseUrl();
    const more = { user: { id: 'U4', team_id: 'T1' }, response_url };
    const pressed = press({ action_id: 'press-0-en', value }, more);
    await send(slack.url, pressed, { form: 'payload' });
    const { args } = await eventually(() => slack.fake.of('respond')[0]);
    expect(JSON.stringify(args)).toContain('You have confirmed version');
    expect(await type('acknowledge')).toContain('You have confirmed version');
  });
});
