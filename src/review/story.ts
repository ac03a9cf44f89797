import type { Span } from './fold';
import type { Detector, Reading } from './reading';
import { flagTouched } from './sentences';
import type { Sentence } from './sentences';
import { entryOf, linesOf } from './word-data';
import type { WordData } from './word-data';

/** Signals by what they say of a sentence: knowledge/lexicons/story.yml. */
interface Signs {
  alone: readonly string[];
  strongPerson: readonly string[];
  weakPerson: readonly string[];
  strongCare: readonly string[];
  weakCare: readonly string[];
  own: readonly string[];
  staff: readonly string[];
  crew: readonly string[];
  general: readonly string[];
  unreal: readonly string[];
  occasion: readonly string[];
  enough: number;
  enoughThere: number;
}

export interface StoryDetectors {
  /** Marks the sentences that tell of one particular person in care, and those that go on about them. */
  findStories: Detector;
  /** Marks the sentences about the author's own people, and those that go on about them. */
  findOwnStories: Detector;
}

export function createStoryDetectors(wordData: WordData): StoryDetectors {
  const signs = readSigns(wordData.get('story'));
  const known = new WeakMap<Reading, readonly View[]>();
  const viewsOf = (reading: Reading): readonly View[] => {
    const views = known.get(reading) ?? viewSentences(reading, signs);
    known.set(reading, views);
    return views;
  };
  return {
    findStories(reading) {
      const views = viewsOf(reading);
      return views
        .filter((view, at) => view.tells || goesOnWith(view, [views[at - 1], views[at + 1]]))
        .map(({ sentence }) => spanOf(sentence, reading));
    },
    findOwnStories(reading) {
      const views = viewsOf(reading);
      return views
        .filter(({ own }, at) => own === 'plainly' || (own && views[at + 1]?.own === 'plainly'))
        .map(({ sentence }) => spanOf(sentence, reading));
    },
  };
}

function readSigns(data: unknown): Signs {
  const list = (...path: string[]): readonly string[] => linesOf(path.reduce(entryOf, data));
  return {
    alone: list('alone'),
    strongPerson: list('person', 'strong'),
    weakPerson: list('person', 'weak'),
    strongCare: list('care', 'strong'),
    weakCare: list('care', 'weak'),
    own: list('own'),
    staff: list('staff'),
    crew: list('crew'),
    general: list('general'),
    unreal: list('unreal'),
    occasion: list('occasion'),
    enough: Number(entryOf(data, 'enough') ?? Infinity),
    enoughThere: Number(entryOf(data, 'enough_there') ?? Infinity),
  };
}

/** Whom the last sentences were about, and so whom "she" stands for. */
type Topic = 'own' | 'staff' | 'other';

interface View {
  sentence: Sentence;
  /** Tells of a person in care by itself. */
  tells: boolean;
  /** Speaks of "her" or "him", who may be the person of the sentence before or after. */
  goesOn: boolean;
  /** Names a person, of whom the next sentence may tell more without a subject. */
  introduces: boolean;
  /** Speaks of care, of nobody in particular. */
  isBare: boolean;
  /** Speaks of the author's own people or of "her" who is one of them, or comes after such a sentence. */
  own: 'plainly' | 'maybe' | undefined;
}

/** Asks which signs a sentence shows. */
type Shows = (names: readonly string[]) => boolean;

function viewSentences(reading: Reading, signs: Signs): View[] {
  const flagsOf = withFlags(reading);
  let topic: Topic = 'other';
  return reading.sentences.map((sentence, at) => {
    const shows: Shows = (names) => flagsOf(names)[at] === 1;
    topic = nextTopic(topic, shows, signs);
    const isOther = topic === 'other';
    return {
      sentence,
      tells: isOther && tells(shows, signs),
      goesOn: isOther && shows(signs.weakPerson),
      introduces: isOther && shows(signs.strongPerson),
      isBare: isOther && isBareCare(shows, signs),
      own: topic === 'own' ? ownness(shows, signs) : undefined,
    };
  });
}

/** For each list of signals 1 where a sentence shows one, worked out when the list is first asked for. */
function withFlags(reading: Reading): (names: readonly string[]) => Uint8Array {
  const known = new Map<readonly string[], Uint8Array>();
  return (names) => {
    let flags = known.get(names);
    if (!flags) {
      flags = new Uint8Array(reading.sentences.length);
      for (const name of names) flagTouched(flags, reading.sentences, reading.marksOf(name).list);
      known.set(names, flags);
    }
    return flags;
  };
}

/** The author's own people stay the topic until somebody is plainly in the team's care. */
function nextTopic(topic: Topic, shows: Shows, signs: Signs): Topic {
  if (shows(signs.own)) return 'own';
  if (shows(signs.staff)) return 'staff';
  if (shows(topic === 'own' ? signs.alone : signs.strongPerson)) return 'other';
  return shows(signs.crew) ? 'staff' : topic;
}

function tells(shows: Shows, signs: Signs): boolean {
  if (shows(signs.unreal)) return false;
  if (shows(signs.alone)) return true;
  const person = weigh(shows, signs.strongPerson, signs.weakPerson);
  if (person === 0) return false;
  const care = weigh(shows, signs.strongCare, signs.weakCare);
  if (care === 0 || person + care < signs.enough || shows(signs.general)) return false;
  return person + care >= signs.enoughThere || !shows(signs.occasion);
}

function ownness(shows: Shows, { own, weakPerson }: Signs): 'plainly' | 'maybe' {
  return shows(own) || shows(weakPerson) ? 'plainly' : 'maybe';
}

function isBareCare(shows: Shows, { strongCare, unreal, general, occasion }: Signs): boolean {
  return shows(strongCare) && ![unreal, general, occasion].some(shows);
}

function weigh(shows: Shows, strong: readonly string[], weak: readonly string[]): number {
  if (shows(strong)) return 2;
  return shows(weak) ? 1 : 0;
}

function goesOnWith(
  { goesOn, isBare }: View,
  [last, next]: readonly (View | undefined)[],
): boolean {
  if (isBare && last?.introduces) return true;
  return goesOn && (last?.tells === true || next?.tells === true);
}

function spanOf({ from, to }: Sentence, { tokens }: Reading): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
