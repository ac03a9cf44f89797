import type { Locale } from './vocabulary';

/** Source shown with a reply. */
export interface Citation {
  clause: string;
  title: string;
  section: string;
  version: string;
  /** Next review, YYYY-MM-DD. */
  review: string;
  /** Name of the clause's owner. */
  owner: string;
  /** `false` when a source behind the clause still has to be verified. */
  verified: boolean;
}

/** A person or desk to turn to. */
export interface Contact {
  id: string;
  name: string;
  /** E-mail, phone or channel as the organisation wrote it. */
  reach: string;
}

/** What every reply says. */
export interface ReplyBase {
  lang: Locale;
  /** True when the content was not available in the asker's language and English is shown. */
  fallback: boolean;
}
