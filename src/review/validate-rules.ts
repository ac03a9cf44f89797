import type { Problem } from '../domain';
import { createDetectors } from './detectors';
import { parsePhrase } from './phrases/parse';
import type { ReviewKnowledge } from './reviewer';
import { phrasesOf } from './trap';

/** Finds phrases that cannot be read, signals that nobody makes, and lexicons that need themselves. */
export function validateRules(knowledge: ReviewKnowledge): Problem[] {
  const detectors = createDetectors(knowledge);
  const known = new Set([...detectors.keys(), ...knowledge.lexicons.keys()]);
  const problems: Problem[] = [];
  for (const { id, traps } of knowledge.rules) {
    traps.forEach((trap, i) => {
      for (const phrase of phrasesOf(trap)) {
        const message = faultOf(phrase, known);
        if (message) problems.push({ place: `rules › ${id}`, message: `traps.${i}: ${message}` });
      }
    });
  }
  for (const { name, phrases, except } of knowledge.lexicons.values()) {
    for (const phrase of [...phrases, ...except]) {
      const message = faultOf(phrase, known);
      if (message) problems.push({ place: `lexicons/${name}.yml`, message });
    }
  }
  return [...problems, ...circles(knowledge)];
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

function circles({ lexicons }: ReviewKnowledge): Problem[] {
  const needs = (name: string): string[] => {
    const lexicon = lexicons.get(name);
    return lexicon ? [...lexicon.phrases, ...lexicon.except].flatMap(signalsIn) : [];
  };
  return [...lexicons.keys()]
    .filter((name) => reaches(name, name, needs))
    .map((name) => ({
      place: `lexicons/${name}.yml`,
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
