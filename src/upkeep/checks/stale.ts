import type { OwnedContent, Remark } from '../../domain';

/** Sources and platforms that nobody looked at for longer than this want a look. */
const DAYS_OF_TRUST = 365;
/** So early a review is announced. */
const DAYS_AHEAD = 30;
const DAY_MS = 86_400_000;

/** Clauses whose review is due; sources and platform limits that were last looked at long ago. */
export function findStale({ knowledge, placeOf }: OwnedContent, today: string): Remark[] {
  const oldest = addDays(today, -DAYS_OF_TRUST);
  const soon = addDays(today, DAYS_AHEAD);
  const clauses = [...knowledge.clauses.values()];
  const dueClauses = clauses.filter(({ review }) => review <= soon);
  const oldSources = clauses.flatMap((clause) =>
    clause.sources.flatMap(({ ref, as_of: asOf }, i) =>
      asOf < oldest ? [{ clause, ref, asOf, path: ['sources', i, 'as_of'] }] : [],
    ),
  );
  const oldPlatforms = knowledge.platforms.filter(({ as_of: asOf }) => asOf < oldest);
  return [
    ...dueClauses.map((clause) =>
      warn(
        'stale-review',
        placeOf(clause, ['review']),
        `${clause.id} › its review ${clause.review < today ? 'was' : 'is'} due on ${clause.review}; read it again and set the next date.`,
      ),
    ),
    ...oldSources.map(({ clause, ref, asOf, path }) =>
      warn(
        'stale-source',
        placeOf(clause, path),
        `${clause.id} › "${ref}" was last looked at on ${asOf}; look again and set "as_of".`,
      ),
    ),
    ...oldPlatforms.map((platform) =>
      warn(
        'stale-platform',
        placeOf(platform, ['as_of']),
        `${platform.id} › its limits were last looked at on ${platform.as_of}; look again and set "as_of".`,
      ),
    ),
  ];
}

function warn(check: string, place: string, message: string): Remark {
  return { level: 'warning', check, place, message };
}

/** Dates as YYYY-MM-DD, which sort as text. */
function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
