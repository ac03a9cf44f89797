import { SEVERITIES } from '../domain';
import type { Finding, Mending, ReviewVerdict, Rule, Severity } from '../domain';
import type { Reading } from './reading';
import type { Catch } from './trap';

/** More places than this of one rule tell an author nothing new. */
const MOST_PLACES = 20;

/** One finding a place: what overlaps is joined and takes the highest severity. */
export function toFindings(rule: Rule, caught: readonly Catch[], reading: Reading): Finding[] {
  const { id, title, clause, why, suggestion } = rule;
  return placesOf(caught)
    .slice(0, MOST_PLACES)
    .map(({ start, end, ...rest }) => ({
      rule: id,
      title,
      clause,
      ...reading.folded.spanOf(start, end),
      why,
      suggestion,
      ...rest,
    }));
}

interface Place {
  start: number;
  end: number;
  severity: Severity;
  unsure: boolean;
  confirmed: Severity;
  mending: Mending;
}

/** The draft as a whole counts only where no words are marked. */
function placesOf(caught: readonly Catch[]): Place[] {
  const marked = caught.filter(({ mark }) => mark).map(toPlace);
  if (marked.length === 0) return joined(caught.map(toPlace));
  return joined(marked.toSorted((a, b) => a.start - b.start || b.end - a.end));
}

function toPlace({ mark, ...rest }: Catch): Place {
  return { start: mark?.start ?? 0, end: mark?.end ?? 0, ...rest };
}

function joined(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const place of places) {
    const last = result.at(-1);
    if (last && (place.start < last.end || place.end === 0)) join(last, place);
    else result.push({ ...place });
  }
  return result;
}

/** A sure catch makes the place sure when it is as severe as the others there. */
function join(last: Place, place: Place): void {
  const higher = rankOf(place.severity) - rankOf(last.severity);
  if (higher > 0) last.unsure = place.unsure;
  if (higher === 0) last.unsure &&= place.unsure;
  if (rankOf(place.confirmed) > rankOf(last.confirmed)) last.confirmed = place.confirmed;
  if (higher > 0) last.severity = place.severity;
  last.end = Math.max(last.end, place.end);
}

/** The more severe, the higher; -1 for "clear". */
export function rankOf(severity: ReviewVerdict): number {
  return severity === 'clear' ? -1 : SEVERITIES.indexOf(severity);
}

/** Severest first, then by place. */
export function severest(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      rankOf(b.severity) - rankOf(a.severity) ||
      a.start - b.start ||
      a.end - b.end ||
      (a.rule < b.rule ? -1 : 1),
  );
}

/** The highest severity; the findings are ordered. */
export function verdictOf([first]: readonly Finding[]): ReviewVerdict {
  return first?.severity ?? 'clear';
}
