import type { Surface } from './judge-surfaces';
import { SLACK_SURFACES } from './slack-surfaces';
import { TEAMS_SURFACES } from './teams-surfaces';

const BOTH: readonly Surface[] = [
  {
    name: 'every kind of reply, with the same words and buttons',
    tests: [/^adapters\/e2e\/parity/],
  },
  { name: 'one person at a pace', tests: [/\/pace\.test/, /sends (?:far too much|dozens)/] },
];

/** What issue and README promise of each platform, and which tests show it. */
export const SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  slack: [...SLACK_SURFACES, ...BOTH],
  teams: [...TEAMS_SURFACES, ...BOTH],
};
