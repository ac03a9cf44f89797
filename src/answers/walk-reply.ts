import { citationOf, contactsOf, present } from '../domain';
import type {
  Answer,
  Clarification,
  Clause,
  Knowledge,
  Locale,
  Walk,
  WalkTranslation,
} from '../domain';
import { conditionOf } from './condition-of';
import { writeWalkToken } from './walk-token';
import type { WalkState } from './walk-token';

/** The next question of a walk, or the verdict at its end. Undefined where the walk points nowhere. */
export function replyToWalk(
  knowledge: Knowledge,
  state: WalkState,
  lang: Locale,
): Answer | Clarification | undefined {
  return 'step' in state.at
    ? ask(knowledge, { ...state, at: state.at }, lang)
    : conclude(knowledge, { ...state, at: state.at }, lang);
}

function ask(
  knowledge: Knowledge,
  { walk, made, at }: WalkState & { at: { step: string } },
  lang: Locale,
): Clarification | undefined {
  const step = walk.steps[at.step];
  if (!step) return undefined;
  const translated = translationOf(knowledge, walk, lang);
  const words = translated?.steps[at.step];
  return {
    kind: 'clarification',
    lang,
    fallback: lang !== 'en' && !words,
    again: writeWalkToken(walk, made),
    walk: walk.id,
    title: translated?.title ?? walk.title,
    verdict: walk.verdict,
    summary: translated?.summary ?? walk.summary,
    ask: words?.ask ?? step.ask,
    begins: made.length === 0,
    choices: step.choices.map(({ id, label }) => ({
      label: words?.choices[id] ?? label,
      token: writeWalkToken(walk, [...made, { step: at.step, choice: id }]),
    })),
    citations: walk.clauses.map((clause) => citationOf(knowledge, clause, lang)),
  };
}

function conclude(
  knowledge: Knowledge,
  { walk, made, at }: WalkState & { at: { outcome: string } },
  lang: Locale,
): Answer | undefined {
  const outcome = walk.outcomes[at.outcome];
  const clause = outcome && knowledge.clauses.get(outcome.clause);
  if (!clause) return undefined;
  const words = translationOf(knowledge, walk, lang)?.outcomes[at.outcome];
  const { because, alternative } = { ...outcome, ...words };
  return {
    kind: 'answer',
    lang,
    fallback: lang !== 'en' && !words,
    again: writeWalkToken(walk, made),
    verdict: outcome.verdict,
    asked: 'permits',
    binds: clause.binds,
    because,
    ...present({
      condition: conditionOf(knowledge, clause, lang),
      alternative: alternative ?? alternativeOf(knowledge, clause, lang),
    }),
    citations: [citationOf(knowledge, clause.id, lang)],
    contacts: contactsOf(knowledge, clause.contacts, lang),
    discreet: clause.discreet,
  };
}

function translationOf(
  { translations }: Knowledge,
  { id }: Walk,
  lang: Locale,
): WalkTranslation | undefined {
  return lang === 'en' ? undefined : translations.get(lang)?.walks.get(id);
}

function alternativeOf(
  { translations }: Knowledge,
  clause: Clause,
  lang: Locale,
): string | undefined {
  const words = lang === 'en' ? undefined : translations.get(lang)?.clauses.get(clause.id);
  return (words ?? clause).alternative;
}
