import { element } from './element.js';

/** The part of Microsoft's renderer (loaded by index.html) that the page uses. */
interface CardAction {
  data?: { token?: string };
  url?: string;
}
interface Card {
  parse(payload: object): void;
  render(): HTMLElement | undefined;
  onExecuteAction: (action: CardAction) => void;
}
interface Processed {
  didProcess: boolean;
  outputHtml?: string;
}
declare const AdaptiveCards: {
  AdaptiveCard: {
    new (): Card;
    onProcessMarkdown: (text: string, result: Processed) => void;
  };
  HostConfig: new (config: object) => object;
};

/** Teams' own look, as far as a host config can say it. */
const HOST_CONFIG = {
  fontFamily: "'Segoe UI', system-ui, sans-serif",
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  containerStyles: {
    emphasis: { backgroundColor: '#f5f5f5' },
    good: { backgroundColor: '#e7f2da' },
    attention: { backgroundColor: '#fdf3f4' },
    warning: { backgroundColor: '#fbf6d9' },
    accent: { backgroundColor: '#e8ebfa' },
  },
  actions: {
    maxActions: 10,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
};

/** Draws an Adaptive Card with Microsoft's renderer. */
export function drawCard(payload: object, press: (token: string) => void): HTMLElement {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = processMarkdown;
  const card = new AdaptiveCards.AdaptiveCard();
  Object.assign(card, { hostConfig: new AdaptiveCards.HostConfig(HOST_CONFIG) });
  card.onExecuteAction = ({ data, url }) => {
    if (data?.token) press(data.token);
    else if (url !== undefined) window.open(url, '_blank', 'noreferrer');
  };
  card.parse(payload);
  return element('div', 'teams-card', [card.render() ?? 'This card cannot be drawn.']);
}

/** The Markdown that our cards hold: bold words, people, and signs that stand for themselves. */
function processMarkdown(text: string, result: Processed): void {
  result.outputHtml = escapeHtml(text)
    .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>')
    .replace(/\*\*((?:\\.|[^*\\])+)\*\*/g, '<strong>$1</strong>')
    .replace(/\\([\\*_[\]`~#>+.)-])/g, '$1');
  result.didProcess = true;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
