import type * as vscode from 'vscode';
import type { SiteSetup } from '../../../server/src/protocol/siteSetup.ts';
import type { Language } from '../localized.ts';

/** What is to be set up. */
export interface SetupWish {
  /** The folder of the site on the disk. */
  readonly folder: string;
  readonly language: Language;
}

/** Writes the files that a team begins with, and tells which articles depart from the others; undefined where that was given up, or failed. */
export type SetUpSite = (wish: SetupWish, token: vscode.CancellationToken, log: vscode.LogOutputChannel) => Promise<SiteSetup | undefined>;
