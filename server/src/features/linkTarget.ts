import type { Language, Localized } from '../base/localized.ts';
import { shiftRange, touches, type TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import type { SitePage, SitePages } from '../workspace/sitePages.ts';
import { everyElement } from './shared/elements.ts';
import { linksOf } from './shared/links.ts';
import { readLocalTarget } from './shared/localTargets.ts';

/** What is asked about. */
export interface LinkContext {
  readonly article: Article;
  readonly project: Project;
  readonly pages: SitePages;
}

/** Where a link, a note or an annotation leads: a place in this file, or another article. */
export type LinkTarget =
  | { readonly kind: 'here'; readonly origin: TextRange; readonly range: TextRange }
  | { readonly kind: 'page'; readonly origin: TextRange; readonly page: SitePage };

const HIDDEN: Localized = { fr: 'Cette page n’est pas publiée.', en: 'This page is not published.' };

/** Where what stands at an offset leads. VS Code itself follows links to files; these are the site’s and kramdown’s own. */
export function findLinkTarget(context: LinkContext, offset: number): LinkTarget | undefined {
  const { body } = context.article;
  const at = offset - body.start;
  if (at < 0) {
    return undefined;
  }
  const found = findPage(context, at) ?? findInDocument(context, at);
  return found && shiftTarget(found, body.start);
}

/** Says which page a link leads to. */
export function provideLinkHover(context: LinkContext & { readonly language: Language }, offset: number): (TextRange & { readonly markdown: string }) | undefined {
  const target = findLinkTarget(context, offset);
  if (target?.kind !== 'page') {
    return undefined;
  }
  const { title, day, url, isHidden } = target.page;
  const parts = [`**${title}**`, [day, `\`${url}\``].filter(it => it !== undefined).join(' · '), isHidden ? HIDDEN[context.language] : ''];
  return { ...target.origin, markdown: parts.filter(it => it !== '').join('\n\n') };
}

function findPage({ article, project, pages }: LinkContext, at: number): LinkTarget | undefined {
  const document = article.body.parse(project.kramdownOptions);
  for (const { url, range, element } of linksOf({ document })) {
    if (touches(element, at) || touches(range, at)) {
      const target = readLocalTarget(url, project.site);
      const page = target && pages.byUrl(`/${target.path}`);
      return page && { kind: 'page', origin: range, page };
    }
  }
  return undefined;
}

function findInDocument({ article, project }: LinkContext, at: number): LinkTarget | undefined {
  const document = article.body.parse(project.kramdownOptions);
  const reference = document.references.find(it => touches(it, at));
  if (reference?.definition !== undefined) {
    return { kind: 'here', origin: reference, range: reference.definition };
  }
  const anchor = reference?.url?.startsWith('#') === true ? decode(reference.url.slice(1)) : undefined;
  const heading = anchor === undefined ? undefined : everyElement(document).find(it => it.attributes.get('id') === anchor);
  if (reference !== undefined && heading !== undefined) {
    return { kind: 'here', origin: reference.urlRange ?? reference, range: heading };
  }
  const piece = document.attributeLists.flatMap(it => it.pieces).find(it => it.kind === 'reference' && touches(it, at));
  const definition = piece && document.attributeDefinitions.find(it => it.name === piece.name);
  return piece && definition && { kind: 'here', origin: piece, range: definition };
}

function shiftTarget(target: LinkTarget, by: number): LinkTarget {
  const origin = shiftRange(target.origin, by);
  return target.kind === 'page' ? { ...target, origin } : { ...target, origin, range: shiftRange(target.range, by) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
