import { parseArticle, type Article } from '../article/article.ts';
import { CancelledError, type CancellationToken, throwIfCancelled } from '../base/cancellation.ts';
import type { Language } from '../base/localized.ts';
import { runInSlices } from '../base/slices.ts';
import { type CheckInput, type Finding, checkArticle, checkHeader, configFindings, filePathsOf, placeUrisOf } from '../features/diagnostics/index.ts';
import { createSoftening } from '../features/diagnostics/acceptedProblems.ts';
import { toReport, type Presentation, type ReportedProblem } from '../features/diagnostics/toDiagnostic.ts';
import { noEvidence } from '../learning/fieldCounter.ts';
import { createPagePreviews } from '../preview/pagePreviews.ts';
import { isArticle } from '../project/isArticle.ts';
import type { Project } from '../project/project.ts';
import { createArticleStore } from '../workspace/articleStore.ts';
import { createFileFactsStore } from '../workspace/fileFacts.ts';
import { createPagePlacesStore } from '../workspace/pagePlaces.ts';
import { createStyleProvider } from '../workspace/styleProvider.ts';
import { createProjectStore, isConfigFile } from '../workspace/projectStore.ts';
import type { SiteSnapshot } from '../workspace/siteFacts.ts';
import { createSiteIndex } from '../workspace/siteIndex.ts';
import { type Surroundings, haveSameSurroundings, noSurroundings } from '../workspace/surroundings.ts';
import { unmatchedGlobs } from '../workspace/unmatchedGlobs.ts';
import type { Host, Preferences } from './api.ts';
import { createFilledBodies } from './filledBodies.ts';

const NO_FINDINGS: readonly Finding[] = [];

/** Milliseconds that a check may hold up others: a keystroke in a very long article is rendered between two rules. */
const SLICE = 8;

/** The parts that last, and what can be asked of them. */
export type Parts = ReturnType<typeof createParts>;

/** An article, with the project and the site that it belongs to, at one moment. */
export interface Snapshot {
  readonly article: Article;
  readonly project: Project;
  readonly site: SiteSnapshot;
}

/** The parts that last: stores, indexes, and what is said of them all. */
export function createParts({ workspace, logger, letOthersPass, now, clock = () => now().getTime(), machineZone, compileStyles, fillBody, given }: Host) {
  const styles = compileStyles && createStyleProvider(workspace, compileStyles, logger);
  const siteIndex = createSiteIndex(workspace, { letOthersPass, now });
  const articles = createArticleStore();
  const files = createFileFactsStore(workspace);
  const places = createPagePlacesStore(workspace, articles);
  const softened = createSoftening(async uri => (await workspace.stat(uri)) === undefined);
  const inputOf = ({ article, project, site }: Snapshot, around: Surroundings): CheckInput => ({
    article,
    project,
    vocabulary: site.vocabulary,
    pages: site.pages,
    evidence: site.pages.isComplete ? site.evidenceOf(article.uri) : noEvidence,
    now: now(),
    schema: project.schemaFor(article.uri, parts.languageFor(project)),
    ...around,
    onFailure: (code, failure) => logger.error(`${code}: ${describe(failure)}`),
  });
  const run = (steps: ReturnType<typeof checkArticle>, article: Article): Promise<readonly Finding[]> => {
    // What somebody else asks about another state of the text stays wanted.
    const isWanted = (): boolean => !articles.isOutdated(article);
    return runInSlices(steps, { milliseconds: SLICE, letOthersPass, clock, isWanted });
  };
  const check = rememberLast((snapshot: Snapshot, around: Surroundings): Promise<readonly Finding[]> => {
    const { article, project, site } = snapshot;
    return isConfigFile(article.uri) ? parts.configFindingsOf(article.uri, project, site) : run(checkArticle(inputOf(snapshot, around)), article);
  });
  const initial: Preferences = { language: 'auto', displayLanguage: 'en', rulePages: '' };
  const parts = {
    articles,
    projects: createProjectStore(workspace, { machineZone, styles, given }),
    siteIndex,
    previews: createPagePreviews(),
    fillings: createFilledBodies(fillBody),
    preferences: initial,
    languageFor: (project: Project): Language => chooseLanguage(parts.preferences, project),
    presentationOf: (article: Article, project: Project): Presentation => ({
      lines: article.lines,
      language: parts.languageFor(project),
      rulePages: parts.preferences.rulePages,
    }),
    files,
    workspace,
    /** What is wrong with a file that configures a site. */
    configFindingsOf: async (uri: string, project: Project, { pages }: SiteSnapshot): Promise<readonly Finding[]> =>
      configFindings([...(project.problems.get(uri) ?? []), ...(isConfigFile(uri) ? await unmatchedGlobs(workspace, project, { uri, pages }) : [])]),
    /** What is wrong with the header of an article. */
    headerFindingsOf: (snapshot: Snapshot): Promise<readonly Finding[]> => run(checkHeader(inputOf(snapshot, noSurroundings)), snapshot.article),
    /** What an editor says unasked: outside a Jekyll site, and of what no reader of one will see as a page, nothing; of what the team has accepted, a hint. */
    findingsOf: async (snapshot: Snapshot): Promise<readonly Finding[]> => (isSpokenOf(snapshot) ? softened(snapshot.article, snapshot.project, await parts.findingsAskedOf(snapshot)) : NO_FINDINGS),
    /** What is wrong with an article, once what it points at has been looked up. */
    findingsAskedOf: async (snapshot: Snapshot): Promise<readonly Finding[]> => {
      const { article, project, site } = snapshot;
      if (project.root === undefined || isConfigFile(article.uri)) {
        return check(snapshot, noSurroundings);
      }
      const [known, named] = await Promise.all([
        files.factsOf(project.root, filePathsOf(article, project, now())),
        places.placesOf(placeUrisOf(article, project, site.pages), project),
      ]);
      return check(snapshot, { files: known, places: named });
    },
  };
  return parts;
}

