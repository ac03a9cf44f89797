import { labelOf } from '../domain';
import type { Help, Knowledge, Message, Problem, Reply, ReplyKind, Tone } from '../domain';
import { actionsOf } from './actions';
import { linksOf } from './links';
import { plainText, readPassages } from './markdown';
import { templateData } from './template-data';
import { compileTemplates, validateTemplates } from './templates';

const TEMPLATES: readonly (ReplyKind | 'footer' | 'subscription')[] = [
  'answer',
  'clarification',
  'no-answer',
  'review',
  'review-update',
  'clause',
  'emergency',
  'small-talk',
  'help',
  'lesson',
  'acknowledgement',
  'numbers',
  'reminder',
  'schedule',
  'preview',
  'run-list',
  'run-report',
  'run-export',
  'notice',
  'ticket',
  'ticket-list',
  'ticket-note',
  'refusal',
  'footer',
  'subscription',
];

/** Nobody else is to see what was drafted, practised, acknowledged or ordered. */
const FOR_ASKER: ReadonlySet<ReplyKind> = new Set([
  'review',
  'review-update',
  'emergency',
  'lesson',
  'acknowledgement',
  'numbers',
  'schedule',
  'preview',
  'run-list',
  'run-report',
  'run-export',
  'notice',
  'ticket-list',
  'ticket-note',
]);

/** Puts replies into words. */
export interface Messages {
  render(reply: Reply): Message;
}

export function createMessages(knowledge: Knowledge): Messages {
  const fill = compileTemplates(knowledge);
  const helps = new Map<string, Message>();

  function write(reply: Reply): Message {
    const word = (key: string): string => labelOf(knowledge, reply.lang, key);
    const markdown = fill(reply.kind, reply.lang, templateData(reply, knowledge, word));
    const passages = readPassages(markdown);
    return {
      tone: toneOf(reply),
      passages,
      actions: actionsOf(reply, word),
      links: linksOf(reply, knowledge, word),
      summary: summaryOf(passages),
      visibility: isForAskerAlone(reply) ? 'asker' : 'place',
    };
  }

  /** Help says the same to everybody: it is the same message, so that what is drawn of it can be kept. */
  function writeHelp(reply: Help): Message {
    const key = `${reply.lang} ${reply.topic} ${reply.fallback}`;
    const message = helps.get(key) ?? write(reply);
    helps.set(key, message);
    return message;
  }

  return { render: (reply) => (reply.kind === 'help' ? writeHelp(reply) : write(reply)) };
}

/** Faults of the message templates, for the check at start. */
export function validateMessages(knowledge: Knowledge): Problem[] {
  return validateTemplates(knowledge, TEMPLATES);
}

function toneOf(reply: Reply): Tone {
  if (reply.kind === 'emergency') return 'urgent';
  if (reply.kind === 'lesson' && reply.answer) return reply.answer.isRight ? 'allowed' : 'consider';
  return 'verdict' in reply ? reply.verdict : 'neutral';
}

function isForAskerAlone(reply: Reply): boolean {
  if (reply.kind === 'answer') return reply.discreet;
  if (reply.kind === 'help') return reply.topic === 'posted' || reply.topic === 'report';
  if (reply.kind === 'reminder') return reply.personal;
  if (reply.kind === 'ticket') return reply.seenBy === 'asker';
  return FOR_ASKER.has(reply.kind);
}

/** The heading and the first sentence after it. */
function summaryOf(passages: Message['passages']): string {
  return passages
    .flatMap((passage) =>
      passage.kind === 'heading' || passage.kind === 'paragraph'
        ? [plainText(passage.content)]
        : [],
    )
    .slice(0, 2)
    .join(': ');
}
