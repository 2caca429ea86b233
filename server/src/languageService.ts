import type { CodeAction, CompletionList, Diagnostic, Hover } from 'vscode-languageserver-types';
import { parseArticle, type Article } from './article/article.ts';
import { throwIfCancelled, type CancellationToken } from './base/cancellation.ts';
import { createEmitter, type Event } from './base/event.ts';
import type { Position, PositionRange } from './base/lineIndex.ts';
import type { Language } from './base/localized.ts';
import type { Logger } from './base/logger.ts';
import { checkConfig } from './features/configuration.ts';
import { provideCompletion } from './features/completion/index.ts';
import { toCompletionList } from './features/completion/toCompletionList.ts';
import { checkArticle, type Finding } from './features/diagnostics/index.ts';
import { toCodeActions, toDiagnostic, type Presentation } from './features/diagnostics/toDiagnostic.ts';
import { provideHover } from './features/hover.ts';
import { provideStatus, type Status } from './features/status.ts';
import { createPagePreviews, type PreviewInput, type PreviewPage } from './preview/pagePreviews.ts';
import { projectCard, type TeamCard } from './project/card.ts';
import type { Project } from './project/project.ts';
import { createArticleStore } from './workspace/articleStore.ts';
import { createProjectStore, isConfigFile } from './workspace/projectStore.ts';
import { createVocabularyIndex, type Yield } from './workspace/vocabularyIndex.ts';
import type { Vocabulary } from './workspace/vocabulary.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What the service needs from the program that it runs in. */
export interface Host {
  readonly workspace: Workspace;
  readonly logger: Logger;
  readonly letOthersPass: Yield;
  readonly now: () => Date;
}

/** How the service speaks. */
export interface Preferences {
  /** `auto`: French where the display language is French or the site says `lang: fr`. */
  readonly language: 'auto' | Language;
  readonly displayLanguage: string;
  /** Address of the folder with the pages of the rules; empty where there is none. */
  readonly rulePages: string;
}

/** What is wrong with a text, and how it stands. */
export interface CheckResult {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined for a file that configures a site. */
  readonly status: (Status & { readonly language: Language }) | undefined;
}

/** What a site gives to its pages. */
export interface Site {
  readonly root: string | undefined;
  readonly stylesheets: readonly string[];
  readonly baseurl: string;
}

/** Everything that can be asked about the texts that are open. Positions are those of the Language Server Protocol. */
export interface LanguageService {
  configure(preferences: Preferences): void;
  open(uri: string, version: number, text: string): void;
  close(uri: string): void;
  check(uri: string, token: CancellationToken): Promise<CheckResult | undefined>;
  complete(uri: string, position: Position, token: CancellationToken): Promise<CompletionList | undefined>;
  hover(uri: string, position: Position, token: CancellationToken): Promise<Hover | undefined>;
  codeActions(uri: string, range: PositionRange, token: CancellationToken): Promise<readonly CodeAction[]>;
  render(uri: string, token: CancellationToken): Promise<PreviewPage | undefined>;
  site(uri: string): Promise<Site>;
  cards(uri: string): Promise<readonly TeamCard[]>;
  /** The findings themselves, for a program that shows them in its own way. */
  findings(uri: string): Promise<{ readonly article: Article; readonly findings: readonly Finding[]; readonly project: Project }>;
  whenIndexed(uri: string): Promise<Vocabulary>;
  /** Fires with the root of a site whose files have changed; undefined where any may have. */
  readonly onDidChangeSite: Event<string | undefined>;
}

