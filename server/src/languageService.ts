import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver-types';
import { parseArticle, type Article } from './article/article.ts';
import { throwIfCancelled, type CancellationToken } from './base/cancellation.ts';
import type { Event } from './base/event.ts';
import type { LineIndex, Position, PositionRange } from './base/lineIndex.ts';
import type { Language } from './base/localized.ts';
import type { Logger } from './base/logger.ts';
import type { TextRange } from './base/textRange.ts';
import { provideCompletion } from './features/completion/index.ts';
import { toCompletionList } from './features/completion/toCompletionList.ts';
import { checkArticle, configFindings, filePathsOf, type Finding } from './features/diagnostics/index.ts';
import { toCodeActions, toFixAllActions, toSourceFixAll, toDiagnostics, toReport, type Presentation, type ReportedProblem } from './features/diagnostics/toDiagnostic.ts';
import { findAnnotation, provideAnnotationHover } from './features/annotation.ts';
import { describeTypography, partTypography } from './features/diagnostics/typographyDetails.ts';
import { fixAllFor, safeFixes } from './features/diagnostics/fixAll.ts';
import { provideCardSymbols, type OutlineSymbol } from './features/cardSymbols.ts';
import { provideFolding } from './features/folding.ts';
import { provideHover } from './features/hover.ts';
import { provideStatus, type Status } from './features/status.ts';
import { validateOptions, type OptionProblem } from './kramdown/index.ts';
import { createPagePreviews, type PreviewPage } from './preview/pagePreviews.ts';
import { renderArticle, renderBody } from './preview/renderArticle.ts';
import { projectCard, type TeamCard } from './project/card.ts';
import type { Project } from './project/project.ts';
import { createArticleStore } from './workspace/articleStore.ts';
import { createFileFactsStore, noFileFacts, type FileFacts } from './workspace/fileFacts.ts';
import { createProjectStore, isConfigFile } from './workspace/projectStore.ts';
import { createVocabularyIndex, type Yield } from './workspace/vocabularyIndex.ts';
import type { Vocabulary } from './workspace/vocabulary.ts';
import type { Workspace } from './workspace/workspace.ts';

export type { ReportedProblem } from './features/diagnostics/toDiagnostic.ts';

/** What the service needs from the program that it runs in. */
export interface Host {
  readonly workspace: Workspace;
  readonly logger: Logger;
  readonly letOthersPass: Yield;
  readonly now: () => Date;
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
  readonly baseurl: string;
}

/** Everything that can be asked. Positions are those of the Language Server Protocol; addresses are as VS Code writes them. */
export interface LanguageService extends OpenTexts, Questions, GivenTexts {
  configure(preferences: Preferences): void;
  /** The language in which Plume speaks about an article. */
  languageOf(uri: string): Promise<Language>;
  site(uri: string): Promise<Site>;
  cards(uri: string): Promise<readonly TeamCard[]>;
  /** The words in use on the site of an article, once all of it is read. */
  whenIndexed(uri: string): Promise<Vocabulary>;
  /** The files that configure the site of an article, with what is wrong in them. */
  checkConfiguration(uri: string): Promise<ReadonlyMap<string, readonly ReportedProblem[]>>;
  /** Fires with the root of a site whose files have changed; undefined where any may have. */
  readonly onDidChangeSite: Event<string | undefined>;
  /** Fires when a file that an article points at has come, changed or gone: articles are to be checked again. */
  readonly onDidChangeFile: Event<string>;
}

/** The texts that are open in an editor. */
export interface OpenTexts {
  open(uri: string, version: number, text: string): void;
  close(uri: string): void;
  check(uri: string, token: CancellationToken): Promise<CheckResult | undefined>;
}

