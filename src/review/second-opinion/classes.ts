import type { Severity } from '../../domain';
import type { Group } from './groups';

/** What a draft is weighed for, beside single rules: a group of rules, or that something is so severe. */
export function groupClass({ name }: Pick<Group, 'name'>): string {
  return `@${name}`;
}

/** "@fix" stands for anything that has to change, so for what blocks, too. */
export function severityClass(severity: Exclude<Severity, 'consider'>): string {
  return `@${severity}`;
}
