import type { Surface } from './judge-surfaces';

export const SLACK_SURFACES: readonly Surface[] = [
  {
    name: 'agent view: suggested questions, status',
    tests: [
      /suggests questions in the chat/,
      /suggests what the chat/,
      /while an answer takes long/,
    ],
  },
  {
    name: 'App Home: everybody',
    tests: [/home\.test.*Home tab of anybody/, /form\.test.*App Home/],
  },
  {
    name: 'App Home: those who run the workspace',
    tests: [/home\.test.*(?:run the workspace|new reminder)/],
  },
  { name: 'mention', tests: [/talk\.test.*a mention/] },
  { name: 'direct message', tests: [/talk\.test.*a direct message/] },
  {
    name: 'threads: those it was asked into',
    tests: [/talk\.test.*(?:asked into)/, /memory\.test.*thread that/],
  },
  { name: 'replies to a reminder', tests: [/talk\.test.*a reply to what/] },
  { name: 'channels opened to it', tests: [/talk\.test.*(?:opened to it|such a channel)/] },
  {
    name: 'reviews for the asker alone, share or keep',
    tests: [
      /share\.test.*review that only/,
      /offer(?:s to share|s no sharing)/,
      /button that shares/,
    ],
  },
  { name: 'seen sign, taken away after the answer', tests: [/seen-sign\.test/] },
  { name: '/policy ask', tests: [/command\.test.*"(?:ask )?can I accept/] },
  { name: '/policy check', tests: [/command\.test.*"[Cc]heck:? ?/] },
  { name: '/policy photo', tests: [/command\.test.*"photo" shows/] },
  { name: '/policy quiz', tests: [/command\.test.*"quiz" shows/, /practice questions/] },
  { name: '/policy remind', tests: [/remind\.test.*\/policy remind/, /a reminder in Slack/] },
  { name: '/policy report', tests: [/command\.test.*"report" shows/] },
  {
    name: '/policy ticket; taken, closed, withdrawn; in App Home',
    tests: [/command\.test.*"Ticket" shows/, /slack\/e2e\/tickets\.test/],
  },
  { name: '/policy help', tests: [/command\.test.*"help" shows/] },
  {
    name: '/policy with anything else',
    tests: [/command\.test.*"(?:|how many[^"]*|remnd[^"]*|ask)" shows/, /command\.test.*answers /],
  },
  {
    name: 'message shortcut, global shortcut',
    tests: [/form\.test.*opens from (?:a message|the shortcut)/, /the command and the shortcuts/],
  },
  { name: 'modal with faults in place', tests: [/asks for a text where/, /tells in place/] },
  { name: 'modal with the review', tests: [/form\.test.*shows (?:the review|what it can)/] },
  { name: 'feedback buttons', tests: [/press\.test.*feedback/] },
  { name: 'why: the policy in a modal', tests: [/press\.test.*reads the policy/] },
  { name: 'link buttons', tests: [/opens the policy by a link/, /a way to ask/] },
  { name: 'no previews of links', tests: [/without a preview of links/, /without unfurling/] },
  {
    name: 'long answers split by meaning, at the limits of Block Kit',
    tests: [
      /render-message\.test.*(?:too long|closing notes|any reply)/,
      /mrkdwn\.test.*long text/,
    ],
  },
  {
    name: 'mrkdwn: typed text stays literal',
    tests: [/mrkdwn\.test.*text in Slack/, /pings nobody/],
  },
  { name: 'screen reader: all words, in order', tests: [/spoken-text\.test/] },
  { name: 'OAuth pages', tests: [/installs\.test.*installing/, /a client id without/] },
  { name: 'uninstall and withdrawn token', tests: [/installs\.test.*removing/, /app is removed/] },
  { name: 'organisation-wide installs', tests: [/whole organisation/, /organisation installed/] },
  { name: 'Socket Mode, comes back by itself', tests: [/socket\.test/] },
  { name: 'edited and deleted questions', tests: [/changes\.test/] },
  {
    name: 'pictures with a draft: not checked, and the photo walk',
    tests: [/a picture that goes with a draft/, /with its picture/],
  },
  { name: 'language of the profile', tests: [/language of the profile/, /profiles\.test/] },
  {
    name: 'buttons pressed twice, or a week later',
    tests: [/press\.test.*(?:a button of a walk|older version|an answer to)/],
  },
  { name: 'reminders sent, found again, recalled', tests: [/slack\/e2e\/sender\.test/] },
  {
    name: 'each event once, on any replica',
    tests: [/receipts\.test/, /two replicas/, /repeated by/],
  },
  {
    name: 'requests that are not Slack’s',
    tests: [/refusals\.test.*(?:not Slack|nobody can read)/],
  },
  { name: 'Slack or the core fails', tests: [/refusals\.test.*when (?:Slack|the core) fails/] },
  { name: 'manifest', tests: [/slack\/manifest\.test/] },
];
