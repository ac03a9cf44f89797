import { event, press, send } from '../testing/payloads';
import { eventually } from '../testing/start-slack';
import { startWithOffice } from '../testing/start-with-office';
import type { WithOffice } from '../testing/start-with-office';

jest.setTimeout(60_000);

let slack: WithOffice;

beforeAll(async () => {
  slack = await startWithOffice();
});
afterAll(() => slack.stop());
afterEach(async () => {
  // The Home tab is drawn anew after what a press shows.
  await slack.settled();
  slack.fake.reset();
});

type Loose = Record<string, unknown>;

/** U4 runs the workspace, U1 does not. */
const LEAD = { user: { id: 'U4', team_id: 'T1' } };

async function open(user: string): Promise<string> {
  await send(slack.url, event({ type: 'app_home_opened', tab: 'home', user, channel: 'D1' }));
  return published();
}

async function published(count = 1): Promise<string> {
  const { args } = await eventually(() => slack.fake.of('views.publish')[count - 1]);
  return JSON.stringify(args['view']).replaceAll('\u200B', '');
}

/** Presses the button of the Home tab that has this id. */
async function pressHome(shown: string, id: RegExp, more: Loose): Promise<void> {
  const buttons = [...shown.matchAll(/"action_id":"([^"]+)"[^}]*\}[^}]*?"value":"([^"]+)"/g)];
  const [, action_id = '', value = ''] = buttons.find(([, found = '']) => id.test(found)) ?? [];
  const trigger_id = slack.fake.newTrigger();
  const payload = press(
    { action_id, value },
    { channel: undefined, view: { id: 'V1', type: 'home' }, trigger_id, ...more },
  );
  await send(slack.url, payload, { form: 'payload' });
}

function submission(values: Loose): Loose {
  const view = {
    id: 'V1',
    type: 'modal',
    private_metadata: '',
    callback_id: 'new-reminder',
    blocks: [],
    state: { values },
  };
  return {
    type: 'view_submission',
    team: { id: 'T1', domain: 't' },
    api_app_id: 'A1',
    ...LEAD,
    view,
  };
}

const FILLED = {
  audience: { value: { selected_option: { value: 'everyone' } } },
  channel: { value: { selected_conversation: null } },
  day: { value: { selected_option: { value: 'thursday' } } },
  time: { value: { selected_time: '14:30' } },
  zone: { value: { value: 'Europe/Madrid' } },
  own: { value: { selected_options: [] } },
  quietFrom: { value: { selected_time: null } },
  quietTo: { value: { selected_time: null } },
  language: { value: { selected_option: null } },
};

async function submit(more: Loose): Promise<Loose> {
  const payload = submission({ ...FILLED, ...more });
  const response = await send(slack.url, payload, { form: 'payload' });
  return (await response.json()) as Loose;
}

describe('the Home tab of anybody', () => {
  it.each([
    ['a way to ask', 'slack://app?team=T1&id=A1&tab=messages'],
    ['a way to check a draft', 'open-check'],
    ['a practice question', 'quiz:next'],
    ['the acknowledgement of the policy', 'ack:1.0'],
    ['what is kept', 'What I keep'],
    ['people who help', 'help:people'],
  ])('has %s', async (_name, expected) => {
    expect(await open('U1')).toContain(expected);
  });

  it('has nothing of those who run the workspace', async () => {
    const shown = await open('U1');
    expect(shown).not.toContain('open-reminder');
    expect(shown).not.toContain('Numbers since');
    expect(await slack.store.audit.list(5)).toEqual([]);
  });

  it('asks a practice question beside it', async () => {
    await pressHome(await open('U1'), /^press-1-/, {});
    const { args } = await eventually(() => slack.fake.of('views.open')[0]);
    expect(JSON.stringify(args['view'])).toMatch(/quiz:[a-z-]+:1/);
  });

  it('shows an acknowledgement as soon as it is given', async () => {
    const shown = await open('U1');
    const [, id = ''] = /"action_id":"(press-\d-en)"[^}]*\}[^}]*"value":"ack:/.exec(shown) ?? [];
    const value = 'ack:1.0';
    const more = { channel: undefined, view: { id: 'V1', type: 'home' } };
    const payload = press(
      { action_id: id, value },
      { ...more, trigger_id: slack.fake.newTrigger() },
    );
    await send(slack.url, payload, { form: 'payload' });
    expect(await published(2)).toContain('You have confirmed version 1.0');
  });
});

