import { z } from 'zod';
import { ACCOUNTS, MEDIA, PLATFORMS, draftSchema } from './domain';
import type { Draft, Knowledge, Media } from './domain';

const wordsSchema = z.array(z.string().min(1)).min(1);

/** Shape of lexicons/commands.yml. */
export const commandsSchema = z.strictObject({
  check: wordsSchema,
  question_after_check: wordsSchema,
  help: wordsSchema,
  /** Whole messages that ask for a practice question. */
  quiz: wordsSchema.default([]),
  /** Whole messages that ask to acknowledge the policy. */
  acknowledge: wordsSchema.default([]),
  /** Whole messages that ask for a person or for the own tickets; with a colon after it, a question for a person. */
  ticket: wordsSchema.default([]),
  account: z.partialRecord(z.enum(ACCOUNTS), wordsSchema),
  platform: z.partialRecord(z.enum(PLATFORMS), wordsSchema),
  media: z.partialRecord(z.enum(MEDIA), wordsSchema),
  alt: wordsSchema,
});

type Setting = Partial<Omit<Draft, 'text'>>;

/** What a chat message asks for. */
export type ReadMessage = (
  text: string,
  attached?: Media,
) =>
  | { kind: 'ask'; text: string }
  | { kind: 'check'; draft: Draft }
  | { kind: 'ticket'; text?: string }
  | { kind: 'help' | 'quiz' | 'acknowledge' };

/** Makes the reader of chat messages: "check …" is a draft, "help" and "quiz" are themselves, all else is a question. */
export function createMessageReader(knowledge: Pick<Knowledge, 'wordData'>): ReadMessage {
  const commands = commandsSchema.parse(knowledge.wordData.get('commands'));
  const checkWords = new Set(commands.check);
  const ticketWords = new Set(commands.ticket);
  const questionWords = new Set(commands.question_after_check);
  const bareCommands = readBareCommands(commands);
  const settings = readSettings(commands);
  return (text, attached = 'none') => {
    const bare = bareCommands.get(bareOf(text));
    if (bare) return { kind: bare };
    const { command, hasColon, rest } = splitCommand(text);
    // Nothing is handed to a person by accident: "ticket sales for the gala" is a question to us.
    if (hasColon && ticketWords.has(command)) return { kind: 'ticket', text: rest };
    const isQuestion = !hasColon && questionWords.has(firstWord(rest));
    if (!checkWords.has(command) || isQuestion) return { kind: 'ask', text };
    const draft = readDraft(rest, settings);
    return {
      kind: 'check',
      draft: { ...draft, media: draft.media === 'none' ? attached : draft.media },
    };
  };
}

type BareCommand = 'help' | 'quiz' | 'acknowledge' | 'ticket';

/** Commands that are the whole message. */
function readBareCommands(commands: z.infer<typeof commandsSchema>): Map<string, BareCommand> {
  const kinds = ['acknowledge', 'quiz', 'help', 'ticket'] as const;
  return new Map(
    kinds.flatMap((kind) => commands[kind].map((word) => [bareOf(word), kind] as const)),
  );
}

/** "/Quiz me!" and "quiz me" are the same. A question mark alone asks for help. */
function bareOf(text: string): string {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
  return words.length > 1 ? words.replace(/^\//, '').replace(/ ?[.!?]+$/, '') : words;
}

/** "Check: text" → "check", with a colon, "text". */
function splitCommand(text: string): { command: string; hasColon: boolean; rest: string } {
  const [, command = '', mark = '', rest = ''] =
    /^\/?(\p{L}{1,20})(:|\s|$)\s*([\s\S]*)$/u.exec(text.trim()) ?? [];
  return { command: command.toLowerCase(), hasColon: mark === ':', rest };
}

function firstWord(text: string): string {
  return /^\p{L}{0,20}/u.exec(text)?.[0].toLowerCase() ?? '';
}

/** "official instagram photo: text" → a draft with these settings; without the colon all of it is text. */
function readDraft(text: string, settings: ReadonlyMap<string, Setting>): Draft {
  const [, words = '', rest = ''] = /^([\p{L}\s,-]{1,80}):\s*([\s\S]*)$/u.exec(text) ?? [];
  const named = words
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => settings.get(word));
  const known = named.filter((setting) => setting !== undefined);
  if (known.length === 0 || known.length < named.length) return draftSchema.parse({ text });
  return draftSchema.parse(Object.assign({ text: rest }, ...known));
}

function readSettings(commands: z.infer<typeof commandsSchema>): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const field of ['account', 'platform', 'media'] as const) {
    for (const [value, words] of Object.entries(commands[field])) {
      for (const word of words) settings.set(word, { [field]: value });
    }
  }
  for (const word of commands.alt) settings.set(word, { alt: true });
  return settings;
}
