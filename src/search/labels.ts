/** What a question like an example asks for. */
export interface Claims {
  label: string;
  /** Further labels that it speaks for, with how much: 0 to 1. */
  also?: readonly { label: string; weight: number }[];
}

/** Labels in the order in which examples name them first, with their numbers. */
export function numberLabels(examples: readonly Claims[]): Map<string, number> {
  const labels = new Set(examples.map(({ label }) => label));
  return new Map([...labels].map((label, k) => [label, k]));
}
