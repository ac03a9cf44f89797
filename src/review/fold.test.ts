import fc from 'fast-check';
import { fold } from './fold';

test.each([
  ['mathematical letters', '𝓖𝓮𝓽 𝘆𝗼𝘂𝗿 𝚜𝚑𝚘𝚝', 'Get your shot'],
  ['full-width letters and digits', 'Ｒｏｏｍ ４１２', 'Room 412'],
  ['letters in circles and squares', 'Ⓡⓞⓞⓜ 🅑🅔🅓 🄰', 'Room BED A'],
  ['small capitals', 'ʀᴏᴏᴍ', 'room'],
  ['Cyrillic look-alikes in a Latin word', 'Mаriа', 'Maria'],
  ['zero-width characters', 'Ma\u200bri\u2060a\ufeff', 'Maria'],
  ['marks of direction', '\u202eMaria\u202c', 'Maria'],
  ['typographic quotes', '“I’m fine”', '"I\'m fine"'],
  ['letters with separate accents', 'Jose\u0301', 'José'],
  [
    'piles of accents',
    'Ro\u0335\u0336\u0337\u0338\u0339\u033a\u033bom',
    'Ro\u0335\u0336\u0337\u0338om',
  ],
  ['skin tones and variants of emoji', '👍🏽❤️', '👍❤'],
  ['keys of the keypad', '4️⃣', '4'],
])('folds %s', (...[, typed, plain]) => {
  expect(fold(typed).text).toBe(plain);
});

test.each([
  ['Cyrillic', 'Мария поправилась'],
  ['Greek', 'Μαρία και Γιώργος'],
  ['Arabic', 'المريضة في الغرفة'],
  ['Hebrew', 'החולה בחדר'],
  ['Chinese', '病人在十二号房'],
  ['Japanese', '患者さん、お元気で'],
  ['Hindi', 'मरीज़ ठीक है'],
  ['Thai', 'ผู้ป่วยห้องสี่'],
  ['accented Latin', 'José Núñez, Zoë & Łukasz'],
])('leaves %s as it is', (...[, text]) => {
  expect(fold(text).text).toBe(text.normalize('NFC'));
});

test('tells where decorative letters stand', () => {
  const text = 'Your 𝓯𝓵𝓾 shot';
  const [styled] = fold(text).styled;
  expect(text.slice(styled?.start, styled?.end)).toBe('𝓯𝓵𝓾');
});

/** Plain words with anything in between that folding adds, drops or changes in length. */
const decorated = fc.array(
  fc.tuple(
    fc.constantFrom('\u200b', '𝓪', '👍🏽', 'e\u0301', '½', 'ﬁ', '\u202e', 'ﷺ', '🅰', ' ', '\u00ad'),
    fc.constantFrom('room', 'bed', 'Maria', 'x'),
  ),
  { maxLength: 8 },
);

test('a plain word is found where it was typed, whatever surrounds it', () => {
  fc.assert(
    fc.property(decorated, decorated, (before, after) => {
      const text = `${before.flat().join('')} needle ${after.flat().join('')}`;
      const folded = fold(text);
      const at = folded.text.indexOf('needle');
      const { start, end } = folded.spanOf(at, at + 6);
      expect(text.slice(start, end)).toBe('needle');
    }),
  );
});

test('every stretch of the folded text has a place in the typed one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text);
      const from = a % (folded.text.length + 1);
      const to = Math.min(folded.text.length, from + (b % 9));
      const { start, end } = folded.spanOf(from, to);
      expect(start).toBeLessThanOrEqual(end);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
