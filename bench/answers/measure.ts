import type { Labelled } from './corpus';
import type { BuildEngine, Engine, Hit } from './engine';
import { createCorpus } from './corpus';
import type { Knowledge } from '../../src/domain';
import { precision } from './quality';
import type { Judged } from './quality';

/** What one engine costs at one size, in milliseconds of CPU time (user and system, all threads). */
export interface Cost {
  /** To make the index. */
  build: number;
  /** A question, first time asked. */
  p50: number;
  p95: number;
  /** Share of questions whose first hit is right: those given, and those for made clauses. */
  given: number;
  made: number;
}

/** A process that has just started is slower: it is asked so many first, or as many as it answers in that time. */
const WARM_UP = 1500;
const WARM_UP_MS = 10_000;
const MADE_QUESTIONS = 200;

export async function measure(
  shipped: Knowledge,
  { size, build, given }: { size: number; build: BuildEngine; given: readonly Labelled[] },
): Promise<Cost> {
  const { asked, ...corpus } = createCorpus(shipped, size);
  const made = spread(asked, MADE_QUESTIONS);
  const started = process.cpuUsage();
  const engine = await build(corpus);
  const cost = millisecondsSince(started);
  await warmUp(engine, shipped);
  const times: number[] = [];
  const ask = async (questions: readonly Labelled[]): Promise<Judged[]> => {
    const judged: Judged[] = [];
    for (const { question, clauses } of questions) {
      const before = process.cpuUsage();
      const hits: readonly Hit[] = await engine.find(question);
      times.push(millisecondsSince(before));
      judged.push({ hits, clauses });
    }
    return judged;
  };
  const onGiven = precision(await ask(given));
  const onMade = precision(await ask(made));
  return { build: cost, p50: at(times, 0.5), p95: at(times, 0.95), given: onGiven, made: onMade };
}

async function warmUp(engine: Engine, shipped: Knowledge): Promise<void> {
  const started = process.cpuUsage();
  for (const question of warmUpQuestions(shipped)) {
    if (millisecondsSince(started) > WARM_UP_MS) return;
    await engine.find(question);
  }
}

function warmUpQuestions({ clauses }: Knowledge): string[] {
  return spread(
    [...clauses.values()].flatMap(({ phrasings }) => phrasings),
    WARM_UP,
  );
}

/** At most `count` of a list, from all over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, i) => list[Math.floor(i * step)]!,
  );
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}
