import type { BuildEngine } from '../engine';
import { buildFlexSearch } from './flexsearch';
import { buildMiniSearch } from './minisearch';
import { buildOrama } from './orama';
import { buildReply, buildScope, buildSearch } from './ours';
import { buildWink } from './wink';

const PEERS = {
  minisearch: buildMiniSearch,
  flexsearch: buildFlexSearch,
  'wink-bm25': buildWink,
  orama: buildOrama,
} satisfies Record<string, BuildEngine>;

/** Measured for speed; "reply" is "search" with everything that makes an answer of it. */
export const ENGINES: Readonly<Record<string, BuildEngine>> = {
  search: buildSearch,
  reply: buildReply,
  ...PEERS,
};

/** Measured for telling what lies outside. */
export const JUDGES: Readonly<Record<string, BuildEngine>> = { search: buildScope, ...PEERS };
