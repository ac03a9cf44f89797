import { acknowledgeToken, present } from '../domain';
import type { Acknowledgement, Knowledge, Locale } from '../domain';

/** "I have read the policy", as a card. Who said so is kept by others. */
export interface Acknowledgements {
  /** The version of the policy that counts now. */
  version: string;
  /** The card of that version; `on` is the day on which the person said so, YYYY-MM-DD. */
  card(lang: Locale, on?: string): Acknowledgement;
}

export function createAcknowledgements({
  organization,
}: Pick<Knowledge, 'organization'>): Acknowledgements {
  const { policy_version: version, policy_url: url } = organization;
  return {
    version,
    card: (lang, on) => ({
      kind: 'acknowledgement',
      lang,
      fallback: false,
      version,
      ...(on === undefined ? { confirm: acknowledgeToken(version) } : { on }),
      ...present({ url }),
    }),
  };
}
