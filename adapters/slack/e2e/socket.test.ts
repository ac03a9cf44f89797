import { command, event } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';
import { stubAssistant } from '../testing/stub-assistant';

jest.setTimeout(60_000);

let slack: StartedSlack;

function connections(): number {
  return slack.logged().split('Connected to Slack').length - 1;
}

async function connected(count: number): Promise<void> {
  await eventually(() => (connections() >= count ? true : undefined));
}

beforeEach(async () => {
  slack = await startSlack({ mode: 'socket', assistant: stubAssistant() });
  await connected(1);
});
// A timer or a socket that is left over would keep Jest from ending.
afterEach(() => slack.stop());

async function ask(): Promise<string> {
  return JSON.stringify(await slack.fake.push('slash_commands', command('ask something')));
}

describe('Socket Mode', () => {
  it('acknowledges a command with the answer', async () => {
    expect(await ask()).toContain('Read as ask.');
  });

  it('answers an event once, however often Slack sends it', async () => {
    const mention = event({ type: 'app_mention', channel: 'C1', text: '<@UBOT> hello', ts: '5.1' });
    await slack.fake.push('events_api', mention);
    await slack.fake.push('events_api', mention);
    await slack.fake.push(
      'events_api',
      event({ type: 'app_mention', channel: 'C1', text: '<@UBOT> again', ts: '5.2' }),
    );
    await eventually(() => slack.fake.of('chat.postMessage')[1]);
    expect(slack.fake.of('chat.postMessage')).toHaveLength(2);
  });

  it('comes back by itself after the connection was cut', async () => {
    slack.fake.drop();
    await connected(2);
    expect(await ask()).toContain('Read as ask.');
  });

  it('comes back by itself when Slack asks it to connect anew', async () => {
    slack.fake.frame(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    await connected(2);
    expect(await ask()).toContain('Read as ask.');
  });

  it('survives that Slack refuses the token on the way back', async () => {
    slack.fake.fail('apps.connections.open', 'invalid_auth');
    slack.fake.drop();
    await eventually(() => (slack.logged().includes('check SLACK_APP_TOKEN') ? true : undefined));
    await connected(2);
    expect(await ask()).toContain('Read as ask.');
  });

  it.each(['null', '{}', '{bad', '[]', '{"type":"events_api"}', '{"type":"slash_commands"}'])(
    'survives the frame %s',
    async (frame) => {
      slack.fake.frame(frame);
      expect(await ask()).toContain('Read as ask.');
    },
  );

  it('stops while it waits for a Slack that does not answer', async () => {
    slack.fake.delay('apps.connections.open', 2_000);
    slack.fake.drop();
    await eventually(() => slack.fake.of('apps.connections.open')[1]);
    await slack.stop();
    expect(connections()).toBe(1);
    // Stopped again right away: a connection that is only coming up leaves nothing behind either.
    slack = await startSlack({ mode: 'socket', assistant: stubAssistant() });
  });
});
