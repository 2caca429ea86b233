import { parentUri, relativePath } from '../../base/uris.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import type { Project } from '../../project/project.ts';
import { liquidTagsOf } from './liquidTags.ts';

/** What a tag of Liquid names: a file of the site, or a post. */
export interface LiquidTarget extends TextRange {
  readonly kind: 'include' | 'include_relative' | 'link' | 'post_url';
  /** As it is written: `carte.html`, `_actualites/bilan.md`. */
  readonly name: string;
  /** The file, below the folder of the site; undefined for a post, which may lie in several. */
  readonly path: string | undefined;
}

/** The files and posts that the tags of an article name; what Liquid fills in first is not known. */
export function liquidTargetsOf(article: Article, project: Project): readonly LiquidTarget[] {
  return liquidTagsOf(article).flatMap(({ name: kind, markup, markupRange }): readonly LiquidTarget[] => {
    const name = /^\S+/.exec(markup)?.[0] ?? '';
    const written = kind === 'link' ? markup : name;
    if (written === '' || written.includes('{{')) {
      return [];
    }
    const range = { start: markupRange.start, end: markupRange.start + written.length, name: written };
    switch (kind) {
      case 'include':
      case 'include_cached':
        return [{ ...range, kind: 'include', path: inSource(project, `${project.site.jekyll.includesDir}/${written}`) }];
      case 'include_relative':
        return [{ ...range, kind, path: beside(article, project, written) }];
      case 'link':
        return [{ ...range, kind, path: inSource(project, pathOfLink(project, written)) }];
      case 'post_url':
        return [{ ...range, kind, path: undefined }];
      default:
        return [];
    }
  });
}

function inSource({ site: { jekyll: { source } } }: Project, path: string): string {
  return source === '' ? path : `${source}/${path}`;
}

/** What a link says of a collection begins below `collections_dir`. */
function pathOfLink({ site }: Project, name: string): string {
  const path = name.replace(/^\//, '');
  const isOfCollection = [...site.collections.keys()].some(it => path.startsWith(`_${it}/`));
  return isOfCollection && site.collectionsDir !== '' ? `${site.collectionsDir}/${path}` : path;
}

function beside({ uri }: Article, { root }: Project, name: string): string | undefined {
  const folder = root === undefined ? undefined : relativePath(root, parentUri(uri) ?? '');
  return folder === undefined ? undefined : folder === '' ? name : `${folder}/${name}`;
}
