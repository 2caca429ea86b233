import type { Article } from '../../article/article.ts';
import { parentUri, relativePath } from '../../base/uris.ts';
import type { Project } from '../../project/project.ts';
import { readSiteDocument } from '../../project/siteDocument.ts';
import { writtenFiles, type FileTarget } from './fileTargets.ts';
import { isFilePath } from './localTargets.ts';

/** A file that an article points at from where it stands: `../uploads/a.png`, `uploads/a.png`. */
export interface RelativeFile extends Omit<FileTarget, 'path'> {
  /** Where the published page looks for it, below the root of the site. */
  readonly published: string;
  /** The files that are published there: of that path, or in a collection. */
  readonly sources: readonly string[];
  /** The files that may be meant: seen from the article, as editors write it, and from the root of the site. */
  readonly meant: readonly string[];
}

/** The files that an article points at by an address that begins at no root; none where the page has no address. */
export function relativeFilesOf(article: Article, project: Project, now: Date): readonly RelativeFile[] {
  const written = writtenFiles(article, project).flatMap(it => {
    const path = decoded(it.address);
    return /^(?![a-z][\w+.-]*:)[^/\\#?{]/i.test(path) && isFilePath(path) ? [{ ...it, path }] : [];
  });
  const folder = project.root === undefined ? undefined : relativePath(project.root, parentUri(article.uri) ?? '');
  const { url } = written.length === 0 ? { url: undefined } : readSiteDocument(project, article.uri, article.header, now);
  if (folder === undefined || url === undefined) {
    return [];
  }
  const page = url.slice(1, url.lastIndexOf('/') + 1);
  return written.map(({ path, ...it }) => {
    // What lies in a folder of articles is published elsewhere.
    const meant = [resolve(folder, path), resolve('', path)].filter(candidate => !candidate.startsWith('_'));
    const published = resolve(page, path);
    return { ...it, published, sources: [published, resolve(project.site.collectionsDir, `_${published}`)], meant: [...new Set(meant)] };
  });
}

/** `_actualites` and `../uploads/a.png` make `uploads/a.png`; what leads out of the site stops at its root. */
function resolve(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.trim());
  } catch {
    return address.trim();
  }
}
