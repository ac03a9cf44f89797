/** Whether a capital letter stands at a place of a text. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code > 64 && code < 91;
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}
