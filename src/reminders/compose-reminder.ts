import { citationOf, optionToken, scenarioWordsOf } from '../domain';
import type { Choice, Knowledge, Locale, ReminderMessage } from '../domain';

/** The weekly message in a language. Undefined when its reminder, question or clause is gone from the content. */
export function composeReminder(
  content: Knowledge,
  { reminder: id, scenario }: Pick<Choice, 'reminder' | 'scenario'>,
  { lang, personal }: { lang: Locale; personal: boolean },
): ReminderMessage | undefined {
  const reminder = content.reminders.get(id);
  const question = scenarioWordsOf(content, scenario, lang);
  if (!reminder || !question || !content.clauses.has(reminder.clause)) return undefined;
  const translated = lang === 'en' ? undefined : content.translations.get(lang)?.reminders.get(id);
  return {
    kind: 'reminder',
    lang,
    fallback: lang !== 'en' && (!translated || question.fallback),
    reminder: id,
    title: translated?.title ?? reminder.title,
    sentence: translated?.body ?? reminder.body,
    citation: citationOf(content, reminder.clause, lang),
    question: question.question,
    options: question.options.map(({ text }, i) => ({
      number: i + 1,
      text,
      token: optionToken(scenario, i + 1),
    })),
    personal,
    buttons: personal ? [{ word: 'remind-off', token: 'remind:off' }] : [],
  };
}
