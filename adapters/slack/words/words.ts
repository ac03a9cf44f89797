/** Words of Slack's own surfaces: modals, home, notes. Replies themselves come from the core. */
export interface Words {
  share: string;
  shareVerdict: string;
  keep: string;
  kept: string;
  notShared: string;
  checkTitle: string;
  check: string;
  close: string;
  resultTitle: string;
  draft: string;
  draftHint: string;
  draftMissing: string;
  account: string;
  platform: string;
  media: string;
  alt: string;
  otherPlatform: string;
  reviewReply: string;
  accounts: { personal: string; official: string };
  mediaKinds: { none: string; photo: string; video: string };
  failed: string;
  notText: string;
  tooFast: string;
  /** Said where a reply is too long to be shown whole. */
  more: string;
  /** What Slack shows beside the assistant's name while an answer takes long. */
  status: string;
  helpful: string;
  notHelpful: string;
  thanks: string;
  sorry: string;
  openChat: string;
  photoQuestion: string;
  promptsTitle: string;
  /** Suggested in the agent's chat; the manifest has the English ones. */
  prompts: [Prompt, ...Prompt[]];
  home: HomeWords;
  reminder: ReminderWords;
}

/** App Home. */
export interface HomeWords {
  privacyTitle: string;
  privacy: string;
  everyone: string;
  onePerson: string;
  ownTime: string;
  /** With {when}. */
  next: string;
  /** With {day}. */
  paused: string;
  /** With {from} and {to}. */
  quiet: string;
  pause: string;
  resume: string;
  preview: string;
  stop: string;
  stopAsked: string;
  keepOn: string;
}

/** The form for a new list of reminders. */
export interface ReminderWords {
  /** At most 24 characters. */
  title: string;
  create: string;
  audience: string;
  toChannel: string;
  toEveryone: string;
  channel: string;
  channelHint: string;
  channelMissing: string;
  day: string;
  /** Monday to Sunday, Monday to Friday, every day. */
  days: readonly string[];
  time: string;
  zone: string;
  zoneHint: string;
  ownTime: string;
  quietFrom: string;
  quietTo: string;
  bothTimes: string;
  language: string;
}

interface Prompt {
  title: string;
  message: string;
}
