import type { ProtocolRange } from './ranges.ts';

// What `plume init --format json` prints, and the command of the editor shows.

/** How a site was set up. */
export interface SiteSetup {
  readonly language: 'fr' | 'en';
  /** Addresses of the files that were written, `plume.yml` first. */
  readonly written: readonly string[];
  /** Why nothing was written; null where something was. */
  readonly refused: string | null;
  /** Why articles depart from what the others show, the most frequent reason first. */
  readonly departures: readonly SetupDeparture[];
}

/** One reason, and the places where it is so. */
export interface SetupDeparture {
  readonly code: string;
  /** The sentence of one, as an example where those of others name something else. */
  readonly sentence: string;
  readonly places: readonly SetupPlace[];
}

/** A place where an article departs from the others. */
export interface SetupPlace extends ProtocolRange {
  /** Address of the article. */
  readonly uri: string;
  /** Its path below the site: `_posts/2019-07-14-bilan.md` */
  readonly path: string;
  readonly message: string;
  /** The edits of its best correction; null where there is none. */
  readonly correction: readonly SetupEdit[] | null;
}

/** An edit of an article. */
export interface SetupEdit extends ProtocolRange {
  /** The line that it begins in: where that is another one, the article has changed. */
  readonly line: string;
  readonly newText: string;
}
