// What an engine must offer to be measured beside the others.
export interface BenchPassage {
  id: string;
  text: string;
}

/** A built index. */
export interface Searcher {
  /** Ids of the ten best passages, best first. */
  search(query: string): string[] | Promise<string[]>;
  /** The index as bytes, where the engine offers that. */
  save?(): Uint8Array;
  /** Megabytes that the index takes outside this process. */
  outsideMegabytes?(): Promise<number>;
  close?(): Promise<void>;
}

export interface System {
  name: string;
  build(passages: readonly BenchPassage[]): Searcher | Promise<Searcher>;
  /** An index from the bytes of `save`. */
  load?(bytes: Uint8Array): Searcher;
}

/** Number of passages asked for; both the measures and the times hold for the first ten. */
export const limit = 10;

/** What the other figures are given against. */
export const yardstick = 'MiniSearch, defaults';
