import { rmSync } from 'node:fs';
import { contactsOf, sectionTitleOf, titledIn } from '../domain';
import { readKnowledge } from './read-knowledge';
import { CLAUSE, RULE, writeFolder } from './testing/write-folder';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function problemsOf(changes: Record<string, string | undefined>): string[] {
  const folder = writeFolder(changes);
  folders.push(folder);
  return readKnowledge(folder).problems.map(({ place, message }) => `${place} › ${message}`);
}

describe('a sound knowledge folder', () => {
  it('is read without a problem', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('gives clauses their text and language', () => {
    const { knowledge } = readKnowledge(writeFolder());
    expect(knowledge.clauses.get('parking-photos')).toMatchObject({
      verdict: 'allowed',
      body: 'You may show the car park.',
      lang: 'en',
    });
  });

  it('has the same fingerprint when it is read twice, and another one after an edit', () => {
    const first = readKnowledge(writeFolder()).knowledge.fingerprint;
    const second = readKnowledge(writeFolder()).knowledge.fingerprint;
    const edited = readKnowledge(
      writeFolder({ 'clauses/places/parking-photos.md': CLAUSE.replace('empty', 'wide') }),
    ).knowledge.fingerprint;
    expect(second).toBe(first);
    expect(edited).not.toBe(first);
  });

  it('may come from Windows, with a byte order mark and CRLF line ends', () => {
    const windows = `\uFEFF${CLAUSE.replaceAll('\n', '\r\n')}`;
    expect(problemsOf({ 'clauses/places/parking-photos.md': windows })).toEqual([]);
  });
});

describe('a fault is told with file, line, value and what is expected', () => {
  const clause = (from: string, to: string): Record<string, string> => ({
    'clauses/places/parking-photos.md': CLAUSE.replace(from, to),
  });
  const rule = (from: string, to: string): Record<string, string> => ({
    'rules/places.yml': RULE.replace(from, to),
  });

  it.each([
    [
      'an unknown severity',
      rule('severity: fix', 'severity: high'),
      'knowledge/rules/places.yml:3 › place.plate › "severity" is "high"; use consider, fix or block.',
    ],
    [
      'a missing field',
      clause('summary: A photo of an empty car park shows nobody.\n', ''),
      'knowledge/clauses/places/parking-photos.md:2 › parking-photos › "summary" is missing; add "summary".',
    ],
    [
      'a field that nothing reads',
      clause('verdict: allowed', 'verdict: allowed\nverdit: allowed'),
      'knowledge/clauses/places/parking-photos.md:2 › parking-photos › this entry has a field that nothing reads: verdit; remove or rename it.',
    ],
    [
      'a date that is none',
      clause('review: 2027-05-24', 'review: next May'),
      'knowledge/clauses/places/parking-photos.md:12 › parking-photos › "review" is "next May"; use a date such as 2027-05-31.',
    ],
    [
      'a contact that nobody has',
      clause('contacts: [comms]', 'contacts: [comms, legl]'),
      'knowledge/clauses/places/parking-photos.md:9 › parking-photos › "contacts.1" is "legl"; use a contact of organization.yml.',
    ],
    [
      'a rule that cites no clause',
      rule('clause: parking-photos', 'clause: parking'),
      'knowledge/rules/places.yml:4 › place.plate › "clause" is "parking"; use the id of a clause.',
    ],
    [
      'a rule that offers a text which nobody wrote',
      rule('  traps:', '  offers: [thanks, sorry]\n  traps:'),
      'knowledge/rules/places.yml:7 › place.plate › "offers.1" is "sorry"; use the id of a neutral text.',
    ],
    [
      'an unsure rule that asks nothing',
      rule('    - find: ["{plate}"]', '    - find: ["{plate}"]\n      unsure: true'),
      'knowledge/rules/places.yml:1 › place.plate › "doubt" is empty; a trap is unsure, so write what to ask the author.',
    ],
    [
      'a file without front matter',
      { 'clauses/places/parking-photos.md': 'Just text' },
      'knowledge/clauses/places/parking-photos.md:1 › starts without front matter; put the fields between two lines of "---".',
    ],
    [
      'a file whose name is not its id',
      { 'clauses/places/parking.md': CLAUSE, 'clauses/places/parking-photos.md': undefined },
      'knowledge/clauses/places/parking.md:2 › "id" is "parking-photos"; use the file\'s name, or rename the file to parking-photos.md.',
    ],
    [
      'a missing file',
      { 'platforms.yml': undefined },
      'knowledge/platforms.yml:1 › is missing; restore it from the shipped content.',
    ],
    [
      'two rules with one id',
      { 'rules/more.yml': RULE },
      'knowledge/rules/places.yml:1 › "place.plate" stands at knowledge/rules/more.yml:1 already; give one another id.',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(problemsOf(changes)).toContain(expected);
  });

  it('YAML that cannot be read', () => {
    const [problem] = problemsOf({ 'rules/places.yml': '- id: [a\n' });
    expect(problem).toMatch(/^knowledge\/rules\/places\.yml:\d+ › is not valid YAML: /);
  });

  it('all of them at once', () => {
    const problems = problemsOf({
      ...clause('verdict: allowed', 'verdict: yes'),
      ...rule('severity: fix', 'severity: 3'),
    });
    expect(problems.length).toBeGreaterThanOrEqual(2);
  });

  it('once: what cites a faulty clause is not a fault of its own', () => {
    expect(problemsOf(clause('verdict: allowed', 'verdict: perhaps'))).toHaveLength(1);
  });

  it('a folder that is not there', () => {
    const [problem] = readKnowledge('/nowhere/at/all').problems;
    expect(problem).toEqual({
      place: 'KNOWLEDGE_DIR',
      message:
        'is "/nowhere/at/all", which cannot be read; name the folder that holds organization.yml.',
    });
  });
});

describe('a translation', () => {
  const spanish = `---
id: parking-photos
title: Fotos del aparcamiento
summary: Una foto de un aparcamiento vacío no muestra a nadie.
conditions: [No se lee ninguna matrícula.]
phrasings: [puedo subir el aparcamiento, foto del parking]
---
Puede mostrar el aparcamiento.
`;

  it('is found under its language', () => {
    const folder = writeFolder({ 'locales/es/clauses/places/parking-photos.md': spanish });
    const { knowledge, problems } = readKnowledge(folder);
    expect(problems).toEqual([]);
    expect(knowledge.translations.get('es')?.clauses.get('parking-photos')?.title).toBe(
      'Fotos del aparcamiento',
    );
  });

  it('of a rule is found by the id of the rule', () => {
    const words =
      '- id: place.plate\n  title: Matrícula\n  why: Dice quién es.\n  suggestion: Tápela.\n';
    const folder = writeFolder({ 'locales/es/rules/places.yml': words });
    const { knowledge, problems } = readKnowledge(folder);
    expect(problems).toEqual([]);
    expect(knowledge.translations.get('es')?.rules.get('place.plate')?.title).toBe('Matrícula');
    expect(problemsOf({ 'locales/es/rules/places.yml': words.replace('.plate', '.plat') })).toEqual(
      [expect.stringContaining('translates "place.plat", which does not exist in English')],
    );
  });

  it('of contacts, sections and ready texts is found by their ids', () => {
    const { knowledge, problems } = readKnowledge(writeFolder(NAMES_IN_SPANISH));
    expect(problems).toEqual([]);
    expect(contactsOf(knowledge, ['comms'], 'es')).toEqual([
      { id: 'comms', name: 'Comunicaciones', reach: 'ext. 100' },
    ]);
    expect(contactsOf(knowledge, ['comms'], 'fr')).toMatchObject([{ name: 'Communications' }]);
    expect(sectionTitleOf(knowledge, 'places', 'es')).toBe('Lugares');
    expect(sectionTitleOf(knowledge, 'places', 'fr')).toBe('Places');
    const thanks = { id: 'thanks', title: 'Thanks', text: 'Thank you.' };
    expect(titledIn(knowledge, thanks, 'es').title).toBe('Gracias');
    expect(titledIn(knowledge, thanks, 'fr')).toEqual(thanks);
  });

  it.each([
    ['locales/es/organization.yml', 'comms', 'organization.yml:2'],
    ['locales/es/clauses/sections.yml', 'places', 'sections.yml:1'],
    ['locales/es/neutral-texts.yml', 'thanks', 'neutral-texts.yml:1'],
  ] as const)('of a name in %s that English does not have is a problem', (path, id, place) => {
    const lost = NAMES_IN_SPANISH[path].replace(id, 'garage');
    expect(problemsOf({ ...NAMES_IN_SPANISH, [path]: lost })).toEqual([
      expect.stringContaining(`${place} › translates "garage", which does not exist in English`),
    ]);
  });

  it('of a clause that does not exist is a problem', () => {
    const lost = spanish.replace('id: parking-photos', 'id: garage');
    expect(problemsOf({ 'locales/es/clauses/places/garage.md': lost })).toEqual([
      expect.stringContaining('translates "garage", which does not exist in English'),
    ]);
  });

  it('of a walk names the step, choice and outcome that English does not have', () => {
    expect(
      problemsOf({
        'faq/clarifications/car.yml': WALK,
        'locales/es/faq/clarifications/car.yml': WALK_IN_SPANISH,
      }),
    ).toEqual([
      expect.stringContaining('car.yml:8 › car › "steps.who.choices.nobdy" does not exist'),
      expect.stringContaining('car › "steps.where" does not exist in English'),
      expect.stringContaining('car › "outcomes.closed" does not exist in English'),
    ]);
  });
});

const NAMES_IN_SPANISH = {
  'locales/es/organization.yml': 'contacts:\n  comms: { name: Comunicaciones }\n',
  'locales/es/clauses/sections.yml': '- { id: places, title: Lugares, about: Dónde está todo }\n',
  'locales/es/neutral-texts.yml': '- { id: thanks, title: Gracias, use: Palabras amables }\n',
};

const WALK = `id: car
title: who parks
phrasings: [may the car go up, car ok?]
clauses: [parking-photos]
verdict: conditional
summary: It depends on whose it is.
start: who
steps:
  who:
    ask: Whose is it?
    choices:
      - { id: nobody, label: Nobody's, outcome: open }
      - { id: somebody, label: Somebody's, outcome: open }
outcomes:
  open: { clause: parking-photos, verdict: allowed, because: Fine. }
`;

const WALK_IN_SPANISH = `id: car
title: quién estaciona
phrasings: [puedo subir el carro, el auto va?]
summary: Depende de quién sea.
steps:
  who:
    ask: ¿De quién es?
    choices: { nobdy: De nadie, somebody: De alguien }
  where: { ask: ¿Dónde está?, choices: {} }
outcomes:
  open: { because: Está bien. }
  closed: { because: No. }
`;
