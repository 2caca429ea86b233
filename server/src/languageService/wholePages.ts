import { relativePath } from '../base/uris.ts';
import type { Host, Questions } from './api.ts';
import { hasLiquid } from './filledBodies.ts';
import { type Parts, takeSnapshot } from './parts.ts';

/** Answers with whole pages, and has Liquid fill bodies, where the program can. */
export function wholePages(parts: Parts, { renderSitePage }: Host): Pick<Questions, 'page' | 'fill'> {
  return {
    fill: async (uri, token) => {
      const found = await takeSnapshot(parts, uri, token);
      return found !== undefined && hasLiquid(found.article) && parts.fillings.fill(found.article, found.project.root);
    },
    page: async (uri, token) => {
      const found = await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article: { text }, project: { root } } = found;
      const path = root === undefined ? undefined : relativePath(root, uri);
      if (root === undefined || path === undefined) {
        return { kind: 'none', reason: 'no-site' };
      }
      return renderSitePage === undefined || !root.startsWith('file:') ? { kind: 'none', reason: 'not-on-disk' } : renderSitePage({ root, path, text });
    },
  };
}
