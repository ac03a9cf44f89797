import type { Core } from '../../../src/index';
import { BOT, CHANNEL, GROUP, PERSON, activity, mention } from '../testing/activities';
import { startLocalIssuer, BOT_TOKEN } from '../testing/local-issuer';
import type { LocalIssuer } from '../testing/local-issuer';
import { PERSONAL_CHAT, startRecordingConnector } from '../testing/recording-connector';
import type { RecordingConnector } from '../testing/recording-connector';
import { createSampleAssistant } from '../testing/sample-assistant';
import { startTeams } from '../testing/start-teams';
import type { RunningTeams } from '../testing/start-teams';

const SECRET = 'Maria Delgado walked on 3 May';
const CARD = 'application/vnd.microsoft.card.adaptive';

let issuer: LocalIssuer;
let connector: RecordingConnector;
let teams: RunningTeams;
const assistant = createSampleAssistant();

beforeAll(async () => {
  [issuer, connector] = await Promise.all([startLocalIssuer(), startRecordingConnector()]);
  teams = await startTeams({ assistant, connector, issuer });
});
afterEach(() => {
  connector.reset();
  assistant.requests.length = 0;
});
afterAll(() => Promise.all([teams.close(), issuer.close(), connector.close()]));

/** The text of everything that the bot sent. */
function said(): string {
  return JSON.stringify(connector.messages().map(({ body }) => body));
}

describe('in a personal chat', () => {
  it('answers with one card and a line for the notification', async () => {
    const { status } = await teams.send(activity({ text: 'May I post a lunch menu?' }));

    expect(status).toBe(200);
    expect(connector.calls.map(({ body }) => body.type)).toEqual(['message']);
    const [message] = connector.messages();
    expect(message?.authorization).toBe(`Bearer ${BOT_TOKEN}`);
    expect(message?.body.summary).toContain('No: A face');
    expect(message?.body.attachments).toHaveLength(1);
    expect(message?.body.attachments?.[0]?.contentType).toBe(CARD);
  });

  it.each([
    ['shows that it is typing while the answer takes long', 0],
    ['answers also when the typing sign is refused', 1],
  ])('%s', async (_name, refusals) => {
    const slow: Core = {
      handle: async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return assistant.handle(request);
      },
    };
    const patient = await startTeams({ assistant: slow, connector, issuer });
    if (refusals > 0) connector.refuse(500, ({ body }) => body.type === 'typing');
    await patient.send(activity({ text: 'May I post a lunch menu?' }));
    await patient.close();

    expect(connector.calls.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  });

  it('passes on what was typed, the language and the chat, and no name', async () => {
    await teams.send(activity({ text: '¿Puedo publicar?', locale: 'es-MX' }));

    const [request] = assistant.requests;
    expect(request).toMatchObject({
      kind: 'message',
      text: '¿Puedo publicar?',
      locale: 'es',
      conversation: 'a:personal',
    });
    expect(JSON.stringify(request)).not.toContain(PERSON.name);
  });

  it('reviews a draft, and keeps its text out of the log', async () => {
    await teams.send(activity({ text: `check ${SECRET}` }));

    expect(said()).toContain("Please don't post this yet");
    expect(JSON.stringify(teams.log)).not.toContain('Delgado');
  });

  it('takes a picture without words for the question whether it may be posted', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://files.example/1' }];
    await teams.send(activity({ text: undefined, attachments }));

    expect(assistant.requests[0]).toMatchObject({ text: 'Can I post this photo?' });
  });

  it('sends a long answer in parts that Teams delivers', async () => {
    await teams.send(activity({ text: 'a long one' }));

    const sizes = connector.messages().map(({ body }) => JSON.stringify(body).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(40_000);
  });

  it('answers a message once that Teams delivers twice', async () => {
    const twice = activity({ text: 'hello' });
    await teams.send(twice);
    await teams.send(twice);

    expect(connector.messages()).toHaveLength(1);
  });

  it('asks a person who sends dozens of messages for a minute, once', async () => {
    const from = { id: '29:eager' };
    for (let count = 0; count < 33; count++)
      // oxlint-disable-next-line no-await-in-loop -- a person sends one after the other
      await teams.send(activity({ text: 'hello', from }));

    expect(assistant.requests).toHaveLength(30);
    expect(connector.messages()).toHaveLength(31);
    expect(connector.messages().at(-1)?.body.text).toContain('give me a minute');
  });

  it('asks also somebody for a minute who presses dozens of buttons, or searches without end', async () => {
    const from = { id: '29:pressing' };
    const value = { action: { type: 'Action.Execute', verb: 'act', data: { token: 'clause:x' } } };
    const pressed = activity({ type: 'invoke', name: 'adaptiveCard/action', value, from });
    const query = { commandId: 'find', parameters: [{ name: 'text', value: 'photo' }] };
    const searched = activity({
      type: 'invoke',
      name: 'composeExtension/query',
      value: query,
      from,
    });
    for (const one of [pressed, searched]) {
      // oxlint-disable-next-line no-await-in-loop -- a person presses one after the other
      for (let count = 0; count < 30; count++) await teams.send(one);
      // oxlint-disable-next-line no-await-in-loop
      expect((await teams.send(one)).text).toContain('give me a minute');
    }
  });

  it('says one kind sentence when something goes wrong, and logs none of the text', async () => {
    const { status } = await teams.send(activity({ text: `explode ${SECRET}` }));

    expect(status).toBe(200);
    expect(connector.messages().at(-1)?.body.text).toContain('Sorry, something went wrong');
    expect(JSON.stringify(teams.log)).toContain('A turn in Teams failed.');
    expect(JSON.stringify(teams.log)).not.toContain('Delgado');
  });

  it('stays quiet when the person has blocked it', async () => {
    connector.refuse(403, () => true);
    const { status } = await teams.send(activity({ text: 'hello' }));

    expect(status).toBe(200);
    expect(connector.messages()).toHaveLength(1);
    expect(teams.log.at(-1)).toMatchObject({ fields: { code: 'PERMISSION_DENIED' } });
  });
});

