import { OpenRedaction } from '@openredaction/openredaction';
import type { Engine, Kind } from '../engine';

/** Its 500 types by their names, the first that fits; most of the rest are numbers. */
const KIND_BY_NAME: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:NAME|PERSON)/, 'name'],
  [/DATE|^AGE|TIME/, 'date'],
  [/^ADDRESS|STREET|ZIP|POSTCODE|POSTAL|LOCATION|COORDINATES/, 'place'],
  [/PHONE|EMAIL|URL|IPV|USERNAME|HANDLE|DISCORD|INSTAGRAM|FACEBOOK|TWITTER|TIKTOK/, 'contact'],
];

export function buildOpenRedaction(): Engine {
  const engine = new OpenRedaction();
  return {
    find(text) {
      const { detections } = engine.detect(text);
      return detections.map(({ type, position: [start, end] }) => ({
        kind: kindOf(type),
        start,
        end,
      }));
    },
    run: (text) => engine.detect(text),
  };
}

function kindOf(type: string): Kind {
  return KIND_BY_NAME.find(([name]) => name.test(type))?.[1] ?? 'id';
}
