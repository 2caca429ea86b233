import type { JekyllConfig } from '../config/jekyllConfig.ts';
import type { SiteTexts } from './siteContent.ts';

/** The file of a layout, by its name: `default` is `_layouts/default.html`, or another file of that name. */
export function layoutPath({ source, layoutsDir }: JekyllConfig, texts: SiteTexts, name: string): string | undefined {
  return ['.html', '.liquid', '.md', '.xml', '.txt', '.htm', '.json'].map(it => `${source === '' ? '' : `${source}/`}${layoutsDir}/${name}${it}`).find(it => texts.text(it) !== undefined);
}
