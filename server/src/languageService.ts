import type { CodeAction, CompletionList, Diagnostic, Hover, Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { parseArticle, type Article } from './article/article.ts';
import { throwIfCancelled, type CancellationToken } from './base/cancellation.ts';
import { baseName } from './base/uris.ts';
import type { Event } from './base/event.ts';
import type { Position, PositionRange } from './base/lineIndex.ts';
import type { Language } from './base/localized.ts';
import type { Logger } from './base/logger.ts';
import { provideCompletion } from './features/completion/index.ts';
import { toCompletionList } from './features/completion/toCompletionList.ts';
import { checkArticle, configFindings, type Finding } from './features/diagnostics/index.ts';
import { toCodeActions, toDiagnostic, toReport, type Presentation, type ReportedProblem } from './features/diagnostics/toDiagnostic.ts';
import { findAnnotation, provideAnnotationHover } from './features/annotation.ts';
import { provideHover, type HoverText } from './features/hover.ts';
import { renameInArticle, renameInPlumeConfig, toPlainWorkspaceEdit, toWorkspaceEdit } from './features/renameTerm.ts';
import { publicationOf } from './features/shared/publication.ts';
import { termAt, termPlaces, type TermPlace } from './features/shared/termAt.ts';
import { provideTermHover } from './features/termHover.ts';
import { provideStatus, type Status } from './features/status.ts';
import { validateOptions, type OptionProblem } from './kramdown/index.ts';
import { createPagePreviews, type PreviewPage } from './preview/pagePreviews.ts';
import { renderBody } from './preview/renderArticle.ts';
import { projectCard, type TeamCard } from './project/card.ts';
import type { Project } from './project/project.ts';
import { createArticleStore } from './workspace/articleStore.ts';
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
  /** Whether the editor can show the edits of a renaming before it makes them. */
  readonly annotatesChanges?: boolean;
}

/** What is wrong with a text, and how it stands. */
export interface CheckResult {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined for a file that configures a site. */
  readonly status: (Status & { readonly language: Language }) | undefined;
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
export interface LanguageService extends OpenTexts, Questions, VocabularyQuestions, GivenTexts {
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
}

/** What an editor asks about a word of the vocabulary, over the whole site. */
export interface VocabularyQuestions {
  /** Every place where the word is written. */
  references(uri: string, position: Position, token: CancellationToken): Promise<readonly Location[] | undefined>;
  /** The word that would be renamed; undefined where there is none. */
  prepareRename(uri: string, position: Position, token: CancellationToken): Promise<RenamedWord | undefined>;
  /** Renames the word in every article, and in the list of `plume.yml`. */
  rename(uri: string, position: Position, newName: string, token: CancellationToken): Promise<WorkspaceEdit | undefined>;
}

/** A word that can be renamed. */
export interface RenamedWord {
  readonly range: PositionRange;
  readonly placeholder: string;
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
    ...openTexts(parts, host),
    ...questions(parts, host),
    ...vocabularyQuestions(parts, host),
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
    onDidIndex: siteIndex.onDidIndex,
  };
}

type Parts = ReturnType<typeof createParts>;

/** The parts that last: stores, indexes, and what is said of them all. */
function createParts({ workspace, logger, letOthersPass, now }: Host) {
  const siteIndex = createSiteIndex(workspace, letOthersPass);
  const initial: Preferences = { language: 'auto', displayLanguage: 'en', rulePages: '' };
  const parts = {
    articles: createArticleStore(),
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
    findingsOf: memoizeLast((article: Article, project: Project, site: SiteSnapshot): readonly Finding[] =>
      isConfigFile(article.uri)
        ? configFindings(project.problems.get(article.uri) ?? [])
        : checkArticle({
            article,
            project,
            vocabulary: site.vocabulary,
            pages: site.pages,
            now: now(),
            schema: project.schemaFor(article.uri, parts.languageFor(project)),
            onFailure: (code, failure) => logger.error(`${code}: ${describe(failure)}`),
          }),
    ),
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

function openTexts(parts: Parts, { now }: Host): OpenTexts {
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
      const { article, project, site } = found;
      const presentation = presentationOf(article, project);
      const { language } = presentation;
      const findings = findingsOf(article, project, site);
      return {
        version: article.version,
        diagnostics: findings.map(it => toDiagnostic(it, presentation)),
        status: isConfigFile(uri) ? undefined : { ...provideStatus(findings, publicationOf(article, project, now()), language), language },
      };
    },
  };
}

