import { z } from 'zod';
import type { Problem } from './errors';
import type { Golden } from './golden';
import type { LabelledDraft } from './labelled-draft';
import type { Knowledge } from './knowledge';
import { phraseSchema } from './phrases';
import { idSchema, textSchema } from './vocabulary';

/** Something every such policy has to say: an entry of knowledge/elements.yml. */
export const policyElementSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** What it has to say, in one sentence. */
  about: textSchema,
  /** Clauses that say it; one of them is enough. */
  clauses: z.array(idSchema).min(1),
});
export type PolicyElement = z.infer<typeof policyElementSchema>;

/** A kind of wording that forbids too much: an entry of knowledge/overbroad.yml. */
export const overbroadSchema = z.strictObject({
  id: idSchema,
  /** What is wrong with it, in one sentence. */
  why: textSchema,
  /** What to write. */
  instead: textSchema,
  phrases: z.array(phraseSchema).min(1),
  /** A sentence that holds one of these is no ban. */
  except: z.array(phraseSchema).default([]),
  /** Sentences that show what is meant, and some that only look like it. */
  examples: z.strictObject({
    flags: z.array(textSchema).min(1),
    passes: z.array(textSchema).min(1),
  }),
});
export type Overbroad = z.infer<typeof overbroadSchema>;

/** Where an entry of the content stands, or one of its fields: "knowledge/clauses/….md:12". */
export type PlaceOf = (entry: object, path?: readonly PropertyKey[]) => string;

/** A text file under knowledge/, with its path below that folder. */
export interface ContentFile {
  path: string;
  text: string;
}

/** Everything that the owners' tools look at. */
export interface OwnedContent {
  /** What could be read; entries with faults are left out and described in `problems`. */
  knowledge: Knowledge;
  problems: Problem[];
  /** By file name, so that a clause with a fault is not missed by all that cites it. */
  clauseIds: ReadonlySet<string>;
  golden: Golden;
  /** What the second opinion on reviews learns from. */
  labelled: readonly LabelledDraft[];
  elements: readonly PolicyElement[];
  overbroad: readonly Overbroad[];
  placeOf: PlaceOf;
  /** READMEs and changelogs: written for people, but their links can die too. */
  documents: readonly ContentFile[];
  /** Whether a path below knowledge/ exists; it may lead out with "..". */
  exists: (path: string) => boolean;
}

/** What lint has to say about one place. An error is wrong; a warning wants a look. */
export interface Remark extends Problem {
  level: 'error' | 'warning';
  /** The check that says it, e.g. "stale-review". */
  check: string;
}
