import { marked } from '../testing/signals';

test.each([
  ['a full name', 'So happy for Olufemi Adeyemi after his surgery', ['Olufemi Adeyemi']],
  ['a given name', 'We will miss Gabriela on this floor', ['Gabriela']],
  ['a name with initial and particle', 'Juan M. de la Cruz went home', ['Juan M. de la Cruz']],
  ['a possessive, without its ending', "Natalia's last chemo", ['Natalia']],
  ['a name after a title', 'Coach Brandvold, rest easy', ['Brandvold']],
  ['an everyday word after a cue', 'rest in peace dear Grace', ['Grace']],
  ['an everyday word with a family name', 'Hope Nakamura rang the bell', ['Hope Nakamura']],
  ['an unlisted name that is introduced', 'a girl named Xylara smiled', ['Xylara']],
  ['a lower-case name beside a cue', 'took care of jessica today', ['jessica']],
  ['a lower-case full name', 'patient jessica nakamura is home', ['jessica nakamura']],
  ['a name inside a hashtag', 'all of us #PrayForGabriela', ['#PrayForGabriela']],
  ['a lower-case name inside a hashtag', 'go #jessicastrong', ['#jessicastrong']],
  ['a name with look-alikes', 'Goodbye Gаbriеla', ['Gаbriеla']],
  ['a Spanish name', 'Felicidades a Guadalupe Herrera por su alta', ['Guadalupe Herrera']],
  ['a French name', 'Merci à Thérèse Lefebvre pour son courage', ['Thérèse Lefebvre']],
  ['several names', 'Then Gabriela met Tobias', ['Gabriela', 'Tobias']],
  ['a family', 'we called the Vandersloot family', ['Vandersloot']],
  ['an officer who is no colleague', 'Officer Herrera asked for pie', ['Herrera']],
  ['a lower-case name from a room', 'jessica from 12 waved', ['jessica']],
])('%s may be a patient', (...[, text, names]) => {
  expect(marked('person-name', text)).toEqual(names);
});

test.each([
  ['clinicians with a title', 'Thank you Dr. Gabriela Herrera'],
  ['clinicians with a credential', 'Gabriela Herrera, RN, leads the class'],
  ['clinicians with a job', 'Meet Gabriela Herrera, our new pharmacist'],
  ['a job before the name', 'our nurse Gabriela started the run'],
  ['several clinicians', 'Drs. Herrera and Nakamura speak on Friday'],
  ['diseases', 'Living with Parkinson and Crohn is hard'],
  ['diseases with a word', 'Hodgkin lymphoma and Kawasaki disease are treatable'],
  ['tools and scales', 'A Foley catheter and a Glasgow score'],
  ['buildings', 'The Henderson Tower and Morrison Hall are open'],
  ['streets', 'Park on Madison Avenue'],
  ['hospitals and saints', 'St. Mary Hospital in San Antonio'],
  ['towns', 'Our clinic in Austin is open'],
  ['months and seasons', 'In May and August we run, in Summer we rest'],
  ['everyday words at the start', 'Hope you are well. Grace under pressure.'],
  ['people of history', 'What Florence Nightingale taught us'],
  ['public persons', 'Senator Herrera opened the ward'],
  ['weekdays and greetings', 'Happy Monday everyone, Good Morning!'],
  ['abbreviations', 'The ICU RN said OK, see the EKG'],
  ['journals', 'New in JAMA today'],
  ['contractions', "nights again and I'm proud"],
  ['streets without a word', 'The shelter on Pine is open'],
  ['saints and places', 'The Santa Inés choir'],
  ['staff who were named before', 'Dr. Gabriela Herrera is back. Herrera smiled.'],
  ['initials alone', 'Mr. K waved'],
])('%s are no patients', (...[, text]) => {
  expect(marked('person-name', text)).toEqual([]);
});

test.each([
  ['Thank you Dr. Gabriela Herrera', ['Gabriela Herrera']],
  ['Gabriela Herrera, RN, leads the class', ['Gabriela Herrera']],
  ['Nurses Gabriela and Olufemi ran', ['Gabriela', 'Olufemi']],
  ['Meet Gabriela Herrera, our new pharmacist', ['Gabriela Herrera']],
  ['Gracias a la Dra. Herrera', ['Herrera']],
])('clinicians in "%s"', (text, names) => {
  expect(marked('clinician-name', text)).toEqual(names);
});

test.each([
  ['a given name alone', 'We love Gabriela so much', ['Gabriela']],
  ['no name with a family name', 'We love Gabriela Herrera so much', []],
  ['no name with a title', 'Mrs. Herrera walked home', []],
  ['no hashtag', '#PrayForGabriela', []],
])('a name that says little by itself: %s', (...[, text, names]) => {
  expect(marked('lone-name', text)).toEqual(names);
});

test.each([
  ['Grace finally smiled.', ['Grace']],
  ['We saw Grace smile.', []],
  ['Gabriela smiled.', []],
  ['GRACE PERIOD ENDS', []],
])('an everyday word that may be a name opens a sentence: %s', (text, names) => {
  expect(marked('maybe-name', text)).toEqual(names);
});

test('public persons have a public title', () => {
  expect(marked('public-figure', 'Mayor Herrera and Gabriela came')).toEqual(['Herrera']);
});

test.each([
  ['two letters with stops', 'K.T. in bed 9 laughed', ['K.T.']],
  ['a title and a letter', 'Our Mrs. D went home', ['Mrs. D']],
  ['letters after "patient"', 'patient KT rang the bell', ['patient KT']],
])('initials: %s', (...[, text, found]) => {
  expect(marked('initials', text)).toEqual(found);
});

test.each([
  'Our R.N.s are great',
  'the U.S. and the E.R.',
  'I am at home, a day off',
  'patient ICU tour',
])('no initials in "%s"', (text) => {
  expect(marked('initials', text)).toEqual([]);
});

test.each([
  ['Bed 9, aka "Big Sky," ate', 'aka "Big Sky,"'],
  ['we call him Captain Grumpy', 'we call him Captain Grumpy'],
  ['the man in 4C we call Sunshine left', 'we call Sunshine'],
  ['"The Mayor" as we call him', '"The Mayor" as we call him'],
  ['Mr. Friendly waved', 'Mr. Friendly'],
  ['Sir Naps-a-Lot is back', 'Sir Naps-a-Lot'],
])('nicknames in "%s"', (text, found) => {
  expect(marked('nickname', text)).toEqual([found]);
});

test.each([['known as a teaching hospital'], ['we call Security at night'], ['Mr. Brown waved']])(
  'no nickname in "%s"',
  (text) => {
    expect(marked('nickname', text)).toEqual([]);
  },
);
