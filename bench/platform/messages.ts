/** What a server is asked for. */
export type ServerQuestion = 'port' | 'use' | 'collect' | 'answer';

/** How many questions are answered for `answer`, one after the other, without any platform. */
export const ANSWERS = 2_000;

/** Processor time since the last answer, and memory; heap after a forced collection for `collect`. */
export interface Use {
  port: number;
  cpuMs: number;
  rssMb: number;
  heapMb: number;
}

/** A run of requests: as fast as so many connections go, or so many a second. */
export interface Run {
  kind: Kind;
  port: number;
  sink: number;
  requests: number;
  connections: number;
  /** Left out: as fast as it goes. */
  perSecond?: number;
}

export interface RunResult {
  /** Answers that were not what they should be. */
  faults: number;
  seconds: number;
  p50: number;
  p99: number;
}

export const KINDS = ['slack-help', 'slack-ask', 'teams-help', 'teams-ask'] as const;
export type Kind = (typeof KINDS)[number];
export type Serving = 'bolt-echo' | 'slack' | 'botbuilder-echo' | 'teams';
