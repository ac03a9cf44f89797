import type { Answer, Clarification, ClauseReply, Decision, Knowledge, Locale } from '../domain';
import { replyWithClause } from './clause-reply';
import { createFixedReplies } from './fixed-replies';
import { createSayAgain } from './say-again';
import type { SayAgain } from './say-again';
import { createSettler } from './settle';
import type { Asked } from './settle';
import { replyToWalk } from './walk-reply';
import { readWalkToken } from './walk-token';

/** Turns what was found into a reply. */
export interface Answers {
  decide(asked: Asked): Decision['reply'];
  /** The same, with the rule that decided and the facts it heard. */
  explain(asked: Asked): Decision;
  /** The whole text of a clause; undefined for an unknown id. */
  clause(id: string, lang: Locale): ClauseReply | undefined;
  /** The same reply in a language; undefined for a token that no reply of today's content has. */
  again: SayAgain;
  /** The next question of a walk or its verdict; undefined for a token that is none of its paths. */
  walk(token: string, lang: Locale): Answer | Clarification | undefined;
}

export function createAnswers(knowledge: Knowledge): Answers {
  const fixed = createFixedReplies(knowledge);
  const settle = createSettler(knowledge, fixed);
  return {
    decide: (asked) => settle(asked).reply,
    explain(asked) {
      const { heard, tonedDown = false, ...settled } = settle(asked);
      return { ...settled, tonedDown, facts: [...heard] };
    },
    clause: (id, lang) => replyWithClause(knowledge, id, lang),
    again: createSayAgain(knowledge, fixed),
    walk: (token, lang) => stepInWalk(knowledge, token, lang),
  };
}

function stepInWalk(
  knowledge: Knowledge,
  token: string,
  lang: Locale,
): Answer | Clarification | undefined {
  const state = readWalkToken(token, knowledge.walks);
  return state && replyToWalk(knowledge, state, lang);
}
