import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readOrder } from './read-order';
import { shippedWords } from './testing/shipped-words';

const words = shippedWords();
const NOW = Date.parse('2026-11-24T12:00Z');

function read(text: string) {
  return readOrder(text, words, NOW);
}

const monday = { kind: 'subscribe', target: { kind: 'here' }, cron: '0 9 * * 1' };

describe('an order to remind', () => {
  it.each([
    ['', { kind: 'help' }],
    ['help', { kind: 'help' }],
    ['list', { kind: 'list' }],
    ['here', monday],
    ['here monday 9:00', monday],
    ['Here Monday 9:00 zone Europe/Madrid', { ...monday, zone: 'Europe/Madrid' }],
    ['here monday 9:00 zone New York', { ...monday, zone: 'America/New_York' }],
    ['here 0 9 * * 1 lang es', { ...monday, lang: 'es' }],
    [
      'here monday 9:00 quiet 20:00-07:00 lang español zone utc',
      { ...monday, quiet: { from: '20:00', to: '07:00' }, lang: 'es', zone: 'UTC' },
    ],
    ['here monday 9:00 quiet 8pm - 7am', { ...monday, quiet: { from: '20:00', to: '07:00' } }],
    [
      'everyone monday 9:00 zone recipient',
      { ...monday, target: { kind: 'everyone' }, zone: 'recipient' },
    ],
    [
      'everyone in slack:T01 monday 9:00',
      { ...monday, target: { kind: 'everyone', workspace: 'slack:T01' } },
    ],
    ['C0123ABC monday 9:00', { ...monday, target: { kind: 'place', place: 'C0123ABC' } }],
    [
      '<#C0123ABC|general> monday 9:00',
      { ...monday, target: { kind: 'place', place: 'C0123ABC' } },
    ],
    [
      'slack:T01:C0123ABC monday 9:00',
      { ...monday, target: { kind: 'place', place: 'slack:T01:C0123ABC' } },
    ],
    ['aquí todos los lunes a las 9:00 zona destinatario', { ...monday, zone: 'recipient' }],
    [
      'ici lundi 9h fuseau Europe/Paris langue français',
      { ...monday, zone: 'Europe/Paris', lang: 'fr' },
    ],
    ['todo el mundo cada lunes', { ...monday, target: { kind: 'everyone' } }],
    ['tout le monde lundi 9h', { ...monday, target: { kind: 'everyone' } }],
    ['preview', { kind: 'preview' }],
    ['preview k3m9q2', { kind: 'preview', subscription: 'k3m9q2' }],
    ['test', { kind: 'test' }],
    ['test friend-requests lang fr', { kind: 'test', reminder: 'friend-requests', lang: 'fr' }],
    ['prueba idioma es', { kind: 'test', lang: 'es' }],
    [
      'pause k3m9q2 until 2027-01-04',
      { kind: 'pause', subscription: 'k3m9q2', until: '2027-01-04' },
    ],
    [
      "suspendre k3m9q2 jusqu'au 2027-01-04",
      { kind: 'pause', subscription: 'k3m9q2', until: '2027-01-04' },
    ],
    ['resume k3m9q2', { kind: 'resume', subscription: 'k3m9q2' }],
    ['stop k3m9q2', { kind: 'stop', subscription: 'k3m9q2' }],
    ['stop', { kind: 'opt-out' }],
    ['off', { kind: 'opt-out' }],
    ['activar', { kind: 'opt-in' }],
    [
      'blackout k3m9q2 2026-12-24..2027-01-02',
      { kind: 'blackout', subscription: 'k3m9q2', days: { from: '2026-12-24', to: '2027-01-02' } },
    ],
    [
      'skip k3m9q2 2026-12-24',
      { kind: 'blackout', subscription: 'k3m9q2', days: { from: '2026-12-24', to: '2026-12-24' } },
    ],
    ['blackout k3m9q2 none', { kind: 'blackout', subscription: 'k3m9q2' }],
    ['runs', { kind: 'runs' }],
    ['report k3m9q2', { kind: 'report', run: 'k3m9q2' }],
    ['export k3m9q2', { kind: 'export', run: 'k3m9q2' }],
    ['cancel k3m9q2', { kind: 'cancel', run: 'k3m9q2' }],
    ['recall k3m9q2', { kind: 'recall', run: 'k3m9q2' }],
    ['recall k3m9q2 with correction', { kind: 'recall', run: 'k3m9q2', instead: 'correction' }],
    ['hold', { kind: 'hold' }],
    ['release', { kind: 'release' }],
    ['send now k3m9q2', { kind: 'send-now', subscription: 'k3m9q2' }],
    [
      'send now k3m9q2 friend-requests',
      { kind: 'send-now', subscription: 'k3m9q2', reminder: 'friend-requests' },
    ],
    ['retry k3m9q2 unsure', { kind: 'retry', run: 'k3m9q2', what: 'unsure' }],
    ['retry k3m9q2', { kind: 'retry', run: 'k3m9q2', what: 'failed' }],
  ])('"%s" is understood', (text, order) => {
    expect(read(text)).toEqual(order);
  });

  it.each([
    ['monday 9:00', '', 'monday 9:00', 'target'],
    ['todos los lunes 9:00', '', 'todos los lunes 9:00', 'target'],
    ['0 9 * * 1', '', '0 9 * * 1', 'target'],
    ['here mondey 9:00', 'here', 'mondey', 'when'],
    ['here monday 9:00 zone Atlantis', 'here monday 9:00 zone', 'Atlantis', 'zone'],
    ['here monday quiet 20:00', 'here monday quiet', '20:00', 'quiet'],
    ['here monday lang de', 'here monday lang', 'de', 'lang'],
    ['pause', 'pause', '', 'subscription'],
    ['pause k3m9q2 until friday', 'pause k3m9q2', 'until friday', 'day'],
    ['pause k3m9q2 until 2026-11-24', 'pause k3m9q2', 'until 2026-11-24', 'day-ahead'],
    ['blackout k3m9q2 2026-12-24..2026-12-01', 'blackout k3m9q2', '2026-12-24..2026-12-01', 'days'],
    ['resume', 'resume', '', 'subscription'],
    ['report', 'report', '', 'run'],
    ['retry k3m9q2 everything', 'retry k3m9q2', 'everything', 'retry'],
    ['hold on', 'hold', 'on', 'order'],
    ['on monday 9:00', 'on', 'monday 9:00', 'order'],
  ])('"%s" is told what it lacks', (text, ...lacks) => {
    const [understood, unknown, expected] = lacks;
    expect(read(text)).toEqual({ kind: 'misread', understood, unknown, expected });
  });

  it('is an order or told what it lacks, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), sentences()), (text) => {
        expect(read(text)).toHaveProperty('kind');
      }),
    );
  });
});

