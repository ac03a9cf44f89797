import type { Candidate, Explanation, Locale, SearchTrace, WeighedTerm } from '../../src';
import { describeReply, percent, reasonOf } from './reason';
import { renderTable } from './render-table';
import type { Cell } from './render-table';
import { INK, clean, paint, renderFields, wrap } from './text-layout';
import type { Layout } from './text-layout';

/** Candidates below these are never close. */
const MAX_CANDIDATES = 5;

/** Why a question gets its reply: the reply, what was heard, what it was compared with. */
export function renderExplanation(
  asked: { question: string; explanation: Explanation; chosen?: Locale | undefined },
  layout: Layout,
): string {
  const { trace, decision } = asked.explanation;
  const heard = renderFields(
    [
      { name: 'reply', text: describeReply(decision.reply), ink: INK.bold },
      { name: 'because', text: reasonOf(decision) },
      { name: 'language', text: languageOf(trace, asked.chosen) },
      { name: 'read as', text: readAs(trace) },
      { name: 'facts', text: decision.facts.join(', ') || 'none' },
      { name: 'covered', text: `${percent(trace.found.inScope)} sure` },
      { name: 'words', text: weightsOf(trace, 'stem') },
      { name: 'glosses', text: weightsOf(trace, 'gloss') },
      { name: 'ideas', text: weightsOf(trace, 'idea') },
      { name: 'unknown', text: unknownIn(trace) },
    ],
    layout,
  );
  const question = paint(wrap(clean(asked.question), layout.width), INK.bold, layout);
  return [question, heard, renderCandidates(trace.candidates, layout), note(layout)].join('\n\n');
}

function languageOf({ found }: SearchTrace, chosen: Locale | undefined): string {
  if (chosen) return `${chosen}, as chosen`;
  return found.foreign === undefined
    ? `${found.lang}, detected`
    : `${found.foreign}, which the assistant does not speak; answered in ${found.lang}`;
}

function readAs({ words }: SearchTrace): string {
  return words
    .filter(({ typed, read }) => read.join(' ') !== typed)
    .map(({ typed, read }) => `${typed} → ${read.join(' ') || '(left out)'}`)
    .join(', ');
}

/** The rarest first. */
function weightsOf({ terms }: SearchTrace, kind: WeighedTerm['kind']): string {
  return terms
    .filter((term) => term.kind === kind)
    .flatMap(({ term, weight }) => (weight === undefined ? [] : [{ term, weight }]))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ term, weight }) => `${term} ${weight.toFixed(1)}`)
    .join(', ');
}

function unknownIn({ terms }: SearchTrace): string {
  const unknown = terms.filter(({ weight }) => weight === undefined).map(({ term }) => term);
  return unknown.length > 0 ? `${unknown.join(', ')} (in no phrasing)` : '';
}

function renderCandidates(candidates: readonly Candidate[], layout: Layout): string {
  const columns = [
    { title: 'belief', width: 6, align: 'right' as const },
    { title: 'what it may ask for, and the nearest phrasing' },
    { title: 'phrasings', width: 9, align: 'right' as const },
    { title: 'head', width: 5, align: 'right' as const },
    { title: 'meaning', width: 7, align: 'right' as const },
  ];
  return renderTable(columns, candidates.slice(0, MAX_CANDIDATES).map(toRow), layout);
}

function toRow({ kind, id, belief, scores, nearest }: Candidate): Cell[] {
  const name = kind === 'walk' ? `walk ${id}` : id || 'outside the policy';
  const faq = nearest?.faq === undefined ? '' : `, FAQ ${nearest.faq}`;
  const like = nearest ? [`"${nearest.text}" (${nearest.likeness.toFixed(2)}${faq})`] : [];
  return [
    percent(belief),
    [name, ...like],
    tenths(scores.phrasings),
    tenths(scores.head),
    tenths(scores.meaning),
  ];
}

function tenths(value: number): string {
  return value.toFixed(1).replace('-0.0', '0.0');
}

function note(layout: Layout): string {
  const text =
    'Words and ideas carry how rare they are among the phrasings. Belief grows with the sum of ' +
    'its three columns; a walk gains while the question is vague. All beliefs sum up to 100 %.';
  return paint(wrap(text, layout.width), INK.faint, layout);
}
