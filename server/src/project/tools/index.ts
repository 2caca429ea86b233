import { readCloudCannonConfig } from './cloudCannon.ts';
import { readDecapConfig } from './decap.ts';
import { readFrontMatterConfig } from './frontMatterCms.ts';
import { readPagesConfig } from './pagesCms.ts';
import type { ToolSchema } from './toolSchema.ts';

export type { ToolSchema } from './toolSchema.ts';

/** The files in which other tools of a team describe its articles, each with its reader. */
export const toolFiles: readonly { readonly path: string; readonly read: (text: string, origin: string) => readonly ToolSchema[] }[] = [
  { path: 'admin/config.yml', read: readDecapConfig },
  { path: 'static/admin/config.yml', read: readDecapConfig },
  { path: 'assets/admin/config.yml', read: readDecapConfig },
  { path: '.pages.yml', read: readPagesConfig },
  { path: 'frontmatter.json', read: readFrontMatterConfig },
  { path: 'cloudcannon.config.yml', read: readCloudCannonConfig },
  { path: 'cloudcannon.config.yaml', read: readCloudCannonConfig },
  { path: 'cloudcannon.config.json', read: readCloudCannonConfig },
];
