/**
 * The messages between client and server that the Language Server Protocol does not have.
 * Names and types only: both programs import this file, and it imports nothing.
 */

/** The client asks whether the server is there. Answer: null, as soon as it is free. */
export const aliveRequest = 'plume/alive';

/** The client asks for an article as its readers will see it. Answer: {@link RenderedArticle}, or null for a text that is not open. */
export const renderRequest = 'plume/render';

/** Parameters of {@link renderRequest}. */
export interface RenderParams {
  readonly uri: string;
  /** Another state of the article, to be rendered instead of the open one: that of the last commit, or of another branch. */
  readonly text?: string | undefined;
  /** The state of the body that the asker holds ({@link RenderedBody.revision}): the answer then tells only what is another since. */
  readonly held?: string | undefined;
  /** Whether Liquid in the body is run, where the server can: the user trusts the folder. Otherwise it is shown as it is written. */
  readonly runsLiquid?: boolean | undefined;
}

/** An article ready to be shown. Every string that ends in `Html` is HTML, not yet sanitised; the others are plain text. */
export interface RenderedArticle {
  /** The version of the text that was rendered: an answer older than one already shown is dropped. */
  readonly version: number;
  /** The language of the article's page (its `lang`, else the site's). */
  readonly pageLanguage: string;
  /** The language in which Plume speaks to its user about this article. */
  readonly language: 'fr' | 'en';
  readonly header: RenderedHeader;
  readonly body: RenderedBody;
  /** What has become of the Liquid in the body, where there is some. */
  readonly liquid?: RenderedLiquid;
  /** Set while the header cannot be read: the header shown is then the last good one. */
  readonly brokenHeader?: BrokenHeader;
}

/**
 * The body as kramdown prints it, in parts: told as the change from a state that the asker holds, or in full. All lines
 * are lines of the file, from 0; the `data-line` in a part is counted from the first line of the part.
 */
export interface RenderedBody {
  /** The name of this state of the body. */
  readonly revision: string;
  /** The state that the change is told from. Undefined: `parts` is everything, whatever the asker holds. */
  readonly since?: string | undefined;
  /** So many parts at the start stay as they are, */
  readonly start: number;
  /** so many after them go, */
  readonly removed: number;
  /** and these come in their place. */
  readonly parts: readonly RenderedPart[];
  /** Of the parts that follow, those that were on the line `from` or below it move by so many lines. */
  readonly shift: { readonly from: number; readonly by: number };
  /**
   * Where Liquid was run: the lines of parts and of `data-line` are those of the text that it has made; here is which lines of the file they
   * come from. A run begins at the line `made`, with the line `line` of the file, which rises by `step` with each line, and goes to the next run.
   */
  readonly lines?: readonly RenderedLineRun[];
}

/** Lines that Liquid has made, and lines of the file. */
export interface RenderedLineRun {
  readonly made: number;
  readonly line: number;
  readonly step: 0 | 1;
}

/** Liquid in a body. */
export interface RenderedLiquid {
  /** Whether it was run; otherwise it stands there as it is written. */
  readonly isRun: boolean;
  /** Whether it was run on this very text: otherwise ask {@link fillRequest}, and maybe render again. */
  readonly isSettled: boolean;
  /** What could not be filled: marks stand there in the HTML, in texts and in attributes. */
  readonly notes: readonly RenderedLiquidNote[];
}

/** Something that Liquid could not fill. */
export interface RenderedLiquidNote {
  /** The characters that stand for it. */
  readonly mark: string;
  /** `{% carte %}`; empty where it is about the whole body. */
  readonly written: string;
  readonly message: string;
  /** Whether the site would not build. */
  readonly isError: boolean;
}

/** The client asks for Liquid to be run in the body of an open article as it is now. Parameters: {@link SiteParams}. Answer: whether to {@link renderRequest} again. */
export const fillRequest = 'plume/fill';

/** Some whole blocks of a body. */
export interface RenderedPart {
  readonly html: string;
  readonly line: number;
}

