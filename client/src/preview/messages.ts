import type { BrokenHeader, RenderedBody, RenderedHeader, RenderedLiquid, RenderedLiquidNote, RenderedPart } from '../../../server/src/protocol/renderedArticle.ts';
import type { NoPage, PageInLayout } from '../../../server/src/protocol/site.ts';

export type * from '../../../server/src/protocol/renderedArticle.ts';

/**
 * The messages between the preview's two sides: the host (an extension of VS Code) and the page (a
 * web view). All that the page's code may import of the host's. What arrives is checked at the door.
 */

/** What the host tells the page. */
export type ToPage = ShowArticle | ShowBase | ShowProblems | ShowNotice | ShowPage | UseStyles | ScrollToLine | MarkLine;

/** What the page tells the host. */
export type FromPage =
  | PageReady
  | ArticleShown
  | BodyLost
  | PageScrolled
  | OpenSource
  | OpenProblem
  | FixAsked
  | OpenLink
  | BaseAsked
  | BaseChoiceAsked
  | SummaryCopied
  | PageExported
  | PageWanted
  | FormWanted
  | RestartAsked;

/** An article as its readers will see it. HTML is not yet sanitised: the page does it. */
export interface ShowArticle {
  readonly type: 'article';
  readonly uri: string;
  /** The language that the buttons and notices of the page speak. */
  readonly language: 'fr' | 'en';
  /** The language that the article is written in. */
  readonly pageLanguage: string;
  readonly header: RenderedHeader;
  readonly body: RenderedBody;
  /** Where there is Liquid in the body. */
  readonly liquid: RenderedLiquid | undefined;
  readonly lineCount: number;
  readonly brokenHeader: BrokenHeader | undefined;
  readonly addresses: PageAddresses;
  /** Whether the preview stays with this article when another one is looked at. */
  readonly pinned: boolean;
}

/** The article as it was: what the page compares with. */
export interface ShowBase {
  readonly type: 'base';
  readonly uri: string;
  readonly base: CompareBase;
  /** What the reader knows it by: « la dernière version validée », `main`, `budget.md`. */
  readonly label: string;
  readonly header: RenderedHeader;
  readonly parts: readonly RenderedPart[];
  /** What Liquid could not fill in it. */
  readonly notes: readonly RenderedLiquidNote[];
}

/** What an article is compared with: the last commit (without Git the last save), where it left a branch, a commit, a file. */
export type CompareBase =
  | { readonly kind: 'last' }
  | { readonly kind: 'branch' | 'reference'; readonly name: string; readonly label: string }
  | { readonly kind: 'file'; readonly uri: string; readonly label: string };

/** What is wrong with the article, most important first, and what will become of it. */
export interface ShowProblems {
  readonly type: 'problems';
  /** The article that they are found in: the page may still show another one. */
  readonly uri: string;
  readonly problems: readonly PageProblem[];
  /** « Cette page paraîtra à l’adresse /actualites/bilan/ »; empty where nobody knows. */
  readonly publication: string;
}

/** A problem and where it is in the file, counted from 0. */
export interface PageProblem {
  readonly line: number;
  readonly character: number;
  readonly severity: Severity;
  /** Whether Plume has found it, and not another extension: what others find is shown, and not counted. */
  readonly isOurs: boolean;
  readonly message: string;
}

/** As VS Code counts them. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Where the page finds the files of the site. Each ends in a slash. */
export interface PageAddresses {
  /** The folder that `/uploads/…` stands in. */
  readonly site: string;
  /** The folder of the article, for `photo.png`. */
  readonly article: string;
  /** `baseurl` of the site: `/blog`, or nothing. */
  readonly baseurl: string;
}

/** The page of the site that the article stands in, or why there is none. */
export interface ShowPage {
  readonly type: 'page';
  /** The article that it is the page of. */
  readonly uri: string;
  readonly page: ShownPage | NoShownPage;
}

/** A whole page. Its HTML is not yet sanitised: the page does it. */
export interface ShownPage extends Pick<PageInLayout, 'kind' | 'html' | 'key'> {
  /** Where it finds the files of the site; what is relative, it finds from its own address. */
  readonly addresses: PageAddresses;
  /** The stylesheets that it names, in order. */
  readonly sheets: readonly PageStyle[];
  /** The addresses of those that are not at hand. */
  readonly missing: readonly string[];
}

