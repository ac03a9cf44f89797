/** "9:00", "9.30", "15h", "9h30", "9am", "9:30 p.m." at a place among the words. */
export function readClock(
  tokens: readonly string[],
  at: number,
): { hour: number; minute: number; length: number } | undefined {
  const next = halfOf(tokens[at + 1] ?? '');
  const [, hours = '', separator = '', minutes = '', after = ''] =
    /^(\d{1,2})(?:([:.h])(\d\d)?)?((?:a|p)\.?m\.?)?$/.exec(tokens[at] ?? '') ?? [];
  const half = halfOf(after) ?? next;
  const isClock = (separator === 'h' || minutes !== '' || half !== undefined) && hours !== '';
  const hour = hourOf(Number(hours), half);
  const minute = Number(minutes);
  if (!isClock || hour === undefined || minute > 59) return undefined;
  return { hour, minute, length: after === '' && next !== undefined ? 2 : 1 };
}

/** "HH:MM"; undefined for anything but one time of day. */
export function clockText(text: string): string | undefined {
  const clock = readClock([text.trim()], 0);
  if (!clock) return undefined;
  return [clock.hour, clock.minute].map((part) => String(part).padStart(2, '0')).join(':');
}

function halfOf(text: string): 'a' | 'p' | undefined {
  const [, half] = /^(a|p)\.?m\.?$/.exec(text) ?? [];
  if (half === 'a' || half === 'p') return half;
  return undefined;
}

function hourOf(hour: number, half: 'a' | 'p' | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
