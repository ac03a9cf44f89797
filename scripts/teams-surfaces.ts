import type { Surface } from './judge-surfaces';

export const TEAMS_SURFACES: readonly Surface[] = [
  { name: 'personal chat', tests: [/surfaces\.test.*in a personal chat/] },
  {
    name: 'group chat and channel, in the thread',
    tests: [/answers in the thread when/, /group chat/, /a post in a channel/],
  },
  {
    name: 'mention taken out of the text',
    tests: [/read-request\.test.*a message/, /says nothing when it is not mentioned/],
  },
  { name: 'typing sign where an answer takes long', tests: [/typing sign/, /it is typing/] },
  { name: 'welcome once', tests: [/says hello once/, /welcomed once/, /introduces itself/] },
  {
    name: 'starters and commands for each scope; manifest',
    tests: [/scripts\/manifest\.test/, /slash command/],
  },
  { name: 'search in the compose box', tests: [/search in the compose/, /finds a policy/] },
  {
    name: 'check a message in a dialog',
    tests: [/"Check against policy"/, /check-dialog\.test/, /in a dialog/, /in the dialog/],
  },
  {
    name: 'buttons: the card changes in place, for the presser where others read',
    tests: [
      /surfaces\.test.*buttons (?:puts|changes|opens|shows the same)/,
      /walks on in the same/,
    ],
  },
  {
    name: 'refresh: each person’s own view',
    tests: [/their own view again/, /no view again/, /one person's view/],
  },
  { name: 'Action.Submit where Action.Execute is unknown', tests: [/Action\.Submit/] },
  { name: 'buttons of an older version or a lost card', tests: [/older version/, /card is gone/] },
  {
    name: 'private replies, or the personal chat',
    tests: [/to the asker alone/, /takes no targeted message/, /no private way/],
  },
  {
    name: 'installed, removed, installed again, blocked',
    tests: [/places\.test.*a removal/, /has blocked it/, /coming and going/],
  },
  { name: 'one tenant, or several', tests: [/several tenants/, /multi-tenant/] },
  { name: 'secret, certificate or managed identity', tests: [/teams\/config\.test/] },
  {
    name: '401 for unsigned and wrong tokens',
    tests: [/refusals\.test.*a token/, /admission\.test.*a token/],
  },
  { name: 'bodies that nobody can read', tests: [/refusals\.test.*a body/] },
  {
    name: 'without credentials: this machine only',
    tests: [/without credentials/],
  },
  { name: 'cards valid by schema 1.5, with fallback text', tests: [/render-card\.test/] },
  {
    name: 'phone width, headings, named buttons, dark and high contrast',
    tests: [/pictures\.test/, /a phone shows it/],
  },
  { name: 'edited and deleted questions', tests: [/edits\.test/] },
  { name: 'who asks, roles of a team', tests: [/teams\/e2e\/person\.test/] },
  {
    name: 'tickets: handed over, taken, closed, withdrawn',
    tests: [/teams\/e2e\/tickets\.test/],
  },
  { name: 'form for reminders', tests: [/reminder-form\.test/] },
  {
    name: 'reminders sent and recalled',
    tests: [/teams\/e2e\/sender\.test/, /places\.test.*a place that/],
  },
  { name: 'each message once, on any replica', tests: [/several replicas/, /delivers twice/] },
  { name: 'Agents Playground, through its API', tests: [/playground\.test.*through its API/] },
  { name: 'Agents Playground, in Chromium', tests: [/playground\.test.*in Chromium/] },
];
