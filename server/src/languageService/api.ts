import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, FoldingRange, Hover, Location, LocationLink, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../base/cancellation.ts';
import type { Event } from '../base/event.ts';
import type { Position, PositionRange } from '../base/lineIndex.ts';
import type { Language } from '../base/localized.ts';
import type { Logger } from '../base/logger.ts';
import type { NewArticle, NewArticleWish } from '../features/newArticle.ts';
import type { FieldWords } from '../features/fieldWords.ts';
import type { Change } from '../features/diagnostics/extent.ts';
import type { ReportedProblem } from '../features/diagnostics/toDiagnostic.ts';
import type { Status } from '../features/status.ts';
import type { KramdownOptions, OptionProblem } from '../kramdown/index.ts';
import type { BlockSource, WrittenBlocks } from '../models/writeBlocks.ts';
import type { PreviewPage } from '../preview/pagePreviews.ts';
import type { AcceptedProblems, Project } from '../project/project.ts';
import type { FormChoice, FormChoicesParams, FormEdit, FormEditParams, HeaderForm } from '../protocol/form.ts';
import type { SiteSnapshot } from '../workspace/siteFacts.ts';
import type { Yield } from '../workspace/siteIndex.ts';
import type { FillBody, NoSitePage, RenderSitePage, PageInLayout } from '../workspace/sitePage.ts';
import type { CompileStyles } from '../workspace/siteStyles.ts';
import type { GivenSettings } from '../workspace/projectStore.ts';
import type { Vocabulary } from '../workspace/vocabulary.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type * as Later from './later.ts';

/** What people ask for by hand, and a program can be without until then. */
export type LaterParts = typeof Later;

/** Loads {@link LaterParts}, when the first of them is asked for. */
export type LaterLoader = () => Promise<LaterParts>;

/** What the service needs from the program that it runs in. */
export interface Host {
  readonly workspace: Workspace;
  readonly logger: Logger;
  readonly letOthersPass: Yield;
  readonly now: () => Date;
  /** Milliseconds since any moment, asked for many times in each article; where it is absent, {@link now} says it. */
  readonly clock?: () => number;
  /** The clock by which Jekyll would build a site that names none, where this program runs in its place: `Europe/Paris`. */
  readonly machineZone?: string;
  /** What whoever runs the program says of all sites. */
  readonly given?: GivenSettings | undefined;
  /** Compiles stylesheets, where the program can. */
  readonly compileStyles?: CompileStyles;
  readonly loadLater: LaterLoader;
  /** Renders whole pages, where the program can. */
  readonly renderSitePage?: RenderSitePage;
  /** Has Liquid fill the body of an article, where the program can. */
  readonly fillBody?: FillBody;
}

/** How the service speaks. */
export interface Preferences {
  /**
   * `auto`: French where the display language is French or the site says `lang: fr`. `site`: the site's language, and
   * the display language only where the site has none that Plume speaks.
   */
  readonly language: 'auto' | 'site' | Language;
  readonly displayLanguage: string;
  /** Address of the folder with the pages of the rules; empty where there is none. */
  readonly rulePages: string;
  /** Address of the folder with the schemas that ship with the extension; empty where there is none. */
  readonly schemas?: string;
  /** Whether the editor can show the edits of a renaming before it makes them. */
  readonly annotatesChanges?: boolean;
  /** Whether the editor can put the cursor into a text that an edit inserts. */
  readonly placesCursor?: boolean;
}

/** What is wrong with a text, and how it stands. */
export interface CheckResult {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined for a file that configures a site. */
  readonly status: (Status & { readonly language: Language; readonly typography: string | undefined }) | undefined;
}

/** An annotation and what it changes, at positions of the protocol. */
export interface AnnotationPlace {
  readonly annotation: PositionRange;
  readonly target: PositionRange | undefined;
  readonly hint: string | undefined;
}

/** What a site gives to its pages. */
export interface Site {
  readonly root: string | undefined;
  readonly stylesheets: readonly string[];
  /** Stylesheets in Sass, as compiled. */
  readonly compiledStyles: readonly { readonly uri: string; readonly css: string }[];
  readonly baseurl: string;
  /** The problems that the team has accepted, where `plume.yml` names their list. */
  readonly accepted: AcceptedProblems | undefined;
  readonly kramdownOptions: KramdownOptions;
  /** The folders whose articles become pages, below the root. */
  readonly articleFolders: readonly string[];
  /** The folder that the team has chosen for pictures. */
  readonly imageFolder: string | undefined;
  /** The folder of the team's models. */
  readonly modelFolder: string | undefined;
}

