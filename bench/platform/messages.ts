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
  /** Longest that the server's own loop stood still since the last answer, be it work or somebody else's process. */
  longestPauseMs: number;
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
  /** Bytes of all answers. */
  bytes: number;
}

export const KINDS = ['slack-help', 'slack-ask', 'teams-help', 'teams-ask'] as const;
export type Kind = (typeof KINDS)[number];
/** Echoes of the bare SDK: of Slack a message of blocks, of Teams a card as large as an answer, or a line of text. */
export type Echo = 'bolt-echo' | 'botbuilder-card' | 'botbuilder-text';
export type Serving = Echo | 'slack' | 'teams';

/** What the stand-in for the platforms' services is asked for. */
export type SinkQuestion = 'port' | 'bytes';
