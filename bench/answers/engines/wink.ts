import createWink from 'wink-bm25-text-search';
import { foldText } from '../../../src/domain';
import { LIMIT, STOP_WORDS } from '../engine';
import type { BuildEngine } from '../engine';

export const buildWink: BuildEngine = ({ entries }) => {
  const index = createWink();
  index.defineConfig({ fldWeights: { title: 1, text: 1 } });
  index.definePrepTasks([plainWords]);
  for (const { id, title, texts } of entries) index.addDoc({ title, text: texts.join('\n') }, id);
  index.consolidate();
  return {
    find: (question) => index.search(question, LIMIT).map(([clause, score]) => ({ clause, score })),
  };
};

function plainWords(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word));
}
