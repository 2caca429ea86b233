import { readTerms } from '../article/terms.ts';
import { entryOf, type YamlNode } from '../article/yaml/yamlTree.ts';
import type { Project } from '../project/project.ts';
import { readSiteDocument } from '../project/siteDocument.ts';
import { createPageAddresses, createSitePages, type PageAddresses, type SitePage, type SitePages } from './sitePages.ts';
import { createVocabularyCounter, haveEqualTerms, type Vocabulary } from './vocabulary.ts';

/** What is known of a site's articles at one moment. */
export interface SiteSnapshot {
  readonly vocabulary: Vocabulary;
  readonly pages: SitePages;
}

/** Collects what is known of the articles of a site, one at a time. */
export interface SiteFacts {
  /** Replaces what is known of an article; undefined forgets it. */
  set(uri: string, page: SitePage | undefined): void;
  /** To be called when every article has been read. */
  complete(): void;
  /** The same object as long as nothing has changed. */
  snapshot(): SiteSnapshot;
}

/** Makes a collection that has seen nothing. */
export function createSiteFacts(): SiteFacts {
  const pages = new Map<string, SitePage>();
  const counter = createVocabularyCounter();
  let isComplete = false;
  let snapshot: SiteSnapshot | undefined;
  let addresses: PageAddresses | undefined;
  const takeSnapshot = (): SiteSnapshot => {
    const all = [...pages.values()];
    addresses ??= createPageAddresses(all);
    return { vocabulary: counter.snapshot(), pages: createSitePages(all, { isComplete, addresses }) };
  };
  return {
    set: (uri, page) => {
      const before = pages.get(uri);
      if (before === page || (before && page && areEqual(before, page))) {
        return;
      }
      counter.replace(before?.terms, page?.terms);
      if (page === undefined) {
        pages.delete(uri);
      } else {
        pages.set(uri, page);
      }
      // Most changes are of words and titles: what is known of addresses stays.
      if (before?.url !== page?.url) {
        addresses = undefined;
      }
      snapshot = undefined;
    },
    complete: () => {
      isComplete = true;
      snapshot = undefined;
    },
    snapshot: () => (snapshot ??= takeSnapshot()),
  };
}

/** What a site needs to know of an article, from the tree of its header. */
export function readSitePage(project: Project, fields: readonly string[], uri: string, root: YamlNode | undefined): SitePage {
  const title = entryOf(root, 'title')?.value;
  const { url = '', day, hidden, collection, slug } = readSiteDocument(project, uri, root);
  return {
    uri,
    title: title?.kind === 'scalar' ? title.text : '',
    day,
    url,
    document: collection && { collection: collection.name, slug },
    isHidden: hidden !== undefined,
    terms: new Map(fields.map(field => [field, readTerms(root, field).map(it => it.text)])),
  };
}

function areEqual(a: SitePage, b: SitePage): boolean {
  return a.title === b.title && a.day === b.day && a.url === b.url && a.isHidden === b.isHidden && a.document?.slug === b.document?.slug && haveEqualTerms(a.terms, b.terms);
}