/** Puts the parts together: the one place that knows how they fit. */
export function createLanguageService({ workspace, logger, letOthersPass, now }: Host): LanguageService {
  const articles = createArticleStore();
  const projects = createProjectStore(workspace);
  const vocabularies = createVocabularyIndex(workspace, letOthersPass);
  const previews = createPagePreviews();
  const siteChanged = createEmitter<string | undefined>();
  let preferences: Preferences = { language: 'auto', displayLanguage: 'en', rulePages: '' };

  projects.onDidChange(siteChanged.fire);

  const languageFor = (project: Project): Language => chooseLanguage(preferences, project);
  const presentationOf = (article: Article, project: Project): Presentation => ({
    lines: article.lines,
    language: languageFor(project),
    rulePages: preferences.rulePages,
  });
  const findingsOf = memoizeLast((article: Article, project: Project): readonly Finding[] =>
    checkArticle({
      article,
      project,
      vocabulary: vocabularies.vocabularyOf(project),
      schema: project.schemaFor(article.uri, languageFor(project)),
      onFailure: (code, failure) => logger.error(`${code}: ${describe(failure)}`),
    }),
  );
  /** The open text, with the project that it belongs to; undefined if it was closed or changed meanwhile. */
  const snapshot = async (uri: string, token: CancellationToken): Promise<{ article: Article; project: Project } | undefined> => {
    const project = await projects.projectOf(uri);
    throwIfCancelled(token);
    const article = articles.get(uri);
    return article && { article, project };
  };

  const headerProblem = (article: Article, project: Project): PreviewInput['headerProblem'] => {
    const found = article.header.isReadable ? undefined : findingsOf(article, project).find(it => it.severity === 'error');
    return found && { start: found.problem.start, message: found.rule.message(found.problem) };
  };

  return {
    configure: it => {
      preferences = it;
    },
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
      const found = await snapshot(uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project } = found;
      const presentation = presentationOf(article, project);
      if (isConfigFile(uri)) {
        const diagnostics = checkConfig(project.problems.get(uri) ?? [], presentation);
        return { version: article.version, diagnostics, status: undefined };
      }
      const findings = findingsOf(article, project);
      return {
        version: article.version,
        diagnostics: findings.map(it => toDiagnostic(it, presentation)),
        status: { ...provideStatus(findings, presentation.language), language: presentation.language },
      };
    },
    complete: async (uri, position, token) => {
      const found = await snapshot(uri, token);
      if (found === undefined || isConfigFile(uri)) {
        return undefined;
      }
      const { article, project } = found;
      const language = languageFor(project);
      const proposals = provideCompletion({
        article,
        project,
        language,
        vocabulary: vocabularies.vocabularyOf(project),
        schema: project.schemaFor(uri, language),
        offset: article.lines.offsetAt(position),
        now: now(),
      });
      return proposals && toCompletionList(proposals, article.lines);
    },
    hover: async (uri, position, token) => {
      const found = await snapshot(uri, token);
      if (found === undefined || isConfigFile(uri)) {
        return undefined;
      }
      const { article, project } = found;
      const language = languageFor(project);
      const hover = provideHover({ article, language, schema: project.schemaFor(uri, language) }, article.lines.offsetAt(position));
      return hover && { contents: { kind: 'markdown', value: hover.markdown }, range: article.lines.rangeOf(hover) };
    },
    codeActions: async (uri, range, token) => {
      const found = await snapshot(uri, token);
      if (found === undefined || isConfigFile(uri)) {
        return [];
      }
      const { article, project } = found;
      const [start, end] = [article.lines.offsetAt(range.start), article.lines.offsetAt(range.end)];
      const touched = findingsOf(article, project).filter(({ problem }) => problem.start <= end && start <= problem.end);
      return touched.flatMap(it => toCodeActions(uri, it, presentationOf(article, project)));
    },
    render: async (uri, token) => {
      const found = await snapshot(uri, token);
      return found && previews.render({ ...found, language: languageFor(found.project), headerProblem: headerProblem(found.article, found.project) });
    },
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
    findings: async uri => {
      const project = await projects.projectOf(uri);
      const article = articles.get(uri) ?? parseArticle(uri, 0, (await workspace.read(uri)) ?? '');
      return { article, project, findings: findingsOf(article, project) };
    },
    whenIndexed: async uri => vocabularies.whenIndexed(await projects.projectOf(uri)),
    onDidChangeSite: siteChanged.event,
  };
}

function chooseLanguage({ language, displayLanguage }: Preferences, { site }: Project): Language {
  if (language !== 'auto') {
    return language;
  }
  return /^fr\b/i.test(displayLanguage) || /^fr\b/i.test(site.lang ?? '') ? 'fr' : 'en';
}

/** Remembers the answer for each article as long as it is asked with the same project. */
function memoizeLast<Answer>(compute: (article: Article, project: Project) => Answer): (article: Article, project: Project) => Answer {
  const answers = new WeakMap<Article, { readonly project: Project; readonly answer: Answer }>();
  return (article, project) => {
    const known = answers.get(article);
    if (known?.project === project) {
      return known.answer;
    }
    const answer = compute(article, project);
    answers.set(article, { project, answer });
    return answer;
  };
}

function describe(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
