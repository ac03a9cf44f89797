import { withoutInner } from '../detectors/find';
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