/** A model as it is offered: with what it inserts, in LSP snippet syntax, and what can be asked. */
export interface InsertableBlock {
  /** The address of its file. */
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
  readonly fields: readonly AskedField[];
}

/** A field of a model as its author is asked for it. */
export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly usual: string;
  readonly example: string;
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  readonly isChosen: boolean;
}

/** What blocks are written from. */
export interface BlockWish extends BlockSource {
  /** The {@link InsertableBlock.id} of their model. */
  readonly model: string;
}

/** What a field may hold, and why a value may not stand. */
export interface FieldHelp {
  readonly choices: readonly { readonly value: string; readonly label: string; readonly detail: string }[];
  readonly problem: string;
}

/** Answers about the models of a site. */
export interface ModelQuestions {
  /** The blocks that can be inserted in an article. */
  cards(uri: string): Promise<readonly InsertableBlock[]>;
  /** Undefined where the model is gone. */
  writeBlocks(uri: string, wish: BlockWish): Promise<WrittenBlocks | undefined>;
  fieldHelp(uri: string, asked: { readonly model: string; readonly field: string; readonly value: string }): Promise<FieldHelp>;
}

/** Everything that can be asked. Positions are those of the Language Server Protocol; addresses are as VS Code writes them. */
export interface LanguageService extends OpenTexts, Questions, VocabularyQuestions, GivenTexts, ModelQuestions, HeaderForms {
  configure(preferences: Preferences): void;
  /** The language in which Plume speaks about an article. */
  languageOf(uri: string): Promise<Language>;
  site(uri: string): Promise<Site>;
  /** Begins an article of a site; nothing is written. Undefined outside any site. */
  newArticle(uri: string, wish: Pick<NewArticleWish, 'folder' | 'title'>): Promise<NewArticle | undefined>;
  /** The words in use on the site of an article, once all of it is read. */
  whenIndexed(uri: string): Promise<Vocabulary>;
  /** The files that configure the site of an article, with what is wrong in them. */
  checkConfiguration(uri: string): Promise<ReadonlyMap<string, readonly ReportedProblem[]>>;
  /**
   * What is wrong with those of them that are not the site's own `_config.yml` and `plume.yml`: schemas, and rules that are shared. Undefined outside
   * any site. They are read from where they lie.
   */
  checkNamedFiles(uri: string): Promise<{ readonly root: string; readonly files: ReadonlyMap<string, readonly Diagnostic[]> } | undefined>;
  /** Fires with the root of a site whose files have changed; undefined where any may have. */
  readonly onDidChangeSite: Event<string | undefined>;
  /** Fires when a file that an article points at has come, changed or gone: articles are to be checked again. */
  readonly onDidChangeFile: Event<string>;
  /** Fires with the root of a site when all its articles have been read, and when one of its layouts is another: what is said of articles may change. */
  readonly onDidIndex: Event<string>;
  /** Fires now and then while a site is indexed. */
  readonly onDidProgress: Event<ReadingProgress>;
}

/** How far the reading of a site is, in words. */
export interface ReadingProgress {
  readonly root: string;
  /** « Plume lit les articles du site » */
  readonly title: string;
  /** « 3 200 articles » */
  readonly message: string;
  readonly isDone: boolean;
}

/** The texts that are open in an editor. */
export interface OpenTexts {
  open(uri: string, version: number, text: string): void;
  close(uri: string): void;
  check(uri: string, token: CancellationToken): Promise<CheckResult | undefined>;
}

/** Why there is no page: its site is not known, or is not on a disk that this program can read. */
export interface NoSiteOfPage {
  readonly kind: 'none';
  readonly reason: 'no-site' | 'not-on-disk';
}

/** How an article is to be rendered. */
export interface RenderWish {
  /** The state of the body that the asker holds: the body is told as the change from it. */
  readonly held?: string | undefined;
  /** Whether Liquid in its body is run, where the program can: somebody trusts the site. */
  readonly runsLiquid?: boolean | undefined;
}