describe('where others read', () => {
  it.each([
    ['a group chat', GROUP],
    ['a channel', CHANNEL],
  ])('answers in the thread when it is mentioned in %s', async (_place, conversation) => {
    await teams.send(activity(mention('May I post a lunch menu?', conversation)));

    expect(assistant.requests[0]).toMatchObject({
      text: 'May I post a lunch menu?',
      conversation: conversation.id,
    });
    expect(connector.messages()[0]?.path).toContain(
      `/v3/conversations/${conversation.id}/activities`,
    );
    expect(connector.messages()[0]?.query).toBe('');
  });

  it('says nothing when it is not mentioned', async () => {
    await teams.send(activity({ text: 'Who has the key?', conversation: CHANNEL }));

    expect(connector.calls).toEqual([]);
    expect(assistant.requests).toEqual([]);
  });

  it.each([
    ['another bot', { from: { id: '28:weather-bot', role: 'bot' } }],
    ['itself', { from: BOT }],
    ['nobody', { from: undefined }],
  ])('never answers %s', async (_who, fields) => {
    await teams.send(activity({ ...mention('hello', GROUP), ...fields }));

    expect(connector.calls).toEqual([]);
  });

  it.each([
    ['a review', `check ${SECRET}`],
    ['an answer that could hurt the asker', 'May we talk about the union?'],
  ])('shows %s to the asker alone', async (_what, text) => {
    await teams.send(activity(mention(text, CHANNEL)));

    const [message, ...more] = connector.messages();
    expect(more).toEqual([]);
    expect(message?.query).toBe('?isTargetedActivity=true');
    expect(message?.body.recipient?.id).toBe(PERSON.id);
    expect(message?.authorization).toBe(`Bearer ${BOT_TOKEN}`);
  });

  it('goes to the personal chat when Teams takes no targeted message', async () => {
    connector.refuse(400, ({ query }) => query.includes('isTargetedActivity'));
    await teams.send(activity(mention(`check ${SECRET}`, GROUP)));

    const [, review, note] = connector.messages();
    expect(review?.path).toBe(`/v3/conversations/${PERSONAL_CHAT}/activities`);
    expect(note?.path).toContain(GROUP.id);
    expect(note?.body.text).toBe("I've sent the answer to you alone, in our personal chat.");
    expect(JSON.stringify(note)).not.toContain('Delgado');
  });

  it('shows nothing of a review when no private way is open', async () => {
    connector.refuse(403, ({ path, query }) => path === '/v3/conversations' || query !== '');
    await teams.send(activity(mention(`check ${SECRET}`, GROUP)));

    const publicly = connector.messages().filter(({ query }) => query === '');
    expect(publicly.map(({ body }) => body.text)).toEqual([
      "I've kept the answer private, because others read here. Please ask me in the personal chat.",
    ]);
  });

  it('answers a slash command, which only the asker sees, to the asker alone', async () => {
    await teams.send(
      activity({
        text: 'lunch menu',
        conversation: GROUP,
        recipient: { ...BOT, isTargeted: true },
        id: 'slash-1',
      }),
    );

    const [message, ...others] = connector.calls;
    expect(others).toEqual([]);
    expect(message?.query).toBe('?isTargetedActivity=true');
    expect(message?.body.entities).toEqual([{ type: 'targetedMessageInfo', messageId: 'slash-1' }]);
  });
});