function questions(parts: Parts, { now }: Host): Questions {
  const { previews, languageFor, presentationOf, findingsOf } = parts;
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
      const hover = found && hoverAt(found, { position, language: languageFor(found.project), now: now() });
      return hover && { contents: { kind: 'markdown', value: hover.markdown }, range: found.article.lines.rangeOf(hover) };
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
    codeActions: async (uri, range, token) => {
      const found = await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return [];
      }
      const { article, project, site } = found;
      const [start, end] = [article.lines.offsetAt(range.start), article.lines.offsetAt(range.end)];
      const touched = findingsOf(article, project, site).filter(({ problem }) => problem.start <= end && start <= problem.end);
      return touched.flatMap(it => toCodeActions(uri, it, presentationOf(article, project)));
    },
    render: async (uri, token) => {
      const found = await articleSnapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project, site } = found;
      const worst = article.header.isReadable ? undefined : findingsOf(article, project, site).find(it => it.severity === 'error');
      const headerProblem = worst && { start: worst.problem.start, message: worst.rule.message(worst.problem) };
      return previews.render({ article, project, language: languageFor(project), headerProblem });
    },
  };
}

interface HoverQuestion {
  readonly position: Position;
  readonly language: Language;
  readonly now: Date;
}

function hoverAt({ article, project, site }: Snapshot, { position, language, now }: HoverQuestion): HoverText | undefined {
  const offset = article.lines.offsetAt(position);
  const context = { article, project, language };
  return (
    provideTermHover({ ...context, ...site }, offset) ??
    provideHover({ ...context, schema: project.schemaFor(article.uri, language), now }, offset) ??
    provideAnnotationHover(context, offset)
  );
}

function vocabularyQuestions(parts: Parts, { workspace }: Host): VocabularyQuestions {
  const { articles, siteIndex, languageFor } = parts;
  const articleAt = async (uri: string): Promise<Article | undefined> => {
    const text = articles.get(uri) === undefined ? await workspace.read(uri) : undefined;
    return articles.get(uri) ?? (text === undefined ? undefined : parseArticle(uri, 0, text));
  };
  const findTerm = async (uri: string, position: Position, token: CancellationToken): Promise<(Snapshot & TermPlace) | undefined> => {
    const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
    const place = found && termAt(found.article, found.project, found.article.lines.offsetAt(position));
    return found && place && { ...found, ...place };
  };
  /** The articles that have a word, once all have been read. */
  const articlesWith = async ({ project, field, term }: Snapshot & TermPlace, token: CancellationToken): Promise<readonly Article[]> => {
    const { pages } = await siteIndex.whenIndexed(project);
    const found = await Promise.all(pages.withTerm(field, term.text).map(it => articleAt(it.uri)));
    throwIfCancelled(token);
    return found.filter(it => it !== undefined);
  };
  return {
    references: async (uri, position, token) => {
      const found = await findTerm(uri, position, token);
      if (found === undefined) {
        return undefined;
      }
      const { project, field, term } = found;
      return (await articlesWith(found, token)).flatMap(article =>
        termPlaces(article, project)
          .filter(it => it.field === field && it.term.text === term.text)
          .map(it => ({ uri: article.uri, range: article.lines.rangeOf(it.range) })),
      );
    },
    prepareRename: async (uri, position, token) => {
      const found = await findTerm(uri, position, token);
      return found && { range: found.article.lines.rangeOf(found.range), placeholder: found.term.text };
    },
    rename: async (uri, position, newName, token) => {
      const found = await findTerm(uri, position, token);
      const to = newName.trim();
      if (found === undefined || to === '') {
        return undefined;
      }
      const { project, field } = found;
      const replacement = { field, from: found.term.text, to };
      const having = await articlesWith(found, token);
      const config = [...project.problems.keys()].find(it => baseName(it).startsWith('plume.'));
      const configText = config === undefined ? undefined : (articles.get(config)?.text ?? (await workspace.read(config)));
      const texts = [
        ...having.map(it => renameInArticle(it, articles.get(it.uri)?.version ?? null, replacement)),
        config === undefined || configText === undefined ? undefined : renameInPlumeConfig(config, configText, replacement),
      ].filter(it => it !== undefined);
      const merged = siteIndex.snapshotOf(project).vocabulary.terms(field).get(to) ?? 0;
      const announcement = { ...replacement, language: languageFor(project), merged };
      return parts.preferences.annotatesChanges === true ? toWorkspaceEdit(texts, announcement) : toPlainWorkspaceEdit(texts);
    },
  };
}

function givenTexts({ projects, siteIndex, findingsOf, presentationOf }: Parts): GivenTexts {
  return {
    report: async (uri, text) => {
      const project = await projects.projectOf(uri);
      const article = parseArticle(uri, 0, text);
      // What a word or a link is measured by must be known in full: a report is made once.
      return findingsOf(article, project, await siteIndex.whenIndexed(project)).map(it => toReport(it, presentationOf(article, project)));
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

/** Remembers the answer for each article as long as it is asked with the same project and site. */
function memoizeLast<Answer>(
  compute: (article: Article, project: Project, site: SiteSnapshot) => Answer,
): (article: Article, project: Project, site: SiteSnapshot) => Answer {
  const answers = new WeakMap<Article, { readonly project: Project; readonly site: SiteSnapshot; readonly answer: Answer }>();
  return (article, project, site) => {
    const known = answers.get(article);
    if (known?.project === project && known.site === site) {
      return known.answer;
    }
    const answer = compute(article, project, site);
    answers.set(article, { project, site, answer });
    return answer;
  };
}

function describe(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
