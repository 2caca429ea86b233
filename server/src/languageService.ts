import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, FoldingRange, Hover, LocationLink } from 'vscode-languageserver-types';
import { parseArticle, type Article } from './article/article.ts';
import { throwIfCancelled, type CancellationToken } from './base/cancellation.ts';
import type { Event } from './base/event.ts';
import type { LineIndex, Position, PositionRange } from './base/lineIndex.ts';
import type { Language } from './base/localized.ts';
import type { Logger } from './base/logger.ts';
import type { TextRange } from './base/textRange.ts';
import { provideCompletion } from './features/completion/index.ts';
import { toCompletionList } from './features/completion/toCompletionList.ts';
import { checkArticle, configFindings, filePathsOf, placeUrisOf, type Finding } from './features/diagnostics/index.ts';
import { toCodeActions, toFixAllActions, toSourceFixAll, toDiagnostics, toReport, type Presentation, type ReportedProblem } from './features/diagnostics/toDiagnostic.ts';
import { findAnnotation, provideAnnotationHover } from './features/annotation.ts';
import { describeTypography, partTypography } from './features/diagnostics/typographyDetails.ts';
import { fixAllFor, safeFixes } from './features/diagnostics/fixAll.ts';
import { provideCardSymbols, type OutlineSymbol } from './features/cardSymbols.ts';
import { fileTargetAt, provideFileHover } from './features/fileHover.ts';
import { findLinkTarget, provideLinkHover, type LinkTarget } from './features/linkTarget.ts';
import { provideFolding } from './features/folding.ts';
import { provideHover } from './features/hover.ts';
import { provideStatus, type Status } from './features/status.ts';
import { validateOptions, type OptionProblem } from './kramdown/index.ts';
import { createPagePreviews, type PreviewPage } from './preview/pagePreviews.ts';
import { renderBody } from './preview/renderArticle.ts';
import { projectCard, type TeamCard } from './project/card.ts';
import type { Project } from './project/project.ts';
import { createArticleStore } from './workspace/articleStore.ts';
import { createFileFactsStore } from './workspace/fileFacts.ts';
import { createPagePlacesStore } from './workspace/pagePlaces.ts';
import { haveSameSurroundings, noSurroundings, type Surroundings } from './workspace/surroundings.ts';
import { createProjectStore, isConfigFile } from './workspace/projectStore.ts';
import { createSiteIndex, type Yield } from './workspace/siteIndex.ts';
import type { SiteSnapshot } from './workspace/siteFacts.ts';
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
  /** Fires with the root of a site when all its articles have been read: what is said of others may change. */
  readonly onDidIndex: Event<string>;
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
  definition(uri: string, position: Position, token: CancellationToken): Promise<LocationLink | undefined>;
  symbols(uri: string, token: CancellationToken): Promise<readonly DocumentSymbol[]>;
  folding(uri: string, token: CancellationToken): Promise<readonly FoldingRange[]>;
}

/** What a program asks about texts that it has read itself. */
export interface GivenTexts {
  report(uri: string, text: string): Promise<readonly ReportedProblem[]>;
  /** The body as kramdown prints it, with options that are merged over the site's. */
  renderText(uri: string, text: string, options: unknown): Promise<{ readonly html: string; readonly problems: readonly OptionProblem[] }>;
}

/** Puts the parts together: the one place that knows how they fit. */
export function createLanguageService(host: Host): LanguageService {
  const parts = createParts(host);
  const { projects, siteIndex, languageFor } = parts;
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
    whenIndexed: async uri => (await siteIndex.whenIndexed(await projects.projectOf(uri))).vocabulary,
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
    onDidIndex: siteIndex.onDidIndex,
  };
}

type Parts = ReturnType<typeof createParts>;

/** The parts that last: stores, indexes, and what is said of them all. */
function createParts({ workspace, logger, letOthersPass }: Host) {
  const siteIndex = createSiteIndex(workspace, letOthersPass);
  const articles = createArticleStore();
  const files = createFileFactsStore(workspace);
  const places = createPagePlacesStore(workspace, articles);
  const check = memoizeLast(({ article, project, site }: Snapshot, around: Surroundings): readonly Finding[] =>
    isConfigFile(article.uri)
      ? configFindings(project.problems.get(article.uri) ?? [])
      : checkArticle({
          article,
          project,
          vocabulary: site.vocabulary,
          pages: site.pages,
          schema: project.schemaFor(article.uri, parts.languageFor(project)),
          ...around,
          onFailure: (code, failure) => logger.error(`${code}: ${describe(failure)}`),
        }),
  );
  const initial: Preferences = { language: 'auto', displayLanguage: 'en', rulePages: '' };
  const parts = {
    articles,
    projects: createProjectStore(workspace),
    siteIndex,
    previews: createPagePreviews(),
    preferences: initial,
    languageFor: (project: Project): Language => chooseLanguage(parts.preferences, project),
    presentationOf: (article: Article, project: Project): Presentation => ({
      lines: article.lines,
      language: parts.languageFor(project),
      rulePages: parts.preferences.rulePages,
    }),
    files,
    /** What is wrong with an article, once what it points at has been looked up. */
    findingsOf: async (snapshot: Snapshot): Promise<readonly Finding[]> => {
      const { article, project, site } = snapshot;
      if (project.root === undefined || isConfigFile(article.uri)) {
        return check(snapshot, noSurroundings);
      }
      const [known, named] = await Promise.all([
        files.factsOf(project.root, filePathsOf(article, project)),
        places.placesOf(placeUrisOf(article, project, site.pages), project),
      ]);
      return check(snapshot, { files: known, places: named });
    },
  };
  return parts;
}

