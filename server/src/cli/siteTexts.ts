import type { WorkspaceFiles } from '../workspace/workspace.ts';

/** Characters that are kept at most; what is larger is read again. */
const MOST_KEPT = 8_000_000;

/** The texts of a site that is checked: each is read for the index of the site first, and soon after to be checked. */
export interface SiteTexts {
  /** Files whose texts are kept once they have been read. */
  readonly files: WorkspaceFiles;
  /** A text to be checked, which nobody reads afterwards; undefined where it cannot be read. */
  take(uri: string): Promise<string | undefined>;
}

/** Keeps nothing yet. */
export function createSiteTexts(files: WorkspaceFiles): SiteTexts {
  const kept = new Map<string, string>();
  let room = MOST_KEPT;
  const keep = (uri: string, text: string | undefined): void => {
    if (text !== undefined && text.length <= room && !kept.has(uri)) {
      kept.set(uri, text);
      room -= text.length;
    }
  };
  return {
    files: {
      ...files,
      read: async uri => {
        const text = await files.read(uri);
        keep(uri, text);
        return text;
      },
    },
    take: uri => {
      const text = kept.get(uri);
      if (text === undefined) {
        return files.read(uri);
      }
      kept.delete(uri);
      room += text.length;
      return Promise.resolve(text);
    },
  };
}
