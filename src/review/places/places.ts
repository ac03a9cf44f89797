import type { Span } from '../fold';
import type { Detector } from '../reading';
import { findAddresses, findPostalCodes } from './addresses';
import type { PlaceLists } from './place-lists';
import { findTowns } from './towns';

/** Places smaller than a state: streets, postal codes, towns, schools. */
export function createPlaceDetector(lists: PlaceLists): Detector {
  return (reading) =>
    withoutInner([
      ...findAddresses(reading),
      ...findPostalCodes(reading),
      ...findTowns(reading, lists),
    ]);
}

/** "Apt. 3" inside an address says nothing of its own. */
function withoutInner(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (outer.at(-1)?.end ?? 0)) outer.push(span);
  }
  return outer;
}
