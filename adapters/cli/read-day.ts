import { InvalidArgumentError } from 'commander';
import { dateSchema } from '../../src';

/** A date of the command line. */
export function readDay(text: string): string {
  if (!dateSchema.safeParse(text).success)
    throw new InvalidArgumentError('Use a date such as 2027-05-31.');
  return text;
}

/** The calendar day here: a review is due when the owner's day begins. */
export function localDay(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
