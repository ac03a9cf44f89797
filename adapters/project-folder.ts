import { basename, dirname, join } from 'node:path';

const PARENT = join(__dirname, '..');

/** The project's folder, whether this file runs from the sources or from dist/, and from whichever folder it was started. */
export const PROJECT_FOLDER = basename(PARENT) === 'dist' ? dirname(PARENT) : PARENT;
