import { command, send } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';
import { blockFaults } from '../testing/validate-blocks';

jest.setTimeout(60_000);

let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.stop());
afterEach(() => slack.fake.reset());

const NAME = 'Tanisha Rowe';
const DRAFT = `${NAME} finally got off the vent this morning!`;

interface Shown {
  response_type?: string;
  text?: string;
  blocks?: unknown;
}

async function type(text: string, more: Record<string, unknown> = {}): Promise<Shown> {
  const response = await send(slack.url, command(text, more), { form: 'fields' });
  expect(response.status).toBe(200);
  const body = await response.text();
  return body === '' ? {} : (JSON.parse(body) as Shown);
}

function words(shown: unknown): string {
  return JSON.stringify(shown).replaceAll('\u200B', '');
}

describe('/policy', () => {
  it.each([
    ['ask can I accept a friend request from a patient?', 'patient-connections'],
    ['can I accept a friend request from a patient?', 'patient-connections'],
    ['can i post this photo?', 'walk:photo'],
    ['photo', 'walk:photo'],
    [`check ${DRAFT}`, 'phi.name'],
    [`check: ${DRAFT}`, 'phi.name'],
    ['report', 'Report something that worries you'],
    ['Ticket', 'People who can help'],
    ['help', 'What I can do'],
    ['', 'What I can do'],
    ['how many vacation days do I get', "I don't know that one"],
    ['ask', 'What would you like to know?'],
    ['remnd every monday', 'Talk to a person'],
    ['👀🙄', "I couldn't find any words"],
  ])('%j shows, to the asker alone: %s', async (text, expected) => {
    const shown = await type(text);
    expect(shown.response_type).toBe('ephemeral');
    expect(words(shown.blocks)).toContain(expected);
    expect(blockFaults(shown.blocks)).toEqual([]);
  });

  it('speaks the language of the profile', async () => {
    const shown = await type('help', { user_id: 'U2' });
    expect(words(shown.blocks)).toContain('Lo que puedo hacer');
  });

  it.each(['check', 'check:', 'Check '])('%j opens the form', async (text) => {
    expect(await type(text, { trigger_id: slack.fake.newTrigger() })).toEqual({});
    await eventually(() => slack.fake.of('views.open')[0]);
  });

  it.each(['<!channel> is this ok', '<@U1> *bold* <http://x.example|click>', 'a&lt;b&gt; `code`'])(
    'lets a draft ping nobody and link nowhere: %s',
    async (text) => {
      const shown = await type(`check ${NAME} got off the vent ${text}`);
      expect(JSON.stringify(shown)).not.toMatch(/<[!@#]|<http/);
    },
  );

  it.each([
    ['a draft of 40,000 characters', `check ${'word '.repeat(8_000)}`, 'too long to check'],
    ['a question of 40,000 characters', `ask ${'word '.repeat(8_000)}`, 'too long for a question'],
    ['hidden characters', 'ask can\u200B i po\u200Bst this pho\u200Bto?', 'patient'],
  ])('answers %s', async (_name, text, expected) => {
    expect(words((await type(text)).blocks)).toContain(expected);
  });

  it('shows a review that is too long for one message in several, and what was not checked', async () => {
    const cheers = '𝓰𝓸𝓰𝓸 '.repeat(50);
    const draft = Array.from(
      { length: 36 },
      (_, bed) => `Patient ${NAME} has MRN 4821${bed + 100}. ${cheers}!`,
    );
    const response_url = slack.fake.newResponseUrl();
    const first = await type(`check ${draft.join(' ')}`, { response_url });
    const rest = await eventually(() => slack.fake.of('respond')[0]);
    expect(blockFaults(first.blocks)).toEqual([]);
    const last = await eventually(() =>
      slack.fake.of('respond').find(({ args }) => words(args).includes('Not checked')),
    );
    expect(rest.args['response_type']).toBe('ephemeral');
    expect(last.args['response_type']).toBe('ephemeral');
  });

  it('opens the policy by a link where the organisation has a page for it', async () => {
    const shown = words(await type('help'));
    expect(shown).toContain('"url":"https://intranet.northside.example/social-media-policy"');
  });

  it.each([
    ['the policy behind an answer', 'ask can I accept a friend request from a patient?'],
    ['the verdict on a draft', 'check Our detox tea cures cancer, guaranteed!'],
  ])('offers to share %s, and to keep it', async (_name, text) => {
    expect(words(await type(text))).toMatch(/share-en.*keep-en/);
  });

  it('offers no sharing of a verdict on a draft that holds details of a patient', async () => {
    const shown = words(await type(`check ${DRAFT}`));
    expect(shown).toContain('keep-en');
    expect(shown).not.toContain('share-en');
  });
});
