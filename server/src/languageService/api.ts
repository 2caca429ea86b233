import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, FoldingRange, Hover, Location, LocationLink, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../base/cancellation.ts';
import type { Event } from '../base/event.ts';
import type { Position, PositionRange } from '../base/lineIndex.ts';
import type { Language } from '../base/localized.ts';
import type { Logger } from '../base/logger.ts';
import type { Change } from '../features/diagnostics/extent.ts';
import type { ReportedProblem } from '../features/diagnostics/toDiagnostic.ts';
import type { Status } from '../features/status.ts';
import type { OptionProblem } from '../kramdown/index.ts';
import type { Project } from '../project/project.ts';
import type { AnswerTo, AskedBy, QuestionName } from '../protocol/questions.ts';
import type { WordRenaming } from '../protocol/vocabulary.ts';
import type { SiteSnapshot } from '../workspace/siteFacts.ts';
import type { Yield } from '../workspace/siteIndex.ts';
import type { FillBody, RenderSitePage } from '../workspace/sitePage.ts';
import type { CompileStyles } from '../workspace/siteStyles.ts';
import type { GivenSettings } from '../workspace/projectStore.ts';
import type { Vocabulary } from '../workspace/vocabulary.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type * as Later from './later.ts';
import type { Navigation } from './navigation.ts';

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

/** The questions of Plume's own client, each answered under its name. */
export type Answers = { readonly [Name in QuestionName]: (uri: string, asked: AskedBy<Name>, token: CancellationToken) => Promise<AnswerTo<Name>> };

/** Everything that can be asked. Positions are those of the Language Server Protocol; addresses are as VS Code writes them. */
export interface LanguageService extends OpenTexts, EditorQuestions, VocabularyQuestions, GivenTexts, Answers {
  configure(preferences: Preferences): void;
  /** The language in which Plume speaks about an article. */
  languageOf(uri: string): Promise<Language>;
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

/** What every editor asks about an open text. */
export interface EditorQuestions extends Navigation {
  complete(uri: string, position: Position, token: CancellationToken): Promise<CompletionList | undefined>;
  hover(uri: string, position: Position, token: CancellationToken): Promise<Hover | undefined>;
  codeActions(uri: string, range: PositionRange, token: CancellationToken): Promise<readonly CodeAction[]>;
  definition(uri: string, position: Position, token: CancellationToken): Promise<LocationLink | undefined>;
  symbols(uri: string, token: CancellationToken): Promise<readonly DocumentSymbol[]>;
  folding(uri: string, token: CancellationToken): Promise<readonly FoldingRange[]>;
  /** What else changes where a file gets another address: what leads to the article follows. Undefined for nothing. */
  moveEdits(uri: string, newUri: string, token: CancellationToken): Promise<WorkspaceEdit | undefined>;
}

/** What every editor asks about a word of the vocabulary, over the whole site. */
export interface VocabularyQuestions {
  /** Every place where the word is written. */
  references(uri: string, position: Position, token: CancellationToken): Promise<readonly Location[] | undefined>;
  /** The word that would be renamed; undefined where there is none. */
  prepareRename(uri: string, position: Position, token: CancellationToken): Promise<RenamedWord | undefined>;
  /** Renames the word in every article, and in the list of `plume.yml`. */
  rename(uri: string, position: Position, newName: string, token: CancellationToken): Promise<Renaming | undefined>;
}

/** A word that can be renamed. */
export interface RenamedWord {
  readonly range: PositionRange;
  readonly placeholder: string;
}

/** A renaming over the whole site. */
export interface Renaming extends WordRenaming {
  readonly edit: WorkspaceEdit;
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
  /** The body as kramdown prints it, with options that are merged over the site's. */
  renderText(uri: string, text: string, options: unknown): Promise<{ readonly html: string; readonly problems: readonly OptionProblem[] }>;
}
