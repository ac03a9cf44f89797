import { organizationIn, sectionTitleOf } from '../domain';
import type {
  Acknowledgement,
  Answer,
  Doubt,
  Finding,
  Knowledge,
  Organization,
  Reply,
  Review,
  ReviewUpdate,
  Rewrite,
} from '../domain';
import { dayIn } from './day-in';
import { literal } from './markdown';
import { orderData } from './order-data';
import { rewriteLines } from './rewrite-lines';
import { ticketData } from './ticket-data';

/** Longest stretch that is named beside what a rewrite leaves to do. */
const MAX_WORDS_LEFT = 60;

type Word = (key: string) => string;

/** What a template sees: the reply's own fields, plus what its wording needs. */
export function templateData(reply: Reply, knowledge: Knowledge, word: Word): object {
  const base = baseData(reply, knowledge);
  switch (reply.kind) {
    case 'answer':
      return { ...base, citation: reply.citations[0], heading: headingOf(reply, word) };
    case 'clarification':
      return { ...base, citation: reply.citations[0] };
    case 'review':
      return { ...base, ...reviewData(reply), ...reviewNotes(reply, knowledge, word) };
    case 'review-update':
      return { ...base, ...updateData(reply, word), ...reviewNotes(reply, knowledge, word) };
    case 'emergency':
      return {
        ...base,
        selfHarm: reply.topic === 'self-harm',
        violence: reply.topic === 'violence',
      };
    case 'small-talk':
    case 'help':
      return { ...base, [reply.topic]: true };
    case 'refusal':
      return { ...base, [reply.reason]: true };
    case 'acknowledgement':
      return { ...base, ...sinceWhen(reply) };
    default:
      return { ...base, ...orderData(reply), ...ticketData(reply) };
  }
}

function sinceWhen({ on, lang }: Acknowledgement): object {
  return on === undefined ? {} : { day: dayIn(lang, on) };
}

/** What any template may name. */
function baseData(reply: Reply, knowledge: Knowledge): object {
  const organization = organizationIn(knowledge, reply.lang);
  const section = reply.kind === 'clause' ? reply.citation.section : undefined;
  return {
    ...reply,
    organization,
    contact: contactOf(reply, organization),
    privacy: organization.contacts['privacy-office'],
    ...(section && { section: sectionTitleOf(knowledge, section, reply.lang) }),
  };
}

/** "No, they may not forbid it" where a ban was asked for; the plain verdict where nothing else is written. */
function headingOf({ verdict, asked, binds }: Answer, word: Word): string {
  const keys = [`${asked}.${verdict}.${binds}`, `${asked}.${verdict}`, `verdict.${verdict}`];
  return word(keys.find((key) => word(key) !== key) ?? `verdict.${verdict}`);
}

function updateData({ findings, cleared }: ReviewUpdate, word: Word): object {
  return {
    findings: findings.map((finding) => ({
      ...finding,
      why: finding.why.replace('{cues}', word('review.cues')),
      numbers: finding.points.join(', '),
    })),
    clearedPoints: cleared.join(', '),
  };
}

/** Everything that was typed stands there literally. */
function reviewData({ findings, doubts, offers, rewrite }: Review): object {
  return {
    findings: groupsOf(findings, doubts),
    offers: offers.map((offer) => ({ ...offer, text: literal(offer.text) })),
    ...(rewrite && {
      rewrite: {
        ...rewrite,
        ...rewriteLines(rewrite),
        left: rewrite.left.map((finding) => ({ ...finding, words: wordsLeft(rewrite, finding) })),
      },
    }),
  };
}

/** Findings of one rule that are equally severe are told once, with all their words. */
function groupsOf(findings: Review['findings'], doubts: readonly Doubt[]): object[] {
  const groups = new Map<string, FindingGroup>();
  findings.forEach((finding, index) => {
    const key = `${finding.rule} ${finding.severity} ${finding.unsure}`;
    const group = groups.get(key) ?? { ...finding, points: [], excerpts: [], asks: [] };
    const ask = doubts.find(({ point }) => point === index + 1)?.ask;
    group.points.push(index + 1);
    if (finding.excerpt !== '') group.excerpts.push(literal(finding.excerpt));
    if (ask !== undefined) group.asks.push(literal(ask));
    groups.set(key, group);
  });
  return [...groups.values()].map((group) => ({ ...group, numbers: group.points.join(', ') }));
}

interface FindingGroup {
  points: number[];
  excerpts: string[];
  asks: string[];
}

function wordsLeft({ text }: Rewrite, { start, end }: Finding): string {
  const words = text.slice(start, end);
  return literal(words.length > MAX_WORDS_LEFT ? `${words.slice(0, MAX_WORDS_LEFT)}…` : words);
}

function reviewNotes(
  { unchecked, doubts }: Review | ReviewUpdate,
  { rules }: Knowledge,
  word: Word,
): object {
  return {
    ruleCount: rules.length,
    uncheckedWords: unchecked.map((id) => word(`unchecked.${id}`)),
    questions: doubts.map(({ point, ask }) => ({ point, ask: literal(ask) })),
  };
}

function contactOf(reply: Reply, organization: Organization): object | undefined {
  if ('contacts' in reply && reply.contacts[0]) return reply.contacts[0];
  return organization.contacts['social-media-team'];
}
