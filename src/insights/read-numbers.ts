import { sectionTitleOf } from '../domain';
import type { Instant, Knowledge, Locale, Numbers, Person, Store } from '../domain';
import { NO_SECTION } from './count-reply';

const DAYS = 30;
const DAY_MS = 86_400_000;
/** Smaller groups could be recognised: they are told as "fewer than ten". */
const SMALLEST_GROUP = 10;

interface Asked {
  person: Person;
  lang: Locale;
  now: Instant;
}

/** What those who run a workspace see of the last weeks: counts, no text and no names. Throws StoreErrors. */
export async function readNumbers(
  store: Pick<Store, 'counts' | 'tickets' | 'acknowledgements'>,
  knowledge: Pick<Knowledge, 'sections' | 'organization' | 'translations'>,
  { person, lang, now }: Asked,
): Promise<Numbers> {
  const { platform, workspace } = person;
  const { policy_version: version } = knowledge.organization;
  const since = new Date(now - DAYS * DAY_MS).toISOString().slice(0, 10);
  const [gaps, tickets, acknowledged] = await Promise.all([
    store.counts.since('gap', since),
    store.tickets.list({ platform, workspace }),
    store.acknowledgements.count({ platform, workspace }, version),
  ]);
  return {
    kind: 'numbers',
    lang,
    fallback: false,
    since,
    gaps: gapsBySection(gaps, knowledge, lang),
    tickets: tickets.length,
    version,
    ...sizeOf(acknowledged),
  };
}

/** Most first; sections with few come last, without their number. */
function gapsBySection(
  gaps: ReadonlyMap<string, number>,
  knowledge: Pick<Knowledge, 'sections' | 'translations'>,
  lang: Locale,
): Numbers['gaps'] {
  return [...gaps]
    .filter(([, count]) => count > 0)
    .toSorted(([first, more], [second, less]) => less - more || first.localeCompare(second))
    .map(([section, count]) => ({
      ...(section !== NO_SECTION && { section: sectionTitleOf(knowledge, section, lang) }),
      ...(count >= SMALLEST_GROUP && { count }),
    }));
}

function sizeOf(acknowledged: number): Pick<Numbers, 'acknowledged' | 'few'> {
  const few = acknowledged > 0 && acknowledged < SMALLEST_GROUP;
  return few ? { few } : { few, acknowledged };
}
