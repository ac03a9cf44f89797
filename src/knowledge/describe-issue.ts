import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A fault of a file in words its owner understands: field, value, what is expected. */
export function describeIssue(issue: Issue, data: unknown): string {
  const field = issue.path.length === 0 ? 'this entry' : `"${issue.path.join('.')}"`;
  const owner = entryName(data);
  return `${owner}${field} ${describe(issue, field)}.`;
}

function describe(issue: Issue, field: string): string {
  if (issue.code === 'unrecognized_keys') {
    return `has a field that nothing reads: ${issue.keys.join(', ')}; remove or rename it`;
  }
  if (issue.code === 'invalid_key') {
    return `is no name that can be used here; ${issue.issues[0]?.message ?? 'choose another one'}`;
  }
  if (issue.input === undefined && issue.code !== 'custom') return `is missing; add ${field}`;
  const value = show(issue.input);
  if (issue.code === 'invalid_value') return `is ${value}; use ${anyOf(issue.values)}`;
  if (issue.code === 'invalid_type') return `is ${value}; write ${article(issue.expected)}`;
  return `is ${value}; ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
}

function anyOf(values: readonly unknown[]): string {
  const words = values.map(String);
  if (words.length === 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function article(expected: string): string {
  const names: Record<string, string> = {
    string: 'text (put it in quotes)',
    array: 'a list',
    object: 'fields',
    boolean: 'true or false',
    number: 'a number',
  };
  return names[expected] ?? expected;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'empty';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function entryName(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('id' in data)) return '';
  return typeof data.id === 'string' ? `${data.id} › ` : '';
}
