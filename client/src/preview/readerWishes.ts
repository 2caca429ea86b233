import * as vscode from 'vscode';
import { applyFix } from './applyFix.ts';
import { openLink } from './links.ts';
import type { FromPage } from './messages.ts';
import { openSource } from './openSource.ts';
import { openProblem } from './pageProblems.ts';
import { attempt, type PanelContext } from './panelContext.ts';
import type { SitedArticle } from './siteResources.ts';

type Wishes = 'openSource' | 'openProblem' | 'openLink' | 'fix' | 'copySummary' | 'restart' | 'openForm';
type WishOf<Type extends Wishes> = Extract<FromPage, { readonly type: Type }>;

/** What the reader of a page asks for that changes nothing in the preview itself. */
export type ReaderWish = WishOf<Wishes>;

type Fulfil<Type extends Wishes> = (wish: WishOf<Type>, sited: SitedArticle, context: PanelContext) => Thenable<void>;

const WISHES: { readonly [Type in Wishes]: Fulfil<Type> } = {
  openSource: (wish, { article }) => openSource(article, wish),
  openProblem: (wish, { article }) => openProblem(article, wish),
  openLink: ({ address }, sited) => openLink(address, sited),
  fix: ({ line }, { article }) => applyFix(article, line),
  copySummary: ({ text }) => vscode.env.clipboard.writeText(text),
  restart: (_, __, { client }) => client.restart(),
  openForm: ({ field }, { article }) => vscode.commands.executeCommand('plume.openForm', article, field),
};

/** Whether a message of the page is such a wish. */
export function isReaderWish(message: FromPage): message is ReaderWish {
  return Object.hasOwn(WISHES, message.type);
}

/** Does what the reader asks for. A failure is logged. */
export async function fulfilWish(wish: ReaderWish, sited: SitedArticle, context: PanelContext): Promise<void> {
  // The table has the one function that takes this wish, which the compiler cannot follow.
  const fulfil = WISHES[wish.type] as (wish: ReaderWish, sited: SitedArticle, context: PanelContext) => Thenable<void>;
  await attempt(context, () => fulfil(wish, sited, context));
}
