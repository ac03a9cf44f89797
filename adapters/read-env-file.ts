import { existsSync } from 'node:fs';

/** Settings in .env count where the environment itself does not set them. Node 20.12 reads such files. */
export function readEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
