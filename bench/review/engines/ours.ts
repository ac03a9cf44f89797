import { join } from 'node:path';
import { draftSchema } from '../../../src/domain';
import { createIdentifierFinder } from '../../../src';
import { readKnowledge } from '../../../src/knowledge';
import { createReviewer } from '../../../src/review';
import type { Engine, Kind } from '../engine';

/** What is no number of a document, account or device. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  'person-name': 'name',
  initials: 'name',
  nickname: 'name',
  date: 'date',
  time: 'date',
  age: 'date',
  'place-small': 'place',
  'room-bed': 'place',
  phone: 'contact',
  email: 'contact',
  url: 'contact',
  'profile-link': 'contact',
  handle: 'contact',
  ip: 'contact',
};

/** The identifiers alone, which is what the peers look for. */
export function buildIdentifiers(): Engine {
  const finder = createIdentifierFinder(content());
  return {
    find: (text) => finder.find(text).map((found) => ({ ...found, kind: kindOf(found.type) })),
    run: (text) => finder.find(text),
  };
}

function kindOf(type: string): Kind {
  return KIND_OF[type] ?? 'id';
}

/** The whole review, all rules on. */
export function buildReview(): Engine {
  const reviewer = createReviewer(content());
  return {
    find: () => [],
    run: (text) => reviewer.review(draftSchema.parse({ text, platform: 'x', media: 'photo' })),
  };
}

function content() {
  return readKnowledge(join(__dirname, '../../../knowledge')).knowledge;
}
