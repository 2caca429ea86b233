import type { FrontMatter } from '../article/frontMatter.ts';
import { readQuickHeader } from '../article/quickHeader.ts';
import { createEmitter, type Event } from '../base/event.ts';
import { isInside, relativePath } from '../base/uris.ts';
import { noEvidence } from '../learning/fieldCounter.ts';
import { templateFlowIn } from '../learning/liquid/templateFlow.ts';
import type { Project } from '../project/project.ts';
import { vocabularyFields } from '../project/vocabularyFields.ts';
import { isMarkdownName } from './findFiles.ts';
import { mayBePage } from './findPages.ts';
import { createRereading } from './rereading.ts';
import { readSite, type SiteReading, type Yield } from './readSite.ts';
import { createSiteFacts, readSitePage, type SiteFacts, type SiteSnapshot } from './siteFacts.ts';
import { readSiteSource, readSiteSources } from './siteSources.ts';
import { noPages } from './sitePages.ts';
import { emptyVocabulary } from './vocabulary.ts';
import type { Workspace } from './workspace.ts';

/** What is known of the articles of the sites of a workspace: their words, titles, dates and addresses. */
export interface SiteIndex {
  /** What is known now; the first question of a site starts its indexing. */
  snapshotOf(project: Project): SiteSnapshot;
  /** Resolves when the site is indexed. */
  whenIndexed(project: Project): Promise<SiteSnapshot>;
  /** The header of an open article counts instead of its file; undefined when it is closed. */
  override(uri: string, header: FrontMatter | undefined): void;
  /** Fires with the root of a site when its indexing is done, and when a layout, an include or a file of data is another: what is said of its articles may be, too. */
  readonly onDidIndex: Event<string>;
  /** Fires now and then while a site is indexed, and when that is done. */
  readonly onDidProgress: Event<IndexProgress>;
}

/** How far the indexing of a site is. */
export interface IndexProgress {
  readonly project: Project;
  /** Articles read so far. */
  readonly count: number;
  readonly isDone: boolean;
}

export type { Yield } from './readSite.ts';

/** Of articles that belong to no site. */
const noSnapshot: SiteSnapshot = { vocabulary: emptyVocabulary, pages: noPages, evidenceOf: () => noEvidence };

interface Site {
  readonly root: string;
  readonly project: Project;
  /** What the facts depend on beside the articles: when it changes, all are read again. */
  readonly key: string;
  readonly fields: readonly string[];
  readonly facts: SiteFacts;
  readonly done: Promise<void>;
}

type ReadSite = Omit<Site, 'done'>;

/** Makes an index that reads through a workspace. */
export function createSiteIndex(workspace: Workspace, { letOthersPass, now }: { readonly letOthersPass: Yield; readonly now: () => Date }): SiteIndex {
  const sites = new Map<string, Site>();
  const overrides = new Map<string, FrontMatter>();
  const progress = createEmitter<IndexProgress>();
  const indexed = createEmitter<string>();
  progress.event(({ project: { root }, isDone }) => (isDone && root !== undefined ? indexed.fire(root) : undefined));
  let lastKeystroke = 0;
  const readPage = (site: ReadSite, uri: string): Promise<void> => readInto(site, uri, { workspace, overrides, now });

  const siteOf = (project: Project): Site | undefined => {
    const { root } = project;
    if (root === undefined) {
      return undefined;
    }
    const known = sites.get(root);
    const key = known?.project === project ? known.key : keyOf(project);
    if (known?.key === key) {
      return known;
    }
    const starting = { root, project, key, fields: vocabularyFields(project), facts: createSiteFacts(uri => defaultLayout(project, uri)) };
    const done = readAll(starting, {
      config: project.site.jekyll,
      workspace,
      letOthersPass,
      read: uri => readPage(starting, uri),
      isWanted: () => sites.get(root)?.facts === starting.facts,
      lastKeystroke: () => lastKeystroke,
      tell: count => progress.fire({ project, count, isDone: false }),
    }).then(count => progress.fire({ project, count, isDone: true }));
    sites.set(root, { ...starting, done });
    openIn(root, overrides).forEach(it => void readPage(starting, it));
    return sites.get(root);
  };

  const sitesWith = (uri: string): readonly Site[] => [...sites.values()].filter(it => isInside(uri, it.root));
  const readAgain = (uri: string): void => sitesWith(uri).forEach(it => void readPage(it, uri));
  const changed = createRereading({ read: uri => readChanged(uri, sitesWith(uri), { readPage, hasOverride: it => overrides.has(it), workspace, tell: indexed.fire }), letOthersPass, clock: Date.now });
  workspace.onDidChange(({ uri }) => changed(uri));

  return {
    snapshotOf: project => siteOf(project)?.facts.snapshot() ?? noSnapshot,
    whenIndexed: async project => {
      const site = siteOf(project);
      await site?.done;
      return site?.facts.snapshot() ?? noSnapshot;
    },
    override: (uri, header) => {
      lastKeystroke = Date.now();
      if (header === undefined) {
        overrides.delete(uri);
        readAgain(uri);
      } else {
        overrides.set(uri, header);
        sitesWith(uri).forEach(it => it.facts.set(uri, readSitePage(it.project, it.fields, { uri, header, now: now() })));
      }
    },
    onDidIndex: indexed.event,
    onDidProgress: progress.event,
  };
}

