import { gistOf } from '../../src';
import type { DecidedBy, Decision, GoldenQuestion } from '../../src';

type Reply = Decision['reply'];

/** What happened, in a few words: "not-allowed · phi-images". */
export function describeReply(reply: Reply): string {
  return outlineOf(reply).join(' · ');
}

/** The same, part by part. */
export function outlineOf(reply: Reply): string[] {
  const { clause, verdict } = gistOf(reply);
  const language = reply.lang === 'en' ? undefined : reply.lang;
  const standIn = reply.fallback ? 'stand-in' : undefined;
  return [...nameOf(reply), verdict, clause, language, standIn].filter(
    (part) => part !== undefined,
  );
}

/** An answer is told by its verdict alone. */
function nameOf(reply: Reply): string[] {
  if (reply.kind === 'answer') return [];
  const topic = 'topic' in reply ? ` (${reply.topic})` : '';
  return [`${KINDS[reply.kind]}${topic}`];
}

const KINDS: Record<Reply['kind'], string> = {
  answer: 'an answer',
  clarification: 'asks back',
  'no-answer': 'no answer',
  emergency: 'emergency',
  'small-talk': 'small talk',
};

/** What the owners agreed on, in the same words. */
export function describeWanted(entry: GoldenQuestion): string {
  const { kind, verdicts, clauses, lang, fallback } = entry;
  return [
    ...(kind === 'answer' ? [] : [KINDS[kind]]),
    ...(verdicts.length > 0 ? [verdicts.join(' or ')] : []),
    ...(clauses.length > 0 ? [clauses.join(' or ')] : []),
    ...(lang === 'en' ? [] : [lang]),
    ...(fallback === true ? ['stand-in'] : []),
  ].join(' · ');
}

/** The rule that decided, in a sentence or two. */
export function reasonOf({ by, tonedDown, insteadOf, heeded, reply }: Decision): string {
  const reason = by.kind === 'walk' ? walkReason(by.walk, reply) : reasonBy(by);
  return [
    heeded ? `${owners(heeded)}, in the words of ${wordsOf(by)}.` : reason,
    ...(insteadOf === undefined
      ? []
      : [`${insteadOf} was found first, but it was unsure which is meant, and this one says no.`]),
    ...(tonedDown ? ['It was unsure what is meant, so the yes became "yes, if".'] : []),
  ].join(' ');
}

function owners({ verdict, belief }: NonNullable<Decision['heeded']>): string {
  return `Owners said ${verdict} to questions like this one (${percent(belief)} sure)`;
}

function wordsOf(by: DecidedBy): string {
  return by.kind === 'exception'
    ? `entry ${by.index + 1} of "when" in ${by.clause}`
    : 'the clause itself';
}

function walkReason(walk: string, { kind }: Reply): string {
  return kind === 'answer'
    ? `The facts in it lead to the end of the walk "${walk}".`
    : `It leaves out what decides, so the walk "${walk}" asks back.`;
}

function reasonBy(by: Exclude<DecidedBy, { kind: 'walk' }>): string {
  switch (by.kind) {
    case 'emergency':
      return `Words of danger to life come before anything else (${by.topic}, lexicons/emergencies.yml).`;
    case 'small-talk':
      return `Nothing but small talk is in it (${by.topic}, lexicons/small-talk.yml).`;
    case 'outside':
      return `The policy seems not to cover it: an answer takes a belief of ${percent(by.needed)}.`;
    case 'exception':
      return `Entry ${by.index + 1} of "when" in ${by.clause} decides: ${by.facts.join(', ')}.`;
    case 'faq':
      return `The FAQ entry "${by.faq}" asks the same, and its answer decides.`;
    case 'clause':
      return `The verdict of ${by.clause} itself: no fact in the question changes it.`;
  }
}

export function percent(share: number): string {
  return share > 0 && share < 0.005 ? '<1 %' : `${Math.round(share * 100)} %`;
}
