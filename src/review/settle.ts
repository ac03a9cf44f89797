import type { Finding, Rule } from '../domain';
import { severest } from './findings';

/**
 * Takes away what a protecting or better-explaining rule silences; severest first, then by place.
 * What is unsure silences nothing that is sure: the author's answer may take it away.
 */
export function settle(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): Finding[] {
  const hit = new Set(findings.filter(({ unsure }) => !unsure).map(({ rule }) => rule));
  const silenced = [...hit].flatMap((id) => rules.get(id)?.suppresses ?? []);
  const standing = findings.filter(({ rule }) => !silenced.some((glob) => matches(glob, rule)));
  const places = placesByRule(standing);
  return severest(
    standing.filter((finding) => {
      const better = rules.get(finding.rule)?.yields_to ?? [];
      return !better.some((id) => places.get(id)?.some((other) => silences(other, finding)));
    }),
  );
}

function matches(glob: string, id: string): boolean {
  return glob.endsWith('*') ? id.startsWith(glob.slice(0, -1)) : id === glob;
}

function silences(better: Finding, finding: Finding): boolean {
  return isSamePlace(finding, better) && (finding.unsure || !better.unsure);
}

function isSamePlace(a: Finding, b: Finding): boolean {
  if (a.end === 0 || b.end === 0) return a.end === b.end;
  return a.start < b.end && b.start < a.end;
}

function placesByRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = places.get(finding.rule);
    if (list) list.push(finding);
    else places.set(finding.rule, [finding]);
  }
  return places;
}