/** What an editor asks about an open text. */
export interface Questions {
  complete(uri: string, position: Position, token: CancellationToken): Promise<CompletionList | undefined>;
  hover(uri: string, position: Position, token: CancellationToken): Promise<Hover | undefined>;
  codeActions(uri: string, range: PositionRange, token: CancellationToken): Promise<readonly CodeAction[]>;
  /** The annotation at a place, and what it changes. */
  annotation(uri: string, position: Position, token: CancellationToken): Promise<AnnotationPlace | undefined>;
  render(uri: string, token: CancellationToken): Promise<PreviewPage | undefined>;
  symbols(uri: string, token: CancellationToken): Promise<readonly DocumentSymbol[]>;
  folding(uri: string, token: CancellationToken): Promise<readonly FoldingRange[]>;
}

/** What a program asks about texts that it has read itself. */
export interface GivenTexts {
  report(uri: string, text: string): Promise<readonly ReportedProblem[]>;
  /** The page of another state of an article. */
  renderState(uri: string, text: string): Promise<PreviewPage>;
  /** The body as kramdown prints it, with options that are merged over the site's. */
  renderText(uri: string, text: string, options: unknown): Promise<{ readonly html: string; readonly problems: readonly OptionProblem[] }>;
}

/** Puts the parts together: the one place that knows how they fit. */
export function createLanguageService(host: Host): LanguageService {
  const parts = createParts(host);
  const { projects, vocabularies, languageFor } = parts;
  return {
    ...openTexts(parts),
    ...questions(parts, host),
    ...corrections(parts),
    ...shape(parts),
    ...givenTexts(parts),
    configure: it => {
      parts.preferences = it;
    },
    languageOf: async uri => languageFor(await projects.projectOf(uri)),
    site: async uri => {
      const { root, stylesheets, site } = await projects.projectOf(uri);
      return { root, stylesheets, baseurl: site.baseurl };
    },
    cards: async uri => {
      const project = await projects.projectOf(uri);
      const language = languageFor(project);
      const { name, description, prefix, body } = projectCard;
      return [{ name: name[language], description: description[language], prefix, body }, ...project.cards];
    },
    whenIndexed: async uri => vocabularies.whenIndexed(await projects.projectOf(uri)),
    checkConfiguration: async uri => {
      const project = await projects.projectOf(uri);
      const reports = new Map<string, readonly ReportedProblem[]>();
      for (const [file, problems] of project.problems) {
        const { lines } = parseArticle(file, 0, (await host.workspace.read(file)) ?? '');
        reports.set(file, configFindings(problems).map(it => toReport(it, { lines, language: languageFor(project) })));
      }
      return reports;
    },
    onDidChangeSite: projects.onDidChange,
    onDidChangeFile: parts.files.onDidChange,
  };
}

type Parts = ReturnType<typeof createParts>;

/** The parts that last: stores, indexes, and what is said of them all. */
function createParts({ workspace, logger, letOthersPass }: Host) {
  const vocabularies = createVocabularyIndex(workspace, letOthersPass);
  const files = createFileFactsStore(workspace);
  const check = memoizeLast((article: Article, project: Project, facts: FileFacts): readonly Finding[] =>
    isConfigFile(article.uri)
      ? configFindings(project.problems.get(article.uri) ?? [])
      : checkArticle({
          article,
          project,
          vocabulary: () => vocabularies.vocabularyOf(project),
          schema: project.schemaFor(article.uri, parts.languageFor(project)),
          files: facts,
          onFailure: (code, failure) => logger.error(`${code}: ${describe(failure)}`),
        }),
  );
  const initial: Preferences = { language: 'auto', displayLanguage: 'en', rulePages: '' };
  const parts = {
    articles: createArticleStore(),
    projects: createProjectStore(workspace),
    vocabularies,
    previews: createPagePreviews(),
    preferences: initial,
    languageFor: (project: Project): Language => chooseLanguage(parts.preferences, project),
    presentationOf: (article: Article, project: Project): Presentation => ({
      lines: article.lines,
      language: parts.languageFor(project),
      rulePages: parts.preferences.rulePages,
    }),
    files,
    /** What is wrong with an article, once the files that it points at have been looked for. */
    findingsOf: async (article: Article, project: Project): Promise<readonly Finding[]> => {
      const isKnown = project.root === undefined || isConfigFile(article.uri);
      return check(article, project, isKnown ? noFileFacts : await files.factsOf(project.root, filePathsOf(article, project)));
    },
  };
  return parts;
}

