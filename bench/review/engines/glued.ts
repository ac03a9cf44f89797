import { parse } from 'chrono-node';
import nlp from 'compromise';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { Engine, Found, Kind } from '../engine';

/** What somebody gets who puts three good libraries together: names and places, dates, phones. */
export function buildGlued(): Engine {
  const find = (text: string): Found[] => {
    const doc = nlp(text);
    return [
      ...placesOf(doc.people(), 'name'),
      ...placesOf(doc.places(), 'place'),
      ...placesOf(doc.emails(), 'contact'),
      ...placesOf(doc.urls(), 'contact'),
      ...parse(text).map((date) => ({
        kind: 'date' as const,
        start: date.index,
        end: date.index + date.text.length,
      })),
      ...findPhoneNumbersInText(text, 'US').map(({ startsAt, endsAt }) => ({
        kind: 'contact' as const,
        start: startsAt,
        end: endsAt,
      })),
    ];
  };
  return { find, run: find };
}

interface View {
  json(options: { offset: true }): unknown;
}

function placesOf(view: View, kind: Kind): Found[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compromise types its JSON as any.
  const found = view.json({ offset: true }) as { offset: { start: number; length: number } }[];
  return found.map(({ offset: { start, length } }) => ({ kind, start, end: start + length }));
}