/** What an editor asks about an open text. */
export interface Questions {
  complete(uri: string, position: Position, token: CancellationToken): Promise<CompletionList | undefined>;
  hover(uri: string, position: Position, token: CancellationToken): Promise<Hover | undefined>;
  codeActions(uri: string, range: PositionRange, token: CancellationToken): Promise<readonly CodeAction[]>;
  /** The annotation at a place, and what it changes. */
  annotation(uri: string, position: Position, token: CancellationToken): Promise<AnnotationPlace | undefined>;
  /** The page of an article. */
  render(uri: string, wish: RenderWish, token: CancellationToken): Promise<PreviewPage | undefined>;
  /** Has Liquid fill the body of an article as it is now. Answers whether that makes another page than the one that {@link render} gives until then. */
  fill(uri: string, token: CancellationToken): Promise<boolean>;
  /** The whole page of an article in the layout of its site, or why there is none. */
  page(uri: string, token: CancellationToken): Promise<PageInLayout | NoSitePage | NoSiteOfPage | undefined>;
  definition(uri: string, position: Position, token: CancellationToken): Promise<LocationLink | undefined>;
  symbols(uri: string, token: CancellationToken): Promise<readonly DocumentSymbol[]>;
  folding(uri: string, token: CancellationToken): Promise<readonly FoldingRange[]>;
}

/** The header of an open article as a form. */
export interface HeaderForms {
  form(uri: string, token: CancellationToken): Promise<HeaderForm | undefined>;
  /** The edit that makes a field say something else, or why there is none. */
  formEdit(uri: string, change: Omit<FormEditParams, 'uri'>, token: CancellationToken): Promise<FormEdit | undefined>;
  /** What a field may hold. */
  formChoices(uri: string, question: Omit<FormChoicesParams, 'uri'>, token: CancellationToken): Promise<readonly FormChoice[]>;
}

/** What an editor asks about a word of the vocabulary, over the whole site. */
export interface VocabularyQuestions {
  /** Every place where the word is written. */
  references(uri: string, position: Position, token: CancellationToken): Promise<readonly Location[] | undefined>;
  /** The word that would be renamed; undefined where there is none. */
  prepareRename(uri: string, position: Position, token: CancellationToken): Promise<RenamedWord | undefined>;
  /** The words in use on a site, once all its articles are read. */
  fieldWords(uri: string): Promise<readonly FieldWords[]>;
  /** Where a word is written, the newest article first. */
  wordPlaces(word: SiteWord, token: CancellationToken): Promise<readonly WordPlace[]>;
  /** Renames a word over the whole site, from anywhere. */
  renameWord(word: SiteWord, newName: string, token: CancellationToken): Promise<Renaming | undefined>;
  /** Renames the word in every article, and in the list of `plume.yml`. */
  rename(uri: string, position: Position, newName: string, token: CancellationToken): Promise<Renaming | undefined>;
}

/** A word of the vocabulary of a site. */
export interface SiteWord {
  /** Address of anything in the site. */
  readonly uri: string;
  readonly field: string;
  readonly word: string;
}

/** A place where a word is written. */
export interface WordPlace extends Location {
  readonly title: string;
  readonly day: string | undefined;
}

/** A word that can be renamed. */
export interface RenamedWord {
  readonly range: PositionRange;
  readonly placeholder: string;
}

/** A renaming over the whole site. */
export interface Renaming {
  readonly edit: WorkspaceEdit;
  /** To be told before it is done: that two words become one; or why nothing is renamed. */
  readonly notice: string | undefined;
}

/** What a program asks about texts that it has read itself. */
export interface GivenTexts {
  report(uri: string, text: string): Promise<readonly ReportedProblem[]>;
  /** What a team says of the site of an article: asked for each of thousands. */
  projectOf(uri: string): Promise<Pick<Project, 'root' | 'accepted'>>;
  /** The site of an article as it is known once all of it is read: for a program that describes it. */
  wholeSite(uri: string): Promise<{ readonly project: Project; readonly site: SiteSnapshot }>;
  /** Whether a text is an article of its site: a README and the like are none, and outside any site nothing is. */
  isArticle(uri: string, text: string): Promise<boolean>;
  /** Of changes that were reported as safe, those that do not touch each other and are shown to change nothing but what they say. */
  prove(uri: string, text: string, changes: readonly Change[]): Promise<readonly Change[]>;
  /** A text with the typography that the site has, so far as nobody needs to look at it. */
  tidy(uri: string, text: string): Promise<string>;
  /** The page of another state of an article. */
  renderState(uri: string, text: string, wish: Pick<RenderWish, 'runsLiquid'>): Promise<PreviewPage>;
  /** The body as kramdown prints it, with options that are merged over the site's. */
  renderText(uri: string, text: string, options: unknown): Promise<{ readonly html: string; readonly problems: readonly OptionProblem[] }>;
}