/** What the page shows above the body. Absent fields are not shown. */
export interface RenderedHeader {
  readonly title?: string;
  /** `chapeau-text`, rendered by the same engine. */
  readonly teaserHtml?: string;
  /** « 15 juillet 2019 » */
  readonly date?: string;
  /** ISO 8601, for the `datetime` attribute. */
  readonly dateTime?: string;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly image?: HeaderImage;
}

/** The first image that the header names. */
export interface HeaderImage {
  /** As written in the article: `/uploads/logo.png`. */
  readonly source: string;
  readonly alternative: string;
  readonly legendHtml?: string;
}

/** Where, and why, the header cannot be read. */
export interface BrokenHeader {
  /** 0-based line in the file. */
  readonly line: number;
  readonly message: string;
  /** Whether there is a correction: only then is it offered. */
  readonly hasFix: boolean;
}

/** The client asks what a site gives to its pages. Answer: {@link SiteResources}. */
export const siteRequest = 'plume/site';

/** Parameters of {@link siteRequest}: any article of the site. */
export interface SiteParams {
  readonly uri: string;
}

/** What the preview needs to know of the site that an article belongs to. */
export interface SiteResources {
  /** The folder of `_config.yml` or `plume.yml`; undefined outside any site. */
  readonly root: string | undefined;
  /** URIs of the compiled stylesheets, in order; empty: use the built-in one. */
  readonly stylesheets: readonly string[];
  /** Stylesheets in Sass as the server has compiled them, with the addresses of their sources; they come last. */
  readonly compiledStyles: readonly { readonly uri: string; readonly css: string }[];
  readonly baseurl: string;
  /** What kramdown is given there, by its own names. */
  readonly kramdownOptions: Readonly<Record<string, unknown>>;
  /** The folders whose articles become pages, below the root. */
  readonly articleFolders: readonly string[];
  /** The folder that the team has chosen for pictures, below the root, with `{year}`, `{month}` and `{name}`; undefined where articles show it. */
  readonly imageFolder: string | undefined;
  /** Address of the folder of the team's models; undefined where it lies outside of the site. */
  readonly modelFolder: string | undefined;
}

/** The client asks for the typography of a site in a text that will be put into an article. Answer: the text. */
export const tidyRequest = 'plume/tidy';

/** Parameters of {@link tidyRequest}. */
export interface TidyParams extends SiteParams {
  readonly text: string;
}

/** The client asks for the whole page of an open article, in the layout of its site. Parameters: {@link SiteParams}. Answer: {@link PageInSite}, or null for a text that is not open. */
export const pageRequest = 'plume/page';

/** A whole page as it would be published now, not sanitised; or why there is none. */
export type PageInSite =
  | {
      readonly kind: 'page';
      readonly html: string;
      /** Of the element that the article's body belongs in, `<div data-plume-content="key">`; undefined where the body stands in the page already. */
      readonly key?: string | undefined;
      /** Its address on the site, without `baseurl`: `/actualites/bilan/` */
      readonly url: string;
      /** The stylesheets that it names, in order. */
      readonly styles: readonly PageStylesheet[];
    }
  | {
      readonly kind: 'none';
      /** Outside any site, on another disk than the server's, a file that becomes no page, a header that cannot be read, no layout around it, a page of millions of characters, something that failed or took too long. */
      readonly reason: 'no-site' | 'not-on-disk' | 'no-page' | 'unreadable-header' | 'no-layout' | 'too-long' | 'failed';
    };

/** A stylesheet that a page names: its text, or the file in Sass that it is compiled of; neither where the site does not have it. */
export interface PageStylesheet {
  /** As written: `/assets/site.css`. */
  readonly href: string;
  /** Below the root of the site. */
  readonly path?: string | undefined;
  readonly css?: string | undefined;
}

/** The client begins an article. Answer: {@link BegunArticle}, or null outside any site. Nothing is written. */
export const newArticleRequest = 'plume/newArticle';

/** Parameters of {@link newArticleRequest}. */
export interface NewArticleParams {
  /** Anything in the site. */
  readonly uri: string;
  /** One of {@link SiteResources.articleFolders}, or a folder in one. */
  readonly folder: string;
  readonly title: string;
}

/** An article that is begun: its file, and its text up to what its author writes. */
export interface BegunArticle {
  readonly uri: string;
  readonly text: string;
  /** Where its page will be, readable: `/actualites/bilan/`. Undefined where it has no address. */
  readonly address?: string | undefined;
}

