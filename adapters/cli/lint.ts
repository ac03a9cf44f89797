import { lintFolder } from '../../src';
import type { Remark } from '../../src';
import { writeLine } from './terminal';
import type { Terminal } from './terminal';
import { INK, clean, hang, paint, wrap } from './text-layout';
import type { Layout } from './text-layout';

export interface LintOptions {
  json?: boolean;
  /** Exit with 1 for warnings, too. */
  strict?: boolean;
  /** YYYY-MM-DD; reviews are due by it. */
  today: string;
}

const MARKS = { error: '  ✗ ', warning: '  ! ' } as const;
const INKS = { error: INK.red, warning: INK.yellow } as const;

/** `policy lint`: prints what is wrong or wants a look. Returns the exit code: 1 when there is an error. */
export function lint(
  { folder, terminal }: { folder: string; terminal: Terminal },
  { json = false, strict = false, today }: LintOptions,
): number {
  const remarks = lintFolder(folder, today);
  const errors = remarks.filter(({ level }) => level === 'error').length;
  const text = json ? JSON.stringify(remarks, null, 2) : renderRemarks(remarks, terminal);
  writeLine(terminal.output, text);
  return errors > 0 || (strict && remarks.length > 0) ? 1 : 0;
}

/** Remarks by file and line; those of one place stand together. */
export function renderRemarks(remarks: readonly Remark[], layout: Layout): string {
  if (remarks.length === 0) return paint('✓ Nothing to mend.', INK.green, layout);
  const blocks = remarks.map((remark, i) => {
    const text = renderRemark(remark, layout);
    const again = remarks[i - 1]?.place === remark.place;
    return again ? text : `${i > 0 ? '\n' : ''}${paint(remark.place, INK.bold, layout)}\n${text}`;
  });
  return [...blocks, '', sumUp(remarks)].join('\n');
}

function renderRemark({ level, check, message }: Remark, layout: Layout): string {
  const text = hang(wrap(clean(message), layout.width - MARKS[level].length), MARKS[level]);
  const name = paint(`    ${check}`, INK.faint, layout);
  return `${paint(text, INKS[level], layout)}\n${name}`;
}

function sumUp(remarks: readonly Remark[]): string {
  const count = (level: Remark['level']): number =>
    remarks.filter((remark) => remark.level === level).length;
  const files = new Set(remarks.map(({ place }) => place.replace(/:\d+$/, ''))).size;
  return `${some(count('error'), 'error')}, ${some(count('warning'), 'warning')} in ${some(files, 'file')}.`;
}

export function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
