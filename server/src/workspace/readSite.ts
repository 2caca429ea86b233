import type { JekyllConfig } from '../jekyll/index.ts';
import { findPages } from './findPages.ts';
import type { Workspace } from './workspace.ts';

/** What lets other work pass: resolves when the program has nothing more urgent to do. */
export type Yield = () => Promise<void>;

/** Milliseconds of indexing before other work may pass; the smaller ones while someone types. */
const SLICE = 4;
const SLICE_WHILE_TYPING = 1;
/** Milliseconds after a keystroke in which its answers are given. */
const TYPING = 100;
/** Turns that others have then: a keystroke is read in one, and its problems are told some turns later. */
const TURNS = 6;
/** Files read at once. */
const BATCH = 32;

/** How a site is read. */
export interface SiteReading {
  readonly config: JekyllConfig;
  readonly workspace: Workspace;
  readonly letOthersPass: Yield;
  readonly read: (uri: string) => Promise<void>;
  /** False once the site is indexed anew, by other settings. */
  isWanted(): boolean;
  /** When someone typed last, in milliseconds since 1970. */
  lastKeystroke(): number;
  /** To be told now and then how many articles have been read. */
  tell(count: number): void;
}

/** Reads the articles of a site in batches, and lets a keystroke pass after every few milliseconds. Gives how many there are. */
export async function readSite(root: string, { config, workspace, letOthersPass, read, isWanted, lastKeystroke, tell }: SiteReading): Promise<number> {
  let batch: Promise<void>[] = [];
  let count = 0;
  let sliceStart = Date.now();
  for await (const uri of findPages(workspace, root, config)) {
    batch.push(read(uri));
    count += 1;
    const isOver = Date.now() - sliceStart >= (Date.now() - lastKeystroke() < TYPING ? SLICE_WHILE_TYPING : SLICE);
    if (batch.length >= BATCH || isOver) {
      await Promise.all(batch);
      batch = [];
      if (!isWanted()) {
        return count;
      }
    }
    if (isOver) {
      tell(count);
      for (let turn = 0; turn < TURNS; turn += 1) {
        await letOthersPass();
      }
      sliceStart = Date.now();
    }
  }
  await Promise.all(batch);
  return count;
}
