import type { BuildEngine } from '../engine';
import { buildGlued } from './glued';
import { buildOpenRedaction } from './openredaction';
import { buildIdentifiers, buildReview } from './ours';
import { buildRedactPii } from './redact-pii';

/** Measured for accuracy. */
export const FINDERS: Readonly<Record<string, BuildEngine>> = {
  identifiers: buildIdentifiers,
  'redact-pii': buildRedactPii,
  openredaction: buildOpenRedaction,
  'compromise+chrono+libphonenumber': buildGlued,
};

/** Measured for speed; "review" is "identifiers" with all rules. */
export const ENGINES: Readonly<Record<string, BuildEngine>> = { review: buildReview, ...FINDERS };
