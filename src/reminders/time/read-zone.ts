/**
 * The IANA time zone that somebody means: "europe/madrid", or "madrid" alone. Undefined when there
 * is no such zone, or several.
 */
export function readZone(text: string): string | undefined {
  const typed = text.trim().replaceAll(' ', '_').toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone');
  const exact = zones.find((zone) => zone.toLowerCase() === typed);
  if (exact !== undefined) return exact;
  const cities = zones.filter((zone) => zone.toLowerCase().endsWith(`/${typed}`));
  return cities.length === 1 ? cities[0] : readAlias(text.trim());
}

/** Names that the platform knows without listing them, such as "UTC" and "Asia/Kolkata". */
function readAlias(text: string): string | undefined {
  if (!/^[A-Za-z][\w+/-]*$/.test(text)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions();
    return timeZone;
  } catch {
    return undefined;
  }
}
