import { command, event } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';

jest.setTimeout(60_000);

let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack('socket');
  await eventually(() => (slack.logged().includes('Connected to Slack') ? true : undefined));
});
afterAll(() => slack.stop());

describe('Socket Mode', () => {
  it('acknowledges a command with the answer', async () => {
    const shown = await slack.fake.push('slash_commands', command('help'));
    expect(JSON.stringify(shown)).toContain('What I can do');
  });

  it('answers an event', async () => {
    await slack.fake.push(
      'events_api',
      event({ type: 'app_mention', channel: 'C1', text: '<@UBOT> hello' }),
    );
    await eventually(() => slack.fake.of('chat.postMessage')[0]);
  });

  it('comes back by itself after the connection was cut', async () => {
    const before = slack.logged().split('Connected to Slack').length;
    slack.fake.drop();
    await eventually(() =>
      slack.logged().split('Connected to Slack').length > before ? true : undefined,
    );
    const shown = await slack.fake.push('slash_commands', command('help'));
    expect(JSON.stringify(shown)).toContain('What I can do');
  });

  it('survives that Slack refuses the token on the way back', async () => {
    slack.fake.fail('apps.connections.open', 'invalid_auth');
    slack.fake.drop();
    await eventually(() =>
      slack.logged().includes('refused the Socket Mode connection') ? true : undefined,
    );
  });
});