/** The server says that stylesheets or configuration of a site have changed: ask {@link siteRequest} and render again. */
export const siteChangedNotification = 'plume/siteChanged';

/** The server says how an article stands, after its problems were computed. */
export const articleStateNotification = 'plume/articleState';

/** Parameters of {@link articleStateNotification}. */
export interface ArticleState {
  readonly uri: string;
  readonly errors: number;
  readonly warnings: number;
  /** One sentence for the status bar: « Prêt à publier », « 3 points à revoir ». */
  readonly sentence: string;
  /** Whether, when and where the page will be published: « Cette page paraîtra à l’adresse /actualites/bilan/ ». Empty outside any site. */
  readonly publication: string;
  readonly language: 'fr' | 'en';
  /** One line for all the details of typography: « 12 détails de typographie à corriger »; absent without any. */
  readonly typography?: string | undefined;
}

/** A field of a model, in the language of the site. */
export interface CardField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** What it holds unless an author says otherwise. */
  readonly usual: string;
  readonly example: string;
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  /** Whether there is a list to choose from. */
  readonly isChosen: boolean;
}

/** The client asks for the cards that can be inserted in an article. Answer: {@link Card}[]. */
export const cardsRequest = 'plume/cards';

/** A snippet that a team shares in `_plume/snippets/`, or the built-in project card. */
export interface Card {
  /** The address of its model. */
  readonly id: string;
  /** What can be asked one after the other; none for a text of plain stops. */
  readonly fields: readonly CardField[];
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** With placeholders in LSP snippet syntax. */
  readonly body: string;
}

/** The client asks for the blocks that the fields of a model make. Answer: {@link WrittenBlocks}, or null where the model is gone. */
export const writeBlocksRequest = 'plume/writeBlocks';

