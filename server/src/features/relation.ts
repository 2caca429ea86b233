import type { Language, Localized } from '../base/localized.ts';
import { touches, type TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import type { SitePage, SitePages } from '../workspace/sitePages.ts';
import { relatedPage, relationsOf } from './shared/relations.ts';

/** What is asked about. */
export interface RelationContext {
  readonly article: Article;
  readonly schema: JsonSchema;
  readonly pages: SitePages;
}

const UNTITLED: Localized = { fr: '(sans titre)', en: '(untitled)' };

/** The document that a value of the header names. */
export function relationAt({ article, schema, pages }: RelationContext, offset: number): { readonly origin: TextRange; readonly page: SitePage } | undefined {
  const relation = offset > article.body.start ? undefined : relationsOf(article.header.yaml.root, schema).find(it => touches(it.node, offset));
  const page = relation && relatedPage(pages, relation);
  return relation && page && { origin: { start: relation.node.start, end: relation.node.end }, page };
}

/** Says which document a value names. */
export function provideRelationHover(context: RelationContext & { readonly language: Language }, offset: number): (TextRange & { readonly markdown: string }) | undefined {
  const found = relationAt(context, offset);
  if (found === undefined) {
    return undefined;
  }
  const { title, day, url } = found.page;
  const where = [day, `\`${url}\``].filter(it => it !== undefined).join(' · ');
  return { ...found.origin, markdown: `**${title === '' ? UNTITLED[context.language] : title}**\n\n${where}` };
}
