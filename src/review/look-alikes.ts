/** Greek and Cyrillic letters that look like a Latin one; each pair is one code unit long. */
const LOOK_ALIKES = pairs(
  'АAВBЕEКKМMНHОOРPСCТTУYХXЅSІIЈJаaеeоoрpсcуyхxѕsіiјjһhԁdԛqԝwкkмmтtвb' +
    'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaοoρpνvιiκkυuεeτtηn',
);

/** Letters of phonetic alphabets that serve as small capitals. */
const SMALL_CAPITALS = pairs('ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpǫqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz');

const SAME = pairs("’'‘'ʼ'´'`'“\"”\"«\"»\"‐-‑-−-⁄/….");

/** Invisible characters, direction marks, variation selectors, tags and skin tones. */
const INVISIBLE =
  /^[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u20e3\ufe00-\ufe0f\ufeff\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e01ef}]$/u;

/** Blocks of letters that are used as decoration. */
const STYLED: readonly (readonly [number, number])[] = [
  [0x24b6, 0x24e9],
  [0xff21, 0xff5a],
  [0x1d400, 0x1d7ff],
  [0x1f130, 0x1f189],
];

/** What a character stands for, and whether it is a decorative form of it. */
export function plainOf(code: number): { plain: string; styled: boolean } {
  if (code < 0x20 || code === 0x7f) return { plain: ' ', styled: false };
  const char = String.fromCodePoint(code);
  const same = SAME.get(char);
  if (same !== undefined) return { plain: same, styled: false };
  if (INVISIBLE.test(char)) return { plain: '', styled: false };
  const small = SMALL_CAPITALS.get(char);
  if (small !== undefined) return { plain: small, styled: true };
  if (isLoneSurrogate(code) || code === 0x2122) return { plain: ' ', styled: false };
  const styled = STYLED.some(([from, to]) => code >= from && code <= to);
  return { plain: negativeLetter(code) ?? char.normalize('NFKC'), styled };
}

export function lookAlikeOf(char: string): string {
  return LOOK_ALIKES.get(char) ?? char;
}

/** White letters on black circles and squares, which Unicode does not relate to letters. */
function negativeLetter(code: number): string | undefined {
  for (const first of [0x1f150, 0x1f170]) {
    if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first);
  }
  return undefined;
}

function isLoneSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function pairs(list: string): ReadonlyMap<string, string> {
  const chars = Array.from(list);
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < chars.length; i += 2) map.set(chars[i] ?? '', chars[i + 1] ?? '');
  return map;
}
