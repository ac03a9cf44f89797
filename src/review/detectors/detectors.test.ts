import { marked } from '../testing/signals';

test.each([
  ['a month and day', 'on March 14 at dawn', ['March 14']],
  ['day, month and year', 'the 3rd of June, 2025', ['3rd of June, 2025']],
  ['digits', 'seen 04/17/2026', ['04/17/2026']],
  ['ISO', 'on 2026-04-17.', ['2026-04-17']],
  ['month and day in digits', 'on 4/17 she left', ['4/17']],
  ['a Spanish date', 'el 14 de marzo de 2026', ['14 de marzo de 2026']],
  ['a French date', 'le 14 mars 2026', ['14 mars 2026']],
  ['a month', 'back in October', ['October']],
  ['a feast', 'born on Christmas Eve', ['Christmas Eve']],
  ['a day of the month', 'your visit on the 3rd', ['on the 3rd']],
])('date: %s', (...[, text, dates]) => {
  expect(marked('date', text)).toEqual(dates);
});

test.each([
  'in 2019',
  'care 24/7',
  'pain 10/10',
  'a 50/50 chance',
  'you may 3 times',
  'on the 3rd floor',
  'march on',
])('no date in "%s"', (text) => {
  expect(marked('date', text)).toEqual([]);
});

test.each([
  ['yesterday’s admission', 'yesterday'],
  ['coded last Tuesday', 'last Tuesday'],
  ['two weeks ago', 'two weeks ago'],
  ['anoche lloré', 'anoche'],
  ['hace tres días', 'hace tres días'],
  ['il y a deux jours', 'il y a deux jours'],
  ['hier soir', 'hier soir'],
])('relative day in "%s"', (text, day) => {
  expect(marked('relative-day', text)).toEqual([day]);
});

test.each([
  ['at 4 a.m. sharp', '4 a.m.'],
  ['by 16:30 today', '16:30'],
  ['around 0300 hrs', '0300'],
  ['past midnight', 'midnight'],
  ['vers 14h30', '14h30'],
])('time in "%s"', (text, time) => {
  expect(marked('time', text).join(' ')).toContain(time);
});

test.each([
  ['Our 93-year-old smiled', ['93-year-old']],
  ['a ninety-three year old', ['ninety-three year old']],
  ['She is 101 and dancing', ['She is 101']],
  ['87F with a rash', []],
  ['94F with a rash', ['94F']],
  ['born in 1931, still writes', ['born in 1931']],
  ['in her nineties', ['in her nineties']],
  ['her 102nd birthday', ['102nd birthday']],
  ['tiene 95 años', ['95 años']],
  ['our paper turns 95 years old', []],
  ['a 95-day-old puppy', []],
  ['a 45-year-old', []],
  ['102 years young', ['102 years young']],
  ['Our oldest dancer is 92 and quick', ['dancer is 92']],
  ['learned to swim at ninety-three.', ['at ninety-three']],
  ['The heat index is 95 today', []],
  ['her oxygen sat is 92, holding', []],
  ['A gentleman of 94 drove himself in.', ['gentleman of 94']],
  ['At 98 she still swims.', ['At 98']],
  ['Broken hip, 102, wants tea.', ['102']],
  ['À 93 ans, elle danse encore.', ['93 ans']],
  ['Una paciente de noventa y dos años', ['de noventa y dos']],
  ['Prices of 95, 99, and 105 dollars', []],
  ['A count of 97 was fine', []],
])('ages over 89 in "%s"', (text, ages) => {
  expect(marked('age-over-89', text)).toEqual(ages);
});

test.each([
  ['a six-month-old', ['six-month-old']],
  ['Zoe is eight and loves Uno', ['eight']],
  ['una niña de 8 añitos', ['8 añitos']],
  ['Harold, 17, surfs', ['17']],
  ['Lunch is eight, dinner is nine', []],
  ['She is eighteen.', []],
])('ages under 18 in "%s"', (text, ages) => {
  expect(marked('age-under-18', text)).toEqual(ages);
});

test.each([
  ['phone', 'call 604-731-4829', '604-731-4829'],
  ['phone', 'text (604) 731 4829 please', '(604) 731 4829'],
  ['phone', '+44 20 7946 0018', '+44 20 7946 0018'],
  ['phone', 'appelez le 06 48 29 13 76', '06 48 29 13 76'],
  ['phone', 'her cell 7314829', '7314829'],
  ['fax', 'fax: 604-731-4829', '604-731-4829'],
  ['email', 'jane.k+x@mail.example.org!', 'jane.k+x@mail.example.org'],
  ['email', 'jane [at] mail dot com', ''],
  ['email', 'jane(at)mail.com', 'jane(at)mail.com'],
  ['handle', 'dm @jane_k87 now', '@jane_k87'],
  ['url', 'see https://blog.example.org/post?x=1', 'https://blog.example.org/post?x=1'],
  ['profile-link', 'facebook.com/jane.k87', 'facebook.com/jane.k87'],
  ['ip', 'from 203.0.113.48 at noon', '203.0.113.48'],
  ['ip', 'from 2001:db8:0:1:1:1:1:48', '2001:db8:0:1:1:1:1:48'],
  ['mac', 'device 4C:82:91:37:6E:5A', '4C:82:91:37:6E:5A'],
  ['percent', '50% off, twenty percent', '50%'],
  ['dose', 'take 500 mg or two tablets', '500 mg two tablets'],
  ['money', 'a $50 card', '$50'],
])('%s in "%s"', (signal, text, found) => {
  expect(marked(signal, text).join(' ')).toBe(found);
});