/** The newest version of an open text, with the project that it belongs to; undefined if it was closed meanwhile. */
async function takeSnapshot({ projects, articles, siteIndex }: Parts, uri: string, token: CancellationToken): Promise<Snapshot | undefined> {
  const project = await projects.projectOf(uri);
  throwIfCancelled(token);
  const article = articles.get(uri);
  return article && { article, project, site: siteIndex.snapshotOf(project) };
}

interface Snapshot {
  readonly article: Article;
  readonly project: Project;
  readonly site: SiteSnapshot;
}

function openTexts(parts: Parts): OpenTexts {
  const { articles, projects, siteIndex, previews, presentationOf, findingsOf } = parts;
  return {
    open: (uri, version, text) => {
      const article = articles.open(uri, version, text);
      if (isConfigFile(uri)) {
        projects.override(uri, text);
      } else {
        siteIndex.override(uri, article.header);
      }
    },
    close: uri => {
      articles.close(uri);
      previews.forget(uri);
      if (isConfigFile(uri)) {
        projects.override(uri, undefined);
      } else {
        siteIndex.override(uri, undefined);
      }
    },
    check: async (uri, token) => {
      const found = await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const presentation = presentationOf(article, project);
      const { language } = presentation;
      const findings = await findingsOf(found);
      throwIfCancelled(token);
      return {
        version: article.version,
        diagnostics: toDiagnostics(findings, presentation),
        status: isConfigFile(uri) ? undefined : { ...provideStatus(findings, language), language, typography: describeDetails(findings, language) },
      };
    },
  };
}

function questions(parts: Parts, { now }: Host): Omit<Questions, 'codeActions' | 'symbols' | 'folding' | 'definition'> {
  const { previews, languageFor, findingsOf } = parts;
  /** For what only articles have. */
  const articleSnapshot = async (uri: string, token: CancellationToken): Promise<Snapshot | undefined> =>
    isConfigFile(uri) ? undefined : takeSnapshot(parts, uri, token);

  return {
    complete: async (uri, position, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project, site } = found;
      const language = languageFor(project);
      const schema = project.schemaFor(uri, language);
      const proposals = provideCompletion({ article, project, language, ...site, schema, offset: article.lines.offsetAt(position), now: now() });
      return proposals && toCompletionList(proposals, article.lines);
    },
    hover: async (uri, position, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project, site } = found;
      const language = languageFor(project);
      const offset = article.lines.offsetAt(position);
      const hover =
        provideHover({ article, language, schema: project.schemaFor(uri, language) }, offset) ??
        provideAnnotationHover({ article, project, language }, offset) ??
        provideLinkHover({ article, project, language, pages: site.pages }, offset) ??
        (await fileHover(parts, found, offset));
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
      const worst = article.header.isReadable ? undefined : (await findingsOf(found)).find(it => it.severity === 'error');
      const headerProblem = worst && { start: worst.problem.start, message: worst.rule.message(worst.problem) };
      return previews.render({ article, project, language: languageFor(project), headerProblem });
    },
  };
}

async function fileHover({ files, languageFor }: Parts, { article, project }: Snapshot, offset: number): Promise<ReturnType<typeof provideFileHover>> {
  const target = project.root === undefined ? undefined : fileTargetAt(article, project, offset);
  if (target === undefined || project.root === undefined) {
    return undefined;
  }
  const facts = await files.factsOf(project.root, [target.path]);
  return provideFileHover(target, facts.get(target.path), languageFor(project));
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
      const findings = await findingsOf(found);
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

/** The shape of an article: what the outline lists, what can be folded, where its links lead. */
function shape(parts: Parts): Pick<Questions, 'symbols' | 'folding' | 'definition'> {
  return {
    definition: async (uri, position, token) => {
      const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
      const target = found && findLinkTarget({ ...found, pages: found.site.pages }, found.article.lines.offsetAt(position));
      return target && toLocationLink(target, found.article);
    },
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

function toLocationLink(target: LinkTarget, { uri, lines }: Article): LocationLink {
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const originSelectionRange = lines.rangeOf(target.origin);
  const targetRange = target.kind === 'here' ? lines.rangeOf(target.range) : top;
  return { originSelectionRange, targetUri: target.kind === 'here' ? uri : target.page.uri, targetRange, targetSelectionRange: targetRange };
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

function givenTexts({ projects, siteIndex, findingsOf, presentationOf }: Parts): GivenTexts {
  return {
    report: async (uri, text) => {
      const project = await projects.projectOf(uri);
      const article = parseArticle(uri, 0, text);
      const findings = await findingsOf({ article, project, site: siteIndex.snapshotOf(project) });
      return findings.map(it => toReport(it, presentationOf(article, project)));
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

function describeDetails(findings: readonly Finding[], language: Language): string | undefined {
  const { details } = partTypography(findings);
  return details.length === 0 ? undefined : describeTypography(details)[language];
}

type Compute<Answer> = (snapshot: Snapshot, around: Surroundings) => Answer;

/** Remembers the answer for each article as long as it is asked with the same project, site and surroundings. */
function memoizeLast<Answer>(compute: Compute<Answer>): Compute<Answer> {
  const answers = new WeakMap<Article, { readonly snapshot: Snapshot; readonly around: Surroundings; readonly answer: Answer }>();
  return (snapshot, around) => {
    const known = answers.get(snapshot.article);
    if (known?.snapshot.project === snapshot.project && known.snapshot.site === snapshot.site && haveSameSurroundings(known.around, around)) {
      return known.answer;
    }
    const answer = compute(snapshot, around);
    answers.set(snapshot.article, { snapshot, around, answer });
    return answer;
  };
}

function describe(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
