import { rangesWithin } from '../../base/liquid.ts';
import { zoneOf } from '../../project/siteDocument.ts';
import { USUAL_FOLDER, usualFileFields } from '../shared/fileFields.ts';
import type { Extent } from '../shared/extent.ts';
import { documentsOf } from '../shared/relations.ts';
import { annotationPlaceAt, proposeInAnnotation } from './annotations.ts';
import { linkPlaceAt, proposeInLink } from './bodyLinks.ts';
import { proposeCards } from './cards.ts';
import { proposeFields } from './modelFields.ts';
import type { CompletionContext } from './context.ts';
import type { Proposal } from './proposal.ts';
import { proposeTerms } from './terms.ts';
import { fileFolderAt, proposeInYaml } from './yaml.ts';
import type { YamlContext } from './yamlContext.ts';
import { yamlPlaceAt } from './yamlPlace.ts';

export { type ConfigContext, folderAskedInConfig, provideConfigCompletion } from './config.ts';
export type { CompletionContext } from './context.ts';
export type { Proposal } from './proposal.ts';

/** Something that can be written into an article, and what may change where it is accepted. */
export interface ArticleProposal extends Proposal {
  readonly extent: Extent;
}

/** In the header, the value that is written; the others stay. */
const IN_HEADER: Extent = { header: 'values' };
/** In the body, the block that is written, which may become one with what it touches. */
const IN_BLOCK: Extent = { blocks: 'touched' };
/** Where something stands open, what it says decides of all that follows. */
const FROM_BLOCK: Extent = { blocks: 'following' };

/** What can be written at the cursor, best first; undefined where Plume has nothing to propose. */
export function provideCompletion(context: CompletionContext): readonly ArticleProposal[] | undefined {
  const { article, offset } = context;
  const header = headerContext(context);
  if (header !== undefined) {
    const place = yamlPlaceAt(header, offset);
    return place && within(article, IN_HEADER, (place.kind === 'value' ? proposeTerms(context, place) : undefined) ?? proposeInYaml(header, place));
  }
  if (isInHeader(context)) {
    return undefined;
  }
  const fields = proposeFields(context);
  if (fields.length > 0) {
    return within(article, IN_BLOCK, fields);
  }
  const annotation = annotationPlaceAt(article, offset);
  if (annotation !== undefined) {
    return within(article, IN_BLOCK, proposeInAnnotation(context, annotation));
  }
  const link = linkPlaceAt(article, offset);
  if (link !== undefined) {
    return within(article, IN_BLOCK, proposeInLink(context, link));
  }
  const cards = proposeCards(context);
  return cards.length > 0 ? within(article, FROM_BLOCK, cards) : undefined;
}

/** Liquid is nobody's to write over: a word that is begun before it is not completed through it. */
function within({ liquid }: CompletionContext['article'], extent: Extent, proposals: readonly Proposal[]): readonly ArticleProposal[] {
  return proposals.filter(({ edit }) => rangesWithin(liquid, edit).length === 0).map(it => ({ ...it, extent }));
}

/** The folder, below the root of the site, whose files can be written at the cursor: to be looked up before. */
export function folderAskedAt(context: Omit<CompletionContext, 'files'>): string | undefined {
  const header = headerContext({ ...context, files: [] });
  if (header !== undefined) {
    return fileFolderAt(header);
  }
  const link = isInHeader(context) ? undefined : linkPlaceAt(context.article, context.offset);
  return link?.kind === 'image' || link?.kind === 'page' ? USUAL_FOLDER : undefined;
}

function isInHeader({ article, offset }: Pick<CompletionContext, 'article' | 'offset'>): boolean {
  const { split } = article.header;
  return split.kind === 'unclosed' ? offset <= split.block.end : split.kind === 'found' && offset < article.body.start;
}

/** The header as a text of YAML; undefined where the cursor is not between its marks. */
function headerContext(context: CompletionContext): YamlContext | undefined {
  const { article, offset, schema, language, now, project, files } = context;
  const { split, lenientRoot } = article.header;
  const lineStart = article.text.lastIndexOf('\n', offset - 1) + 1;
  if (!isInHeader(context) || split.kind === 'absent' || (split.kind === 'found' && lineStart >= split.closing.start)) {
    return undefined;
  }
  return {
    text: article.text,
    // A header that nothing closes may end where the cursor is, on the first line of the body.
    block: { start: split.block.start, end: Math.max(split.block.end, split.kind === 'unclosed' ? offset : 0) },
    root: lenientRoot,
    schema,
    language,
    offset,
    now,
    timeZone: zoneOf(project),
    files,
    fileFields: usualFileFields,
    filePrefix: '/',
    suggest: () => [],
    relate: (collection, prefix) =>
      documentsOf(context.pages, collection).map(({ document, title, day, url }) => ({ word: prefix + document.slug, description: `\`${url}\``, ...(title === '' ? {} : { label: title }), ...(day === undefined ? {} : { detail: day }) })),
  };
}
