import type { Knowledge } from '../../../src';

/** The shipped content of an organisation whose contacts take questions in these places. */
export function withTickets(
  knowledge: Knowledge,
  places: Readonly<Record<string, string>>,
): Knowledge {
  const { organization } = knowledge;
  const contacts = Object.entries(organization.contacts).map(([id, contact]) => {
    const place = places[id];
    return [id, { ...contact, ...(place !== undefined && { tickets: [place] }) }] as const;
  });
  return {
    ...knowledge,
    organization: { ...organization, contacts: Object.fromEntries(contacts) },
  };
}
