import { CHANNEL, GROUP, PERSON, activity, mention } from '../../teams/testing/activities';
import type { RecordingConnector } from '../../teams/testing/recording-connector';
import { draftAbout, questionAbout } from './canaries';
import type { Canaries } from './canaries';

type Loose = Record<string, unknown>;

interface TeamsSurfaces {
  /** Sends an activity as Teams does; gives the body of the answer. */
  send(fields: Loose): Promise<string>;
  connector: RecordingConnector;
  canaries: Canaries;
}

/** Says private things on every surface of Teams. Resolves to all that the assistant answered. */
export async function sendToTeams(surfaces: TeamsSurfaces): Promise<string> {
  const answers: string[] = [];
  for (const fields of everything(surfaces, PERSON.id)) {
    // Cards are numbered by the connector, and an edit must not overtake its message.
    // oxlint-disable-next-line no-await-in-loop
    answers.push(await surfaces.send(fields));
  }
  return [...answers, JSON.stringify(surfaces.connector.calls)].join('\n');
}

/** Another person each time, since one who says very much is asked to wait. */
function everything(surfaces: TeamsSurfaces, id: string): Loose[] {
  const from = { ...PERSON, id, name: surfaces.canaries.of('the name of a person') };
  return [...messages(surfaces), ...invokes(surfaces)].map((fields) => ({ ...fields, from }));
}

function messages({ canaries }: TeamsSurfaces): Loose[] {
  const named = {
    channelData: {
      tenant: { id: '99999999-8888-7777-6666-555555555555' },
      team: { id: '19:team', name: canaries.of('the name of a team') },
      channel: { id: '19:channel', name: canaries.of('the name of a channel') },
    },
  };
  const said = (what: string, text: (person: string) => string): string => text(canaries.of(what));
  const chat = (text: string): Loose => activity({ ...named, text });
  const first = chat(`check ${said('a draft in a chat', draftAbout)}`);
  const group = { ...GROUP, name: canaries.of('the name of a group') };
  return [
    activity({ ...named, type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }),
    activity({ ...named, type: 'installationUpdate', action: 'add' }),
    first,
    chat(said('a question in a chat', questionAbout)),
    chat(`ticket ${said('a question for a person', questionAbout)}`),
    chat(`remind ${canaries.of('an order')}`),
    {
      ...first,
      type: 'messageUpdate',
      text: `check ${said('an edited message', draftAbout)}`,
      channelData: { eventType: 'editMessage' },
    },
    { ...first, type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    activity({
      ...named,
      ...mention(`check ${said('a draft in a channel', draftAbout)}`, CHANNEL),
    }),
    activity({ ...named, ...mention(said('a question in a group', questionAbout), group) }),
    activity({
      ...named,
      type: 'messageReaction',
      reactionsAdded: [{ type: canaries.of('a reaction') }],
    }),
  ];
}

function invokes({ canaries }: TeamsSurfaces): Loose[] {
  const draft = draftAbout(canaries.of('a draft in a dialog'));
  const content = `<p>${draftAbout(canaries.of('a message checked by its menu'))}</p>`;
  const data = {
    text: draft,
    account: 'personal',
    platform: 'facebook',
    media: 'none',
    alt: 'false',
  };
  const token = canaries.of('a button of somebody else');
  const parameters = [{ name: 'text', value: questionAbout(canaries.of('a search')) }];
  const calls: [name: string, value: Loose][] = [
    ['composeExtension/query', { commandId: 'find', parameters }],
    [
      'composeExtension/fetchTask',
      { commandId: 'check', messagePayload: { body: { contentType: 'html', content } } },
    ],
    ['composeExtension/submitAction', { commandId: 'check', data }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'act', data: { token } } }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', verb: token, data: { draft } } }],
    ['task/fetch', { data: { draft } }],
    [canaries.of('an unknown call'), { draft }],
  ];
  return calls.map(([name, value]) =>
    activity({ type: 'invoke', name, value, replyToId: 'sent-1' }),
  );
}

/** The same once more while Teams fails; all at once, as the SDK tries each reply for long. */
export async function sendToFailingTeams(surfaces: TeamsSurfaces): Promise<void> {
  for (const status of [500, 403]) {
    surfaces.connector.refuse(status, () => true);
    const told = everything(surfaces, `29:unlucky-${status}`);
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(told.map((fields) => surfaces.send(fields)));
  }
  surfaces.connector.reset();
}
