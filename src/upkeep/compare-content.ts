import type { Knowledge } from '../domain';

/** An entry of the content that two versions do not have alike. */
export interface Edit {
  /** "clause", "clause es", "rule", "messages" … */
  kind: string;
  id: string;
  change: 'added' | 'removed' | 'edited';
  /** Names of the fields that changed. */
  fields: readonly string[];
}

/** What was edited between two versions, entry by entry. */
export function compareContent(before: Knowledge, after: Knowledge): Edit[] {
  const old = entriesOf(before);
  const now = entriesOf(after);
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key): Edit[] => {
    const [kind = '', id = ''] = key.split('\0');
    const [was, is] = [old.get(key), now.get(key)];
    if (!was) return [{ kind, id, change: 'added', fields: [] }];
    if (!is) return [{ kind, id, change: 'removed', fields: [] }];
    const fields = changedFields(was, is);
    return fields.length > 0 ? [{ kind, id, change: 'edited', fields }] : [];
  });
}

function entriesOf(knowledge: Knowledge): Map<string, object> {
  const { rules, lexicons, sections, platforms, neutralTexts, wordData, translations } = knowledge;
  const entries = new Map<string, object>();
  const add = (kind: string, id: string, entry: object): unknown =>
    entries.set(`${kind}\0${id}`, entry);
  addWords('', knowledge, add);
  for (const rule of rules) add('rule', rule.id, rule);
  for (const [name, lexicon] of lexicons) add('lexicon', name, lexicon);
  for (const [name, data] of wordData) add('lexicon', name, Object(data));
  for (const section of sections) add('section', section.id, section);
  for (const platform of platforms) add('platform', platform.id, platform);
  for (const text of neutralTexts) add('ready-made text', text.id, text);
  for (const [id, observance] of knowledge.observances) add('observance', id, observance);
  add('organization', 'organization', knowledge.organization);
  for (const [lang, translation] of translations) addWords(` ${lang}`, translation, add);
  return entries;
}

type Words = Pick<
  Knowledge,
  'clauses' | 'faq' | 'walks' | 'reminders' | 'scenarios' | 'messages' | 'labels'
>;
type Translated = { [K in keyof Words]: ReadonlyMap<string, object | string> };

function addWords(
  lang: string,
  { clauses, faq, walks, reminders, scenarios, messages, labels }: Translated,
  add: (kind: string, id: string, entry: object) => unknown,
): void {
  for (const [id, clause] of clauses) add(`clause${lang}`, id, Object(clause));
  for (const [id, entry] of faq) add(`FAQ${lang}`, id, Object(entry));
  for (const [id, walk] of walks) add(`walk${lang}`, id, Object(walk));
  for (const [id, reminder] of reminders) add(`reminder${lang}`, id, Object(reminder));
  for (const [id, scenario] of scenarios) add(`scenario${lang}`, id, Object(scenario));
  add(`messages${lang}`, 'templates', Object.fromEntries(messages));
  add(`messages${lang}`, 'labels', Object.fromEntries(labels));
}

function changedFields(was: object, is: object): string[] {
  const [old, now] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)),
  );
}
