import { relativePath } from '../base/uris.ts';
import type { Host, Questions } from './api.ts';
import { type Parts, takeSnapshot } from './parts.ts';

/** Answers with whole pages, where the program can render them. */
export function wholePages(parts: Parts, { renderSitePage }: Host): Pick<Questions, 'page'> {
  return {
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
