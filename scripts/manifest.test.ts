import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import JSZip from 'jszip';
import { LOCALES } from '../src/domain';
import { fillManifest, packManifest, run } from './manifest';
import { drawIcons } from './manifest-icons';

const SOURCE = path.join(__dirname, '..', 'manifest', 'teams');
const SCHEMAS = path.join(
  path.dirname(require.resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
);
const GIVEN = {
  'app-id': '11111111-2222-3333-4444-555555555555',
  organization: 'Example "Health" & Care',
  website: 'https://policy.example.org/about',
};
const template = readFileSync(path.join(SOURCE, 'manifest.json'), 'utf8');
const manifest = JSON.parse(fillManifest(template, GIVEN));

/** What Microsoft's schema objects to. */
function faultsOf(json: object, schema: string): string[] {
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }));
  const validate = ajv.compile(
    JSON.parse(readFileSync(path.join(SCHEMAS, `v${manifest.manifestVersion}`, schema), 'utf8')),
  );
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the Teams app', () => {
  it('is valid by the newest schema that Microsoft ships', () => {
    const newest = readdirSync(SCHEMAS)
      .filter((name) => /^v1\.\d+$/.test(name))
      .toSorted((a, b) => Number(a.slice(3)) - Number(b.slice(3)))
      .at(-1);

    expect(`v${manifest.manifestVersion}`).toBe(newest);
    expect(manifest.$schema).toContain(`/${newest}/`);
    expect(faultsOf(manifest, 'MicrosoftTeams.schema.json')).toEqual([]);
  });

  it('has the ids, names and pages of the organization and nothing open', () => {
    expect(manifest.id).toBe(GIVEN['app-id']);
    expect(manifest.bots[0].botId).toBe(GIVEN['app-id']);
    expect(manifest.composeExtensions[0].botId).toBe(GIVEN['app-id']);
    expect(manifest.developer.name).toBe(GIVEN.organization);
    expect(manifest.validDomains).toEqual(['policy.example.org']);
    expect(JSON.stringify(manifest)).not.toContain('{{');
  });

  it('offers at most 12 commands in each place', () => {
    for (const { commands } of manifest.bots[0].commandLists)
      expect(commands.length).toBeLessThanOrEqual(12);
  });

  it.each(LOCALES)('has commands in %s that the assistant hears as such', (locale) => {
    const texts =
      locale === 'en' ? {} : JSON.parse(readFileSync(path.join(SOURCE, `${locale}.json`), 'utf8'));
    const words = ['commands', 'reminder-words'].map((name) =>
      readFileSync(path.join(__dirname, '..', 'knowledge', 'lexicons', `${name}.yml`), 'utf8'),
    );
    const known = new Set(words.flatMap((file) => file.match(/[\p{L}-]+/gu) ?? []));
    const typed = manifest.bots[0].commandLists.flatMap(
      ({ commands }: { commands: { title: string; type?: string }[] }, list: number) =>
        commands.flatMap(({ title, type }, index) => {
          const key = `bots[0].commandLists[${list}].commands[${index}].title`;
          return type === 'prompt' ? [] : [texts[key] ?? title];
        }),
    );

    expect(typed.length).toBe(10);
    expect(typed.filter((title: string) => !known.has(title))).toEqual([]);
  });

  it.each(LOCALES.filter((locale) => locale !== 'en'))(
    'speaks %s with every text translated',
    (locale) => {
      const { $schema: _, ...texts } = JSON.parse(
        readFileSync(path.join(SOURCE, `${locale}.json`), 'utf8'),
      );

      expect(faultsOf(texts, 'MicrosoftTeams.Localization.schema.json')).toEqual([]);
      expect(Object.keys(texts).toSorted()).toEqual(textsOf(manifest).toSorted());
      expect(manifest.localizationInfo.additionalLanguages).toContainEqual({
        languageTag: locale,
        file: `${locale}.json`,
      });
    },
  );

  it('is packed with its icons and languages, the same bytes each time', async () => {
    const [first, second] = await Promise.all([packManifest(GIVEN), packManifest(GIVEN)]);
    const zip = await JSZip.loadAsync(first);

    expect(Object.keys(zip.files).toSorted()).toEqual([
      'color.png',
      'es.json',
      'fr.json',
      'manifest.json',
      'outline.png',
    ]);
    expect(first.equals(second)).toBe(true);
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['--app-id', '--organization', '--website']],
    ['an ID that is none', { ...GIVEN, 'app-id': 'bot' }, ['--app-id']],
    ['a long name', { ...GIVEN, organization: 'x'.repeat(33) }, ['--organization']],
    ['a page without https', { ...GIVEN, website: 'http://example.org' }, ['--website']],
    ['a privacy page that is none', { ...GIVEN, 'privacy-url': 'privacy' }, ['--privacy-url']],
  ])('is refused with %s, and each fault is named', (_what, given, names) => {
    let message = '';
    try {
      fillManifest(template, given);
    } catch (error) {
      message = String(error);
    }

    expect(message.match(/^ {2}(--[\w-]+)/gm)?.map((name) => name.trim())).toEqual(names);
  });
});

describe('npm run manifest', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  const out = path.join(folder, 'app.zip');
  const write = { out: '', error: '' };
  beforeEach(() => {
    jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((chunk) => Boolean((write.out += String(chunk))));
    jest
      .spyOn(process.stderr, 'write')
      .mockImplementation((chunk) => Boolean((write.error += String(chunk))));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes the app ID from the settings of the server', async () => {
    const args = ['--organization', GIVEN.organization, '--website', GIVEN.website, '--out', out];

    expect(await run(args, { TEAMS_APP_ID: GIVEN['app-id'] })).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    expect(write.out).toContain('is ready');
  });

  it('names what is missing and ends with 1', async () => {
    expect(await run([], {})).toBe(1);
    expect(write.error).toContain('--website');
  });

  it('explains itself', async () => {
    expect(await run(['--help'], {})).toBe(0);
    expect(await run(['--wrong'], {})).toBe(1);
  });
});

describe('the icons', () => {
  const drawn = drawIcons();
  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ] as const)('%s is %i pixels wide and high, as it was drawn', (name, size) => {
    const file = readFileSync(path.join(SOURCE, name));

    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([size, size]);
    expect(pixelsOf(file).equals(pixelsOf(drawn[name]))).toBe(true);
  });
});

/** The picture alone: another version of the compressor makes other bytes of it. */
function pixelsOf(png: Buffer): Buffer {
  const start = png.indexOf('IDAT');
  return inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
}

/** The places of all texts that a person reads. */
function textsOf(json: typeof manifest): string[] {
  const lists = json.bots[0].commandLists.flatMap(
    ({ commands }: { commands: object[] }, list: number) =>
      commands.flatMap((command, index) =>
        ['title', 'description', 'prompt']
          .filter((key) => key in command)
          .map((key) => `bots[0].commandLists[${list}].commands[${index}].${key}`),
      ),
  );
  const extensions = json.composeExtensions[0].commands.flatMap(
    (command: { parameters?: object[] }, index: number) => [
      ...['title', 'description'].map((key) => `composeExtensions[0].commands[${index}].${key}`),
      ...(command.parameters ?? []).flatMap((_parameter, parameter) =>
        ['title', 'description'].map(
          (key) => `composeExtensions[0].commands[${index}].parameters[${parameter}].${key}`,
        ),
      ),
    ],
  );
  return [
    'name.short',
    'name.full',
    'description.short',
    'description.full',
    ...lists,
    ...extensions,
  ];
}
