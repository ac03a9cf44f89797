import type { Locale, Request } from '../../src';
import { mediaOf } from './incoming';
import type { Incoming } from './incoming';
import { readText } from './read-text';
import { wordsFor } from './words';

/** What was typed to the assistant. A picture without words asks whether it may be posted. */
export function readMessage(
  { text = '', files = [] }: Pick<Incoming, 'text' | 'files'>,
  locale: Locale,
  botUserId?: string,
): Request {
  const words = readText(text, botUserId);
  const media = mediaOf(files);
  if (words === '' && media !== 'none') return ask(wordsFor(locale).photoQuestion, locale);
  return { kind: 'message', text: words, media };
}

/**
 * `/policy ask …`, `check …`, `remind …`, `ticket …`, `photo`, `report`, `help`; anything else is taken as a
 * message, and so is `quiz`.
 */
export function readCommand(text: string, locale: Locale): Request {
  const [, verb = '', rest = ''] = /^(ask|check|remind|ticket)\b:?\s*([\s\S]*)$/i.exec(text) ?? [];
  switch (verb.toLowerCase()) {
    case 'ask':
      return { kind: 'ask', text: rest };
    case 'check':
      // With the colon, what follows is a draft, also when it starts with "if".
      return { kind: 'message', text: `check: ${rest}` };
    case 'remind':
      // What stands after it is an order, also when it is not understood.
      return { kind: 'message', text: `policy remind ${rest}` };
    case 'ticket':
      return { kind: 'ticket', text: rest };
    default:
      return readBareCommand(text, locale) ?? { kind: 'message', text };
  }
}

/** Commands of one word: "report my colleague" is a question. */
function readBareCommand(text: string, locale: Locale): Request | undefined {
  switch (text.toLowerCase()) {
    case '':
    case 'help':
      return { kind: 'help' };
    case 'photo':
      return ask(wordsFor(locale).photoQuestion, locale);
    case 'report':
      return { kind: 'help', topic: 'report' };
    case 'numbers':
      return { kind: 'numbers' };
    default:
      return undefined;
  }
}

function ask(text: string, lang: Locale): Request {
  return { kind: 'ask', text, lang };
}