describe('buttons', () => {
  it('puts the next step in the place of the question', async () => {
    const { status, body } = await press('walk:photo:who=patient');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      statusCode: 200,
      type: CARD,
      value: { type: 'AdaptiveCard', version: '1.5' },
    });
    expect(connector.calls).toMatchObject([
      { method: 'PUT', path: '/v3/conversations/a:personal/activities/card-1' },
    ]);
  });

  it('shows the same card when it is pressed again', async () => {
    const first = await press('walk:photo:who=patient');
    const second = await press('walk:photo:who=patient');

    expect(second.body).toEqual(first.body);
  });

  it('opens a clause below, so that the answer stays', async () => {
    const { body } = await press('clause:phi-images');

    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Shown in a new message below.',
    });
    expect(said()).toContain('Photos and video where care happens');
  });

  it('changes the card for the presser alone where others read', async () => {
    const { body } = await press('walk:photo:who=patient', { conversation: CHANNEL });

    expect(body).toMatchObject({ type: CARD });
    expect(connector.calls).toEqual([]);
  });

  it('shows the presser their own view again when they come back, and sends nothing', async () => {
    const { body } = await press('walk:photo:who=patient', { conversation: CHANNEL });
    const { refresh } = (body as { value: { refresh: { action: object; userIds: string[] } } })
      .value;
    const again = await invoke(
      'adaptiveCard/action',
      { action: refresh.action, trigger: 'automatic' },
      { replyToId: 'card-1', conversation: CHANNEL },
    );

    expect(refresh.userIds).toEqual([PERSON.id]);
    expect(again.body).toEqual(body);
    expect(connector.calls).toEqual([]);
  });

  it.each([
    ['in a personal chat, where nobody sees it otherwise', 'walk:photo:who=patient', {}],
    ['for a button that does something', 'old:button', { conversation: CHANNEL }],
  ])('asks for no view again %s', async (_when, token, fields) => {
    const { body } = await press(token, fields);

    expect(JSON.stringify(body)).not.toContain('"refresh"');
  });

  it('opens a clause for the presser alone where others read', async () => {
    const { body } = await press('clause:phi-images', { conversation: CHANNEL });

    expect(body).toMatchObject({ value: 'Sent to you alone.' });
    expect(connector.messages()[0]?.query).toBe('?isTargetedActivity=true');
  });

  it('answers a button from an older version with a word, not a fault', async () => {
    const { status, body } = await press('old:button');

    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('out of date');
  });

  it('understands Action.Submit from clients that know no Action.Execute', async () => {
    await teams.send(
      activity({
        text: undefined,
        value: { token: 'walk:photo:who=patient' },
        replyToId: 'card-2',
      }),
    );

    expect(connector.calls).toMatchObject([
      { method: 'PUT', path: '/v3/conversations/a:personal/activities/card-2' },
    ]);
  });

  it('sends the step as a new message when the card is gone', async () => {
    connector.refuse(404, ({ method }) => method === 'PUT');
    await teams.send(
      activity({ text: undefined, value: { token: 'walk:photo:who=patient' }, replyToId: 'gone' }),
    );

    expect(connector.messages().at(-1)?.method).toBe('POST');
  });
});

describe('"Check against policy" on a message', () => {
  it('opens a dialog with the words of the message, ready to be edited', async () => {
    const messagePayload = {
      body: { contentType: 'html', content: '<div>So proud of <b>our</b> team &amp; you</div>' },
    };
    const { body } = await invoke('composeExtension/fetchTask', {
      commandId: 'check',
      messagePayload,
    });

    const text = JSON.stringify(body);
    expect(body).toMatchObject({
      task: { type: 'continue', value: { title: 'Check against policy' } },
    });
    expect(text).toContain('"value":"So proud of our team & you"');
    for (const id of ['account', 'platform', 'media', 'alt'])
      expect(text).toContain(`"id":"${id}"`);
  });

  it('shows the review in the same dialog, with the clause folded in it', async () => {
    const data = {
      intent: 'check',
      text: SECRET,
      account: 'official',
      platform: 'instagram',
      media: 'photo',
      alt: 'true',
    };
    const { body } = await invoke('composeExtension/submitAction', { commandId: 'check', data });

    expect(assistant.requests[0]).toMatchObject({
      kind: 'check',
      draft: {
        text: SECRET,
        account: 'official',
        platform: 'instagram',
        media: 'photo',
        alt: true,
      },
    });
    expect(JSON.stringify(body)).toContain('Action.ToggleVisibility');
    expect(JSON.stringify(body)).not.toContain('Action.Execute');
    expect(connector.calls).toEqual([]);
  });

  it.each([
    ['an unknown platform', { text: 'hello', platform: 'myspace' }],
    ['nothing at all', undefined],
  ])('takes the defaults for %s', async (_what, data) => {
    const { status } = await invoke('composeExtension/submitAction', { commandId: 'check', data });

    expect(status).toBe(200);
    expect(assistant.requests[0]).toMatchObject({
      draft: { account: 'personal', platform: 'other' },
    });
  });
});

