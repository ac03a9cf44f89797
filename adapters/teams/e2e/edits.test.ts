import { CHANNEL, GROUP, activity, mention } from '../testing/activities';
import { startLocalIssuer } from '../testing/local-issuer';
import type { LocalIssuer } from '../testing/local-issuer';
import { PERSONAL_CHAT, startRecordingConnector } from '../testing/recording-connector';
import type { RecordingConnector } from '../testing/recording-connector';
import { createSampleAssistant } from '../testing/sample-assistant';
import { startTeams } from '../testing/start-teams';
import type { RunningTeams } from '../testing/start-teams';

let issuer: LocalIssuer;
let connector: RecordingConnector;
let teams: RunningTeams;
const assistant = createSampleAssistant();

beforeAll(async () => {
  [issuer, connector] = await Promise.all([startLocalIssuer(), startRecordingConnector()]);
  teams = await startTeams({ assistant, connector, issuer });
});
afterEach(() => connector.reset());
afterAll(() => Promise.all([teams.close(), issuer.close(), connector.close()]));

const EDIT = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
const DELETION = { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } };

/** Asks, then forgets the calls so far; gives the question and the ids of its answers. */
async function ask(fields: object): Promise<{ question: object; answers: string[] }> {
  const question = activity({ ...fields });
  await teams.send(question);
  const answers = connector.calls.flatMap(({ body }, index) =>
    body.type === 'message' ? [`sent-${index + 1}`] : [],
  );
  connector.calls.length = 0;
  return { question, answers };
}

function changes(): string[] {
  return connector.calls.map(({ method, path, query }) => `${method} ${path}${query}`);
}

describe('a question that is edited', () => {
  it.each([
    ['a personal chat', { text: 'hello' }, { after: { text: 'photo' }, place: 'a:personal' }],
    [
      'a channel',
      mention('hello', CHANNEL),
      { after: mention('photo', CHANNEL), place: CHANNEL.id },
    ],
  ])(
    'in %s gets its new answer in place of the old one',
    async (_where, before, { after, place }) => {
      const { question, answers } = await ask(before);
      await teams.send({ ...question, ...after, ...EDIT });

      expect(changes()).toEqual([`PUT /v3/conversations/${place}/activities/${answers[0]}`]);
      expect(JSON.stringify(connector.calls)).toContain('Who is in it?');
    },
  );

  it('into a draft takes the public answer away, and shows the review to its author alone', async () => {
    const { question, answers } = await ask(mention('hello', GROUP));
    await teams.send({ ...question, ...mention('check Maria', GROUP), ...EDIT });

    expect(changes()).toEqual([
      `DELETE /v3/conversations/${GROUP.id}/activities/${answers[0]}`,
      `POST /v3/conversations/${GROUP.id}/activities?isTargetedActivity=true`,
    ]);
  });

  it('so that it no longer speaks to us loses its answer', async () => {
    const { question, answers } = await ask(mention('hello', GROUP));
    await teams.send({ ...question, text: 'never mind', entities: [], ...EDIT });

    expect(changes()).toEqual([`DELETE /v3/conversations/${GROUP.id}/activities/${answers[0]}`]);
  });

  it('and that was never asked of us stays without an answer', async () => {
    await teams.send(activity({ ...mention('hello', GROUP), ...EDIT }));

    expect(changes()).toEqual([]);
  });

  it('becomes two messages where the new answer is long', async () => {
    const { question, answers } = await ask({ text: 'hello' });
    await teams.send({ ...question, text: 'a long one', ...EDIT });

    const [first, ...sent] = changes();
    expect(first).toBe(`DELETE /v3/conversations/a:personal/activities/${answers[0]}`);
    expect(sent.length).toBeGreaterThan(1);
  });
});

describe('a question that is deleted', () => {
  it('takes its answer with it, once', async () => {
    const { question, answers } = await ask({ text: 'hello' });
    await teams.send({ ...question, ...DELETION });
    await teams.send({ ...question, ...DELETION });

    expect(changes()).toEqual([`DELETE /v3/conversations/a:personal/activities/${answers[0]}`]);
  });

  it('takes a review with it that only its author saw', async () => {
    const { question, answers } = await ask(mention('check Maria', GROUP));
    await teams.send({ ...question, ...DELETION });

    expect(changes()).toEqual([
      `DELETE /v3/conversations/${GROUP.id}/activities/${answers[0]}?isTargetedActivity=true`,
    ]);
  });

  it('takes both with it, the review in the personal chat and the note that it is there', async () => {
    connector.refuse(400, ({ query }) => query.includes('isTargetedActivity'));
    const { question, answers } = await ask(mention('check Maria', GROUP));
    await teams.send({ ...question, ...DELETION });

    expect(changes()).toEqual([
      `DELETE /v3/conversations/${PERSONAL_CHAT}/activities/${answers[1]}`,
      `DELETE /v3/conversations/${GROUP.id}/activities/${answers[2]}`,
    ]);
  });

  it('is let go quietly when the answer is gone already', async () => {
    const { question } = await ask({ text: 'hello' });
    connector.refuse(404, ({ method }) => method === 'DELETE');
    const { status } = await teams.send({ ...question, ...DELETION });

    expect(status).toBe(200);
    expect(connector.messages()).toEqual([]);
  });
});
