import type { WordData } from '../word-data';
import { entryOf, linesOf, plain } from '../word-data';

export interface PlaceLists {
  isTown: (name: string) => boolean;
  /** A state, a country or another area too large to point at a person. */
  isLarge: (name: string) => boolean;
  isStateCode: (code: string) => boolean;
}

export function readPlaceLists(wordData: WordData): PlaceLists {
  const context = wordData.get('place-context');
  const towns = listed(wordData.get('place-towns'));
  const codes = listed(entryOf(context, 'state_codes'));
  const large = new Set([
    ...listed(entryOf(context, 'states')),
    ...listed(entryOf(context, 'countries')),
  ]);
  return {
    isTown: (name) => towns.has(plain(name.toLowerCase())),
    isLarge: (name) => large.has(plain(name.toLowerCase())),
    isStateCode: (code) => code.length === 2 && codes.has(code.toLowerCase()),
  };
}

function listed(data: unknown): Set<string> {
  return new Set(
    linesOf(data)
      .flatMap((line) => line.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}
