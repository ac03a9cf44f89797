import { rmSync } from 'node:fs';
import type { Knowledge } from '../domain';
import { readKnowledge } from './read-knowledge';
import { writeFolder } from './testing/write-folder';

const REMINDER = `---
id: plates
title: Plates in the picture
clause: parking-photos
scenario: deck-photo
seasons:
  - observance: parking-day
  - { from: 12-01, to: 01-15 }
rest_weeks: 8
---
Look for number plates before you post.
`;

const SCENARIO = `id: deck-photo
clause: parking-photos
question: Your picture of the deck shows one car. Post it?
options:
  - text: Yes, nobody sits in it
    why: The plate leads to its owner.
  - text: Cover the plate first
    right: true
    why: Then the picture shows nobody.
`;

const OBSERVANCES = `- id: parking-day
  name: Parking Day
  on: 3rd friday of september
`;

const SPANISH = `id: deck-photo
question: Su foto muestra un carro. ¿La publica?
options:
  - text: Sí, no hay nadie
    why: La matrícula lleva a su dueño.
  - text: Tapo la matrícula primero
    why: Entonces no muestra a nadie.
`;

const TRAINING: Record<string, string> = {
  'reminders/plates.md': REMINDER,
  'scenarios/deck-photo.yml': SCENARIO,
  'observances.yml': OBSERVANCES,
  'locales/es/scenarios/deck-photo.yml': SPANISH,
  'locales/es/reminders/plates.md': '---\nid: plates\ntitle: Matrículas\n---\nMire bien.\n',
};

interface Change {
  file: string;
  from: string;
  to: string;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function read(changes: Record<string, string | undefined> = {}): {
  knowledge: Knowledge;
  problems: string[];
} {
  const folder = writeFolder({ ...TRAINING, ...changes });
  folders.push(folder);
  const { knowledge, problems } = readKnowledge(folder);
  return { knowledge, problems: problems.map(({ place, message }) => `${place} › ${message}`) };
}

describe('reminders, scenarios and observances', () => {
  const { knowledge, problems } = read();

  it('are read without a problem', () => {
    expect(problems).toEqual([]);
    expect(knowledge.reminders.get('plates')).toMatchObject({
      scenario: 'deck-photo',
      seasons: [{ observance: 'parking-day' }, { from: '12-01', to: '01-15' }],
      rest_weeks: 8,
      body: 'Look for number plates before you post.',
      lang: 'en',
    });
    expect(knowledge.scenarios.get('deck-photo')?.options.map(({ right }) => right)).toEqual([
      false,
      true,
    ]);
    expect(knowledge.observances.get('parking-day')).toMatchObject({ days: 1, lead_days: 6 });
  });

  it('have their words in other languages', () => {
    const spanish = knowledge.translations.get('es');
    expect(spanish?.reminders.get('plates')).toMatchObject({ body: 'Mire bien.' });
    expect(spanish?.scenarios.get('deck-photo')?.options).toHaveLength(2);
  });

  it('may be missing altogether', () => {
    const nothing = Object.fromEntries(Object.keys(TRAINING).map((path) => [path, undefined]));
    expect(read(nothing).problems).toEqual([]);
  });

  it.each<[name: string, change: Change, expected: string]>([
    [
      'a reminder of a clause that nobody wrote',
      { file: 'reminders/plates.md', from: 'clause: parking-photos', to: 'clause: parking' },
      'knowledge/reminders/plates.md:4 › plates › "clause" is "parking"; use the id of a clause.',
    ],
    [
      'a reminder with a scenario that nobody wrote',
      { file: 'reminders/plates.md', from: 'scenario: deck-photo', to: 'scenario: deck' },
      'knowledge/reminders/plates.md:5 › plates › "scenario" is "deck"; use the id of a scenario.',
    ],
    [
      'a season of an unknown observance',
      { file: 'reminders/plates.md', from: 'observance: parking-day', to: 'observance: car-day' },
      'knowledge/reminders/plates.md:7 › plates › "seasons.0.observance" is "car-day"; use the id of an observance.',
    ],
    [
      'a season that ends on no day',
      { file: 'reminders/plates.md', from: 'to: 01-15', to: 'to: 02-30' },
      'knowledge/reminders/plates.md:8 › plates › "seasons.1.to" is "02-30"; use a day that exists, as MM-DD.',
    ],
    [
      'a season that is neither',
      { file: 'reminders/plates.md', from: 'observance: parking-day', to: 'in: summer' },
      'knowledge/reminders/plates.md:7 › plates › "seasons.0" is {"in":"summer"}; write "from" and "to" as MM-DD, or an "observance".',
    ],
    [
      'a reminder without its sentence',
      { file: 'reminders/plates.md', from: 'Look for number plates before you post.\n', to: '' },
      'knowledge/reminders/plates.md:1 › plates › has no text below its front matter; write it there.',
    ],
    [
      'a scenario of a clause that nobody wrote',
      { file: 'scenarios/deck-photo.yml', from: 'clause: parking-photos', to: 'clause: parking' },
      'knowledge/scenarios/deck-photo.yml:2 › deck-photo › "clause" is "parking"; use the id of a clause.',
    ],
    [
      'a scenario with no right option',
      { file: 'scenarios/deck-photo.yml', from: '    right: true\n', to: '' },
      'knowledge/scenarios/deck-photo.yml:5 › deck-photo › "options" is [{"text":"Yes, nobody sits in it","right":false,"why":"Th…; exactly one option must be right.',
    ],
    [
      'a scenario whose file has another name',
      { file: 'scenarios/deck-photo.yml', from: 'id: deck-photo', to: 'id: deck' },
      'knowledge/scenarios/deck-photo.yml:1 › "id" is "deck"; use the file\'s name, or rename the file to deck.yml.',
    ],
    [
      'an observance that cannot be read',
      { file: 'observances.yml', from: '3rd friday of september', to: 'third friday of september' },
      'knowledge/observances.yml:3 › parking-day › "on" is "third friday of september"; use MM-DD, "3rd friday of march", "last monday of may" or "march".',
    ],
    [
      'a translation that lacks an option',
      {
        file: 'locales/es/scenarios/deck-photo.yml',
        from: '  - text: Tapo la matrícula primero\n    why: Entonces no muestra a nadie.\n',
        to: '  - text: No\n    why: No.\n  - text: Sí\n    why: Sí.\n',
      },
      'knowledge/locales/es/scenarios/deck-photo.yml:4 › deck-photo › "options" has 3 entries; the English scenario has 2: translate each, in the same order.',
    ],
    [
      'a translation of nothing',
      { file: 'locales/es/reminders/plates.md', from: 'id: plates', to: 'id: cars' },
      'knowledge/locales/es/reminders/plates.md:2 › translates "cars", which does not exist in English; correct the id or remove the file.',
    ],
  ])('%s is told with its line', (_name, { file, from, to }, expected) => {
    expect(read({ [file]: TRAINING[file]!.replace(from, to) }).problems).toContain(expected);
  });

  it('a fault is told once, not again by what names it', () => {
    const faulty = {
      'observances.yml': OBSERVANCES.replace('3rd', '9th'),
      'scenarios/deck-photo.yml': SCENARIO.replace('question:', 'ask:'),
    };
    expect(read(faulty).problems).toHaveLength(3);
  });
});