describe('the form for a new reminder', () => {
  it('opens from the Home tab, with the own time zone', async () => {
    await open('U4');
    const payload = press(
      { action_id: 'open-reminder' },
      {
        ...LEAD,
        channel: undefined,
        view: { id: 'V1', type: 'home' },
        trigger_id: slack.fake.newTrigger(),
      },
    );
    await send(slack.url, payload, { form: 'payload' });
    const { args } = await eventually(() => slack.fake.of('views.open')[0]);
    expect(JSON.stringify(args['view'])).toContain('"initial_value":"Europe/London"');
  });

  it.each([
    ['a channel that was not chosen', { audience: to('channel') }, 'channel', 'Choose a channel'],
    [
      'a channel it was not invited to',
      { audience: to('channel'), channel: inChannel('C00000009') },
      'channel',
      'C00000009',
    ],
    ['a zone that is none', { zone: { value: { value: 'Mars/Olympus' } } }, 'zone', 'Mars/Olympus'],
    ['quiet hours without an end', { quietFrom: at('20:00') }, 'quietTo', 'an end'],
    ['quiet hours without a beginning', { quietTo: at('07:00') }, 'quietFrom', 'a beginning'],
    [
      'quiet hours of no length',
      { quietFrom: at('07:00'), quietTo: at('07:00') },
      'quietTo',
      'quiet',
    ],
  ])('tells in place: %s', async (...[, more, block, words]) => {
    const answer = await submit(more);
    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { [block]: expect.stringContaining(words) },
    });
  });

  it('begins the list, and the Home tab shows it', async () => {
    const answer = await submit({ quietFrom: at('20:00'), quietTo: at('07:00') });
    expect(answer['response_action']).toBe('update');
    expect(JSON.stringify(answer)).toContain('The list is on');
    expect(await published()).toMatch(/Thursdays at 14:30.*everyone.*Quiet from 20:00 to 07:00/);
  });
});

describe('the Home tab of those who run the workspace', () => {
  it('has reminders with their next times, the last runs, open questions and tickets', async () => {
    const shown = await open('U4');
    expect(shown).toMatch(/Thursdays at 14:30.*Next: .*Runs.*Numbers since.*Open tickets/);
    expect(shown).toContain('"confirm":');
  });

  it('pauses a list for a week and resumes it, and shows that at once', async () => {
    await pressHome(await open('U4'), /order-0-pause/, LEAD);
    const paused = await published(2);
    expect(paused).toContain('Paused until');
    await pressHome(paused, /order-0-resume/, LEAD);
    expect(await published(3)).not.toContain('Paused until');
    expect(slack.fake.of('views.open')).toEqual([]);
  });

  it('shows what comes next beside it', async () => {
    await pressHome(await open('U4'), /order-0-preview/, LEAD);
    await eventually(() => slack.fake.of('views.open')[0]);
  });

  it('stops a list; pressed again it says that there is none', async () => {
    const shown = await open('U4');
    await pressHome(shown, /order-0-stop/, LEAD);
    expect(await published(2)).not.toContain('Thursdays at 14:30');
    await pressHome(shown, /order-0-stop/, LEAD);
    const { args } = await eventually(() => slack.fake.of('views.open')[0]);
    expect(JSON.stringify(args['view'])).toContain('I know no list');
  });

  it('gives nobody else its orders', async () => {
    await submit({});
    await slack.settled();
    slack.fake.reset();
    const shown = await open('U4');
    await pressHome(shown, /order-0-stop/, {});
    const { args } = await eventually(() => slack.fake.of('views.open')[0]);
    expect(JSON.stringify(args['view'])).toContain('That is for those who run the reminders');
    expect(await slack.store.subscriptions.list()).toHaveLength(1);
  });
});

function to(value: string): Loose {
  return { value: { selected_option: { value } } };
}

function inChannel(selected_conversation: string): Loose {
  return { value: { selected_conversation } };
}

function at(selected_time: string): Loose {
  return { value: { selected_time } };
}
