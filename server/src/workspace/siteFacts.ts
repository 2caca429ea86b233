import type { QuickHeader } from '../article/quickHeader.ts';
import { readTerms } from '../article/terms.ts';
import { entryOf, type YamlNode } from '../article/yaml/yamlTree.ts';
import { createFieldCounter, type FieldEvidence } from '../learning/fieldCounter.ts';
import { fieldsOf, type DocumentFields } from '../learning/fieldFacts.ts';
import type { Project } from '../project/project.ts';
import { readSiteDocument } from '../project/siteDocument.ts';
import { isMarkdownName } from './findFiles.ts';
import { createPageAddresses, createSitePages, type PageAddresses, type SitePage, type SitePages } from './sitePages.ts';
import { createVocabularyCounter, haveEqualTerms, type Vocabulary } from './vocabulary.ts';

/** What is known of a site's articles at one moment. */
export interface SiteSnapshot {
  readonly vocabulary: Vocabulary;
  readonly pages: SitePages;
  /** What the documents of a collection have in common, as far as they have been read. */
  readonly evidenceOf: (collection: string) => FieldEvidence;
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
  const fields = createFieldCounter();
  let isComplete = false;
  let snapshot: SiteSnapshot | undefined;
  let addresses: PageAddresses | undefined;
  const takeSnapshot = (): SiteSnapshot => {
    const all = [...pages.values()];
    addresses ??= createPageAddresses(all);
    return { vocabulary: counter.snapshot(), pages: createSitePages(all, { isComplete, addresses }), evidenceOf: fields.evidenceOf };
  };
  return {
    set: (uri, page) => {
      const before = pages.get(uri);
      if (before === page || (before && page && areEqual(before, page))) {
        return;
      }
      counter.replace(before?.terms, page?.terms);
      fields.replace(before?.counted, page?.counted);
      if (page === undefined) {
        pages.delete(uri);
      } else {
        pages.set(uri, page);
      }
      // Most changes are of words and titles: what is known of addresses stays.
      if (before?.url !== page?.url || before?.redirects?.join(' ') !== page?.redirects?.join(' ') || before?.destination !== page?.destination || before?.isHidden !== page?.isHidden) {
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

/** An article to be read. */
export interface PageReading {
  readonly uri: string;
  readonly header: QuickHeader;
  readonly now: Date;
  /** Its whole text, where that is known. */
  readonly text?: string | undefined;
}

/** What a site needs to know of an article, from its header. */
export function readSitePage(project: Project, fields: readonly string[], { uri, header, now, text }: PageReading): SitePage {
  const { root } = header.yaml;
  const title = entryOf(root, 'title')?.value;
  const { url = '', destination, moment, day, hidden, collection, slug } = readSiteDocument(project, uri, header, now);
  const isStatic = hidden === 'no-header';
  return {
    uri,
    title: title?.kind === 'scalar' ? title.text : '',
    day,
    url,
    destination,
    time: moment?.getTime(),
    document: collection && { collection: collection.name, slug },
    // A file without a header is copied as it is: a page, where it is HTML.
    isHidden: isStatic ? isMarkdownName(uri) : hidden !== undefined && hidden !== 'future',
    counted: collection && { collection: collection.name, fields: header.split.kind === 'absent' ? undefined : sharedFields(root) },
    redirects: hasRedirects(project) ? redirectsOf(root) : [],
    quotes: text === undefined || project.typography === 'off' ? undefined : quotesIn(text.slice(header.split.bodyStart)),
    terms: new Map(fields.map(field => [field, readTerms(root, field).map(it => it.text)])),
  };
}

/** A quotation mark before a word: those of attributes follow a sign. */
const STRAIGHT = /(?:^|[\s(])"[\p{L}\p{N}]/mu;

function quotesIn(body: string): SitePage['quotes'] {
  const hasGuillemets = body.includes('«');
  const hasStraight = STRAIGHT.test(body);
  return hasGuillemets === hasStraight ? undefined : hasStraight ? 'straight' : 'guillemets';
}

const known = new Map<string, DocumentFields>();

/** Most documents of a collection have the same fields: they share one value. */
function sharedFields(root: YamlNode | undefined): DocumentFields {
  const fields = fieldsOf(root);
  const signature = [...fields].map(([name, kind]) => `${name}:${kind ?? ''}`).join('\n');
  const shared = known.get(signature) ?? fields;
  known.set(signature, shared);
  return shared;
}

/** Whether the plug-in that reads `redirect_from` is there: listed, or among those of GitHub's pages. */
function hasRedirects({ site: { jekyll }, plugins }: Project): boolean {
  return [...jekyll.plugins, ...(plugins ?? [])].some(it => it === 'jekyll-redirect-from' || it === 'github-pages');
}

/** The addresses that lead here, too: `redirect_from: [/ancien/]`. */
function redirectsOf(root: YamlNode | undefined): readonly string[] {
  const node = entryOf(root, 'redirect_from')?.value;
  const nodes = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return nodes.flatMap(it => (it.kind === 'scalar' && it.text !== '' ? [it.text.startsWith('/') ? it.text : `/${it.text}`] : []));
}

function areEqual(a: SitePage, b: SitePage): boolean {
  return a.title === b.title && a.day === b.day && a.time === b.time && a.url === b.url && a.destination === b.destination && a.isHidden === b.isHidden && a.counted?.fields === b.counted?.fields && a.redirects?.join(' ') === b.redirects?.join(' ') && a.document?.slug === b.document?.slug && haveEqualTerms(a.terms, b.terms);
}
