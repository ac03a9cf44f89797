/** The package brings no types; these are of the calls that the benchmark makes. */
declare module 'wink-bm25-text-search' {
  interface Wink {
    defineConfig(config: { fldWeights: Record<string, number> }): void;
    definePrepTasks(tasks: ((text: string) => string[])[]): void;
    addDoc(document: Record<string, string>, id: string): void;
    consolidate(): void;
    search(text: string, limit: number): [id: string, score: number][];
  }
  export default function createWink(): Wink;
}
