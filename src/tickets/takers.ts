import type { Knowledge, Person, PlaceRef } from '../domain';

type Content = Pick<Knowledge, 'organization'>;
type Here = Pick<Person, 'platform' | 'workspace'>;

/** Whom a question goes to where its own contacts take no tickets. */
const GENERAL = 'social-media-team';

/** Places where tickets to a contact go, in the asker's own workspace: elsewhere nobody could answer them. */
export function placesOf({ organization }: Content, contact: string, here: Here): PlaceRef[] {
  const keys = organization.contacts[contact]?.tickets ?? [];
  return keys
    .map(readPlace)
    .filter(({ platform, workspace }) => isSame(here, { platform, workspace }));
}

/** Contacts that take tickets there, the general one first. */
export function takersIn(content: Content, here: Here): string[] {
  const ids = Object.keys(content.organization.contacts);
  const general = ids.filter((id) => id === GENERAL);
  return [...new Set([...general, ...ids])].filter((id) => placesOf(content, id, here).length > 0);
}

/** The first of `contacts` that takes tickets there, else the general one. */
export function takerOf(
  content: Content,
  contacts: readonly string[],
  here: Here,
): string | undefined {
  return [...contacts, GENERAL].find((id) => placesOf(content, id, here).length > 0);
}

/** The line of organization.yml that lets tickets come to a place. */
export function keyOf({ platform, workspace, place }: PlaceRef): string {
  return `${platform}:${workspace}:${place}`;
}

export function isSamePlace(one: PlaceRef, other: PlaceRef): boolean {
  return keyOf(one) === keyOf(other);
}

/** Ids of places in Teams hold colons. */
function readPlace(key: string): PlaceRef {
  const [, platform = '', workspace = '', place = ''] = /^([^:]*):([^:]*):(.*)$/.exec(key) ?? [];
  return { platform, workspace, place };
}

function isSame(one: Here, other: Here): boolean {
  return one.platform === other.platform && one.workspace === other.workspace;
}
