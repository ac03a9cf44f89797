import { command, event, press, pressOn, send } from '../testing/payloads';
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

const CLAUSE = { action_id: 'press-0-en', value: 'clause:phi-images' };

async function pressed(payload: Loose): Promise<void> {
  const response = await send(slack.url, payload, { form: 'payload' });
  expect(response.status).toBe(200);
}

async function call(method: string, count = 1): Promise<Loose> {
  const { args } = await eventually(() => slack.fake.of(method)[count - 1]);
  return args;
}

/** The first button of a walk, in a message that was really posted. */
async function askPhoto(inner: Loose): Promise<{ ts: string; token: string }> {
  const before = slack.fake.of('chat.postMessage').length;
  await send(slack.url, event({ text: '<@UBOT> can i post this photo?', ...inner }));
  const args = await call('chat.postMessage', before + 1);
  const [, token = ''] = /"value":"(walk:photo[^"]+)"/.exec(JSON.stringify(args)) ?? [];
  // The stand-in counts its messages; the last one is this one.
  return { ts: slack.fake.lastMessage(), token };
}

describe('a button of a walk', () => {
  it('changes the question into the next step, for all who see it, however old it is', async () => {
    const { ts, token } = await askPhoto({ type: 'app_mention', channel: 'C1', ts: '5.1' });
    const action = { action_id: 'press-0-en', value: token };
    await pressed(pressOn({ channel: 'C1', ts, thread: '5.1' }, action));
    expect(await call('chat.update')).toMatchObject({ channel: 'C1', ts });
  });

  it('pressed twice gives the same twice', async () => {
    const { ts, token } = await askPhoto({ type: 'message', channel: 'D1', channel_type: 'im' });
    const payload = pressOn({ channel: 'D1', ts }, { action_id: 'press-0-en', value: token });
    await pressed(payload);
    await pressed(payload);
    expect(await call('chat.update', 2)).toEqual(await call('chat.update', 1));
  });

  it('of a message that is gone is answered anew', async () => {
    const action = { action_id: 'press-0-en', value: 'walk:photo:who.me' };
    await pressed(pressOn({ channel: 'D1', ts: '404.1' }, action));
    expect(await call('chat.postMessage')).toMatchObject({ channel: 'D1' });
  });

  it('seen by the asker alone changes there', async () => {
    const response = await send(slack.url, command('can i post this photo?'), { form: 'fields' });
    const [, token] = /"value":"(walk:photo[^"]+)"/.exec(await response.text()) ?? [];
    const response_url = slack.fake.newResponseUrl();
    await pressed(press({ action_id: 'press-0-en', value: token }, { response_url }));
    expect(await call('respond')).toMatchObject({ replace_original: true });
  });

  it('is answered in the language of its message', async () => {
    const response_url = slack.fake.newResponseUrl();
    await pressed(press({ action_id: 'press-0-es', value: 'walk:photo:who.me' }, { response_url }));
    expect(JSON.stringify(await call('respond'))).toContain('-es');
  });
});

describe('a button that reads the policy', () => {
  it('opens it beside the message', async () => {
    const trigger_id = slack.fake.newTrigger();
    await pressed(press(CLAUSE, { trigger_id }));
    expect(JSON.stringify(await call('views.open'))).toContain('phi-images');
  });

  it('shows it to that person alone where Slack opens nothing any more', async () => {
    const response_url = slack.fake.newResponseUrl();
    await pressed(press(CLAUSE, { response_url, trigger_id: slack.fake.oldTrigger() }));
    expect(await call('respond')).toMatchObject({
      replace_original: false,
      response_type: 'ephemeral',
    });
  });

  it('opens it from the Home tab', async () => {
    const trigger_id = slack.fake.newTrigger();
    await pressed(press(CLAUSE, { trigger_id, view: { id: 'V1', type: 'home' } }));
    expect(await call('views.open')).toHaveProperty('view');
  });

  it('lays it on a modal, and takes the place of the third one', async () => {
    await pressed(press(CLAUSE, { trigger_id: slack.fake.newTrigger() }));
    await call('views.open');
    for (const count of [1, 2, 3]) {
      const view = { id: slack.fake.lastView(), type: 'modal' };
      // oxlint-disable-next-line no-await-in-loop -- each press needs the view before it
      await pressed(press(CLAUSE, { trigger_id: slack.fake.newTrigger(), view }));
      // oxlint-disable-next-line no-await-in-loop
      await call('views.push', count);
    }
    expect(await call('views.update')).toHaveProperty('view');
  });
});

describe('an answer to a question about a draft', () => {
  const DRAFT = 'check So proud of Maria, she walked well after her surgery!';

  it('opens the new verdict beside the review, the same one for every press', async () => {
    const response = await send(slack.url, command(DRAFT), { form: 'fields' });
    const [, token] = /"value":"(review:[^"]+)"/.exec(await response.text()) ?? [];
    for (const count of [1, 2]) {
      const trigger_id = slack.fake.newTrigger();
      // oxlint-disable-next-line no-await-in-loop -- one press after the other
      await pressed(press({ action_id: 'press-0-en', value: token }, { trigger_id }));
      // oxlint-disable-next-line no-await-in-loop
      await call('views.open', count);
    }
    const [first, second] = slack.fake
      .of('views.open')
      .map(({ args }) => JSON.stringify(args['view']));
    expect(first).toBe(second);
    expect(first).toContain('No issues found');
    expect(first).not.toContain('Maria');
  });
});

describe('a button from an older version', () => {
  it.each([
    ['a clause that is gone', 'clause:gone'],
    ['a token that means nothing', 'x'.repeat(2_000)],
  ])('with %s says so, to that person alone', async (_name, value) => {
    await pressed(pressOn({ channel: 'C1', ts: '5.5' }, { action_id: 'press-0', value }));
    const args = await call('chat.postEphemeral');
    expect(JSON.stringify(args)).toContain('out of date');
  });
});

describe('the button that shares', () => {
  it('shows the policy to the channel, never the question, and once only', async () => {
    const response_url = slack.fake.newResponseUrl();
    const action = { action_id: 'share-en', value: 'clause:patient-connections' };
    const payload = press(action, { response_url });
    await pressed(payload);
    await pressed(payload);
    await pressed(press({ ...CLAUSE, value: 'clause:gone' }, { response_url }));
    const [first, second] = [await call('respond'), await call('respond', 2)];
    expect(first['response_type']).toBe('in_channel');
    expect(second['response_type']).toBe('ephemeral');
  });
});

describe('the feedback buttons', () => {
  it('say thanks, and log the clause but not who pressed', async () => {
    const response_url = slack.fake.newResponseUrl();
    const action = {
      type: 'feedback_buttons',
      action_id: 'feedback',
      value: 'no:en:patient-connections',
    };
    await pressed(pressOn({ channel: 'D1', ts: '5.6' }, action, { response_url }));
    expect(await call('respond')).toMatchObject({ response_type: 'ephemeral' });
    expect(slack.logged()).toContain('{"helpful":false,"clause":"patient-connections"}');
    expect(slack.logged()).not.toContain('U1');
  });
});
