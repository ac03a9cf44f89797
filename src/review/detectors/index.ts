import type { Knowledge } from '../../domain';
import type { IdKind } from '../ids/id-format';
import { findIds } from '../ids/find-ids';
import type { FoundId } from '../ids/find-ids';
import {
  findAccountNumbers,
  findDeviceSerials,
  findLicenseNumbers,
  findPlates,
  findRecordNumbers,
} from '../ids/find-labelled';
import { findInitials } from '../people/initials';
import { createLoneNameDetector } from '../people/lone-names';
import { createPeopleDetectors } from '../people/people';
import { readPlaceLists } from '../places/place-lists';
import { createPlaceDetector } from '../places/places';
import { findRooms, findUnits } from '../places/rooms';
import type { Detector, Reading } from '../reading';
import { createStoryDetectors } from '../story';
import { readWeakCues } from '../weak-cues';
import { wordsOf } from '../word-data';
import { createAgeLimits, findAges } from './ages';
import { findDoses, findMoney, findNumbers, findPercents } from './amounts';
import { createCapitalizedDetector } from './capitalized';
import {
  findEmails,
  findFaxes,
  findHandles,
  findIps,
  findMacs,
  findPhones,
  findProfileLinks,
  findUrls,
} from './contacts';
import { findDates, findRelativeDays, findTimes } from './dates';
import {
  createOverLimitDetector,
  createPastPreviewDetector,
  createRunTogetherDetector,
  findAllCaps,
  findEmoji,
  findEmojiRuns,
  findHashtags,
  findStyledLetters,
} from './form';
import { findMaskedSwears } from './masked-swears';
import { findDoorCodes } from './door-codes';
import { createOrganizationDetectors } from './organization';
import { findPasswords } from './passwords';

type DetectorKnowledge = Pick<Knowledge, 'wordData' | 'platforms' | 'organization'>;
type Named = [string, Detector];

/** Every signal that is found by code, by name. knowledge/rules/README.md explains them to the rules' owners. */
export function createDetectors(knowledge: DetectorKnowledge): ReadonlyMap<string, Detector> {
  return new Map<string, Detector>([
    ...peopleAndPlaces(knowledge),
    ...contacts(knowledge),
    ...numbers(),
    ...times(),
    ...forms(knowledge),
  ]);
}

function peopleAndPlaces({ wordData }: DetectorKnowledge): Named[] {
  const places = readPlaceLists(wordData);
  const people = createPeopleDetectors(wordData, places.isTown);
  const stories = createStoryDetectors(wordData);
  return [
    ['person-name', people.findPersonNames],
    ['lone-name', createLoneNameDetector(wordData)],
    ['maybe-name', people.findMaybeNames],
    ['clinician-name', people.findClinicianNames],
    ['public-figure', people.findPublicFigures],
    ['initials', findInitials],
    ['nickname', people.findNicknames],
    ['place-small', createPlaceDetector(places)],
    ['room-bed', findRooms],
    ['unit', findUnits],
    ['story', stories.findStories],
    ['own-story', stories.findOwnStories],
    ['weak-cues', readWeakCues(wordData).find],
  ];
}

function contacts({ organization }: DetectorKnowledge): Named[] {
  const { findNames, findContacts, withoutOwn } = createOrganizationDetectors(organization, [
    findPhones,
    findUrls,
    findEmails,
    findHandles,
  ]);
  return [
    ['org-name', findNames],
    ['org-contact', findContacts],
    ['phone', withoutOwn(findPhones)],
    ['fax', withoutOwn(findFaxes)],
    ['email', withoutOwn(findEmails)],
    ['url', withoutOwn(findUrls)],
    ['profile-link', withoutOwn(findProfileLinks)],
    ['handle', withoutOwn(findHandles)],
    ['ip', findIps],
    ['mac', findMacs],
  ];
}

function numbers(): Named[] {
  const known = new WeakMap<Reading, readonly FoundId[]>();
  const idsOf =
    (kind: IdKind): Detector =>
    (reading) => {
      if (!reading.topics.has('long')) return [];
      const found = known.get(reading) ?? findIds(reading);
      known.set(reading, found);
      return found.filter((id) => id.kind === kind);
    };
  return [
    ['national-id', idsOf('national-id')],
    ['credit-card', idsOf('credit-card')],
    ['iban', idsOf('iban')],
    ['vin', idsOf('vin')],
    ['mrn', findRecordNumbers],
    ['account-number', eitherOf(idsOf('account-number'), findAccountNumbers)],
    ['license-number', eitherOf(idsOf('license-number'), findLicenseNumbers)],
    ['plate', eitherOf(idsOf('plate'), findPlates)],
    ['device-serial', findDeviceSerials],
    ['password', findPasswords],
    ['door-code', findDoorCodes],
    ['number', findNumbers],
    ['percent', findPercents],
    ['dose', findDoses],
    ['money', findMoney],
  ];
}

function eitherOf(...detectors: readonly Detector[]): Detector {
  return (reading) => detectors.flatMap((detector) => detector(reading));
}

function times(): Named[] {
  const { over89, under18 } = createAgeLimits(new Date().getFullYear());
  return [
    ['date', findDates],
    ['relative-day', findRelativeDays],
    ['time', findTimes],
    ['age', findAges],
    ['age-over-89', over89],
    ['age-under-18', under18],
  ];
}

function forms({ platforms, wordData }: DetectorKnowledge): Named[] {
  const vocabulary = wordsOf(wordData.get('common-words'));
  return [
    ['hashtag', findHashtags],
    ['hashtag-lowercase-multiword', createRunTogetherDetector(vocabulary)],
    ['emoji', findEmoji],
    ['emoji-run', findEmojiRuns],
    ['styled-letters', findStyledLetters],
    ['all-caps', findAllCaps],
    ['masked-swear', findMaskedSwears],
    ['capitalized', createCapitalizedDetector(vocabulary)],
    ['over-limit', createOverLimitDetector(platforms)],
    ['past-preview', createPastPreviewDetector(platforms)],
  ];
}
