import type { Handled, Outgoing, Place } from '../../../src/index';
import { createTeamsSender } from '../sender';
import { createSampleAssistant } from '../testing/sample-assistant';
import { startRecordingConnector } from '../testing/recording-connector';
import type { RecordingConnector } from '../testing/recording-connector';
import { listen } from '../testing/http';

const handled: Handled = createSampleAssistant().handle({ kind: 'help' });
const sender = createTeamsSender((_service, headers) =>
  Promise.resolve(headers.set('authorization', 'Bearer token')),
);

let connector: RecordingConnector;
beforeAll(async () => {
  connector = await startRecordingConnector();
});
afterEach(() => connector.reset());
afterAll(() => connector.close());

function outgoing(serviceUrl: string): Outgoing {
  const bot = { id: '28:bot' };
  const place: Place = {
    platform: 'teams',
    workspace: 'tenant',
    place: 'a:personal chat',
    kind: 'person',
    optedOut: false,
    address: JSON.stringify({ serviceUrl, conversation: 'a:personal chat', bot }),
  };
  return { delivery: 'd1', place, handled };
}

async function answeredWith(
  status: number,
  body: object,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const service = await listen((_request, response) => {
    response.writeHead(status, headers).end(JSON.stringify(body));
  });
  try {
    return await sender.send(outgoing(service.url));
  } finally {
    await service.close();
  }
}

describe('a reminder to Teams', () => {
  it('is posted as a card to the conversation that was kept, signed', async () => {
    expect(await sender.send(outgoing(connector.url))).toEqual({ kind: 'sent', message: 'sent-1' });
    expect(connector.calls).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/v3/conversations/a:personal chat/activities',
        authorization: 'Bearer token',
        body: expect.objectContaining({
          type: 'message',
          from: { id: '28:bot' },
        }),
      }),
    ]);
  });

  it.each([
    [403, 'MessageWritesBlocked', 'blocked'],
    [403, 'BotNotInConversationRoster', 'never-installed'],
    [403, 'BotDisabledByAdmin', 'blocked'],
    [403, 'Unheard', 'never-installed'],
    [404, 'ConversationNotFound', 'gone'],
    [401, 'Unauthorized', 'token-revoked'],
    [400, 'BadArgument', 'refused'],
  ])('ends for good on %i %s', async (status, code, reason) => {
    expect(await answeredWith(status, { error: { code } })).toEqual({ kind: 'never', reason });
  });

  it('waits as long as Teams asks', async () => {
    expect(await answeredWith(429, {}, { 'retry-after': '12' })).toEqual({
      kind: 'later',
      afterMs: 12_000,
      wholeWorkspace: true,
    });
  });

  it.each([500, 502, 504])(
    'is unsure on %i: a gateway that gives up says nothing',
    async (status) => {
      expect(await answeredWith(status, {})).toEqual({ kind: 'unsure' });
    },
  );

  it('comes later when Teams cannot be reached at all', async () => {
    const closed = await listen(() => undefined);
    await closed.close();
    expect(await sender.send(outgoing(closed.url))).toMatchObject({ kind: 'later' });
  });

  it('comes later when Microsoft gives no token: nothing has left', async () => {
    const unsigned = createTeamsSender(() => Promise.reject(new Error('no token')));
    expect(await unsigned.send(outgoing(connector.url))).toMatchObject({ kind: 'later' });
    expect(connector.calls).toEqual([]);
  });

  it('ends for good where no address was kept', async () => {
    const { delivery, place } = outgoing(connector.url);
    const { address: _lost, ...bare } = place;
    expect(await sender.send({ delivery, place: bare, handled })).toEqual({
      kind: 'never',
      reason: 'gone',
    });
  });

  it('cannot be looked up: Teams shows a bot none of its messages', async () => {
    const { delivery, place } = outgoing(connector.url);
    expect(await sender.find({ delivery, place }, 0)).toEqual({ kind: 'unknown' });
  });
});

describe('a recalled reminder', () => {
  it('is deleted, or gives its place to a note', async () => {
    const { place } = outgoing(connector.url);
    expect(await sender.recall(place, 'm1')).toBe(true);
    expect(await sender.recall(place, 'm1', handled)).toBe(true);
    connector.refuse(404, () => true);
    expect(await sender.recall(place, 'm1')).toBe(false);
    expect(connector.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /v3/conversations/a:personal chat/activities/m1',
      'PUT /v3/conversations/a:personal chat/activities/m1',
      'DELETE /v3/conversations/a:personal chat/activities/m1',
    ]);
  });
});
