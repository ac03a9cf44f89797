import { join } from 'node:path';
import { draftSchema } from '../../../src/domain';
import type * as Core from '../../../src';
import type * as KnowledgeReader from '../../../src/knowledge';
import type * as Review from '../../../src/review';
import type { Engine, Kind } from '../engine';

/** What production runs: tsx would add its own to each call. */
const BUILD = join(__dirname, '../../../dist/src');
const { createIdentifierFinder }: typeof Core = require(BUILD);
const { createReviewer }: typeof Review = require(join(BUILD, 'review'));
const { readKnowledge }: typeof KnowledgeReader = require(join(BUILD, 'knowledge'));

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
