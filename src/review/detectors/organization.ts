import type { Organization } from '../../domain';
import type { Detector } from '../reading';
import { findAll } from './find';

export interface OrganizationDetectors {
  findNames: Detector;
  findContacts: Detector;
  /** The same detector without what belongs to the organization or is public on purpose. */
  withoutOwn: (detector: Detector) => Detector;
}

/** Toll-free numbers and lines that everybody may call. */
const PUBLIC_LINE = /^(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]/;

export function createOrganizationDetectors(
  organization: Organization,
  contacts: readonly Detector[],
): OrganizationDetectors {
  const { name, aliases, domains, handles, public_numbers: numbers } = organization;
  const patterns = organization.handle_patterns.map(handlePattern);
  const names = namePattern([name, ...aliases]);
  const hosts = domains.map((domain) => domain.toLowerCase());
  const own = new Set(handles.map((handle) => `@${handle.toLowerCase().replace(/^@/, '')}`));
  const lines = new Set(numbers.map(digitsOf).filter((digits) => digits !== ''));
  const isOwn = (text: string): boolean => {
    const typed = text.toLowerCase();
    return (
      own.has(typed) ||
      lines.has(digitsOf(text)) ||
      hosts.some((host) => isOn(host, typed)) ||
      patterns.some((pattern) => pattern.test(typed))
    );
  };
  const findContacts: Detector = (reading) =>
    contacts
      .flatMap((find) => find(reading))
      .filter(({ start, end }) => isOwn(reading.text.slice(start, end)));
  return {
    findNames: ({ text }) => (names ? findAll(text, names) : []),
    findContacts,
    withoutOwn: (detector) => (reading) =>
      detector(reading).filter(({ start, end }) => {
        const typed = reading.text.slice(start, end);
        return !isOwn(typed) && !PUBLIC_LINE.test(typed);
      }),
  };
}

/** Handles on the pattern are ours: "NorthsideHealth_*". */
function handlePattern(pattern: string): RegExp {
  const parts = pattern
    .toLowerCase()
    .replace(/^@/, '')
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^@${parts.join('[\\w.]{1,60}')}$`);
}

function isOn(host: string, typed: string): boolean {
  const [, found = ''] =
    /^(?:[a-z]{3,5}:\/\/)?(?:[^@/\s]{1,64}@)?([^/?#:\s]{1,200})/.exec(typed) ?? [];
  return found === host || found.endsWith(`.${host}`);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Short names count only in capitals as given: "NSH" is no "nsh". */
function namePattern(names: readonly string[]): RegExp | undefined {
  const known = names.filter((name) => name.trim().length > 1);
  if (known.length === 0) return undefined;
  const parts = known
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s'));
  return new RegExp(`(?<![\\p{L}\\p{N}@#.])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
