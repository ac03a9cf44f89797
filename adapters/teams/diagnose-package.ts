import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { z } from 'zod';
import { ok } from '../diagnosis';
import type { Diagnosis } from '../diagnosis';
import { PROJECT_FOLDER } from '../project-folder';

/** Written by "npm run manifest". */
const PACKAGE = 'build/teams-app.zip';
const WANTED = 'manifest/teams/manifest.json';

const manifestSchema = z.object({
  bots: z
    .array(
      z.object({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z
          .array(z.object({ commands: z.array(z.object({ title: z.string() })) }))
          .default([]),
      }),
    )
    .min(1),
  composeExtensions: z.array(z.object({ botId: z.string() })).default([]),
});
type Manifest = z.infer<typeof manifestSchema>;

/** The package that Teams has (the zip or its manifest.json), against the app id and what the code answers. */
export async function diagnoseTeamsPackage(appId: string, given?: string): Promise<Diagnosis[]> {
  const file = given ?? PACKAGE;
  if (given === undefined && !existsSync(file)) return [notMade()];
  const text = await readManifestText(file);
  const manifest = text === undefined ? undefined : parseManifest(text);
  const wanted = parseManifest(readFileSync(join(PROJECT_FOLDER, WANTED), 'utf8'));
  if (text === undefined || !manifest || !wanted) return [notReadable(file)];
  const lacks = [
    ...idLacks(manifest, appId),
    ...(/\{\{[A-Z_]+\}\}/.test(text)
      ? [{ found: 'placeholders such as {{APP_ID}} are left', expected: 'your values' }]
      : []),
    ...partLacks(manifest, wanted),
  ];
  if (lacks.length === 0) return [ok(file, 'fits TEAMS_APP_ID and the code')];
  const fix = 'Make it again (npm run manifest), and upload it in the Teams admin center.';
  return lacks.map((lack) => ({ state: 'fault', place: file, ...lack, fix }));
}

interface Lack {
  found: string;
  expected: string;
}

function notMade(): Diagnosis {
  return {
    state: 'warn',
    place: 'Microsoft Teams › package',
    found: `no ${PACKAGE} to compare`,
    expected: 'the package that was uploaded',
    fix: 'npm run manifest makes it; another file: policy doctor --teams-manifest FILE',
  };
}

function notReadable(place: string): Diagnosis {
  return {
    state: 'fault',
    place,
    found: 'no Teams manifest with a bot can be read there',
    expected: 'a Teams app package (zip), or its manifest.json',
    fix: 'Make it with npm run manifest, or download it from the Teams admin center.',
  };
}

async function readManifestText(file: string): Promise<string | undefined> {
  try {
    const bytes = readFileSync(file);
    // A zip begins with these two letters.
    if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
    return await (await JSZip.loadAsync(bytes)).file('manifest.json')?.async('string');
  } catch {
    return undefined;
  }
}

function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function idLacks({ bots, composeExtensions }: Manifest, appId: string): Lack[] {
  const others = [...bots, ...composeExtensions].filter(
    ({ botId }) => botId.toLowerCase() !== appId.toLowerCase(),
  );
  if (others.length === 0) return [];
  return [{ found: `bot id ${others[0]?.botId}`, expected: `${appId}, as TEAMS_APP_ID` }];
}

function partLacks(manifest: Manifest, wanted: Manifest): Lack[] {
  const parts: [string, (from: Manifest) => string[]][] = [
    ['scopes', ({ bots }) => bots.flatMap(({ scopes }) => scopes)],
    ['commands', ({ bots }) => bots.flatMap(({ commandLists }) => commandLists.flatMap(titlesOf))],
  ];
  return parts.flatMap(([name, list]) => {
    const missing = list(wanted).filter((entry) => !list(manifest).includes(entry));
    if (missing.length === 0) return [];
    const all = [...new Set(missing)].join(', ');
    return [{ found: `${name} without ${all}`, expected: `those of ${WANTED}` }];
  });
}

function titlesOf({ commands }: { commands: readonly { title: string }[] }): string[] {
  return commands.map(({ title }) => title);
}
