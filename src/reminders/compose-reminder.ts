import { citationOf, optionToken, scenarioWordsOf } from '../domain';
import type { Choice, Knowledge, Locale, Reminder, ReminderMessage } from '../domain';

/** The weekly message in a language. Undefined when its reminder, question or clause is gone from the content. */
export function composeReminder(
  content: Knowledge,
  { reminder: id, scenario }: Pick<Choice, 'reminder' | 'scenario'>,
  { lang, personal }: { lang: Locale; personal: boolean },
): ReminderMessage | undefined {
  const reminder = content.reminders.get(id);
  const question = scenarioWordsOf(content, scenario, lang);
  if (!reminder || !question || !content.clauses.has(reminder.clause)) return undefined;
  const words = wordsOf(content, reminder, lang);
  return {
    kind: 'reminder',
    lang,
    fallback: words.fallback || question.fallback,
    reminder: id,
    title: words.title,
    sentence: words.body,
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

function wordsOf(
  { translations }: Pick<Knowledge, 'translations'>,
  reminder: Reminder,
  lang: Locale,
): Pick<Reminder, 'title' | 'body'> & { fallback: boolean } {
  if (lang === 'en') return { ...reminder, fallback: false };
  const translated = translations.get(lang)?.reminders.get(reminder.id);
  return { ...(translated ?? reminder), fallback: !translated };
}
