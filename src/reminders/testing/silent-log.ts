import type { Log } from '../../domain';

/** Says nothing; keeps how often it was to warn. */
export function silentLog(): Log & { faults: string[] } {
  const faults: string[] = [];
  return {
    faults,
    debug: () => undefined,
    info: () => undefined,
    warn: (message) => void faults.push(message),
    error: (message) => void faults.push(message),
  };
}