test.each([
  ['phone', 'the organization’s own', 'call 555-0100'],
  ['phone', 'toll-free lines', 'call 1-800-273-8255'],
  ['phone', 'account groups', 'ES69 1234 5678 0612'],
  ['email', 'the organization’s own', 'write to care@northside.example'],
  ['url', 'the organization’s own', 'see www.northside.example/visit'],
  ['handle', 'the organization’s own', 'follow @NorthsideHealth'],
  ['ip', 'versions and times', 'v1.2.3.400 at 12:34'],
])('no %s: %s', (...[signal, , text]) => {
  expect(marked(signal, text)).toEqual([]);
});

test('the organization is known by name, alias and contacts', () => {
  const text = 'Northside RN at NSH, see northside.example, @NorthsideHealth or 555-0111';
  expect(marked('org-name', text)).toEqual(['Northside', 'NSH']);
  expect(marked('org-contact', text)).toEqual([
    'northside.example',
    '@NorthsideHealth',
    '555-0111',
  ]);
});

test.each([
  ['password: Harbor#482', 'password: Harbor#482'],
  ['Login for the page is NorthPage / Fall2026!, post away', 'Fall2026!'],
  ['the code is 482913', '482913'],
  ['mot de passe : Lune#482', 'Lune#482'],
  ['opens with Bright#Sky42x today', 'Bright#Sky42x'],
])('a secret in "%s"', (text, secret) => {
  expect(marked('password', text).join(' ')).toContain(secret);
});

test.each([
  'Use a strong password and never share it',
  'The dress code is blue',
  'Log in at 9:30 for the webinar',
  'Password reset: see https://it.example.org/2fa',
  'Our code of conduct of 2026',
])('no secret in "%s"', (text) => {
  expect(marked('password', text)).toEqual([]);
});

test.each([
  ['hashtag-lowercase-multiword', '#oralhealthmonth starts', ['#oralhealthmonth']],
  ['hashtag-lowercase-multiword', '#OralHealthMonth #flu #covid19 #health', []],
  ['styled-letters', 'get 𝓽𝓱𝓮 shot', ['𝓽𝓱𝓮']],
  ['styled-letters', 'E = mc²', []],
  ['emoji-run', 'so good 🎉🎉🎉🎉', ['🎉🎉🎉🎉']],
  ['emoji-run', 'so good 🎉🎉', []],
  ['emoji-run', '🚗 Lot C\n🕘 After nine\n🧸 Toys', ['🚗', '🕘', '🧸']],
  ['all-caps', 'WEAR A MASK TODAY please', ['WEAR A MASK TODAY']],
  ['all-caps', 'The ICU and NICU at NSH', []],
  ['masked-swear', 'This sh*t is b!tchy, what a p*ss-poor f**k', ['sh*t', 'p*ss', 'f**k']],
  ['masked-swear', 'So good!! Pay $5 and rate us 5* @hall #hall', []],
  ['capitalized', 'Try Willow Dental, the Best in town', ['Willow', 'Dental', 'Best']],
  ['capitalized', 'Willowdale has a pool. Our ICU does not', ['Willowdale']],
])('%s in "%s"', (signal, text, found) => {
  expect(marked(signal, text)).toEqual(found);
});

test.each([
  ['as long as it may be', 'a'.repeat(280), 0],
  ['one letter more', 'a'.repeat(281), 1],
  ['links count 23', `${'a'.repeat(256)} https://example.org/${'x'.repeat(90)}`, 0],
  ['double characters', '漢'.repeat(140), 0],
  ['one double character more', '漢'.repeat(141), 1],
  ['an emoji of several parts counts as two', `${'a'.repeat(278)}👩‍⚕️`, 0],
])('over the limit of X: %s', (...[, text, over]) => {
  expect(marked('over-limit', text, { platform: 'x' }).join('')).toHaveLength(over);
});

test.each([
  [
    'the keypad on the supply room is still 7-7-1-2',
    ['keypad on the supply room is still 7-7-1-2'],
  ],
  ['Side door code is 7712.', ['door code is 7712']],
  ['8821 opens the med cabinet', ['8821 opens']],
  ['le code de la porte est 1947A', ['code de la porte est 1947A']],
  ['Doors open at 6 p.m.', []],
  ['The garage has 1200 spaces', []],
  ['zip code 44123', []],
])('door codes in "%s"', (text, codes) => {
  expect(marked('door-code', text)).toEqual(codes);
});
