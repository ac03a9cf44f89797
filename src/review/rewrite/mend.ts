import type { Addition, Finding, Mending, Replacement } from '../../domain';
import { fold } from '../fold';
import type { Span } from '../fold';
import type { Edit } from './edits';
import type { Page } from './page';
import { describeInstead, putInstead } from './put-instead';
import { takeOut, takeSentenceOut } from './take-out';

/** Findings of one draft, and what their rules say about mending them. */
export interface Repair {
  page: Page;
  findings: readonly Finding[];
  /** The words for somebody or something in the draft's language. */
  wordsOf(replace: Replacement): readonly [first: string, again: string];
  /** Words of a neutral text; undefined when there is none. */
  neutralText(id: string): string | undefined;
}

/** The edits that the rules ask for; `firmly` takes whole sentences out. */
export function editsFor(repair: Repair, firmly: boolean): Edit[] {
  const met = new Set<string>();
  return repair.findings.flatMap((finding) => {
    const edit = firmly ? mendFirmly(repair, finding) : mend(repair, finding, met);
    return edit ? [edit] : [];
  });
}

function mendFirmly({ page }: Repair, { mending, ...span }: Finding): Edit | undefined {
  const stays = mending === 'none' || mending === 'plain' || isAddition(mending);
  return stays || span.end === 0 ? undefined : takeSentenceOut(page, span);
}

export function isAddition(mending: Mending): mending is Addition {
  return typeof mending === 'object' && 'add' in mending;
}

/** `met` are the names that were replaced before. */
function mend(repair: Repair, finding: Finding, met: Set<string>): Edit | undefined {
  const { page } = repair;
  const { mending } = finding;
  if (isAddition(mending)) return addition(repair, mending, met);
  if (finding.end === 0 || mending === 'none' || mending === 'apart') return undefined;
  if (mending === 'plain') return plainly(page.text, finding);
  const gentle = gently(repair, { ...finding, mending }, met);
  return gentle ?? takeSentenceOut(page, finding);
}

/** Without touching the rest of the sentence; undefined where that is not asked for or cannot be. */
function gently(
  repair: Repair,
  { mending, ...span }: Span & { mending: Exclude<Mending, Addition> },
  met: Set<string>,
): Edit | undefined {
  const { page } = repair;
  if (mending === 'remove') return takeOut(page, span);
  if (typeof mending === 'string') return undefined;
  if ('describe' in mending) return describeInstead(page, span, repair.wordsOf(mending.describe));
  const [first, again] = repair.wordsOf(mending.replace);
  const name = page.text.slice(span.start, span.end).toLowerCase();
  const words = met.has(name) ? again : first;
  met.add(name);
  return putInstead(page, span, words);
}

/** After one of these a line may follow; after a word a stop comes first. */
const CLOSED = /[.!?…)"'\p{Extended_Pictographic}]$|[#@]\S+$/u;
const LONGEST_TAG = 40;

function addition(
  { page, ...repair }: Repair,
  { add, at }: Addition,
  met: Set<string>,
): Edit | undefined {
  const { text } = page;
  const words = repair.neutralText(add);
  if (words === undefined || met.has(add)) return undefined;
  met.add(add);
  if (at === 'start') {
    const start = text.length - text.trimStart().length;
    return { start, end: start, with: `${words} ` };
  }
  const end = text.trimEnd().length;
  const closed = CLOSED.test(text.slice(Math.max(0, end - LONGEST_TAG), end));
  return { start: end, end, with: `${closed ? ' ' : '. '}${words}` };
}

/** Ordinary letters for decorative ones, one emoji for a run of them. */
function plainly(text: string, { start, end }: Span): Edit | undefined {
  const typed = text.slice(start, end);
  const plain = fold(typed).text.replace(
    /^(\p{Extended_Pictographic})[\p{Extended_Pictographic}\s]+$/u,
    '$1',
  );
  return plain === typed ? undefined : { start, end, with: plain };
}