/** What the fields of a block say, by their names: one text, or several for a field that is repeated. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** The parameters of {@link writeBlocksRequest}: the fields themselves, or data of which each row makes a block. */
export interface WriteBlocksParams {
  readonly uri: string;
  /** The {@link Card.id} of the model. */
  readonly model: string;
  readonly values?: FieldValues;
  /** CSV, JSON, YAML, a table, cells of a spreadsheet. */
  readonly data?: string;
  /** Which field each column says; guessed from their names where absent. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Blocks as they are written, ready to be inserted. */
export interface WrittenBlocks {
  /** Without any, nothing could be read in the data. */
  readonly count: number;
  readonly text: string;
  /** Of data: the names of its columns, and the fields that they say. */
  readonly names: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

/** The client asks what a field may hold. Answer: {@link FieldHelp}. */
export const fieldHelpRequest = 'plume/fieldHelp';

/** The parameters of {@link fieldHelpRequest}. */
export interface FieldHelpParams {
  readonly uri: string;
  readonly model: string;
  readonly field: string;
  readonly value: string;
}

/** What a field may hold. */
export interface FieldHelp {
  /** What there is to choose from: choices, pictures, articles, words of the site. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly detail: string }[];
  /** Why the value may not stand; empty where it may. */
  readonly problem: string;
}

/** Settings as the server receives them (section `plume`). */
export interface PlumeSettings {
  readonly language: 'auto' | 'fr' | 'en';
}

/** What the client tells the server when it starts (`initializationOptions`). */
export interface PlumeInitializationOptions {
  /** VS Code's display language: `fr`, `en`, … */
  readonly displayLanguage: string;
  /** Address of the folder with the packaged pages of the rules, for the links of diagnostics. */
  readonly rulePages: string;
  /** Address of the folder with the packaged schemas of `plume.yml`. */
  readonly schemas: string;
  /** Address of the folder with the files of the server in a browser, which does not know where it is. */
  readonly programs: string;
  readonly settings: PlumeSettings;
}

/** The server asks the client for files: what the client can open, the server can read, on virtual file systems too. */
export const fileRequests = {
  /** Parameters: {@link FileParams}. Answer: the text, its byte order mark included; null where there is none to be read. */
  read: 'plume/files/read',
  /** Parameters: {@link FileStartParams}. Answer: the bytes in Base64; null where there is none to be read. */
  readStart: 'plume/files/readStart',
  /** Parameters: {@link FileParams}. Answer: {@link FileInfo}, or null. */
  stat: 'plume/files/stat',
  /** Parameters: {@link FileParams} of a folder. Answer: {@link FolderItem}[]; empty where there is no such folder. */
  list: 'plume/files/list',
} as const;

/** Parameters of {@link fileRequests}. */
export interface FileParams {
  readonly uri: string;
}

/** Parameters of a request for the beginning of a file. */
export interface FileStartParams extends FileParams {
  /** In bytes. */
  readonly length: number;
}

/** What is known of a file without reading it. */
export interface FileInfo {
  readonly kind: 'file' | 'folder';
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Something in a folder; links count as what they lead to. */
export interface FolderItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What the server asks to be told of when it changes: `synchronize.fileEvents` of the client, or its own registration. */
export const watchedFiles = '**/{*.md,*.markdown,*.yml,*.yaml,*.json,*.css,*.scss,*.sass,*.png,*.jpg,*.jpeg,*.gif,*.svg,*.webp,*.avif,*.pdf,*.odt,*.ods,*.docx,*.xlsx,*.csv,*.zip,cloudcannon.config.*,_layouts/**,_includes/**,_data/**}';

/** The client asks which annotation stands at the cursor, and what it changes. Answer: {@link AnnotationAtCursor}, or null. */
export const annotationRequest = 'plume/annotation';

/** Parameters of {@link annotationRequest}. */
export interface AnnotationParams {
  readonly uri: string;
  readonly position: ProtocolPosition;
}

/** The annotation at the cursor. */
export interface AnnotationAtCursor {
  readonly annotation: ProtocolRange;
  /** All the source of the element that it changes; absent where it changes nothing. */
  readonly target?: ProtocolRange | undefined;
  /** Said beside the annotation where it lands elsewhere than the eye expects: « → le titre « Les 15 projets » ». */
  readonly hint?: string | undefined;
}

/** A place in a text, as in the Language Server Protocol. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text, as in the Language Server Protocol. */
export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** The client asks for the words in use on a site. Parameters: {@link SiteParams}. Answer: {@link SiteVocabulary}, once all articles are read. */
export const vocabularyRequest = 'plume/vocabulary';

/** The words in use on a site. */
export interface SiteVocabulary {
  /** The language in which Plume speaks about the site. */
  readonly language: 'fr' | 'en';
  readonly fields: readonly FieldWords[];
}

/** A field of the vocabulary, with the words that articles have in it. */
export interface FieldWords {
  /** As written: `tags`. */
  readonly field: string;
  /** As the schema calls it: « Mots-clés ». */
  readonly title: string;
  /** The most used first. */
  readonly words: readonly FieldWord[];
}

/** A word in use. */
export interface FieldWord {
  readonly word: string;
  /** Articles that have it. */
  readonly count: number;
  /** « 42 articles » */
  readonly countInWords: string;
  /** What the team says of it. */
  readonly description?: string | undefined;
  /** Set where it is almost another word: the one to write instead. */
  readonly usual?: string | undefined;
}

/** The client asks where a word is written. Answer: {@link WordPlace}[], the newest article first. */
export const wordPlacesRequest = 'plume/wordPlaces';

/** Parameters of {@link wordPlacesRequest}. */
export interface WordParams extends SiteParams {
  readonly field: string;
  readonly word: string;
}

/** A place where a word is written. */
export interface WordPlace {
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly title: string;
  /** `2019-07-15`; absent without date. */
  readonly day?: string | undefined;
}

/** The client asks for the edits that rename a word over the whole site. Answer: {@link WordRenaming}, or null where nothing has that word. */
export const renameWordRequest = 'plume/renameWord';

/** Parameters of {@link renameWordRequest}. */
export interface RenameWordParams extends WordParams {
  readonly newName: string;
}

/** A renaming, not yet made. */
export interface WordRenaming {
  /** A `WorkspaceEdit` of the Language Server Protocol. */
  readonly edit: object;
  /** To be told before: that two words become one. */
  readonly notice?: string | undefined;
}
