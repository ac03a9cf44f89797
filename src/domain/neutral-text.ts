import type { Knowledge } from './knowledge';
import type { Offer } from './reply';
import type { Locale } from './vocabulary';

/**
 * Ready wording in a language, with the organization's own values in it; English where it is not
 * translated, undefined for an unknown id.
 */
export function neutralTextOf(
  { neutralTexts, organization }: Pick<Knowledge, 'neutralTexts' | 'organization'>,
  id: string,
  lang: Locale,
): Offer | undefined {
  const found = neutralTexts.find((text) => text.id === id);
  const words = found?.text[lang] ?? found?.text.en;
  if (!found || words === undefined) return undefined;
  const text = words.replace(
    /\{([a-z-]+)\}/g,
    (placeholder, name: string) => organization.placeholders[name] ?? placeholder,
  );
  return { id, title: found.title, text };
}
