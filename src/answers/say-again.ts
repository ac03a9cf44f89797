import { EMERGENCIES, SMALL_TALK, present } from '../domain';
import type { Answer, Decision, Knowledge, Locale } from '../domain';
import { readAnswerToken } from './again-token';
import { replyWithAnswer } from './answer-reply';
import type { FixedReplies } from './fixed-replies';
import { judgementOf } from './judgement-of';
import { toneDown } from './tone-down';

/** The reply that a token of ours was written for, in a language; undefined for any other token. */
export type SayAgain = (token: string, lang: Locale) => Decision['reply'] | undefined;

/** A reply is made of ids, so it can be told in another language when its question is long forgotten. */
export function createSayAgain(knowledge: Knowledge, fixed: FixedReplies): SayAgain {
  return (token, lang) => {
    const [, kind, value = ''] = token.split(':');
    const frame = { lang, fallback: false };
    if (kind === 'answer') return answerAgain(knowledge, token, lang);
    if (kind === 'no-answer') {
      const nearest = value.split(',').filter((id) => knowledge.clauses.has(id));
      return fixed.noAnswer(frame, nearest);
    }
    const danger = EMERGENCIES.find((topic) => topic === value);
    if (kind === 'emergency') return danger && fixed.emergency(frame, danger);
    const talk = SMALL_TALK.find((topic) => topic === value);
    return kind === 'small-talk' ? talk && fixed.smallTalk(frame, talk) : undefined;
  };
}

function answerAgain(knowledge: Knowledge, token: string, lang: Locale): Answer | undefined {
  const said = readAnswerToken(token, knowledge);
  if (!said) return undefined;
  const { clause, exception, faq, tonedDown, asked, others } = said;
  const judged = judgementOf(knowledge, { clause, lang, ...present({ exception, faq }) });
  return replyWithAnswer(knowledge, {
    clause,
    judged: tonedDown ? toneDown(judged) : judged,
    others,
    asked,
    lang,
    isForeign: false,
  });
}
