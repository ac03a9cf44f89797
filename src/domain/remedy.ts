import { z } from 'zod';
import { idSchema, localeSchema, textSchema } from './vocabulary';

const NEEDS_ENGLISH = { message: 'an English text is needed' };

const replacementSchema = z
  .partialRecord(localeSchema, z.tuple([textSchema, textSchema]))
  .refine((words) => words.en !== undefined, NEEDS_ENGLISH);
/** Two wordings a language: for the first mention and for later ones, or beside a noun and alone. */
export type Replacement = z.infer<typeof replacementSchema>;

const additionSchema = z.strictObject({ add: idSchema, at: z.enum(['start', 'end']) });
export type Addition = z.infer<typeof additionSchema>;

/**
 * How the words that a rule marks can be mended without the author:
 * `remove` takes them out, and their sentence where the rest would not read well; `sentence` takes
 * the sentence out; `plain` puts ordinary letters and one emoji; `replace` puts other words;
 * `describe` does so for a description, beside a person ("93-year-old man") and alone ("a
 * 93-year-old"), else the sentence goes; `apart` means that they are harmless once other findings
 * are mended; `add` puts a text of neutral-texts.yml before or after the draft.
 */
export const mendingSchema = z.union([
  z.enum(['remove', 'sentence', 'plain', 'apart', 'none']),
  z.strictObject({ replace: replacementSchema }),
  z.strictObject({ describe: replacementSchema }),
  additionSchema,
]);
export type Mending = z.infer<typeof mendingSchema>;

/** Longest answer to a doubt, so that it fits on a button with the words it is about. */
const MAX_CHOICE = 40;
const choiceSchema = textSchema.refine((text) => text.length <= MAX_CHOICE, {
  message: `use at most ${MAX_CHOICE} characters: it is a button`,
});

const doubtWordsSchema = z
  .strictObject({
    /** The question to the author; {words} are the marked words. */
    ask: textSchema,
    /** The same once the words are gone, where it names them; {point} is the finding's number. */
    again: textSchema.optional(),
    /** The answer that takes the finding away. */
    clears: choiceSchema,
    /** The answer by which it stands. */
    keeps: choiceSchema,
  })
  .refine(({ ask, again = ask }) => !again.includes('{words}'), {
    path: ['again'],
    message: 'ask it without {words}, by {point}: no draft is kept',
  });
export type DoubtWords = z.infer<typeof doubtWordsSchema>;

/** What is asked about an unsure hit, a language each. */
export const doubtSchema = z
  .partialRecord(localeSchema, doubtWordsSchema)
  .refine((words) => words.en !== undefined, NEEDS_ENGLISH);
