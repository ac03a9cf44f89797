import { citationOf, contactsOf, createWordReader } from '../domain';
import type {
  Answer,
  Clarification,
  ClauseReply,
  Decision,
  Emergency,
  Found,
  Hit,
  Knowledge,
  Locale,
  NoAnswer,
  SmallTalk,
} from '../domain';
import { advanceWalk } from './advance-walk';
import { answerFrom } from './answer-from';
import type { AssumedFacts } from './answer-from';
import { createWayFinder } from './asked-way';
import { replyWithClause } from './clause-reply';
import { createEmergencyFinder } from './emergencies';
import { createFactFinder } from './facts';
import { createFollowUp } from './follow-up';
import type { Outcome } from './outcome';
import { createSmallTalkFinder } from './small-talk';
import { replyToWalk } from './walk-reply';
import { readWalkToken, startWalk } from './walk-token';

/** A question with what the search found for it. */
export interface Asked {
  text: string;
  found: Found;
  /** Clause that the conversation spoke of last. */
  topic?: string;
}

/** Turns what was found into a reply. */
export interface Answers {
  decide(asked: Asked): Decision['reply'];
  /** The same, with the rule that decided and the facts it heard. */
  explain(asked: Asked): Decision;
  /** The whole text of a clause; undefined for an unknown id. */
  clause(id: string, lang: Locale): ClauseReply | undefined;
  /** The next question of a walk or its verdict; undefined for a token that is none of its paths. */
  walk(token: string, lang: Locale): Answer | Clarification | undefined;
}

/** Below this the question is taken to be outside the policy: silence before error. Measured on held-back questions. */
const MIN_IN_SCOPE = 0.8;
const MAX_NEAREST = 3;

export function createAnswers(knowledge: Knowledge): Answers {
  const { wordData } = knowledge;
  const readWords = createWordReader(wordData.get('spellings'));
  const findFacts = createFactFinder(wordData.get('facts'));
  const findEmergency = createEmergencyFinder(wordData.get('emergencies'));
  const findSmallTalk = createSmallTalkFinder(wordData.get('small-talk'));
  const findWay = createWayFinder(wordData.get('asked-ways'));
  const followUp = createFollowUp(wordData.get('follow-ups'));
  const assumed = createAssumed(knowledge, (text) => findFacts(readWords(text, 'en')));

  function settle({ text, found, topic }: Asked): Settled {
    const words = readWords(text, found.foreign ?? found.lang);
    const heard = findFacts(words);
    return { ...outcomeOf({ words, heard, found, topic }), heard };
  }

  function outcomeOf({ words, heard: facts, found, topic }: Heard): Outcome {
    const frame = { lang: found.lang, fallback: found.foreign !== undefined };
    const emergency = findEmergency(words);
    if (emergency) return emergencyReply(knowledge, frame, emergency);
    const talk = findSmallTalk(words);
    if (talk) return smallTalk(frame, talk);
    const { hits, inScope } = followUp({ found, topic, words, facts });
    if (hits.length === 0 || inScope < MIN_IN_SCOPE) return noAnswer(knowledge, { ...found, hits });
    return (
      clarification(knowledge, { hits, facts, found }) ??
      answerFrom(knowledge, { hits, facts, assumed, found, asked: findWay(words) }) ??
      noAnswer(knowledge, found)
    );
  }

  return {
    decide: (asked) => settle(asked).reply,
    explain(asked) {
      const { heard, tonedDown = false, ...settled } = settle(asked);
      return { ...settled, tonedDown, facts: [...heard] };
    },
    clause: (id, lang) => replyWithClause(knowledge, id, lang),
    walk: (token, lang) => stepInWalk(knowledge, token, lang),
  };
}

interface Settled extends Outcome {
  heard: ReadonlySet<string>;
}

/** A question with the facts that it states. */
interface Heard {
  words: readonly string[];
  heard: ReadonlySet<string>;
  found: Found;
  topic: string | undefined;
}

function stepInWalk(
  knowledge: Knowledge,
  token: string,
  lang: Locale,
): Answer | Clarification | undefined {
  const state = readWalkToken(token, knowledge.walks);
  return state && replyToWalk(knowledge, state, lang);
}

/** The walk that the question starts, as far as its facts lead. */
function clarification(
  knowledge: Knowledge,
  {
    hits: [best],
    facts,
    found,
  }: { hits: readonly Hit[]; facts: ReadonlySet<string>; found: Found },
): Outcome | undefined {
  const walk = knowledge.walks.get(best?.walk ?? '');
  const reply = walk && replyToWalk(knowledge, advanceWalk(startWalk(walk), facts), found.lang);
  if (!reply) return undefined;
  const fallback = reply.fallback || found.foreign !== undefined;
  return { reply: { ...reply, fallback }, by: { kind: 'walk', walk: walk.id } };
}

function noAnswer(knowledge: Knowledge, { lang, foreign, hits }: Found): Outcome {
  const reply: NoAnswer = {
    kind: 'no-answer',
    lang,
    fallback: foreign !== undefined,
    nearest: hits.slice(0, MAX_NEAREST).map(({ clause }) => citationOf(knowledge, clause, lang)),
    contacts: contactsOf(knowledge, ['social-media-team']),
  };
  return { reply, by: { kind: 'outside', needed: MIN_IN_SCOPE } };
}

function emergencyReply(
  knowledge: Knowledge,
  frame: Pick<Emergency, 'lang' | 'fallback'>,
  topic: Emergency['topic'],
): Outcome {
  const contacts = contactsOf(knowledge, ['emergency', 'safety-security']);
  return {
    reply: { ...frame, kind: 'emergency', topic, contacts },
    by: { kind: 'emergency', topic },
  };
}

function smallTalk(
  frame: Pick<SmallTalk, 'lang' | 'fallback'>,
  topic: SmallTalk['topic'],
): Outcome {
  return { reply: { ...frame, kind: 'small-talk', topic }, by: { kind: 'small-talk', topic } };
}

/** Gives the facts that an FAQ entry's own question states. */
function createAssumed({ faq }: Knowledge, findFacts: (text: string) => Set<string>): AssumedFacts {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const facts = known.get(id) ?? findFacts(faq.get(id)?.question ?? '');
    known.set(id, facts);
    return facts;
  };
}
