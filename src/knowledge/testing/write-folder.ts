import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small but complete knowledge folder; `changes` replaces, adds or (undefined) removes files. */
export function writeFolder(changes: Record<string, string | undefined> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const [path, text] of Object.entries({ ...SMALL_KNOWLEDGE, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export const CLAUSE = `---
id: parking-photos
section: places
title: Photos of the car park
verdict: allowed
summary: A photo of an empty car park shows nobody.
conditions:
  - No number plates can be read.
contacts: [comms]
owner: comms
version: "1.0"
review: 2027-05-24
jurisdictions: [any]
principles: [privacy]
sources:
  - ref: Our own rule
    as_of: 2026-11-24
    verified: true
phrasings:
  - can i post the new car park
  - photo of the parking deck ok?
---
You may show the car park.
`;

export const RULE = `- id: place.plate
  title: A readable number plate
  severity: fix
  clause: parking-photos
  why: A plate leads to a person.
  suggestion: Cover it.
  traps:
    - find: ["{plate}"]
  examples:
    flags: [{ text: "Plate ABC 123 again" }]
    passes: [{ text: "The car park is open" }]
`;

export const SMALL_KNOWLEDGE: Record<string, string> = {
  'organization.yml': `name: Lakeview
jurisdictions: [any]
locales: [en]
emergency_number: "911"
crisis_line: call 988
contacts:
  comms: { name: Communications, reach: ext. 100 }
`,
  'platforms.yml': `- id: x
  name: X
  purpose: News
  limit: 280
  as_of: 2026-11-24
`,
  'neutral-texts.yml': `- id: thanks
  title: Thanks
  use: Any kind word
  clause: parking-photos
  text: { en: Thank you. }
`,
  'clauses/sections.yml': `- id: places
  title: Places
  about: Where things are
`,
  'clauses/places/parking-photos.md': CLAUSE,
  'rules/places.yml': RULE,
};

/** What the owners' tools read besides. */
export const OWNERS_FILES: Record<string, string> = {
  'questions.yml': `questions:
  - ask: may I show the deck?
    kind: answer
    clauses: [parking-photos]
    verdicts: [allowed]
drafts:
  - text: Plate ABC 123
    verdict: fix
    rules: [place.plate]
`,
  'elements.yml': `- id: places
  title: Places
  about: What may be shown
  clauses: [parking-photos]
`,
  'overbroad.yml': `- id: pay-ban
  why: Staff may talk about pay.
  instead: Leave it out.
  phrases: [never ..3 discuss ..2 pay]
  examples:
    flags: [Never discuss your pay.]
    passes: [You may discuss your pay.]
`,
};
