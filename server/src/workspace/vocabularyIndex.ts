import { readFrontMatter, type FrontMatter } from '../article/frontMatter.ts';
import { readTerms } from '../article/terms.ts';
import { createEmitter, type Event } from '../base/event.ts';
import { isInside } from '../base/uris.ts';
import type { Project } from '../project/project.ts';
import { findMarkdownFiles, isMarkdownName } from './findFiles.ts';
import { createVocabularyCounter, emptyVocabulary, type ArticleTerms, type Vocabulary, type VocabularyCounter } from './vocabulary.ts';
import type { Workspace } from './workspace.ts';

/** The vocabularies of the sites of a workspace. */
export interface VocabularyIndex {
  /** What is known now; the first question of a site starts its indexing. */
  vocabularyOf(project: Project): Vocabulary;
  /** Resolves when the site is indexed. */
  whenIndexed(project: Project): Promise<Vocabulary>;
  /** The header of an open article counts instead of its file; undefined when it is closed. */
  override(uri: string, header: FrontMatter | undefined): void;
  /** Fires with the root of a site when its indexing is done. */
  readonly onDidIndex: Event<string>;
}

/** What lets other work pass: resolves when the program has nothing more urgent to do. */
export type Yield = () => Promise<void>;

/** Milliseconds of indexing before other work may pass. */
const SLICE = 8;
/** Files read at once. */
const BATCH = 32;

interface Site {
  readonly root: string;
  readonly fields: readonly string[];
  readonly counter: VocabularyCounter;
  readonly done: Promise<void>;
}

/** Makes an index that reads through a workspace. */
export function createVocabularyIndex(workspace: Workspace, letOthersPass: Yield): VocabularyIndex {
  const sites = new Map<string, Site>();
  const overrides = new Map<string, FrontMatter>();
  const indexed = createEmitter<string>();

  const update = async (site: Site, uri: string): Promise<void> => {
    const header = overrides.get(uri) ?? (await workspace.read(uri).then(text => (text === undefined ? undefined : readFrontMatter(text))));
    // An editor may have opened the file while it was read.
    const newest = overrides.get(uri) ?? header;
    site.counter.set(uri, newest && termsOf(newest, site.fields));
  };

  const siteOf = (project: Project): Site | undefined => {
    const { root } = project;
    if (root === undefined) {
      return undefined;
    }
    const known = sites.get(root);
    if (known) {
      return known;
    }
    const counter = createVocabularyCounter();
    const fields = vocabularyFields(project);
    const site: Site = { root, fields, counter, done: Promise.resolve() };
    const done = indexSite({ workspace, letOthersPass, update: uri => update(site, uri) }, root).then(() => indexed.fire(root));
    const started = { ...site, done };
    sites.set(root, started);
    return started;
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
    vocabularyOf: project => siteOf(project)?.counter.snapshot() ?? emptyVocabulary,
    whenIndexed: async project => {
      const site = siteOf(project);
      await site?.done;
      return site?.counter.snapshot() ?? emptyVocabulary;
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
          site.counter.set(uri, termsOf(header, site.fields));
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
}

/** Reads the articles of a site in batches, and lets a keystroke pass after every few milliseconds. */
async function indexSite({ workspace, letOthersPass, update }: Indexing, root: string): Promise<void> {
  let batch: Promise<void>[] = [];
  let sliceStart = Date.now();
  for await (const uri of findMarkdownFiles(workspace, root)) {
    batch.push(update(uri));
    if (batch.length >= BATCH) {
      await Promise.all(batch);
      batch = [];
    }
    if (Date.now() - sliceStart >= SLICE) {
      await letOthersPass();
      sliceStart = Date.now();
    }
  }
  await Promise.all(batch);
}

/** The fields that the schemas of a site mark as vocabulary. */
function vocabularyFields({ root = '', plume, schemaFor }: Project): readonly string[] {
  const schemas = [schemaFor(`${root}/_posts/a.md`, 'en'), ...plume.schemas.flatMap(({ schema }) => (typeof schema === 'string' ? [] : [schema]))];
  const marked = schemas.flatMap(it => Object.entries(it.properties ?? {})).filter(([, it]) => typeof it === 'object' && it['x-vocabulary'] === true);
  return [...new Set(['tags', 'categories', ...plume.vocabulary.keys(), ...marked.map(([name]) => name)])];
}

function termsOf({ yaml }: FrontMatter, fields: readonly string[]): ArticleTerms {
  return new Map(fields.map(field => [field, readTerms(yaml.root, field).map(it => it.text)]));
}
