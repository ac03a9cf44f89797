/** What people meet on a platform, and the tests that show it: any that match one of the patterns. */
export interface Surface {
  name: string;
  /** Patterns of `file › full name of a test`. */
  tests: readonly RegExp[];
}

interface File {
  name: string;
  /** What Jest says of a file that did not run. */
  message: string;
  assertionResults: readonly { fullName: string; status: string }[];
}

/** `none` where no test shows a surface: that is a fault, too. */
export interface Row extends Record<string, string> {
  surface: string;
  outcome: 'pass' | 'fail' | 'skipped' | 'none';
  passed: string;
  failed: string;
  skipped: string;
}

/** Reads from what Jest reports how each surface fared, and where tests of no surface failed. */
export function judgeSurfaces(surfaces: readonly Surface[], files: readonly File[]): Row[] {
  const tests = files.flatMap(testsOf);
  const isNamed = (name: string): boolean =>
    surfaces.some((surface) => surface.tests.some((pattern) => pattern.test(name)));
  const rest = tests.filter(({ name }) => !isNamed(name));
  return [
    ...surfaces.map(({ name, tests: patterns }) =>
      judge(
        name,
        tests.filter((test) => patterns.some((pattern) => pattern.test(test.name))),
      ),
    ),
    ...(rest.length > 0 ? [judge('everything else', rest)] : []),
  ];
}

function testsOf({ name, message, assertionResults }: File): { name: string; status: string }[] {
  const file = name.replace(/^.*\/(?=(?:adapters|scripts)\/)/, '');
  if (assertionResults.length === 0 && message !== '') return [{ name: file, status: 'failed' }];
  return assertionResults.map(({ fullName, status }) => ({
    name: `${file} › ${fullName}`,
    status,
  }));
}

function judge(surface: string, tests: readonly { status: string }[]): Row {
  const count = (...states: string[]): number =>
    tests.filter(({ status }) => states.includes(status)).length;
  const [passed, failed] = [count('passed'), count('failed')];
  return {
    surface,
    outcome: outcomeOf({ passed, failed, all: tests.length }),
    passed: String(passed),
    failed: String(failed),
    skipped: String(tests.length - passed - failed),
  };
}

function outcomeOf(counts: { passed: number; failed: number; all: number }): Row['outcome'] {
  if (counts.failed > 0) return 'fail';
  if (counts.passed > 0) return 'pass';
  return counts.all > 0 ? 'skipped' : 'none';
}
