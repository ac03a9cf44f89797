import { element } from './element.js';
import { send } from './preview.js';
import type { Preview } from './preview.js';
import { drawBlocks } from './slack-blocks.js';
import { drawCard } from './teams-card.js';

const conversation = crypto.randomUUID();
const log = find('log', HTMLElement);
const form = find('composer', HTMLFormElement);
const text = find('text', HTMLTextAreaElement);
const locale = find('locale', HTMLSelectElement);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = text.value;
  text.value = '';
  void exchange(typed, requestOf(typed));
});
text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
for (const name of ['mode-ask', 'mode-check']) {
  find(name, HTMLInputElement).addEventListener('change', showMode);
}
for (const example of document.querySelectorAll<HTMLButtonElement>('[data-example]')) {
  example.addEventListener('click', () => {
    const question = example.dataset['example'] ?? '';
    void exchange(question, {
      kind: 'message',
      text: question,
      conversation,
      locale: locale.value,
    });
  });
}
showMode();
void exchange(undefined, { kind: 'welcome', locale: locale.value });

function requestOf(typed: string): object {
  if (!isCheck()) return { kind: 'message', text: typed, conversation, locale: locale.value };
  const { value: account } = find('account', HTMLSelectElement);
  const { value: platform } = find('platform', HTMLSelectElement);
  const { value: media } = find('media', HTMLSelectElement);
  const { checked: alt } = find('alt', HTMLInputElement);
  return {
    kind: 'check',
    draft: { text: typed, account, platform, media, alt },
    locale: locale.value,
  };
}

/** Shows what was asked and, side by side, how both platforms show the reply. */
async function exchange(asked: string | undefined, request: object): Promise<void> {
  if (asked !== undefined) log.append(element('div', 'asked', [asked]));
  try {
    log.append(drawReply(await send(request)));
  } catch (error) {
    log.append(
      element('div', 'failed', [error instanceof Error ? error.message : 'It did not work.']),
    );
  }
  log.lastElementChild?.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

function drawReply({ message, slack, teams }: Preview): HTMLElement {
  const press = (token: string): void => {
    const asked = labelOf(slack, token);
    void exchange(asked, { kind: 'act', token, conversation, locale: locale.value });
  };
  const seenBy = message.visibility === 'asker' ? 'Only visible to you' : '';
  return element('article', 'reply', [
    drawPane('Slack', seenBy, drawBlocks(slack, press)),
    drawPane('Microsoft Teams', seenBy, drawCard(teams, press)),
  ]);
}

/** The words on the pressed button, shown as what the person said. */
function labelOf(blocks: Preview['slack'], token: string): string {
  const pressed = blocks
    .flatMap(({ elements = [] }) => elements)
    .find(({ value }) => value === token);
  return typeof pressed?.text === 'object' ? pressed.text.text : 'Button';
}

function drawPane(platform: string, seenBy: string, content: HTMLElement): HTMLElement {
  const name = element('strong', '', ['Policy Assistant']);
  const head = element('header', '', [
    name,
    element('span', 'badge', ['APP']),
    element('span', 'seen', [seenBy]),
  ]);
  const pane = element('section', `pane ${platform === 'Slack' ? 'slack' : 'teams'}`, [
    element('h2', '', [platform]),
    head,
    content,
  ]);
  pane.setAttribute('aria-label', `As ${platform} shows it`);
  return pane;
}

function isCheck(): boolean {
  return find('mode-check', HTMLInputElement).checked;
}

function showMode(): void {
  find('settings', HTMLElement).hidden = !isCheck();
  text.placeholder = isCheck()
    ? 'Paste your draft. Leave out patient details.'
    : 'Ask in your own words …';
}

function find<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no #${id}.`);
  return found;
}
