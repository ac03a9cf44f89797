import type { Reply } from './reply';
import type { ReviewVerdict, Verdict } from './vocabulary';

/** A stretch of text with one look. `text` is literal: adapters escape it for their platform. */
export interface Inline {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  code?: boolean;
  href?: string;
  /** Platform's id of a person whom the text stands for: shown by name where the platform can. */
  person?: string;
  /** Words that a rewrite takes out. */
  struck?: boolean;
  /** Words that a rewrite puts in. */
  added?: boolean;
}

/** A block of a message, in reading order. `note` is small print. */
export type Passage =
  | { kind: 'heading' | 'paragraph' | 'quote' | 'note'; content: Inline[] }
  | { kind: 'list'; items: Inline[][] };

/** Colour and icon of a message; never the only carrier of meaning. */
export type Tone = Verdict | ReviewVerdict | 'neutral' | 'urgent';

/** A button. Pressing it sends `{ kind: 'act', token }` to the core; safe to press twice or a week later. */
export interface Action {
  /** At most 75 characters. */
  label: string;
  /** At most 200 ASCII characters; carries no text of a question or draft. */
  token: string;
  style: 'default' | 'primary';
}

/** A reply in words, ready for any platform. */
export interface Message {
  tone: Tone;
  passages: Passage[];
  actions: Action[];
  /** Stand after the actions. */
  links?: Link[];
  /** One plain line: notification text, screen-reader label, fallback. */
  summary: string;
  /** `asker`: show it to that person alone, whatever the place. */
  visibility: 'asker' | 'place';
}

/** A button that opens a page: the policy's home for people. */
export interface Link {
  /** At most 75 characters. */
  label: string;
  url: string;
}

/** What `Assistant.handle` gives back: the facts for programs, the words for people. */
export interface Handled {
  reply: Reply;
  message: Message;
}
