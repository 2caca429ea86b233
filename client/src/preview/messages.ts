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
  readonly header: PageHeader;
  readonly body: PageBody;
  /** Where there is Liquid in the body. */
  readonly liquid: PageLiquid | undefined;
  readonly lineCount: number;
  readonly brokenHeader: PageBrokenHeader | undefined;
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
  readonly header: PageHeader;
  readonly parts: readonly PagePart[];
  /** What Liquid could not fill in it. */
  readonly notes: readonly PageLiquidNote[];
}

/** What an article is compared with: the last commit (without Git the last save), a branch or a commit, a file. */
export type CompareBase =
  | { readonly kind: 'last' }
  | { readonly kind: 'reference'; readonly name: string; readonly label: string }
  | { readonly kind: 'file'; readonly uri: string; readonly label: string };

/** A state of the body: told as the change from the state that the page holds, or in full. Lines are those of the file, from 0. */
export interface PageBody {
  /** The name of the state. */
  readonly revision: string;
  /** The state that the change is told from; undefined where `parts` is everything. */
  readonly since?: string | undefined;
  /** So many parts at the start stay, */
  readonly start: number;
  /** so many after them go, */
  readonly removed: number;
  /** and these come in their place. */
  readonly parts: readonly PagePart[];
  /** Of the parts that follow, those that were on the line `from` or below it move by so many lines. */
  readonly shift: { readonly from: number; readonly by: number };
  /** Where Liquid was run: lines are those of the text that it has made, and come from these lines of the file. */
  readonly lines?: readonly PageLineRun[] | undefined;
}

/** From the line `made` of the text on, lines come from the line `line` of the file, which rises by `step` with each. */
export interface PageLineRun {
  readonly made: number;
  readonly line: number;
  readonly step: 0 | 1;
}

/** What has become of the Liquid in a body. */
export interface PageLiquid {
  /** Whether it was run; otherwise it stands there as it is written. */
  readonly isRun: boolean;
  readonly notes: readonly PageLiquidNote[];
}

/** Something that Liquid could not fill. */
export interface PageLiquidNote {
  /** The characters that stand for it in texts and attributes. */
  readonly mark: string;
  /** `{% carte %}`; empty where it is about all of the text. */
  readonly written: string;
  readonly message: string;
  /** Whether the site would not build. */
  readonly isError: boolean;
}

/** Some whole blocks of a body. The `data-line` in them is counted from their line. */
export interface PagePart {
  readonly html: string;
  readonly line: number;
}

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
  readonly message: string;
}

/** As VS Code counts them. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What stands above the body. */
export interface PageHeader {
  readonly title: string | undefined;
  readonly teaserHtml: string | undefined;
  readonly date: string | undefined;
  readonly dateTime: string | undefined;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly image: PageImage | undefined;
}

/** The image at the head of the article. */
export interface PageImage {
  readonly source: string;
  readonly alternative: string;
  readonly legendHtml: string | undefined;
}

/** Why the header cannot be read, and on which line of the file, counted from 0. */
export interface PageBrokenHeader {
  readonly line: number;
  readonly message: string;
  /** Whether there is a correction: only then is it offered. */
  readonly hasFix: boolean;
}

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
  readonly page: PageInSite | NoPageInSite;
}

/** A whole page. Its HTML is not yet sanitised: the page does it. */
export interface PageInSite {
  readonly kind: 'page';
  readonly html: string;
  /** Of the element that the article's body belongs in, `<div data-plume-content="key">`; undefined where the body stands in the HTML already. */
  readonly key: string | undefined;
  /** Where it finds the files of the site; what is relative, it finds from its own address. */
  readonly addresses: PageAddresses;
  /** The stylesheets that it names, in order. */
  readonly sheets: readonly PageStyle[];
  /** The addresses of those that are not at hand. */
  readonly missing: readonly string[];
}

/** There is no page to be shown. */
export interface NoPageInSite {
  readonly kind: 'none';
  readonly reason: NoPageReason;
}

/** Why there is no page. */
export type NoPageReason = 'untrusted' | 'no-site' | 'not-on-disk' | 'no-page' | 'unreadable-header' | 'no-layout' | 'too-long' | 'failed';

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
