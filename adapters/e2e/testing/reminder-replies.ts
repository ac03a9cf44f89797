import type { Numbers, ReminderReply, ReplyKind, RunLine, SubscriptionLine } from '../../../src';

const en = { lang: 'en', fallback: false } as const;

const list: SubscriptionLine = {
  id: 'k3m9q2',
  place: 'C0123ABC',
  everyone: false,
  when: 'Mondays at 09:00',
  zone: 'Europe/Madrid',
  next: 'Mon, Nov 30, 2026, 09:00',
  quiet: { from: '20:00', to: '07:00' },
  blackouts: [{ from: '2026-12-24', to: '2027-01-02' }],
};

const run: RunLine = {
  id: 'r7t2v5',
  at: 'Mon, Nov 30, 2026, 09:00',
  state: 'open',
  title: 'Friend requests from patients',
  counts: {
    waiting: 3,
    sending: 1,
    sent: 120,
    failed: 4,
    unsure: 1,
    cancelled: 0,
    recalled: 0,
  },
  total: 129,
};

/** One reply of each kind that reminders give, with all that it can hold. */
export const REMINDER_REPLIES: { [K in ReminderReply['kind'] & ReplyKind]: ReminderReply } = {
  reminder: {
    ...en,
    kind: 'reminder',
    reminder: 'friend-requests',
    title: 'Friend requests from patients',
    sentence: 'Be kind, and keep care out of private accounts.',
    citation: {
      clause: 'patient-connections',
      title: 'Patients as friends online',
      section: 'patients',
      version: '1.0',
      review: '2027-11-24',
      owner: 'Privacy Office',
      verified: true,
    },
    question: 'A former patient asks to follow your private account. What do you do?',
    options: [
      { number: 1, text: 'Accept', token: 'quiz:friend:1' },
      { number: 2, text: 'Leave it unanswered', token: 'quiz:friend:2' },
    ],
    personal: true,
    buttons: [{ word: 'remind-off', token: 'remind:off' }],
  },
  schedule: {
    ...en,
    kind: 'schedule',
    heldSince: 'Tue, Nov 24, 2026, 12:00 (UTC)',
    subscriptions: [list, { ...list, id: 'b4x8z1', everyone: true }],
    buttons: [{ word: 'remind-release', token: 'remind:release:1' }],
  },
  preview: {
    ...en,
    kind: 'preview',
    subscription: list,
    when: list.when,
    items: [
      {
        at: 'Mon, Nov 30, 2026, 09:00',
        chosen: {
          reminder: 'friend-requests',
          title: 'Friend requests from patients',
          clause: 'patient-connections',
          because: 'wrong-answers',
        },
      },
      { at: 'Mon, Dec 28, 2026, 09:00', note: 'blackout' },
    ],
    more: 2,
    buttons: [{ word: 'remind-list', token: 'remind:list' }],
  },
  'run-list': {
    ...en,
    kind: 'run-list',
    runs: [run, { ...run, id: 'd9f3h6', state: 'passed-over', note: 'held', total: 0 }],
    buttons: [{ word: 'remind-list', token: 'remind:list' }],
  },
  'run-report': {
    ...en,
    kind: 'run-report',
    run,
    because: 'gaps',
    settled: 125,
    failures: [
      { reason: 'blocked', count: 3 },
      { reason: 'left', count: 1 },
    ],
    instead: 'This reminder was withdrawn.',
    buttons: [{ word: 'remind-cancel', token: 'remind:cancel:r7t2v5' }],
  },
  'run-export': {
    ...en,
    kind: 'run-export',
    run,
    lines: ['platform,workspace,place,state', 'slack,T1,U1,failed'],
    more: 7,
  },
  notice: {
    ...en,
    kind: 'notice',
    topic: 'misread',
    misread: { understood: 'here', unknown: 'mondey', expected: 'when' },
    buttons: [{ word: 'remind-list', token: 'remind:list' }],
  },
};

/** Counts of the last weeks, with all that they can hold. */
export const NUMBERS: Numbers = {
  ...en,
  kind: 'numbers',
  since: '2026-11-01',
  gaps: [{ section: 'Privacy', count: 12 }, { section: 'Conduct' }, {}],
  tickets: 2,
  version: '1.0',
  few: true,
};
