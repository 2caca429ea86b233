import { readTerms } from '../article/terms.ts';
import { entryOf, type YamlNode } from '../article/yaml/yamlTree.ts';
import type { Project } from '../project/project.ts';
import { readSiteDocument } from '../project/siteDocument.ts';
import { createSitePages, type SitePage, type SitePages } from './sitePages.ts';
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
      snapshot = undefined;
    },
    complete: () => {
      isComplete = true;
      snapshot = undefined;
    },
    snapshot: () => (snapshot ??= { vocabulary: counter.snapshot(), pages: createSitePages([...pages.values()], { isComplete }) }),
  };
}

/** What a site needs to know of an article, from the tree of its header. */
export function readSitePage(project: Project, fields: readonly string[], uri: string, root: YamlNode | undefined): SitePage {
  const title = entryOf(root, 'title')?.value;
  const { url = '', day, hidden } = readSiteDocument(project, uri, root);
  return {
    uri,
    title: title?.kind === 'scalar' ? title.text : '',
    day,
    url,
    isHidden: hidden !== undefined,
    terms: new Map(fields.map(field => [field, readTerms(root, field).map(it => it.text)])),
  };
}

function areEqual(a: SitePage, b: SitePage): boolean {
  return a.title === b.title && a.day === b.day && a.url === b.url && a.isHidden === b.isHidden && haveEqualTerms(a.terms, b.terms);
}
