import { createPhraseFinder, wordsOf } from '../../domain';
import type { Overbroad, OwnedContent, Remark } from '../../domain';
import { proseOf } from '../prose';

/** Wording that forbids more than a policy may, e.g. talk about pay; kinds that miss their own examples. */
export function findOverbroad({ knowledge, overbroad, placeOf }: OwnedContent): Remark[] {
  const kinds = overbroad.map((kind) => ({ kind, isIn: createOverbroadFinder(kind) }));
  const said = proseOf(knowledge).flatMap(({ entry, path, text }) =>
    kinds.flatMap(({ kind, isIn }) =>
      sentencesOf(text)
        .filter(isIn)
        .map((sentence) => remark(kind, placeOf(entry, path), sentence)),
    ),
  );
  return [...said, ...kinds.flatMap(({ kind, isIn }) => tryExamples(kind, isIn, placeOf))];
}

type IsIn = (sentence: string) => boolean;

function createOverbroadFinder({ id, phrases, except }: Overbroad): IsIn {
  const find = createPhraseFinder(phrases.map((phrase) => [phrase, id] as const));
  const findExceptions = createPhraseFinder(except.map((phrase) => [phrase, id] as const));
  return (sentence) => {
    const words = wordsOf(sentence);
    return find(words).length > 0 && findExceptions(words).length === 0;
  };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+/u).filter((sentence) => sentence.trim() !== '');
}

function remark({ id, why, instead }: Overbroad, place: string, sentence: string): Remark {
  return {
    level: 'error',
    check: `overbroad ${id}`,
    place,
    message: `"${sentence.trim()}" forbids too much: ${why} ${instead}`,
  };
}

function tryExamples(kind: Overbroad, isIn: IsIn, placeOf: OwnedContent['placeOf']): Remark[] {
  const { flags, passes } = kind.examples;
  const wrong = [
    ...flags.flatMap((text, i) => (isIn(text) ? [] : [{ list: 'flags', i, is: 'not found' }])),
    ...passes.flatMap((text, i) => (isIn(text) ? [{ list: 'passes', i, is: 'found' }] : [])),
  ];
  return wrong.map(({ list, i, is }) => ({
    level: 'error',
    check: 'example',
    place: placeOf(kind, ['examples', list, i]),
    message: `${kind.id} › this example is ${is}; change the phrases or the example.`,
  }));
}
