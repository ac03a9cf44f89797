interface Clock {
  hour: number;
  minute: number;
}

/** "9:00", "9.30", "15h", "9h30", "9am", "9:30 p.m." at a place among the words; `length` in words. */
export function readClock(
  tokens: readonly string[],
  at: number,
): (Clock & { length: number }) | undefined {
  const word = tokens[at] ?? '';
  const next = tokens[at + 1] ?? '';
  const joined = /^[ap]\.?m\.?$/.test(next) ? readTime(`${word}${next}`) : undefined;
  if (joined) return { ...joined, length: 2 };
  const alone = readTime(word);
  return alone && { ...alone, length: 1 };
}

/** "HH:MM"; undefined for anything but one time of day. */
export function clockText(text: string): string | undefined {
  const clock = readTime(text.replaceAll(' ', ''));
  if (!clock) return undefined;
  return [clock.hour, clock.minute].map((part) => String(part).padStart(2, '0')).join(':');
}

function readTime(text: string): Clock | undefined {
  const [, hours = '', hMark, minutes = '', half] =
    /^(\d{1,2})(?:(h)|(?=[ap])|(?=[:.h]\d))(?:[:.h]?(\d\d))?(?:([ap])\.?m\.?)?$/.exec(text) ?? [];
  if (hours === '' || (half !== undefined && hMark !== undefined)) return undefined;
  const hour = hourOf(Number(hours), half);
  const minute = Number(minutes);
  return hour === undefined || minute > 59 ? undefined : { hour, minute };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
