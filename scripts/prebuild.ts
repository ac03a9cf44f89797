/**
 * The last step of `npm run build`: reads, checks and learns the content once, and keeps the
 * result for every start on the same content.
 *   tsx scripts/prebuild.ts [folder]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeError } from '../src';
import { prebuild } from '../src/prebuild';

if (existsSync('.env')) process.loadEnvFile('.env');
main(process.argv[2] ?? process.env['KNOWLEDGE_DIR'] ?? 'knowledge');

function main(folder: string): void {
  const root = join(__dirname, '..');
  try {
    prebuild(folder, [join(root, 'src'), join(root, 'dist', 'src')]);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    process.stderr.write(
      `No index was built of ${folder}, as it has faults; a start lists them.\n`,
    );
  }
}
