import type { PlaceOf, Problem } from '../domain';
import { createDetectors } from './detectors';
import { ruleCodes } from './doubts/state-token';
import { parsePhrase } from './phrases/parse';
import type { ReviewKnowledge } from './rule-reader';
import { phrasesOf } from './trap';

/** Finds phrases that cannot be read, signals that nobody makes, and lexicons that need themselves. */
export function validateRules(knowledge: ReviewKnowledge, placeOf: PlaceOf): Problem[] {
  const detectors = createDetectors(knowledge);
  const known = new Set([...detectors.keys(), ...knowledge.lexicons.keys()]);
  const phrases = [
    ...knowledge.rules.flatMap((rule) =>
      rule.traps.flatMap((trap, i) =>
        phrasesOf(trap).map((phrase) => ({ entry: rule, path: ['traps', i], phrase })),
      ),
    ),
    ...[...knowledge.lexicons.values()].flatMap((lexicon) => [
      ...lexicon.phrases.map((phrase, i) => ({ entry: lexicon, path: ['phrases', i], phrase })),
      ...lexicon.except.map((phrase, i) => ({ entry: lexicon, path: ['except', i], phrase })),
    ]),
  ];
  const faults = phrases.flatMap(({ entry, path, phrase }) => {
    const message = faultOf(phrase, known);
    return message ? [{ place: placeOf(entry, path), message }] : [];
  });
  return [...faults, ...circles(knowledge, placeOf), ...sameCodes(knowledge, placeOf)];
}

/** Buttons name a rule by a short code; two rules must not share one. */
function sameCodes({ rules }: ReviewKnowledge, placeOf: PlaceOf): Problem[] {
  const owners = new Set(ruleCodes(rules.map(({ id }) => id).toReversed()).values());
  const message = 'has the same short code on buttons as another rule; give it another id.';
  return rules
    .filter(({ id }) => !owners.has(id))
    .map((rule) => ({ place: placeOf(rule, ['id']), message }));
}

function faultOf(line: string, known: ReadonlySet<string>): string | undefined {
  const phrase = parsePhrase(line);
  if (typeof phrase === 'string') return `the phrase "${line}" ${phrase}.`;
  const unknown = signalsIn(line).find((name) => !known.has(name));
  if (unknown === undefined) return undefined;
  return `the phrase "${line}" uses {${unknown}}; use a lexicon's name or a signal of rules/README.md.`;
}

function signalsIn(line: string): string[] {
  return [...line.matchAll(/\{([^{}]{0,60})\}/g)].map(([, name]) => name ?? '');
}

function circles({ lexicons }: ReviewKnowledge, placeOf: PlaceOf): Problem[] {
  const needs = (name: string): string[] => {
    const lexicon = lexicons.get(name);
    return lexicon ? [...lexicon.phrases, ...lexicon.except].flatMap(signalsIn) : [];
  };
  return [...lexicons.values()]
    .filter(({ name }) => reaches(name, name, needs))
    .map((lexicon) => ({ name: lexicon.name, place: placeOf(lexicon) }))
    .map(({ name, place }) => ({
      place,
      message: `{${name}} is needed to find {${name}} itself; take one of the two apart.`,
    }));
}

function reaches(from: string, goal: string, needs: (name: string) => string[]): boolean {
  const seen = new Set<string>();
  const open = needs(from);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === goal) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...needs(name));
  }
  return false;
}
