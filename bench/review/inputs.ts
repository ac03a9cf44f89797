export const HOSTILE_LENGTH = 50_000;

/** Pieces that made other checkers slow, by what they are. */
const PIECES: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one capital': 'A',
  letters: 'a ',
  capitals: 'Ab ',
  digits: '1',
  'digits and blanks': '1 ',
  'groups of four digits': '1234 ',
  'letters and digits': 'a1-',
  hyphens: 'a-',
  dots: 'a.',
  'dotted digits': '1.',
  colons: 'a:',
  brackets: '([{"',
  quotes: '"',
  'at signs': '@',
  'letters and at signs': 'a@',
  hashes: '#',
  hashtags: '#aaaaaaaaaaaa ',
  plus: '+1 ',
  stars: 'x*',
  links: 'http://',
  apostrophes: "a'",
  'combining marks': '\u0301',
  'letters with five marks': 'e\u0301\u0302\u0303\u0304\u0305',
  'right-to-left': '\u05d0\u200f',
  Arabic: 'مرحبا ',
  Chinese: '漢字',
  Thai: 'สวัสดี',
  joiners: '\u200d',
  'lone surrogates': '\ud83d',
  emoji: '😀',
  'decorative letters': '𝓪',
  'mixed alphabets': 'аb',
  'line breaks': '\n',
  names: 'Maria Lopez ',
  'lower-case names': 'maria ',
  months: 'May 3 ',
  streets: '12 Main ',
  apartments: 'Apt 1 ',
  'ZIP codes': '12345 ',
  phones: 'call 604-731-4829 ',
  cards: '4111 1111 1111 1112 ',
  passwords: 'password ',
  records: 'mrn ',
  nicknames: 'aka ',
  'words of many rules': 'he was the patient in room 3 today ',
  'common words': 'our her his the in on ',
};

/** Each piece over and over, and ordinary text. */
export function hostileInputs(ordinary: string): Record<string, string> {
  const pieces = Object.entries({ ...PIECES, 'ordinary text': `${ordinary} ` });
  return Object.fromEntries(
    pieces.map(([name, piece]) => [
      name,
      piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length)).slice(0, HOSTILE_LENGTH),
    ]),
  );
}
