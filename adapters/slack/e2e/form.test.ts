import { event, press, send, shortcut, submission } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';
import { viewFaults } from '../testing/validate-blocks';

jest.setTimeout(60_000);

let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.stop());
afterEach(() => slack.fake.reset());

type Loose = Record<string, unknown>;

const DRAFT = 'Tanisha Rowe finally got off the vent this morning!';

async function call(method: string): Promise<Loose> {
  const { args } = await eventually(() => slack.fake.of(method)[0]);
  return args;
}

function onMessage(message: Loose): Loose {
  return shortcut({
    type: 'message_action',
    callback_id: 'check-message',
    channel: { id: 'C1' },
    trigger_id: slack.fake.newTrigger(),
    message,
  });
}

describe('the form for a draft', () => {
  it('opens from the shortcut anywhere', async () => {
    const trigger_id = slack.fake.newTrigger();
    const payload = shortcut({ type: 'shortcut', callback_id: 'check-draft', trigger_id });
    await send(slack.url, payload, { form: 'payload' });
    expect(await call('views.open')).toHaveProperty('view');
  });

  it('opens from the Home tab', async () => {
    const more = { trigger_id: slack.fake.newTrigger(), view: { id: 'V1', type: 'home' } };
    await send(slack.url, press({ action_id: 'open-check' }, more), { form: 'payload' });
    expect(await call('views.open')).toHaveProperty('view');
  });

  it('opens from a message with its text and its picture, and keeps the text nowhere else', async () => {
    const files = [{ mimetype: 'image/jpeg' }];
    await send(slack.url, onMessage({ text: DRAFT, files }), { form: 'payload' });
    const view = (await call('views.open'))['view'] as Loose;
    expect(JSON.stringify(view).split('Tanisha')).toHaveLength(2);
    expect(JSON.stringify(view)).toContain('"value":"photo"}}');
    expect(view['private_metadata']).toBeUndefined();
  });

  it('makes way for the review where a message is too long for it', async () => {
    const text = `${'All is well. '.repeat(300)}${DRAFT}`;
    await send(slack.url, onMessage({ text }), { form: 'payload' });
    const shown = JSON.stringify(await call('views.open')).replaceAll('\u200B', '');
    expect(shown).toContain('phi.name');
  });

  const filled = (text: string): Loose => ({
    text: { value: { value: text } },
    account: { value: { selected_option: { value: 'official' } } },
    platform: { value: { selected_option: { value: 'instagram' } } },
    media: { value: { selected_option: { value: 'photo' } } },
    alt: { value: { selected_options: [] } },
  });

  it('asks for a text where it is missing', async () => {
    const response = await send(slack.url, submission(filled(' ')), { form: 'payload' });
    expect(await response.json()).toMatchObject({
      response_action: 'errors',
      errors: { text: expect.any(String) },
    });
  });

  it('shows the review in its place', async () => {
    const response = await send(slack.url, submission(filled(DRAFT)), { form: 'payload' });
    const body = (await response.json()) as { response_action: string; view: unknown };
    expect(body.response_action).toBe('update');
    expect(JSON.stringify(body.view).replaceAll('\u200B', '')).toMatch(
      /phi\.name[\s\S]*official account/,
    );
    expect(viewFaults(body.view, 'modal')).toEqual([]);
  });

  it('shows what it can of a review with very many findings, and what was not checked', async () => {
    const long = Array.from({ length: 60 }, (_, day) => `Room ${day + 200}: ${DRAFT}`).join(' ');
    const response = await send(slack.url, submission(filled(long)), { form: 'payload' });
    const body = (await response.json()) as { view: unknown };
    expect(viewFaults(body.view, 'modal')).toEqual([]);
    expect(JSON.stringify(body.view)).toContain('Not checked');
  });
});

describe('App Home', () => {
  const opened = (tab: string, user = 'U1'): Loose =>
    event({ type: 'app_home_opened', tab, user, channel: 'D1' });

  it('says what the assistant is, and offers its chat and the form', async () => {
    await send(slack.url, opened('home'));
    const shown = JSON.stringify(await call('views.publish'));
    expect(shown).toContain('open-check');
    expect(shown).toContain('slack://app?team=T1&id=A1&tab=messages');
  });

  it('suggests questions in the chat, in the language of the profile', async () => {
    await send(slack.url, opened('messages', 'U2'));
    const args = await call('assistant.threads.setSuggestedPrompts');
    expect(JSON.stringify(args)).toContain('¿Puedo publicar esta foto?');
  });
});