/** Reads the layouts, the includes and the data of a site, then its articles. Gives how many articles there are. */
async function readAll({ root, project, facts }: ReadSite, reading: SiteReading): Promise<number> {
  for await (const source of readSiteSources(reading.workspace, root, project.site.jekyll)) {
    facts.setSource(source);
  }
  const count = await readSite(root, reading);
  facts.complete();
  return count;
}

interface Changes {
  readonly readPage: (site: ReadSite, uri: string) => Promise<void>;
  /** Whether an editor holds the text of an article. */
  readonly hasOverride: (uri: string) => boolean;
  readonly workspace: Workspace;
  /** Tells the root of a site of which a template or data are others. */
  readonly tell: (root: string) => void;
}

async function readChanged(uri: string, sites: readonly Site[], { readPage, hasOverride, workspace, tell }: Changes): Promise<void> {
  for (const site of sites) {
    const [isSource] = await Promise.all([readSourceAgain(site, uri, workspace), mayBePage(uri) && !hasOverride(uri) ? readPage(site, uri) : undefined]);
    if (isSource) {
      tell(site.root);
    }
  }
}

/** Whether that is one of the files that show what articles mean. */
async function readSourceAgain({ root, project, facts }: ReadSite, uri: string, workspace: Workspace): Promise<boolean> {
  const source = await readSiteSource(workspace, uri, { root, config: project.site.jekyll });
  if (source !== undefined) {
    facts.setSource(source);
  }
  return source !== undefined;
}

function defaultLayout(project: Project, uri: string): string {
  const layout = project.defaultsFor(uri)['layout'];
  return typeof layout === 'string' ? layout : '';
}

/** What is open in a folder: it may not be saved yet, so that no folder lists it. */
function openIn(root: string, overrides: ReadonlyMap<string, FrontMatter>): readonly string[] {
  return [...overrides.keys()].filter(it => isInside(it, root));
}

/** Reads an article anew, or forgets it where it is gone. */
async function readInto({ root, facts, project, fields }: ReadSite, uri: string, { workspace, overrides, now }: { readonly workspace: Workspace; readonly overrides: ReadonlyMap<string, FrontMatter>; readonly now: () => Date }): Promise<void> {
  const text = await readPageText(uri, workspace);
  // An editor may have opened the file while it was read.
  const open = overrides.get(uri);
  const header = open ?? (text === undefined ? undefined : readQuickHeader(text));
  const flow = text === undefined ? undefined : templateFlowIn(text);
  facts.setFlow(uri, flow && { file: relativePath(root, uri) ?? uri, flow });
  facts.set(uri, header && readSitePage(project, fields, { uri, header, now: now(), text: open === undefined ? text : undefined }));
}

/** Of other files than Markdown, those that begin with a header are read; of the others, it is enough that they are there. */
async function readPageText(uri: string, workspace: Workspace): Promise<string | undefined> {
  if (isMarkdownName(uri)) {
    return workspace.read(uri);
  }
  const start = await workspace.readStart(uri, 4);
  return start === undefined ? undefined : String.fromCharCode(...start).startsWith('---') ? workspace.read(uri) : '';
}

function keyOf(project: Project): string {
  const { collections, defaults, ...rest } = project.site.jekyll;
  return JSON.stringify([vocabularyFields(project), project.machineZone, [...collections], defaults, { ...rest, values: undefined, markdownExtensions: [...rest.markdownExtensions] }]);
}
