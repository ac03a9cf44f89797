import { createWordReader, present } from '../domain';
import type { Emergency, Found, Hit, Knowledge, Locale, NoAnswer, SmallTalk } from '../domain';
import { advanceWalk } from './advance-walk';
import { answerFrom } from './answer-from';
import type { AssumedFacts } from './answer-from';
import { createWayFinder } from './asked-way';
import { createEmergencyFinder } from './emergencies';
import { createFactFinder } from './facts';
import type { FixedReplies } from './fixed-replies';
import { createFollowUp } from './follow-up';
import type { Outcome } from './outcome';
import { createSmallTalkFinder } from './small-talk';
import { replyToWalk } from './walk-reply';
import { startWalk } from './walk-token';

/** What the search found for a question, and what else is known. */
export interface Asked {
  found: Found;
  /** Language of the reply; that of the question when left out. */
  speak?: Locale;
  /** Clause that the conversation spoke of last. */
  topic?: string;
}

/** The reply to a question, and the facts that it states. */
interface Settled extends Outcome {
  heard: ReadonlySet<string>;
}

/** Below this the question is taken to be outside the policy: silence before error. Measured on held-back questions. */
const MIN_IN_SCOPE = 0.8;

/** Makes what decides over a question. */
export function createSettler(
  knowledge: Knowledge,
  fixed: FixedReplies,
): (asked: Asked) => Settled {
  const { wordData } = knowledge;
  const readWords = createWordReader(wordData.get('spellings'));
  const findFacts = createFactFinder(wordData.get('facts'));
  const findEmergency = createEmergencyFinder(wordData.get('emergencies'));
  const findSmallTalk = createSmallTalkFinder(wordData.get('small-talk'));
  const findWay = createWayFinder(wordData.get('asked-ways'));
  const followUp = createFollowUp(wordData.get('follow-ups'));
  const assumed = createAssumed(knowledge, (text) => findFacts(readWords(text, 'en')));

  function outcomeOf({ words, heard: facts, found, topic }: Heard): Outcome {
    const frame = { lang: found.lang, fallback: found.foreign !== undefined };
    const emergency = findEmergency(words);
    if (emergency) return told(fixed.emergency(frame, emergency));
    const talk = findSmallTalk(words);
    if (talk) return told(fixed.smallTalk(frame, talk));
    const { hits, inScope } = followUp({ found, topic, words, facts });
    const isOutside = hits.length === 0 || inScope < MIN_IN_SCOPE;
    const outcome = isOutside
      ? undefined
      : (clarification(knowledge, { hits, facts, found }) ??
        answerFrom(knowledge, { hits, facts, assumed, found, asked: findWay(words) }));
    const nearest = hits.map(({ clause }) => clause);
    return outcome ?? told(fixed.noAnswer(frame, nearest));
  }

  return ({ found: { foreign, ...found }, speak, topic }) => {
    const { words } = found;
    const heard = findFacts(words);
    const spoken = speak ? { ...found, lang: speak } : { ...found, ...present({ foreign }) };
    return { ...outcomeOf({ words, heard, found: spoken, topic }), heard };
  };
}

/** A question with the facts that it states. */
interface Heard {
  words: readonly string[];
  heard: ReadonlySet<string>;
  found: Found;
  topic: string | undefined;
}

/** A reply that says the same whatever was asked, with its reason. */
function told(reply: Emergency | SmallTalk | NoAnswer): Outcome {
  if (reply.kind === 'no-answer') return { reply, by: { kind: 'outside', needed: MIN_IN_SCOPE } };
  return reply.kind === 'emergency'
    ? { reply, by: { kind: reply.kind, topic: reply.topic } }
    : { reply, by: { kind: reply.kind, topic: reply.topic } };
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

/** Gives the facts that an FAQ entry's own question states. */
function createAssumed({ faq }: Knowledge, findFacts: (text: string) => Set<string>): AssumedFacts {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const facts = known.get(id) ?? findFacts(faq.get(id)?.question ?? '');
    known.set(id, facts);
    return facts;
  };
}
