import type { Comparison } from '../../src';
import { outlineOf } from './reason';
import { agreement, findingsOf, sumUp } from './render-comparison';

/** What two versions answer differently, as Markdown for a pull request. */
export function renderMarkdown(comparison: Comparison, title: string): string {
  const { edits, replies, reviews, tried } = comparison;
  const by = `${tried.questions} golden questions and ${tried.drafts} golden drafts`;
  return [
    '### What the assistant says differently',
    `Compared with ${literal(title)}, by ${by}: **${sumUp(comparison)}**`,
    table(
      ['Question', 'Before', 'After'],
      replies.map((changed) => {
        const after = changed.reworded ? ['the same in other words'] : outlineOf(changed.after);
        return [[changed.entry.ask], outlineOf(changed.before), [...after, ...agreement(changed)]];
      }),
    ),
    table(
      ['Draft', 'Before', 'After'],
      reviews.map((changed) => [
        [changed.entry.text],
        findingsOf(changed.before),
        [...findingsOf(changed.after), ...agreement(changed)],
      ]),
    ),
    table(
      ['Edited', 'What'],
      edits.map(({ kind, id, change, fields }) => [
        [`${kind} ${id}`],
        [change === 'edited' ? fields.join(', ') : change],
      ]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Each cell is a list of lines. Empty without rows. */
function table(titles: readonly string[], rows: readonly (readonly string[][])[]): string {
  if (rows.length === 0) return '';
  const lines = [
    titles,
    titles.map(() => '---'),
    ...rows.map((cells) => cells.map((cell) => cell.map(literal).join('<br>'))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** As it stands: no markup, no mention of anybody, no link to another issue. */
function literal(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>|`*_[\]@#~\\]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
