import { KnowledgeError, compareWith, openContent } from '../../src';
import type { Content } from '../../src';
import { RevisionError, withOldVersion } from './git-version';
import { renderComparison } from './render-comparison';
import { renderMarkdown } from './render-markdown';
import { writeLine } from './terminal';
import type { Terminal } from './terminal';

export interface DiffOptions {
  json?: boolean;
  /** For a pull request. */
  markdown?: boolean;
}

/** An earlier version may have hundreds of faults by today's rules; a few tell enough. */
const MAX_PROBLEMS = 8;

/** `policy diff REV`: prints what is answered otherwise than at REV. Returns the exit code. */
export function diff(
  { folder, terminal }: { folder: string; terminal: Terminal },
  rev: string,
  { json = false, markdown = false }: DiffOptions,
): number {
  try {
    const text = withOldVersion({ folder, rev }, (oldFolder, commit) => {
      const comparison = compareWith(openOld(oldFolder, rev), folder);
      if (json) return JSON.stringify(comparison, null, 2);
      const title = rev.startsWith(commit) ? commit : `${rev} (${commit})`;
      return markdown
        ? renderMarkdown(comparison, title)
        : renderComparison(comparison, title, terminal);
    });
    writeLine(terminal.output, text);
    return 0;
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    writeLine(terminal.errors, error.message);
    return 1;
  }
}

function openOld(folder: string, rev: string): Content {
  try {
    return openContent(folder);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const shown = error.problems.slice(0, MAX_PROBLEMS);
    const lines = shown.map(({ place, message }) => `  ${place} › ${message}`);
    const more = error.problems.length - shown.length;
    throw new RevisionError(
      [
        `The content of ${rev} cannot be used by this version of the assistant (${error.problems.length} to mend there); compare with a later one.`,
        ...lines,
        ...(more > 0 ? [`  … and ${more} more`] : []),
      ].join('\n'),
    );
  }
}