/** The newest version of an open text, with the project that it belongs to; undefined if it was closed meanwhile. */
async function takeSnapshot({ projects, articles }: Parts, uri: string, token: CancellationToken): Promise<Snapshot | undefined> {
  const project = await projects.projectOf(uri);
  throwIfCancelled(token);
  const article = articles.get(uri);
  return article && { article, project };
}

interface Snapshot {
  readonly article: Article;
  readonly project: Project;
}

function openTexts(parts: Parts): OpenTexts {
  const { articles, projects, vocabularies, previews, presentationOf, findingsOf } = parts;
  return {
    open: (uri, version, text) => {
      const article = articles.open(uri, version, text);
      if (isConfigFile(uri)) {
        projects.override(uri, text);
      } else {
        vocabularies.override(uri, article.header);
      }
    },
    close: uri => {
      articles.close(uri);
      previews.forget(uri);
      if (isConfigFile(uri)) {
        projects.override(uri, undefined);
      } else {
        vocabularies.override(uri, undefined);
      }
    },
    check: async (uri, token) => {
      const found = await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      // The index begins with the first article that is looked at.
      vocabularies.vocabularyOf(project);
      const presentation = presentationOf(article, project);
      const { language } = presentation;
      const findings = await findingsOf(article, project);
      throwIfCancelled(token);
      return {
        version: article.version,
        diagnostics: toDiagnostics(findings, presentation),
        status: isConfigFile(uri) ? undefined : { ...provideStatus(findings, language), language, typography: describeDetails(findings, language) },
      };
    },
  };
}

function questions(parts: Parts, { now }: Host): Omit<Questions, 'codeActions' | 'symbols' | 'folding'> {
  const { vocabularies, previews, languageFor, findingsOf } = parts;
  /** For what only articles have. */
  const articleSnapshot = async (uri: string, token: CancellationToken): Promise<Snapshot | undefined> =>
    isConfigFile(uri) ? undefined : takeSnapshot(parts, uri, token);

  return {
    complete: async (uri, position, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const language = languageFor(project);
      const schema = project.schemaFor(uri, language);
      const vocabulary = vocabularies.vocabularyOf(project);
      const proposals = provideCompletion({ article, project, language, vocabulary, schema, offset: article.lines.offsetAt(position), now: now() });
      return proposals && toCompletionList(proposals, article.lines);
    },
    hover: async (uri, position, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const language = languageFor(project);
      const offset = article.lines.offsetAt(position);
      const hover = provideHover({ article, language, schema: project.schemaFor(uri, language) }, offset) ?? provideAnnotationHover({ article, project, language }, offset);
      return hover && { contents: { kind: 'markdown', value: hover.markdown }, range: article.lines.rangeOf(hover) };
    },
    annotation: async (uri, position, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const facts = findAnnotation({ article, project, language: languageFor(project) }, article.lines.offsetAt(position));
      return facts && { annotation: article.lines.rangeOf(facts.annotation), target: facts.target && article.lines.rangeOf(facts.target), hint: facts.hint };
    },
    render: async (uri, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const worst = article.header.isReadable ? undefined : (await findingsOf(article, project)).find(it => it.severity === 'error');
      const headerProblem = worst && { start: worst.problem.start, message: worst.rule.message(worst.problem) };
      return previews.render({ article, project, language: languageFor(project), headerProblem });
    },
  };
}

/** What an editor offers to correct. */
function corrections(parts: Parts): Pick<Questions, 'codeActions'> {
  const { presentationOf, findingsOf } = parts;
  return {
    codeActions: async (uri, range, token) => {
      const found = await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return [];
      }
      const { article, project } = found;
      const [start, end] = [article.lines.offsetAt(range.start), article.lines.offsetAt(range.end)];
      const findings = await findingsOf(article, project);
      throwIfCancelled(token);
      const touched = findings.filter(({ problem }) => problem.start <= end && start <= problem.end);
      const presentation = presentationOf(article, project);
      return [
        ...touched.flatMap(it => toCodeActions(uri, it, presentation)),
        ...toFixAllActions(uri, fixAllFor(touched, findings), presentation),
        ...toSourceFixAll(uri, safeFixes(findings), presentation),
      ];
    },
  };
}

