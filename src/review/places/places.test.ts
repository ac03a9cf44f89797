import { marked } from '../testing/signals';

test.each([
  ['a street with a number', 'lives at 482 Birchwood Lane, Apt. 3', ['482 Birchwood Lane, Apt. 3']],
  ['a street without one', 'the mill on Birchwood Street closed', ['Birchwood Street']],
  ['a Spanish street', 'vive en la calle Hidalgo 25', ['calle Hidalgo 25']],
  ['a French street', 'habite 12 rue Victor Hugo', ['12 rue Victor Hugo']],
  ['a German street', 'wohnt Lindenstraße 14', ['Lindenstraße 14']],
  ['a town with its state', 'a man of Elkview, WV', ['Elkview']],
  ['a listed town', 'a dad from Springfield', ['Springfield']],
  ['an unlisted town', 'a mom from Harrowfield', ['Harrowfield']],
  ['a place of two words', 'drove in from Stony Creek', ['Stony Creek']],
  ['a school', 'third grade at Birchwood Elementary', ['Birchwood Elementary']],
  ['a ZIP code', 'ZIP 25071', ['25071']],
  ['a Canadian postal code', 'V6B 4Y8 is near', ['V6B 4Y8']],
  ['a British postal code', 'near SW1A 2AA', ['SW1A 2AA']],
  ['a post box', 'write to PO Box 482', ['PO Box 482']],
])('small: %s', (...[, text, places]) => {
  expect(marked('place-small', text)).toEqual(places);
});

test.each([
  ['states and countries', 'She moved from Ohio to France'],
  ['people', 'A card from Gabriela'],
  ['departments', 'flowers from Pediatrics'],
  ['months', 'open from May to June'],
  ['numbers', 'about 12345 steps a day'],
])('not small: %s', (...[, text]) => {
  expect(marked('place-small', text)).toEqual([]);
});

test.each([
  ['Room 412 smiled', ['Room 412']],
  ['bed four and Bay B', ['bed four', 'Bay B']],
  ['OR 7 is ready', ['OR 7']],
  ['la habitación 12', ['habitación 12']],
  ['la chambre 12', ['chambre 12']],
  ['room for five people', []],
  ['a bed 20 hours later', []],
])('rooms and beds in "%s"', (text, rooms) => {
  expect(marked('room-bed', text)).toEqual(rooms);
});

test.each([
  ['up on 3 West tonight', '3 West'],
  ['our NICU family', 'NICU'],
  ['the third floor', 'third floor'],
  ['on the burn unit', 'burn unit'],
  ['in ward 5', 'ward 5'],
])('units in "%s"', (text, unit) => {
  expect(marked('unit', text).join(' ')).toContain(unit);
});
