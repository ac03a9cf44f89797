const DAY_MS = 86_400_000;

/** Days of the calendar are texts, YYYY-MM-DD, which sort as they follow each other. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
