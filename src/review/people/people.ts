import type { Span } from '../fold';
import type { Detector, Reading } from '../reading';
import { createGazetteer } from './gazetteer';
import { findHashtagNames } from './hashtag-names';
import { findNicknames } from './nicknames';
import { judgeRun } from './judge-run';
import { createMaybeNameDetector } from './lone-names';
import { findLowerNames } from './lower-names';
import { findNameRuns } from './name-runs';
import { readNameWords } from './name-words';
import { readPersonContext } from './person-context';
import type { Scene } from './scene';
import { endOf, wordAt } from './scene';
import type { Judged, Person } from './titles';
import type { WordData } from '../word-data';

export interface PeopleDetectors {
  findPersonNames: Detector;
  findClinicianNames: Detector;
  findPublicFigures: Detector;
  findNicknames: Detector;
  findMaybeNames: Detector;
}

interface People {
  person: Span[];
  clinician: Span[];
  public: Span[];
}

/** Finds names in a draft and tells clinicians and public persons from people who may be patients. */
export function createPeopleDetectors(
  wordData: WordData,
  isTown: (name: string) => boolean,
): PeopleDetectors {
  const gazetteer = createGazetteer(wordData);
  const context = readPersonContext(wordData);
  const known = new WeakMap<Reading, People>();
  const peopleOf = (reading: Reading): People => {
    const people = known.get(reading) ?? findPeople(reading);
    known.set(reading, people);
    return people;
  };
  return {
    findPersonNames: (reading) => peopleOf(reading).person,
    findClinicianNames: (reading) => peopleOf(reading).clinician,
    findPublicFigures: (reading) => peopleOf(reading).public,
    findNicknames: (reading) => findNicknames(reading, gazetteer),
    findMaybeNames: createMaybeNameDetector(gazetteer),
  };

  function findPeople(reading: Reading): People {
    const words = readNameWords(reading, gazetteer);
    const scene: Scene = { words, text: reading.text, context, gazetteer, isTown };
    const judged = judgeAll(scene);
    const spansOf = (...persons: Person[]): Span[] =>
      judged.filter(({ person }) => persons.includes(person)).map((run) => spanOf(run, scene));
    return {
      person: [
        ...spansOf('person'),
        ...findLowerNames(scene),
        ...findHashtagNames(reading, gazetteer),
      ],
      clinician: spansOf('clinician'),
      public: spansOf('public'),
    };
  }
}

function judgeAll(scene: Scene): Judged[] {
  const judged: Judged[] = [];
  for (const run of findNameRuns(scene.words, scene.text, scene.context)) {
    const person = judgeRun(run, scene, judged);
    if (person) judged.push({ ...run, person });
  }
  return judged;
}

function spanOf({ from, to }: Judged, scene: Scene): Span {
  return { start: wordAt(scene, from).token.start, end: endOf(wordAt(scene, to - 1)) };
}