function isSpokenOf({ article, project }: Snapshot): boolean {
  return isConfigFile(article.uri) || project.isCard(article.uri) || isArticle(project, article);
}

/** What is wrong with a file, as the command line reports it. */
export async function reportFile({ workspace, findingsAskedOf, languageFor }: Parts, uri: string, { project, site }: Omit<Snapshot, 'article'>): Promise<readonly ReportedProblem[]> {
  const article = parseArticle(uri, 0, (await workspace.read(uri)) ?? '');
  return (await findingsAskedOf({ article, project, site })).map(it => toReport(it, article, languageFor(project)));
}

/** The newest version of an open text, with the project that it belongs to; undefined if it was closed meanwhile. */
export async function takeSnapshot({ projects, articles, siteIndex }: Parts, uri: string, token: CancellationToken): Promise<Snapshot | undefined> {
  const project = await projects.projectOf(uri);
  throwIfCancelled(token);
  const article = articles.get(uri);
  return article && { article, project, site: siteIndex.snapshotOf(project) };
}

/**
 * Answers about the newest version of an open text; undefined if it was closed meanwhile. A check is given up as soon as
 * its text changes: who still waits for the answer then gets the one about the new text.
 */
export async function answerNewest<Answer>(parts: Parts, { uri, token }: { readonly uri: string; readonly token: CancellationToken }, answer: (snapshot: Snapshot) => Promise<Answer>): Promise<Answer | undefined> {
  for (;;) {
    const snapshot = await takeSnapshot(parts, uri, token);
    try {
      return snapshot && (await answer(snapshot));
    } catch (failure) {
      if (!(failure instanceof CancelledError) || token.isCancellationRequested || parts.articles.get(uri) === snapshot?.article) {
        throw failure;
      }
    }
  }
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

type Compute<Answer> = (snapshot: Snapshot, around: Surroundings) => Promise<Answer>;

/**
 * Remembers the answer for each article as long as it is asked with the same project, site and surroundings; who asks
 * meanwhile waits for the same one. What was given up is computed again.
 */
function rememberLast<Answer>(compute: Compute<Answer>): Compute<Answer> {
  // What is kept for an article must not lead back to it: small collections of garbage take it for alive.
  const answers = new WeakMap<Article, { readonly project: Project; readonly site: SiteSnapshot; readonly around: Surroundings; readonly answer: Promise<Answer> }>();
  return (snapshot, around) => {
    const { article, project, site } = snapshot;
    const known = answers.get(article);
    if (known?.project === project && known.site === site && haveSameSurroundings(known.around, around)) {
      return known.answer;
    }
    const answer = compute(snapshot, around);
    const entry = { project, site, around, answer };
    answers.set(article, entry);
    answer.catch(() => {
      if (answers.get(article) === entry) {
        answers.delete(article);
      }
    });
    return answer;
  };
}

function describe(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
