/** What templates write as a link to "person:" and the platform's id names somebody. */
export const PERSON = 'person:';

/** A link to a person, for a template. */
export function personLink(id: string): string {
  return PERSON + encodeURIComponent(id);
}