describe('what the messages tell people to write', () => {
  const folders = [
    'knowledge/messages',
    ...['es', 'fr'].map((lang) => `knowledge/locales/${lang}/messages`),
  ];

  it.each(folders)('is understood: %s', (folder) => {
    const texts = ['notice', 'reminder', 'schedule', 'run-report'].map((name) =>
      readFileSync(`${folder}/${name}.hbs`, 'utf8'),
    );
    const labels = readFileSync(`${folder}/labels.yml`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('example.'));
    const orders = [
      ...texts.flatMap((text) =>
        [...text.matchAll(/`remind ([^`]+)`/g)].map(([, order]) => order!),
      ),
      ...labels.map((line) => /"remind ([^"]+)"/.exec(line)![1]!),
    ].map((order) => order.replace(/\{\{[^}]+\}\}|\b(ID|RUN|ENVÍO|ENVOI)(?!\w)/g, 'k3m9q2'));
    expect(orders.length).toBeGreaterThan(40);
    expect(orders.filter((order) => read(order).kind === 'misread')).toEqual([]);
  });

  it('is understood: docs/reminders.md', () => {
    const text = readFileSync('docs/reminders.md', 'utf8');
    const orders = [...text.matchAll(/`remind ([^`…]+)`/g)].map(([, order]) =>
      order!
        .replaceAll(/[[\]]/g, '')
        .replace(/\b(?:ID|RUN)\b/, 'k3m9q2')
        .replace('REMINDER', 'friend-requests'),
    );
    expect(orders.length).toBeGreaterThan(20);
    expect(orders.filter((order) => read(order).kind === 'misread')).toEqual([]);
  });
});

function sentences() {
  const parts = [
    'here',
    'everyone',
    'monday',
    '9:00',
    'zone',
    'quiet',
    'lang',
    'pause',
    'until',
    'en',
    '..',
    '2026-12-24',
    '*',
    'retry',
  ];
  return fc.array(fc.constantFrom(...parts), { maxLength: 9 }).map((list) => list.join(' '));
}