/** The shape of an article: what the outline lists and what can be folded. */
function shape(parts: Parts): Pick<Questions, 'symbols' | 'folding'> {
  return {
    symbols: async (uri, token) => {
      const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
      return found === undefined ? [] : provideCardSymbols(found.article, found.project).map(it => toDocumentSymbol(it, found.article.lines));
    },
    folding: async (uri, token) => {
      const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
      return found === undefined ? [] : provideFolding(found.article, found.project).map(it => toFoldingRange(it, found.article));
    },
  };
}

/** The number of the Language Server Protocol for a thing that has parts. */
const STRUCT = 23;

function toDocumentSymbol({ name, range, selection, children }: OutlineSymbol, lines: LineIndex): DocumentSymbol {
  return { name, kind: STRUCT, range: lines.rangeOf(range), selectionRange: lines.rangeOf(selection), children: children.map(it => toDocumentSymbol(it, lines)) };
}

function toFoldingRange({ start, end }: TextRange, { text, lines }: Article): FoldingRange {
  const last = start + text.slice(start, end).trimEnd().length;
  return { startLine: lines.positionAt(start).line, endLine: lines.positionAt(last).line };
}

function givenTexts({ projects, findingsOf, presentationOf, languageFor }: Parts): GivenTexts {
  return {
    report: async (uri, text) => {
      const project = await projects.projectOf(uri);
      const article = parseArticle(uri, 0, text);
      return (await findingsOf(article, project)).map(it => toReport(it, presentationOf(article, project)));
    },
    renderState: async (uri, text) => {
      const project = await projects.projectOf(uri);
      return { ...renderArticle(parseArticle(uri, 0, text), project), language: languageFor(project) };
    },
    renderText: async (uri, text, given) => {
      const { kramdownOptions } = await projects.projectOf(uri);
      const { options, problems } = validateOptions(given);
      return { html: renderBody(parseArticle(uri, 0, text), { ...kramdownOptions, ...options }), problems };
    },
  };
}

function chooseLanguage({ language, displayLanguage }: Preferences, { site: { lang = '' } }: Project): Language {
  // `fr`, `fr-CA`, and `fr_FR.UTF-8` of LANG.
  const isFrench = (tag: string): boolean => /^fr(?![a-z])/i.test(tag);
  switch (language) {
    case 'auto':
      return isFrench(displayLanguage) || isFrench(lang) ? 'fr' : 'en';
    case 'site':
      return isFrench(/^(?:fr|en)(?![a-z])/i.test(lang) ? lang : displayLanguage) ? 'fr' : 'en';
    default:
      return language;
  }
}

/** Remembers the answer for each article as long as it is asked with the same project. */
function describeDetails(findings: readonly Finding[], language: Language): string | undefined {
  const { details } = partTypography(findings);
  return details.length === 0 ? undefined : describeTypography(details)[language];
}

type Compute<Answer> = (article: Article, project: Project, files: FileFacts) => Answer;

function memoizeLast<Answer>(compute: Compute<Answer>): Compute<Answer> {
  const answers = new WeakMap<Article, { readonly project: Project; readonly files: FileFacts; readonly answer: Answer }>();
  return (article, project, files) => {
    const known = answers.get(article);
    if (known?.project === project && haveSameFacts(known.files, files)) {
      return known.answer;
    }
    const answer = compute(article, project, files);
    answers.set(article, { project, files, answer });
    return answer;
  };
}

/** Facts are kept until they change: the same fact is the same object. */
function haveSameFacts(one: FileFacts, other: FileFacts): boolean {
  return one.size === other.size && [...one].every(([path, fact]) => other.get(path) === fact);
}

function describe(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
