import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { AdaptiveCard } from '../card';

const LIBRARY = path.dirname(require.resolve('adaptivecards/dist/adaptivecards.js'));

export type Theme = 'light' | 'dark' | 'contrast';

interface Palette {
  text: string;
  subtle: string;
  page: string;
  card: string;
  line: string;
  accent: string;
  styles: Record<'emphasis' | 'good' | 'warning' | 'attention' | 'accent', string>;
}

/** Colors close to those of Teams' own themes. */
const PALETTES: Record<Theme, Palette> = {
  light: {
    text: '#242424',
    subtle: '#616161',
    page: '#f5f5f5',
    card: '#ffffff',
    line: '#d1d1d1',
    accent: '#5b5fc7',
    styles: {
      emphasis: '#f5f5f5',
      good: '#e7f2da',
      warning: '#fbf6d9',
      attention: '#fcf4f6',
      accent: '#e8ebfa',
    },
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    page: '#1f1f1f',
    card: '#292929',
    line: '#525252',
    accent: '#7f85f5',
    styles: {
      emphasis: '#1f1f1f',
      good: '#0d2e0d',
      warning: '#33280a',
      attention: '#3d1b22',
      accent: '#2f2f4a',
    },
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    page: '#000000',
    card: '#000000',
    line: '#ffffff',
    accent: '#1aebff',
    styles: {
      emphasis: '#000000',
      good: '#000000',
      warning: '#000000',
      attention: '#000000',
      accent: '#000000',
    },
  },
};

/** A page that draws cards with Microsoft's own library, in the colors and width of a Teams client. */
export async function drawCards(
  browser: Browser,
  cards: readonly AdaptiveCard[],
  { width, theme }: { width: number; theme: Theme },
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.setContent(pageOf(PALETTES[theme]));
  await page.addStyleTag({ path: path.join(LIBRARY, 'adaptivecards.css') });
  await page.addScriptTag({ path: path.join(LIBRARY, 'adaptivecards.js') });
  await page.evaluate(drawAll, { cards, config: hostConfigOf(PALETTES[theme]) } as never);
  return page;
}

/** Runs in the page. */
function drawAll({ cards, config }: { cards: object[]; config: object }): void {
  const { AdaptiveCards, document: doc } = globalThis as never as {
    AdaptiveCards: Record<
      string,
      new (config?: object) => { hostConfig: unknown; parse(card: object): void; render(): unknown }
    >;
    document: {
      createElement(tag: string): { className: string; append(child: unknown): void };
      body: { append(child: unknown): void };
    };
  };
  for (const json of cards) {
    const card = new AdaptiveCards['AdaptiveCard']!();
    card.hostConfig = new AdaptiveCards['HostConfig']!(config);
    card.parse(json);
    const frame = doc.createElement('div');
    frame.className = 'frame';
    frame.append(card.render());
    doc.body.append(frame);
  }
}

function pageOf({ text, page, card, line, accent }: Palette): string {
  return `<!doctype html><html lang="en"><title>Cards</title><style>
    body { margin: 12px; background: ${page}; color: ${text}; font-family: 'Segoe UI', 'Noto Sans', Helvetica, sans-serif; }
    .frame { background: ${card}; border: 1px solid ${line}; border-radius: 6px; margin-bottom: 14px; overflow: hidden; max-width: 560px; }
    .ac-pushButton { font: inherit; font-size: 14px; padding: 6px 14px; border: 1px solid ${line}; border-radius: 4px; background: ${card}; color: ${text}; cursor: pointer; text-align: left; }
    .ac-pushButton.style-positive, .ac-pushButton.primary { background: ${accent}; color: ${card}; border-color: ${accent}; }
    .ac-input { font: inherit; font-size: 14px; width: 100%; box-sizing: border-box; padding: 6px; border: 1px solid ${line}; border-radius: 4px; background: ${card}; color: ${text}; }
    input.ac-input[type=checkbox] { width: auto; }
    textarea.ac-input { min-height: 90px; }
  </style><body>`;
}

function hostConfigOf({ text, subtle, styles, line, accent }: Palette): object {
  const color = (value: string) => ({ default: value, subtle });
  const foregroundColors = {
    default: color(text),
    accent: color(accent),
    attention: color(text),
    good: color(text),
    warning: color(text),
    dark: color(text),
    light: color(text),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: "'Segoe UI', 'Noto Sans', Helvetica, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 14 },
    separator: { lineThickness: 1, lineColor: line },
    supportsInteractivity: true,
    containerStyles: {
      default: { backgroundColor: 'transparent', foregroundColors },
      emphasis: style(styles.emphasis),
      good: style(styles.good),
      warning: style(styles.warning),
      attention: style(styles.attention),
      accent: style(styles.accent),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    textStyles: {
      heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false },
    },
  };
}
