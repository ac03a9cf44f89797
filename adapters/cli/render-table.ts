import { INK, clean, paint, wrap } from './text-layout';
import type { Layout } from './text-layout';

export interface Column {
  title: string;
  /** Columns of the terminal; the one column without a width takes what is left. */
  width?: number;
  align?: 'right';
}

/** A cell: lines that are wrapped to the column each. */
export type Cell = string | readonly string[];

const GAP = '  ';
const MIN_WIDTH = 16;

/** A table with wrapped cells, a line under its head, no other lines. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  layout: Layout,
): string {
  const widths = widthsOf(columns, layout.width);
  const head = renderRow(
    columns.map(({ title }) => title),
    { columns, widths },
  );
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  const body = rows.map((row) => renderRow(row, { columns, widths }));
  return [paint(head, INK.bold, layout), paint(rule, INK.faint, layout), ...body].join('\n');
}

function widthsOf(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const gaps = GAP.length * (columns.length - 1);
  const rest = Math.max(MIN_WIDTH, width - fixed - gaps);
  return columns.map((column) => column.width ?? rest);
}

function renderRow(
  cells: readonly Cell[],
  { columns, widths }: { columns: readonly Column[]; widths: readonly number[] },
): string {
  const wrapped = cells.map((cell, i) => linesOf(cell, widths[i] ?? MIN_WIDTH));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, i) => fit(lines[line] ?? '', widths[i] ?? MIN_WIDTH, columns[i]?.align))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function linesOf(cell: Cell, width: number): string[] {
  const texts = typeof cell === 'string' ? [cell] : cell;
  return texts
    .flatMap((text) => wrap(clean(text), width).split('\n'))
    .flatMap((line) => cut(line, width));
}

/** A word longer than the column is broken. */
function cut(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  return [line.slice(0, width), ...cut(line.slice(width), width)];
}

function fit(text: string, width: number, align: Column['align']): string {
  return align === 'right' ? text.padStart(width) : text.padEnd(width);
}
