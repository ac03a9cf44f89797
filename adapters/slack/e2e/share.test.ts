import { command, press, send } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';

jest.setTimeout(60_000);

let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.stop());
afterEach(() => slack.fake.reset());

type Loose = Record<string, unknown>;

async function pressed(payload: Loose): Promise<void> {
  const response = await send(slack.url, payload, { form: 'payload' });
  expect(response.status).toBe(200);
}

async function call(method: string, count = 1): Promise<Loose> {
  const { args } = await eventually(() => slack.fake.of(method)[count - 1]);
  return args;
}

describe('the buttons of a review that only its author sees', () => {
  const DRAFT = 'Our new Zestoria detox tea cures cancer, guaranteed!';

  async function review(): Promise<string> {
    const response = await send(slack.url, command(`check ${DRAFT}`), { form: 'fields' });
    const [, token = ''] =
      /"share-en".*?"value":"(review:[^"]+)"/.exec(await response.text()) ?? [];
    return token;
  }

  it('share the verdict without a word of the draft, and without its author’s buttons', async () => {
    const response_url = slack.fake.newResponseUrl();
    await pressed(press({ action_id: 'share-en', value: await review() }, { response_url }));
    const shown = await call('respond');
    expect(shown).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shown).toMatchObject({ unfurl_links: false, unfurl_media: false });
    expect(JSON.stringify(shown)).toContain('claim.cure-guarantee');
    expect(JSON.stringify(shown)).not.toMatch(/Zestoria|"value":"(?:review|walk|help):/);
  });

  it('share it in the thread where it was asked for', async () => {
    const container = {
      type: 'message',
      is_ephemeral: true,
      message_ts: '40.2',
      thread_ts: '40.1',
    };
    await pressed(press({ action_id: 'share-en', value: await review() }, { container }));
    expect(await call('chat.postMessage')).toMatchObject({ channel: 'C1', thread_ts: '40.1' });
  });

  it('keep it in the chat with the assistant, once, and say so', async () => {
    const response_url = slack.fake.newResponseUrl();
    const payload = press({ action_id: 'keep-en', value: await review() }, { response_url });
    await pressed(payload);
    await pressed(payload);
    expect(JSON.stringify(await call('respond'))).toContain('in our chat now');
    expect(slack.fake.of('chat.postMessage').map(({ args }) => args['channel'])).toEqual(['U1']);
    expect(JSON.stringify(await call('chat.postMessage'))).not.toContain('Zestoria');
  });

  it('of an older version say so to that person alone', async () => {
    const response_url = slack.fake.newResponseUrl();
    await pressed(press({ action_id: 'share-en', value: 'review:old' }, { response_url }));
    const shown = await call('respond');
    expect(shown).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.stringify(shown)).toContain('out of date');
  });

  it('say so where Slack takes no shared message, and may be pressed again', async () => {
    const payload = press({ action_id: 'share-en', value: await review() });
    const response_url = slack.fake.newResponseUrl();
    slack.fake.fail('respond', 'gone');
    await pressed({ ...payload, response_url });
    expect(JSON.stringify(await call('respond', 2))).toContain('Invite me to this channel');
    await pressed({ ...payload, response_url });
    expect(await call('respond', 3)).toMatchObject({ response_type: 'in_channel' });
  });
});

describe('a picture that goes with a draft', () => {
  it('is said to be unchecked, and its author can go through it beside the review', async () => {
    const text = 'check official instagram photo: Our team ran the city marathon!';
    const response = await send(slack.url, command(text), { form: 'fields' });
    const shown = await response.text();
    expect(shown).toMatch(/Not checked:[^"]*the photo or video itself/);
    const [, value] = /"value":"(walk:photo:)"/.exec(shown) ?? [];
    const trigger_id = slack.fake.newTrigger();
    await pressed(press({ action_id: 'press-0-en', value }, { trigger_id }));
    expect(JSON.stringify(await call('views.open'))).toContain('walk:photo:who.patient');
    expect(slack.fake.of('respond')).toEqual([]);
  });
});
