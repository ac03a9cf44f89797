import type { Knowledge } from '../../domain';
import type { Detector } from '../reading';
import { createOver89Detector, findAges } from './ages';
import { findDoses, findMoney, findNumbers, findPercents } from './amounts';
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
  createRunTogetherDetector,
  findAllCaps,
  findEmoji,
  findEmojiRuns,
  findHashtags,
  findStyledLetters,
} from './form';

type DetectorKnowledge = Pick<Knowledge, 'wordData' | 'platforms' | 'organization'>;

/** Every signal that is found by code, by name. knowledge/rules/README.md explains them to the rules' owners. */
export function createDetectors({
  platforms,
  wordData,
}: DetectorKnowledge): ReadonlyMap<string, Detector> {
  const none: Detector = () => [];
  const lines = (name: string): Set<string> =>
    new Set(((wordData.get(name) as string[] | undefined) ?? []).join(' ').split(' '));
  const given = lines('person-given-names');
  const nameWords = lines('person-name-words');
  return new Map<string, Detector>([
    ['age', findAges],
    ['age-over-89', createOver89Detector(new Date().getFullYear())],
    ['all-caps', findAllCaps],
    ['account-number', none],
    ['clinician-name', none],
    ['credit-card', none],
    ['date', findDates],
    ['device-serial', none],
    ['dose', findDoses],
    ['email', findEmails],
    ['emoji', findEmoji],
    ['emoji-run', findEmojiRuns],
    ['fax', findFaxes],
    ['handle', findHandles],
    ['hashtag', findHashtags],
    ['hashtag-lowercase-multiword', createRunTogetherDetector(lines('common-words'))],
    ['iban', none],
    ['initials', none],
    ['ip', findIps],
    ['license-number', none],
    ['mac', findMacs],
    ['money', findMoney],
    ['mrn', none],
    ['national-id', none],
    ['nickname', none],
    ['number', findNumbers],
    ['org-contact', none],
    ['org-name', none],
    ['over-limit', createOverLimitDetector(platforms)],
    ['password', none],
    ['percent', findPercents],
    [
      'person-name',
      ({ tokens, text }) =>
        tokens.filter(
          ({ base, start }) =>
            given.has(base) && !nameWords.has(base) && text.charAt(start) !== base.charAt(0),
        ),
    ],
    ['phone', findPhones],
    ['place-small', none],
    ['plate', none],
    ['profile-link', findProfileLinks],
    ['public-figure', none],
    ['relative-day', findRelativeDays],
    ['room-bed', none],
    ['styled-letters', findStyledLetters],
    ['time', findTimes],
    ['unit', none],
    ['url', findUrls],
    ['vin', none],
  ]);
}
