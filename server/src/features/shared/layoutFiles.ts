import { entryOf } from '../../article/yaml/yamlTree.ts';
import type { Article } from '../../article/article.ts';
import type { Project } from '../../project/project.ts';

/**
 * The files that may hold the layout that an article names, below the folder of the site; none where it names none, where a theme may bring it,
 * or where Jekyll knows the name itself.
 */
export function layoutPathsOf(article: Article, { site: { jekyll } }: Project): readonly string[] {
  const value = entryOf(article.header.yaml.root, 'layout')?.value;
  const name = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
  const mayBeElsewhere = jekyll.theme !== undefined || 'remote_theme' in jekyll.values;
  if (name === undefined || name === '' || name === 'none' || name === 'null' || mayBeElsewhere) {
    return [];
  }
  const folder = `${jekyll.source === '' ? '' : `${jekyll.source}/`}${jekyll.layoutsDir}`;
  return ['.html', '.md', '.liquid', '.xml', '.txt', '.htm', '.json'].map(it => `${folder}/${name}${it}`);
}
