import type { QuickHeader } from '../article/quickHeader.ts';
import { readTerms } from '../article/terms.ts';
import { entryOf, type YamlNode } from '../article/yaml/yamlTree.ts';
import { createFieldCounter, noEvidence, type CountedDocument, type DocumentEvidence } from '../learning/fieldCounter.ts';
import { fieldsOf, haveEqualFields } from '../learning/fieldFacts.ts';
import type { TemplateFlow } from '../learning/liquid/templateFlow.ts';
import { parentUri } from '../base/uris.ts';
import type { Project } from '../project/project.ts';
import type { SiteSource } from './siteSources.ts';
import { createTemplateReads } from './templateReads.ts';
import { hasRedirects } from '../project/redirections.ts';
import { readSiteDocument } from '../project/siteDocument.ts';
import { isMarkdownName } from './findFiles.ts';
import { createPageAddresses, createSitePages, type DocumentName, type PageAddresses, type SitePage, type SitePages } from './sitePages.ts';
import { createVocabularyCounter, haveEqualTerms, type Vocabulary } from './vocabulary.ts';

/** What is known of a site's articles at one moment. */
export interface SiteSnapshot {
  readonly vocabulary: Vocabulary;
  readonly pages: SitePages;
  /** What the documents beside an article have in common, as far as they have been read; of an article that is to be, its collection is given. */
  readonly evidenceOf: (uri: string, collection?: string) => DocumentEvidence;
}

/** Collects what is known of the articles of a site, one at a time. */
export interface SiteFacts {
  /** Replaces what is known of an article; undefined forgets it. */
  set(uri: string, page: SitePage | undefined): void;
  /** Replaces what the text of a page reads of other documents; undefined for nothing. */
  setFlow(uri: string, page: { readonly file: string; readonly flow: TemplateFlow } | undefined): void;
  /** Replaces what is known of a layout, an include or a file of data. */
  setSource(source: SiteSource): void;
  /** To be called when every article has been read. */
  complete(): void;
  /** The same object as long as nothing has changed. */
  snapshot(): SiteSnapshot;
}

/**
 * Makes a collection that has seen nothing.
 *
 * @param defaultLayout the layout that the site gives to a document without one; empty for none
 */
export function createSiteFacts(defaultLayout: (uri: string) => string = () => ''): SiteFacts {
  const pages = new Map<string, SitePage>();
  const counter = createVocabularyCounter();
  const fields = createFieldCounter();
  const templates = createTemplateReads();
  let isComplete = false;
  let snapshot: SiteSnapshot | undefined;
  let addresses: PageAddresses | undefined;
  const evidenceOf = (uri: string, collection?: string): DocumentEvidence => {
    const groups = pages.get(uri)?.counted ?? (collection === undefined ? undefined : { collection, kin: [`folder ${parentUri(uri) ?? ''}`] });
    const layout = layoutIn(groups) || defaultLayout(uri);
    return groups === undefined ? noEvidence : { ...fields.evidenceOf(groups), template: templates.fieldsReadBy(layout), readersOf: () => templates.readersOf({ uri, collection: groups.collection, layout }), headingsAbove: templates.headingsAbove(layout) };
  };
  const placesOfLayout = (uri: string): ReadonlySet<string> => templates.placesIn(layoutIn(pages.get(uri)?.counted) || defaultLayout(uri));
  const takeSnapshot = (): SiteSnapshot => {
    const all = [...pages.values()];
    addresses ??= createPageAddresses(all);
    return { vocabulary: counter.snapshot(), pages: createSitePages(all, { isComplete, addresses, placesOfLayout }), evidenceOf };
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
    setFlow: templates.setPage,
    setSource: source => {
      if (source.kind === 'data') {
        fields.setData(source.name, source.names);
      } else {
        templates.set(source);
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
    counted: (collection !== undefined && hidden !== 'special-name') || (url !== '' && !isStatic && /\.(?:html?|md|markdown|mkdn?|mkd)$/i.test(uri)) ? countedDocument({ uri, header }, collection && { collection: collection.name, slug }) : undefined,
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

const LAYOUT = 'layout ';

/** The layout that a document names itself. */
function layoutIn(groups: { readonly kin: readonly string[] } | undefined): string {
  return groups?.kin.find(it => it.startsWith(LAYOUT))?.slice(LAYOUT.length) ?? '';
}

/** What a document adds to what is known of those beside it: of its collection, of its layout, and of its folder. */
function countedDocument({ uri, header }: Pick<PageReading, 'uri' | 'header'>, document: DocumentName | undefined): CountedDocument {
  const { root } = header.yaml;
  // Those that name no layout have that of the site's defaults.
  const layout = entryOf(root, 'layout')?.value;
  return {
    collection: document?.collection ?? '',
    slug: document?.slug,
    kin: [`${LAYOUT}${layout?.kind === 'scalar' ? layout.text : ''}`, `folder ${parentUri(uri) ?? ''}`],
    fields: header.split.kind === 'absent' ? undefined : fieldsOf(root),
  };
}

function haveEqualCounts(a: CountedDocument | undefined, b: CountedDocument | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.collection === b.collection && a.slug === b.slug && a.kin.join('\n') === b.kin.join('\n') && haveEqualFields(a.fields, b.fields));
}

/** The addresses that lead here, too: `redirect_from: [/ancien/]`. */
function redirectsOf(root: YamlNode | undefined): readonly string[] {
  const node = entryOf(root, 'redirect_from')?.value;
  const nodes = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return nodes.flatMap(it => (it.kind === 'scalar' && it.text !== '' ? [it.text.startsWith('/') ? it.text : `/${it.text}`] : []));
}

function areEqual(a: SitePage, b: SitePage): boolean {
  return a.title === b.title && a.day === b.day && a.time === b.time && a.url === b.url && a.destination === b.destination && a.isHidden === b.isHidden && haveEqualCounts(a.counted, b.counted) && a.redirects?.join(' ') === b.redirects?.join(' ') && a.document?.slug === b.document?.slug && haveEqualTerms(a.terms, b.terms);
}
