import { citationOf, nextScenarioToken, optionToken, scenarioWordsOf } from '../domain';
import type { Knowledge, Lesson, LessonOption, Locale, QuizStep } from '../domain';
import { orderScenarios } from './order-scenarios';

/** Practice questions. Deterministic, and keeps nothing: a button says all there is to know. */
export interface Training {
  /** A question by its id; undefined for an unknown one. */
  ask(scenario: string, lang: Locale): Lesson | undefined;
  /** The question whose turn it is: 0, 1, 2 … visit all and begin again. Undefined when there is none at all. */
  askTurn(turn: number, lang: Locale): Lesson | undefined;
  /** What a button leads to; undefined when what it names is gone. */
  take(step: QuizStep, lang: Locale): Lesson | undefined;
}

export function createTraining(knowledge: Knowledge): Training {
  const order = orderScenarios(knowledge);
  const ask: Training['ask'] = (scenario, lang) => lessonOf(knowledge, scenario, lang);
  const askTurn: Training['askTurn'] = (turn, lang) => {
    const place = ((Math.trunc(turn) % order.length) + order.length) % order.length;
    return ask(order[place] ?? '', lang);
  };
  return {
    ask,
    askTurn,
    take(step, lang) {
      if (step.to === 'ask') return ask(step.scenario, lang);
      // After a question that is gone it begins again.
      if (step.to === 'next') return askTurn(order.indexOf(step.after ?? '') + 1, lang);
      const lesson = ask(step.scenario, lang);
      return lesson && answerTo(knowledge, lesson, step.option);
    },
  };
}

function lessonOf(knowledge: Knowledge, scenario: string, lang: Locale): Lesson | undefined {
  const words = scenarioWordsOf(knowledge, scenario, lang);
  const clause = knowledge.scenarios.get(scenario)?.clause;
  if (!words || clause === undefined) return undefined;
  return {
    kind: 'lesson',
    lang,
    fallback: words.fallback,
    scenario,
    question: words.question,
    options: words.options.map(({ text }, i) => ({
      number: i + 1,
      text,
      token: optionToken(scenario, i + 1),
    })),
    next: nextScenarioToken(scenario),
    citation: citationOf(knowledge, clause, lang),
  };
}

function answerTo(knowledge: Knowledge, lesson: Lesson, option: number): Lesson | undefined {
  const options = scenarioWordsOf(knowledge, lesson.scenario, lesson.lang)?.options ?? [];
  const numbered = options.map(({ text, why }, i): LessonOption => ({ number: i + 1, text, why }));
  const chosen = numbered[option - 1];
  const right = numbered[options.findIndex((one) => one.right)];
  if (!chosen || !right) return undefined;
  return { ...lesson, answer: { isRight: chosen === right, chosen, right } };
}
