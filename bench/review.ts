/**
 * How fast drafts are reviewed with all rules on: CPU time (user and system, all threads) a draft,
 * drafts a CPU-second, and the worst of many hostile inputs.
 *   npx tsx bench/review.ts
 */
import { join } from 'node:path';
import { draftSchema } from '../src/domain';
import type { Draft } from '../src/domain';
import { readKnowledge } from '../src/knowledge';
import { createReviewer } from '../src/review';
import { HOSTILE_LENGTH, hostileInputs } from './review-inputs';

const { knowledge } = readKnowledge(join(__dirname, '../knowledge'));
const started = process.cpuUsage();
const reviewer = createReviewer(knowledge);
const ready = milliseconds(process.cpuUsage(started));
/** Texts of the rules' own examples, one after another. */
const corpus = knowledge.rules
  .flatMap(({ examples }) => [...examples.flags, ...examples.passes])
  .map(({ text }) => text)
  .join(' ');

console.log(
  `${knowledge.rules.length} rules, ${knowledge.lexicons.size} word lists, ready in ${ready.toFixed(0)} ms CPU`,
);
report(280, 6_000);
report(5_000, 500);
reportHostile();

function report(length: number, runs: number): void {
  const drafts = Array.from({ length: runs }, (_, i) => draftOf(slice(length, i)));
  for (const draft of drafts.slice(0, runs / 2)) reviewer.review(draft);
  const times = drafts.map(timeOf).toSorted((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  const at = (share: number): string => (times[Math.floor(runs * share)] ?? 0).toFixed(2);
  const rate = Math.round((runs / total) * 1000);
  console.log(
    `${length} characters: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms CPU; ${rate} drafts a CPU-second`,
  );
}

function reportHostile(): void {
  const times = Object.entries(hostileInputs(corpus)).map(([name, text]) => {
    const draft = draftOf(text);
    return { name, time: Math.min(timeOf(draft), timeOf(draft)) };
  });
  const worst = times.toSorted((a, b) => b.time - a.time).slice(0, 5);
  console.log(`hostile, ${HOSTILE_LENGTH} characters (worst of ${times.length} kinds):`);
  for (const { name, time } of worst) console.log(`  ${name}: ${time.toFixed(0)} ms CPU`);
}

function slice(length: number, i: number): string {
  const start = (i * 137) % Math.max(1, corpus.length - length);
  return corpus.slice(start, start + length);
}

function draftOf(text: string): Draft {
  return draftSchema.parse({ text, platform: 'x', media: 'photo' });
}

function timeOf(draft: Draft): number {
  const before = process.cpuUsage();
  reviewer.review(draft);
  return milliseconds(process.cpuUsage(before));
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
