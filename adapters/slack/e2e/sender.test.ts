import type { Handled, Outgoing, Place } from '../../../src';
import { createBoltLogger } from '../bolt-logger';
import { createSlackSender } from '../sender';
import { startFakeSlack } from '../testing/fake-slack';
import type { FakeSlack } from '../testing/fake-slack';
import { stubAssistant } from '../testing/stub-assistant';

const nothing = (): void => undefined;
const logger = createBoltLogger({ debug: nothing, info: nothing, warn: nothing, error: nothing });
const handled: Handled = stubAssistant().handle({ kind: 'help' });
const CHANNEL: Place = {
  platform: 'slack',
  workspace: 'T1',
  place: 'C1',
  kind: 'channel',
  optedOut: false,
};
const PERSON: Place = { ...CHANNEL, place: 'U1', kind: 'person' };
const outgoing = (place: Place, delivery = 'd1'): Outgoing => ({ delivery, place, handled });
const TIMEOUT_MS = 400;

let fake: FakeSlack;
let sender: ReturnType<typeof createSlackSender>;
beforeAll(async () => {
  fake = await startFakeSlack();
  sender = createSlackSender({
    tokenOf: (workspace) => Promise.resolve(workspace === 'T1' ? 'xoxb-test' : undefined),
    options: { slackApiUrl: fake.apiUrl, timeout: TIMEOUT_MS, logger },
  });
});
afterEach(() => fake.reset());
afterAll(() => fake.stop());

describe('a reminder to a Slack channel', () => {
  it('is sent once, with its delivery in the metadata and without unfurling', async () => {
    const outcome = await sender.send(outgoing(CHANNEL));
    expect(outcome).toEqual({ kind: 'sent', message: fake.lastMessage() });
    expect(fake.of('chat.postMessage').map(({ args }) => args)).toEqual([
      expect.objectContaining({
        channel: 'C1',
        metadata: { event_type: 'policy_reminder', event_payload: { delivery: 'd1' } },
      }),
    ]);
  });

  it('waits as long as Slack asks', async () => {
    fake.limit('chat.postMessage', 7);
    expect(await sender.send(outgoing(CHANNEL))).toEqual({
      kind: 'later',
      afterMs: 7_000,
      wholeWorkspace: true,
    });
  });

  it.each([
    ['is_archived', 'archived'],
    ['not_in_channel', 'never-installed'],
    ['channel_not_found', 'gone'],
    ['restricted_action', 'no-permission'],
    ['token_revoked', 'token-revoked'],
    ['user_disabled', 'left'],
    ['messages_tab_disabled', 'blocked'],
    ['invalid_blocks', 'refused'],
  ])('ends for good when Slack says %s', async (error, reason) => {
    fake.fail('chat.postMessage', error);
    expect(await sender.send(outgoing(CHANNEL))).toEqual({ kind: 'never', reason });
  });

  it('ends for good in a workspace where the app is not installed', async () => {
    const elsewhere = { ...CHANNEL, workspace: 'T9' };
    expect(await sender.send(outgoing(elsewhere))).toEqual({
      kind: 'never',
      reason: 'token-revoked',
    });
  });

  it.each<[string, () => void]>([
    ['breaks after Slack took it', () => fake.breakLine('chat.postMessage')],
    ['hangs', () => fake.delay('chat.postMessage', TIMEOUT_MS * 2)],
    ['ends in an internal error', () => fake.fail('chat.postMessage', 'internal_error')],
  ])('is unsure when the line %s', async (_what, spoil) => {
    spoil();
    expect(await sender.send(outgoing(CHANNEL))).toEqual({ kind: 'unsure' });
  });
});

describe('a reminder whose fate is unknown', () => {
  it.each([
    ['in a channel', CHANNEL],
    ['in the chat with a person', PERSON],
  ])('is found again %s by its delivery', async (_where, place) => {
    const since = Date.now();
    fake.breakLine('chat.postMessage');
    await sender.send(outgoing(place, 'lost'));
    expect(await sender.find({ delivery: 'lost', place }, since)).toEqual({
      kind: 'found',
      message: fake.lastMessage(),
    });
    expect(await sender.find({ delivery: 'another', place }, since)).toEqual({ kind: 'absent' });
  });

  it.each(['internal_error', 'service_unavailable'])(
    'is looked for later when Slack answers %s',
    async (fault) => {
      fake.fail('conversations.history', fault);
      const found = await sender.find({ delivery: 'd1', place: CHANNEL }, 0);
      expect(found).toEqual({ kind: 'unreachable' });
    },
  );

  it('stays unknown when Slack does not show the history', async () => {
    fake.fail('conversations.history', 'missing_scope');
    expect(await sender.find({ delivery: 'd1', place: CHANNEL }, 0)).toEqual({ kind: 'unknown' });
  });
});

describe('a recalled reminder', () => {
  it('is taken away, or gives its place to a note', async () => {
    const sent = await sender.send(outgoing(PERSON));
    const message = sent.kind === 'sent' ? sent.message : '';
    expect(await sender.recall(PERSON, message, handled)).toBe(true);
    expect(fake.of('chat.update')[0]?.args).toMatchObject({ channel: 'D1', ts: message });
    expect(await sender.recall(PERSON, message)).toBe(true);
    expect(await sender.recall(PERSON, message)).toBe(false);
  });
});
