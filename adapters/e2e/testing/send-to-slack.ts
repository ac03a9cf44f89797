import type { FakeSlack } from '../../slack/testing/fake-slack';
import {
  command,
  event,
  press,
  pressOn,
  send,
  shortcut,
  submission,
} from '../../slack/testing/payloads';
import { draftAbout, questionAbout } from './canaries';
import type { Canaries } from './canaries';

type Loose = Record<string, unknown>;

interface SlackSurfaces {
  url: string;
  slack: FakeSlack;
  canaries: Canaries;
  /** Who says it, U1 when left out: one who says very much is asked to wait. */
  who?: string;
}

/** Says private things on every surface of Slack. Resolves to all that the assistant answered. */
export async function sendToSlack(surfaces: SlackSurfaces): Promise<string> {
  const answers = [
    ...(await sendCommands(surfaces)),
    ...(await sendForms(surfaces)),
    ...(await sendPresses(surfaces)),
    ...(await sendEvents(surfaces)),
  ];
  return [...answers, JSON.stringify(surfaces.slack.calls)].join('\n').replaceAll('\u200B', '');
}

async function post(url: string, payload: Loose, form: 'fields' | 'payload'): Promise<string> {
  return (await send(url, payload, { form })).text();
}

function sendCommands({ url, canaries, who = 'U1' }: SlackSurfaces): Promise<string[]> {
  const named = {
    user_id: who,
    user_name: canaries.of('the name of who sent a command'),
    channel_name: canaries.of('the name of the channel of a command'),
  };
  const texts = [
    `check ${draftAbout(canaries.of('a draft in a command'))}`,
    `ask ${questionAbout(canaries.of('a question in a command'))}`,
    `ticket ${questionAbout(canaries.of('a question for a person'))}`,
    `report ${draftAbout(canaries.of('a report'))}`,
    `remind ${canaries.of('an order')}`,
    canaries.of('an unknown word'),
  ];
  return Promise.all(texts.map((text) => post(url, command(text, named), 'fields')));
}

function sendForms({ url, slack, canaries, who = 'U1' }: SlackSurfaces): Promise<string[]> {
  const message = { text: draftAbout(canaries.of('a message checked by its shortcut')) };
  const user = {
    id: who,
    team_id: 'T1',
    name: canaries.of('a user name'),
    username: canaries.of('the name of who filled a form'),
  };
  const onMessage = { type: 'message_action', callback_id: 'check-message', channel: { id: 'C1' } };
  return Promise.all([
    post(url, shortcut({ ...onMessage, user, message, trigger_id: slack.newTrigger() }), 'payload'),
    post(
      url,
      { ...submission(filled(draftAbout(canaries.of('a draft in a form')))), user },
      'payload',
    ),
    post(url, submission({ text: { value: { value: canaries.of('half a form') } } }), 'payload'),
  ]);
}

function filled(text: string): Loose {
  return {
    text: { value: { value: text } },
    account: { value: { selected_option: { value: 'personal' } } },
    platform: { value: { selected_option: { value: 'facebook' } } },
    media: { value: { selected_option: { value: 'none' } } },
    alt: { value: { selected_options: [] } },
  };
}

function sendPresses({ url, slack, canaries, who = 'U1' }: SlackSurfaces): Promise<string[]> {
  const text = canaries.of('the text of a message with a button');
  const action = { action_id: 'press-0-en', value: canaries.of('a button of somebody else') };
  const feedback = { action_id: 'feedback', type: 'feedback_buttons', value: text };
  const response_url = slack.newResponseUrl();
  return Promise.all(
    [
      press(action, { response_url, message: { text } }),
      press({ action_id: 'share-en', value: text }, { response_url }),
      press({ action_id: 'press-0-en', value: 'clause:phi-images' }, { response_url }),
      pressOn({ channel: 'C1', ts: '5.5' }, feedback, { response_url }),
    ].map((payload) => post(url, { ...payload, user: { id: who, team_id: 'T1' } }, 'payload')),
  );
}

async function sendEvents({ url, slack, canaries, who = 'U1' }: SlackSurfaces): Promise<string[]> {
  const draft = (what: string): string => `check ${draftAbout(canaries.of(what))}`;
  const question = (what: string): string => questionAbout(canaries.of(what));
  const user_profile = { real_name: canaries.of('the name in a profile') };
  const mention = (text: string, ts: string): Loose => ({
    type: 'app_mention',
    channel: 'C1',
    text: `<@UBOT> ${text}`,
    user_profile,
    user: who,
    ts,
  });
  const direct = {
    user: who,
    type: 'message',
    channel: 'D1',
    channel_type: 'im',
    user_profile,
  };
  const asked = { user: who, text: question('a question in a chat'), ts: '61.2' };
  const edited = { ...asked, text: draft('an edited message in a chat') };
  const first = [
    mention(draft('a draft in a channel'), '61.1'),
    mention(question('a question in a channel'), '61.3'),
    { ...direct, ...asked },
    { ...direct, text: draft('a draft in a chat'), ts: '61.4' },
    { type: 'app_home_opened', tab: 'home', channel: 'D1', user: who },
  ];
  const changes = [
    { ...direct, subtype: 'message_changed', message: edited, previous_message: asked, ts: '61.5' },
    {
      ...direct,
      subtype: 'message_deleted',
      previous_message: edited,
      deleted_ts: '61.4',
      ts: '6',
    },
  ];
  const tell = async (inner: Loose): Promise<string> => (await send(url, event(inner))).text();
  const answers = await Promise.all(first.map(tell));
  // An edit must not overtake its message.
  await quiet(slack);
  answers.push(...(await Promise.all(changes.map(tell))));
  await quiet(slack);
  return answers;
}

/** Waits until the assistant has said nothing for a while. */
async function quiet({ calls }: FakeSlack): Promise<void> {
  for (let seen = -1; seen !== calls.length;) {
    seen = calls.length;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

/** The same once more while Slack fails in each of its ways, and what Slack would never send. */
export async function sendToFailingSlack(surfaces: SlackSurfaces): Promise<void> {
  const { slack, url, canaries } = surfaces;
  for (const method of [
    'chat.postEphemeral',
    'views.open',
    'views.publish',
    'respond',
    'chat.update',
  ])
    slack.fail(method, 'internal_error', 9);
  slack.limit('chat.postMessage', 1, 1);
  slack.breakLine('chat.postMessage');
  await sendToSlack({ ...surfaces, who: 'U2' });
  const text = canaries.of('a payload that nobody can read');
  await send(url, {}, { body: `{"event":"${text}` });
  await send(url, {}, { body: `payload=%7B${text}`, form: 'payload' });
  await send(url, command(text), { form: 'fields', secret: 'f'.repeat(32) });
  await send(url, command(text), { form: 'fields', at: 1 });
  await send(url, { type: text, event: { type: text } });
  await send(url, { ...submission({}), view: { state: text } }, { form: 'payload' });
}