describe('search in the compose box', () => {
  it('offers the answer and the clause as cards without buttons', async () => {
    const { body } = await search('lunch menu');

    expect(body).toMatchObject({
      composeExtension: {
        type: 'result',
        attachments: [{ contentType: CARD }, { contentType: CARD }],
      },
    });
    expect(JSON.stringify(body)).not.toContain('Action.');
    expect(body).toMatchObject({
      composeExtension: {
        attachments: [{ preview: { content: { title: expect.stringMatching(/^.{1,60}$/) } } }, {}],
      },
    });
  });

  it('does not offer an answer that could hurt the asker', async () => {
    const { body } = await search('union');

    expect(body).toMatchObject({
      composeExtension: {
        attachments: [{ preview: { content: { title: 'Photos and video where care happens' } } }],
      },
    });
  });

  it.each([
    ['nothing typed yet', undefined],
    ['nothing but blanks', '   '],
  ])('says what to type when there is %s', async (_what, text) => {
    const { body } = await search(text);

    expect(body).toMatchObject({ composeExtension: { type: 'message' } });
  });
});

describe('coming and going', () => {
  it('says hello once when a person installs it', async () => {
    const installed = activity({ type: 'installationUpdate', action: 'add' });
    await teams.send(installed);
    await teams.send(activity({ type: 'conversationUpdate', membersAdded: [BOT] }));
    // Teams repeats what it believes that nobody took.
    await teams.send(installed);

    expect(connector.messages()).toHaveLength(1);
    expect(said()).toContain('Hello!');
  });

  it('introduces itself in a team with one short message', async () => {
    await teams.send(
      activity({ type: 'installationUpdate', action: 'add', conversation: CHANNEL }),
    );

    expect(connector.messages()).toHaveLength(1);
    expect(connector.messages()[0]?.body.text).toContain('Mention me');
  });

  it.each([
    ['an update of the app', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['an uninstallation', { type: 'installationUpdate', action: 'remove' }],
    [
      'a colleague who joins',
      { type: 'conversationUpdate', membersAdded: [PERSON], conversation: GROUP },
    ],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an edited message', { type: 'messageUpdate', text: 'hello' }],
    ['a deleted message', { type: 'messageDelete' }],
    [
      'an unknown event',
      { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
    ],
  ])('says nothing on %s', async (_what, fields) => {
    const { status } = await teams.send(activity(fields));

    expect(status).toBe(200);
    expect(connector.calls).toEqual([]);
  });

  it('finishes the turn in flight before it stops', async () => {
    const release = connector.hold();
    const arrived = connector.nextCall();
    const events: string[] = [];
    const from = { id: '29:last' };
    const turn = teams.send(activity({ text: 'hello', from })).then(() => events.push('answered'));
    await arrived;
    const stop = teams.stop().then(() => events.push('stopped'));
    await new Promise(setImmediate);
    expect(events).toEqual([]);
    release();
    await Promise.all([turn, stop]);

    expect(events).toHaveLength(2);
    expect(connector.messages()).toHaveLength(1);
  });
});

function press(
  token: string,
  fields: Record<string, unknown> = {},
): ReturnType<RunningTeams['send']> {
  const action = { type: 'Action.Execute', verb: 'act', data: { token } };
  return invoke('adaptiveCard/action', { action }, { replyToId: 'card-1', ...fields });
}

function invoke(
  name: string,
  value: object,
  fields: Record<string, unknown> = {},
): ReturnType<RunningTeams['send']> {
  return teams.send(activity({ type: 'invoke', name, value, ...fields }));
}

function search(text?: string): ReturnType<RunningTeams['send']> {
  const parameters =
    text === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'text', value: text }];
  return invoke('composeExtension/query', { commandId: 'find', parameters });
}
