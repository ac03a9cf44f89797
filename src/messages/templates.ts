import Handlebars from 'handlebars';
import { labelsOf } from '../domain';
import type { Knowledge, Locale, Problem } from '../domain';

/** Fills the template of one reply kind in one language. */
export type Fill = (name: string, lang: Locale, data: object) => string;

/** Partials that every template may include. */
const PARTIALS = ['footer', 'subscription'];

/** Compiles all templates once. A language without its own template uses the English one. */
export function compileTemplates(knowledge: Knowledge): Fill {
  const english = compileSet(knowledge.messages, labelsOf(knowledge, 'en'));
  const others = new Map(
    [...knowledge.translations].map(([locale, { messages }]) => [
      locale as Locale,
      compileSet(new Map([...knowledge.messages, ...messages]), labelsOf(knowledge, locale)),
    ]),
  );
  return (name, lang, data) => {
    const template = (others.get(lang) ?? english).get(name);
    if (!template) throw new Error(`No message template is named "${name}".`);
    return template(data);
  };
}

/** Templates that do not compile or that are missing. */
export function validateTemplates(knowledge: Knowledge, names: readonly string[]): Problem[] {
  const missing = names
    .filter((name) => !knowledge.messages.has(name))
    .map((name) => ({
      place: `knowledge/messages/${name}.hbs`,
      message: 'is missing; restore it from the shipped content.',
    }));
  const sets = [
    ['messages/', knowledge.messages] as const,
    ...[...knowledge.translations].map(
      ([locale, { messages }]) => [`locales/${locale}/messages/`, messages] as const,
    ),
  ];
  const broken = sets.flatMap(([folder, messages]) =>
    [...messages].flatMap(([name, source]) =>
      parseProblem(`knowledge/${folder}${name}.hbs`, source),
    ),
  );
  return [...missing, ...broken];
}

function parseProblem(place: string, source: string): Problem[] {
  try {
    Handlebars.parse(source);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown';
    return [{ place, message: `is not a valid Handlebars template: ${reason}` }];
  }
}

function compileSet(
  sources: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): Map<string, Handlebars.TemplateDelegate> {
  const engine = Handlebars.create();
  const helpers = {
    label: (key: string) => labels.get(key) ?? key,
    concat: (a: string, b: string) => `${a}${b}`,
    join: (list: string[], between: string) => list.join(between),
    inc: (index: number) => index + 1,
  };
  engine.registerHelper(helpers);
  // Every other name is data: nothing has to be looked up among helpers first.
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  for (const name of PARTIALS) engine.registerPartial(name, sources.get(name) ?? '');
  // Owners write Markdown, so nothing is HTML-escaped; typed text passes through literal().
  const options = { noEscape: true, knownHelpers, knownHelpersOnly: true };
  return new Map([...sources].map(([name, source]) => [name, engine.compile(source, options)]));
}
