import { marked } from './testing/signals';

test.each([
  ['a person and a treatment', 'Held a stranger’s hand during her biopsy.'],
  ['a person and a condition', 'A baker with a broken wrist taught me about rye.'],
  ['a job, an age and an illness', 'Plumber, 61, heart attack, asked for his wrench.'],
  ['what the team did', 'We stitched him up and he asked for soup.'],
  ['a child by age', 'A nine-year-old wanted a purple cast.'],
  ['a patient, plainly', 'My patient told me a joke.'],
  ['Spanish', 'Un señor me contó chistes antes de su cirugía.'],
  ['French', 'Une dame chantait pendant sa dialyse.'],
])('tells of one person in care: %s', (_, text) => {
  expect(marked('story', text)).toEqual([text.replace(/\.$/, '')]);
});

test.each([
  ['everybody', 'People with asthma should carry an inhaler.'],
  ['an event', 'Our dialysis class meets on Monday.'],
  ['the author', 'I had my own surgery on Monday.'],
  ['the author’s family', 'My mom had surgery and she is fine.'],
  ['staff', 'Dr. Ana Ruiz joins us. She does knee surgery.'],
  ['an invented person', 'A simulated patient: a man with a stroke.'],
  ['no care at all', 'A woman sold me a very old bicycle.'],
])('tells of nobody in care: %s', (_, text) => {
  expect(marked('story', text)).toEqual([]);
});

test('"he" goes on with the story of the sentence before', () => {
  expect(marked('story', 'A man came off the vent. On Sunday he asked for tea.')).toEqual([
    'A man came off the vent',
    'On Sunday he asked for tea',
  ]);
});

test('"she" does not turn the author’s mother into a patient', () => {
  expect(marked('story', 'My mother is home. She had surgery on Friday.')).toEqual([]);
});

test('a sentence without a subject goes on with the person before it', () => {
  expect(marked('story', 'Remember the lady with the parrot? Broken hip, doing well.')).toContain(
    'Broken hip, doing well',
  );
});

test('the author’s own people stay the topic while "she" can be one of them', () => {
  const text = 'My sister is home. Three days of naps. She drew this.';
  expect(marked('own-story', text)).toEqual([
    'My sister is home',
    'Three days of naps',
    'She drew this',
  ]);
  expect(marked('own-story', 'My sister is home. Our patient drew this. She smiled.')).toEqual([
    'My sister is home',
  ]);
});
