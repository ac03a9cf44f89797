import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import JSZip from 'jszip';

const SOURCE = path.join(__dirname, '..', 'manifest', 'teams');
const TARGET = path.join('build', 'teams-app.zip');
const FILES = ['color.png', 'outline.png', 'es.json', 'fr.json'];
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Values that the manifest leaves open. */
interface Values {
  APP_ID: string;
  MANIFEST_ID: string;
  ORGANIZATION: string;
  WEBSITE: string;
  PRIVACY_URL: string;
  TERMS_URL: string;
  DOMAIN: string;
}

type Given = Partial<
  Record<
    'app-id' | 'manifest-id' | 'organization' | 'website' | 'privacy-url' | 'terms-url' | 'out',
    string
  >
>;

const HELP = `Makes ${TARGET}, the app that an administrator uploads to Teams.

  npm run manifest -- --app-id ID --organization "NAME" --website https://…

  --app-id        Microsoft App ID of the bot (or TEAMS_APP_ID)
  --organization  who offers the app, at most 32 characters
  --website       page about the app, https
  --privacy-url   page about privacy (default: the website)
  --terms-url     terms of use (default: the website)
  --manifest-id   ID of the app package (default: the app ID)
  --out           file to write (default: ${TARGET})
`;

/** Fills the manifest in. Throws one error that lists everything that is missing or wrong. */
export function fillManifest(template: string, given: Given): string {
  const values = readValues(given);
  return template.replace(/\{\{([A-Z_]+)\}\}/g, (_placeholder, name: string) => {
    const value = Object.entries(values).find(([key]) => key === name)?.[1];
    if (value === undefined)
      throw new Error(`The manifest has the unknown placeholder {{${name}}}.`);
    // Inside a JSON string, without its quotation marks.
    return JSON.stringify(value).slice(1, -1);
  });
}

/** The package as Teams wants it: manifest, icons and languages side by side. */
export async function packManifest(given: Given): Promise<Buffer> {
  const zip = new JSZip();
  // A fixed date makes the same content the same file.
  const date = new Date('2026-01-01T00:00:00Z');
  const template = readFileSync(path.join(SOURCE, 'manifest.json'), 'utf8');
  zip.file('manifest.json', fillManifest(template, given), { date });
  for (const name of FILES) zip.file(name, readFileSync(path.join(SOURCE, name)), { date });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function readValues(given: Given): Values {
  const appId = given['app-id'] ?? '';
  const website = given.website ?? '';
  const values: Values = {
    APP_ID: appId,
    MANIFEST_ID: given['manifest-id'] ?? appId,
    ORGANIZATION: given.organization ?? '',
    WEBSITE: website,
    PRIVACY_URL: given['privacy-url'] ?? website,
    TERMS_URL: given['terms-url'] ?? website,
    DOMAIN: isPage(website) ? new URL(website).host : '',
  };
  const problems = problemsOf(values);
  if (problems.length > 0)
    throw new Error(['The Teams app cannot be made:', ...problems].join('\n  '));
  return values;
}

function problemsOf(values: Values): string[] {
  const checks: [boolean, string][] = [
    [
      GUID.test(values.APP_ID),
      '--app-id (or TEAMS_APP_ID) must be the Microsoft App ID of the bot: Azure portal › your Azure Bot › Configuration.',
    ],
    [
      values.MANIFEST_ID === values.APP_ID || GUID.test(values.MANIFEST_ID),
      '--manifest-id must be an ID of the same form as the app ID.',
    ],
    [
      values.ORGANIZATION.length > 0 && values.ORGANIZATION.length <= 32,
      '--organization must be the name of who offers the app, at most 32 characters.',
    ],
    [isPage(values.WEBSITE), '--website must be a page that starts with https://.'],
    [
      values.PRIVACY_URL === values.WEBSITE || isPage(values.PRIVACY_URL),
      '--privacy-url must be a page that starts with https://.',
    ],
    [
      values.TERMS_URL === values.WEBSITE || isPage(values.TERMS_URL),
      '--terms-url must be a page that starts with https://.',
    ],
  ];
  return checks.flatMap(([holds, message]) => (holds ? [] : [message]));
}

function isPage(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** Answers the exit code. */
export async function run(
  args: string[],
  env: Record<string, string | undefined>,
): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    const { help: _, ...given } = values;
    const out = given.out ?? TARGET;
    const appId = given['app-id'] ?? env['TEAMS_APP_ID'];
    const packed = await packManifest({
      ...given,
      ...(appId !== undefined && { 'app-id': appId }),
    });
    mkdirSync(path.dirname(out), { recursive: true });
    writeFileSync(out, packed);
    process.stdout.write(
      `${out} is ready. Upload it in Teams: Apps › Manage your apps › Upload an app.\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 1;
  }
}

const text = { type: 'string' } as const;
const OPTIONS = {
  'app-id': text,
  'manifest-id': text,
  organization: text,
  website: text,
  'privacy-url': text,
  'terms-url': text,
  out: text,
  help: { type: 'boolean' },
} as const;

if (require.main === module) void main();

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), process.env);
}
