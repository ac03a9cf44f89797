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
}

interface Prompt {
  title: string;
  message: string;
}
