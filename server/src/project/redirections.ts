import type { Project } from './project.ts';

/** Whether the plug-in that reads `redirect_from` is there: listed, or among those of GitHub's pages. */
export function hasRedirects({ site: { jekyll }, plugins }: Pick<Project, 'site' | 'plugins'>): boolean {
  return [...jekyll.plugins, ...(plugins ?? [])].some(it => it === 'jekyll-redirect-from' || it === 'github-pages');
}
