/** One fault of the installation: where it is, what stands there, what is expected, how to mend it. */
export interface Problem {
  /** File and line, or the name of a variable. */
  place: string;
  message: string;
}

/** The content under knowledge/ cannot be used. Carries every problem at once. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  constructor(readonly problems: readonly Problem[]) {
    super(describe('The knowledge folder cannot be used', problems));
  }
}

/** The settings cannot be used. Carries every problem at once; never a value of a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly Problem[]) {
    super(describe('The settings cannot be used', problems));
  }
}

function describe(what: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ place, message }) => `  ${place} › ${message}`);
  return [`${what} (${problems.length} to mend):`, ...lines].join('\n');
}
