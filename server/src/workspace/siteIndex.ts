import type { FrontMatter } from '../article/frontMatter.ts';
import { readQuickHeader } from '../article/quickHeader.ts';
import { createEmitter, type Event } from '../base/event.ts';
import { isInside } from '../base/uris.ts';
import type { Project } from '../project/project.ts';
import { vocabularyFields } from '../project/vocabularyFields.ts';
import { findMarkdownFiles, isMarkdownName } from './findFiles.ts';
import { createSiteFacts, readSitePage, type SiteFacts, type SiteSnapshot } from './siteFacts.ts';
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
  /** Fires with the root of a site when its indexing is done. */
  readonly onDidIndex: Event<string>;
}

/** What lets other work pass: resolves when the program has nothing more urgent to do. */
export type Yield = () => Promise<void>;

/** Of articles that belong to no site. */
const noSnapshot: SiteSnapshot = { vocabulary: emptyVocabulary, pages: noPages };

/** Milliseconds of indexing before other work may pass. */
const SLICE = 4;
/** Turns that others have then: a keystroke is read in one, and its problems are told some turns later. */
const TURNS = 6;
/** Files read at once. */
const BATCH = 32;

interface Site {
  readonly root: string;
  readonly project: Project;
  /** What the facts depend on beside the articles: when it changes, all are read again. */
  readonly key: string;
  readonly fields: readonly string[];
  readonly facts: SiteFacts;
  readonly done: Promise<void>;
}

/** Makes an index that reads through a workspace. */
export function createSiteIndex(workspace: Workspace, letOthersPass: Yield): SiteIndex {
  const sites = new Map<string, Site>();
  const overrides = new Map<string, FrontMatter>();
  const indexed = createEmitter<string>();

  const update = async (site: Omit<Site, 'done'>, uri: string): Promise<void> => {
    const text = overrides.has(uri) ? undefined : await workspace.read(uri);
    // An editor may have opened the file while it was read.
    const open = overrides.get(uri);
    const root = open ? open.yaml.root : readQuickHeader(text ?? '');
    site.facts.set(uri, (open ?? text) === undefined ? undefined : readSitePage(site.project, site.fields, uri, root));
  };

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
    const starting = { root, project, key, fields: vocabularyFields(project), facts: createSiteFacts() };
    const done = indexSite({ workspace, letOthersPass, update: uri => update(starting, uri), isWanted: () => sites.get(root)?.facts === starting.facts }, root).then(() => {
      starting.facts.complete();
      indexed.fire(root);
    });
    sites.set(root, { ...starting, done });
    return sites.get(root);
  };

  const sitesWith = (uri: string): readonly Site[] => [...sites.values()].filter(it => isInside(uri, it.root));
  workspace.onDidChange(({ uri }) => {
    if (isMarkdownName(uri) && !overrides.has(uri)) {
      for (const site of sitesWith(uri)) {
        void update(site, uri);
      }
    }
  });

  return {
    snapshotOf: project => siteOf(project)?.facts.snapshot() ?? noSnapshot,
    whenIndexed: async project => {
      const site = siteOf(project);
      await site?.done;
      return site?.facts.snapshot() ?? noSnapshot;
    },
    override: (uri, header) => {
      if (header === undefined) {
        overrides.delete(uri);
      } else {
        overrides.set(uri, header);
      }
      for (const site of sitesWith(uri)) {
        if (header === undefined) {
          void update(site, uri);
        } else {
          site.facts.set(uri, readSitePage(site.project, site.fields, uri, header.yaml.root));
        }
      }
    },
    onDidIndex: indexed.event,
  };
}

interface Indexing {
  readonly workspace: Workspace;
  readonly letOthersPass: Yield;
  readonly update: (uri: string) => Promise<void>;
  /** False once the site is indexed anew, by other settings. */
  isWanted(): boolean;
}

/** Reads the articles of a site in batches, and lets a keystroke pass after every few milliseconds. */
async function indexSite({ workspace, letOthersPass, update, isWanted }: Indexing, root: string): Promise<void> {
  let batch: Promise<void>[] = [];
  let sliceStart = Date.now();
  for await (const uri of findMarkdownFiles(workspace, root)) {
    batch.push(update(uri));
    if (batch.length >= BATCH || Date.now() - sliceStart >= SLICE) {
      await Promise.all(batch);
      batch = [];
      if (!isWanted()) {
        return;
      }
    }
    if (Date.now() - sliceStart >= SLICE) {
      for (let turn = 0; turn < TURNS; turn += 1) {
        await letOthersPass();
      }
      sliceStart = Date.now();
    }
  }
  await Promise.all(batch);
}

function keyOf(project: Project): string {
  const { collections, collectionsDir, defaults, permalink, timezone, exclude } = project.site;
  return JSON.stringify([vocabularyFields(project), [...collections], collectionsDir, defaults, permalink, timezone, exclude]);
}
