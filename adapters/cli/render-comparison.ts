import type { ChangedReply, ChangedReview, Comparison, Edit } from '../../src';
import { outlineOf } from './reason';
import { renderTable } from './render-table';
import type { Cell } from './render-table';
import { INK, paint, wrap } from './text-layout';
import type { Layout } from './text-layout';

/** What two versions answer differently, as tables. `title` names the earlier version. */
export function renderComparison(comparison: Comparison, title: string, layout: Layout): string {
  const { edits, replies, reviews, tried } = comparison;
  const head = `Compared with ${title}, by ${tried.questions} golden questions and ${tried.drafts} golden drafts.`;
  return [
    paint(wrap(head, layout.width), INK.bold, layout),
    ...(edits.length > 0 ? [renderEdits(edits, layout)] : []),
    ...(replies.length > 0
      ? [renderTable(columns('Question', layout), replies.map(replyRow), layout)]
      : []),
    ...(reviews.length > 0
      ? [renderTable(columns('Draft', layout), reviews.map(reviewRow), layout)]
      : []),
    wrap(sumUp(comparison), layout.width),
  ].join('\n\n');
}

/** "2 replies changed, 1 reworded, no review changed." */
export function sumUp({ replies, reviews }: Comparison): string {
  const changed = replies.filter(({ reworded }) => !reworded).length;
  const worse = [...replies, ...reviews].filter(({ right }) => right.before && !right.after).length;
  const better = [...replies, ...reviews].filter(
    ({ right }) => !right.before && right.after,
  ).length;
  const parts = [
    `${count(changed, 'reply', 'replies')} changed`,
    `${count(replies.length - changed, 'reply', 'replies')} reworded`,
    `${count(reviews.length, 'review', 'reviews')} changed`,
    ...(worse > 0 ? [`${worse} no longer as agreed`] : []),
    ...(better > 0 ? [`${better} now as agreed`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function count(amount: number, one: string, many: string): string {
  return `${amount === 0 ? 'no' : amount} ${amount === 1 ? one : many}`;
}

/** The longest ids fit. */
const MAX_RESULT_WIDTH = 22;

function columns(title: string, layout: Layout): { title: string; width?: number }[] {
  const width = Math.min(MAX_RESULT_WIDTH, Math.floor(layout.width / 3) - 2);
  return [{ title }, { title: 'Before', width }, { title: 'After', width }];
}

function replyRow(changed: ChangedReply): Cell[] {
  const { entry, before, after, reworded } = changed;
  const told = reworded ? ['the same', 'in other words'] : outlineOf(after);
  return [entry.ask, outlineOf(before), [...told, ...agreement(changed)]];
}

function reviewRow(changed: ChangedReview): Cell[] {
  const { entry, before, after } = changed;
  return [entry.text, findingsOf(before), [...findingsOf(after), ...agreement(changed)]];
}

/** The verdict, then each finding. */
export function findingsOf({ verdict, findings }: ChangedReview['before']): string[] {
  const told = findings.map(({ rule, severity }) => `${rule} (${severity})`);
  return [verdict, ...new Set(told)];
}

/** Whether the change leaves or reaches what the owners agreed on. */
export function agreement({ right }: Pick<ChangedReply, 'right'>): string[] {
  if (right.before === right.after) return [];
  return [right.after ? '✓ now as agreed' : '✗ no longer as agreed'];
}

function renderEdits(edits: readonly Edit[], layout: Layout): string {
  const rows = edits.map(({ kind, id, change, fields }) => [
    `${kind} ${id}`,
    change === 'edited' ? fields.join(', ') : change,
  ]);
  return renderTable([{ title: 'Edited' }, { title: 'What', width: 36 }], rows, layout);
}