/** There is no page to be shown. */
export interface NoShownPage {
  readonly kind: 'none';
  readonly reason: NoPageReason;
}

/** Why there is no page. */
export type NoPageReason = 'untrusted' | NoPage['reason'];

/** Why there is nothing to show, or nothing new. */
export interface ShowNotice {
  readonly type: 'notice';
  readonly language: 'fr' | 'en';
  readonly text: string;
  /** Whether the reader may ask for a new start. */
  readonly restart: boolean;
}

/** The stylesheets of the article, in order; those that were there before go. */
export interface UseStyles {
  readonly type: 'styles';
  readonly sheets: readonly PageStyle[];
  readonly addresses: PageAddresses;
}

/** A stylesheet as it is written: the page leaves out what would ask for anything but the site's files. */
export interface PageStyle {
  /** Where the page would find it: what it names is found from there. */
  readonly address: string;
  readonly css: string;
}

/** The editor shows this line at its top; 12.5 is the middle of the thirteenth line. */
export interface ScrollToLine {
  readonly type: 'scrollTo';
  readonly line: number;
  /** The line of the cursor, counted from 0, while it can be seen in the editor: then it can be seen in the page, too. */
  readonly cursor?: number | undefined;
}

/** The cursor is on this line, counted from 0. */
export interface MarkLine {
  readonly type: 'mark';
  readonly line: number;
}

/** The page listens. Sent again after each load of the page. */
export interface PageReady {
  readonly type: 'ready';
}

/** The page shows the version of this article that it was told of. */
export interface ArticleShown {
  readonly type: 'shown';
  readonly uri: string;
}

/** The page was told a change from a state that it does not hold: it has to be told everything. */
export interface BodyLost {
  readonly type: 'lost';
}

/** The reader has moved the page: this line is at its top. */
export interface PageScrolled {
  readonly type: 'scrolled';
  readonly line: number;
}

/** The reader wants to see the source of a block: `word`, as often in the block as `occurrence` says (from 0). */
export interface OpenSource {
  readonly type: 'openSource';
  readonly line: number;
  /** The first line of the next block. */
  readonly endLine: number;
  readonly word: string;
  readonly occurrence: number;
}

/** The reader wants to see a problem, and how it can be put right. */
export interface OpenProblem {
  readonly type: 'openProblem';
  readonly line: number;
  readonly character: number;
}

/** The reader wants what is wrong on a line to be put right. */
export interface FixAsked {
  readonly type: 'fix';
  readonly line: number;
}

/** The reader wants to see what has changed: {@link ShowBase} is the answer. */
export interface BaseAsked {
  readonly type: 'askBase';
}

/** The reader wants to choose what to compare with. {@link ShowBase} is the answer, if there is a choice. */
export interface BaseChoiceAsked {
  readonly type: 'chooseBase';
}

/** The reader wants the summary of the article on the clipboard, as Markdown. */
export interface SummaryCopied {
  readonly type: 'copySummary';
  readonly text: string;
}

/** The reader wants to keep the page: the article and its stylesheets as they are, with tokens (`key-0-`) where files belong. */
export interface PageExported {
  readonly type: 'export';
  readonly title: string;
  readonly html: string;
  readonly css: string;
  /** The addresses of the files in the order of their tokens. */
  readonly files: readonly string[];
  readonly key: string;
}

/** The reader wants to see the page of the site, or not any more. {@link ShowPage} is the answer, each time that page changes. */
export interface PageWanted {
  readonly type: 'wantPage';
  readonly isWanted: boolean;
}

/** The reader wants to fill in the header, beginning with this field; empty where no field is meant. */
export interface FormWanted {
  readonly type: 'openForm';
  readonly field: string;
}

/** The reader follows a link, as it is written in the article. */
export interface OpenLink {
  readonly type: 'openLink';
  readonly address: string;
}

/** The reader asks for a new start after a failure. */
export interface RestartAsked {
  readonly type: 'restart';
}

/** What the page remembers over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly line: number;
  readonly pinned: boolean;
  /** Names of the tools that are switched on. */
  readonly tools: readonly string[];
  /** What the article is compared with. */
  readonly base: CompareBase;
}
