import { testFolder } from '../../src';
import type { GoldenReport } from '../../src';
import { describeReply, describeWanted, reasonOf } from './reason';
import { writeLine } from './terminal';
import type { Terminal } from './terminal';
import { INK, clean, indent, paint, renderFields, wrap } from './text-layout';
import type { Layout } from './text-layout';

type WrongReply = GoldenReport['wrongReplies'][number];
type WrongReview = GoldenReport['wrongReviews'][number];

/** `policy test`: tries the golden questions and drafts. Returns the exit code: 1 when one is wrong. */
export function testGolden(
  { folder, terminal }: { folder: string; terminal: Terminal },
  { json = false }: { json?: boolean },
): number {
  const report = testFolder(folder);
  const text = json ? JSON.stringify(report, null, 2) : renderReport(report, terminal);
  writeLine(terminal.output, text);
  return report.wrongReplies.length + report.wrongReviews.length > 0 ? 1 : 0;
}

function renderReport(report: GoldenReport, layout: Layout): string {
  const { wrongReplies, wrongReviews, tried } = report;
  const right = {
    questions: tried.questions - wrongReplies.length,
    drafts: tried.drafts - wrongReviews.length,
  };
  const isRight = wrongReplies.length + wrongReviews.length === 0;
  const sum = `${right.questions} of ${tried.questions} questions and ${right.drafts} of ${tried.drafts} drafts as agreed.`;
  return [
    ...wrongReplies.map((wrong) => renderReply(wrong, layout)),
    ...wrongReviews.map((wrong) => renderReview(wrong, layout)),
    paint(`${isRight ? '✓' : '✗'} ${sum}`, isRight ? INK.green : INK.red, layout),
  ].join('\n\n');
}

function renderReply({ entry, got, place }: WrongReply, layout: Layout): string {
  const nearest = got.trace.candidates[0]?.nearest?.text;
  return [
    heading(place, entry.ask, layout),
    renderFields(
      [
        { name: 'wanted', text: describeWanted(entry) },
        { name: 'got', text: describeReply(got.decision.reply), ink: INK.red },
        { name: 'because', text: reasonOf(got.decision) },
        { name: 'nearest', text: nearest },
      ],
      layout,
    ),
  ].join('\n');
}

function renderReview(
  { entry, got, place, missing, unexpected }: WrongReview,
  layout: Layout,
): string {
  return [
    heading(place, entry.text, layout),
    renderFields(
      [
        { name: 'wanted', text: entry.verdict },
        { name: 'got', text: got.verdict, ink: INK.red },
        { name: 'missing', text: missing.join(', '), ink: INK.red },
        { name: 'too much', text: unexpected.join(', '), ink: INK.red },
      ],
      layout,
    ),
  ].join('\n');
}

function heading(place: string, text: string, layout: Layout): string {
  return `${paint(place, INK.bold, layout)}\n${indent(wrap(clean(text), layout.width - 2), '  ')}`;
}
