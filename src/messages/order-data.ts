import type { Notice, Reply, SubscriptionLine } from '../domain';
import { literal } from './markdown';

/** What the templates of reminders need beside the reply's own fields; what was typed stands there literally. */
export function orderData(reply: Reply): object {
  switch (reply.kind) {
    case 'schedule':
      return { subscriptions: reply.subscriptions.map(literalLine) };
    case 'preview':
      return { when: literal(reply.when), ...lineIn(reply) };
    case 'notice':
      return noticeData(reply);
    case 'run-report':
      return { underWay: reply.run.counts.waiting + reply.run.counts.sending };
    case 'run-export':
      // Ids of places may hold a sign that would end the code.
      return { lines: reply.lines.map((line) => line.replaceAll('`', "'")) };
    default:
      return {};
  }
}

function noticeData(reply: Notice): object {
  const { topic, named, misread, run } = reply;
  return {
    // A topic has the name of the field that it is about in one case: "misread".
    misread: false,
    [topic]: true,
    ...(named !== undefined && { named: literal(named) }),
    ...(misread && {
      understood: literal(misread.understood),
      unknown: literal(misread.unknown),
      expected: misread.expected,
    }),
    onePlace: run?.total === 1,
    ...lineIn(reply),
  };
}

function lineIn({ subscription }: { subscription?: SubscriptionLine }): object {
  return subscription ? { subscription: literalLine(subscription) } : {};
}

/** Cron is full of asterisks. */
function literalLine(line: SubscriptionLine): SubscriptionLine {
  return { ...line, when: literal(line.when) };
}
