import type { JekyllConfig } from '../config/jekyllConfig.ts';
import { whyFiltered, type FilterReason } from './entryFilter.ts';

/** What Jekyll takes a file for, from where it lies. */
export type SourcePlace =
  | PostPlace
  | { readonly kind: 'document'; readonly collection: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'layout' | 'include' | 'data' }
  | UnreadPlace;

/** A file in a folder `_posts` or `_drafts`, wherever that lies. */
export interface PostPlace {
  readonly kind: 'post';
  readonly isDraft: boolean;
}

/** A file that Jekyll passes over. */
export interface UnreadPlace {
  readonly kind: 'unread';
  readonly reason: UnreadReason;
}

/** Why Jekyll does not read a file. */
export type UnreadReason =
  | FilterReason
  | { readonly kind: 'outside-source' }
  | { readonly kind: 'in-destination' } // _site/x.md
  | { readonly kind: 'undeclared-collection'; readonly folder: string } // _fiches/x.md, where no collection is named so
  | { readonly kind: 'name-without-date' } // _posts/bilan.md
  | { readonly kind: 'draft' } // _drafts/bilan.md
  | { readonly kind: 'posts-outside-collections' }; // _posts beside `collections_dir`

const DATED_NAME = /^(?:[^]*\/)?\d{2,4}-\d{1,2}-\d{1,2}-[^/\n]*\.[^.\n]+$/;

/**
 * What Jekyll takes a file for (`Jekyll::Reader`).
 *
 * @param path below the folder of `_config.yml`, decoded: `_actualites/bilan.md`
 */
export function placeOf(config: JekyllConfig, path: string): SourcePlace {
  const below = pathInSource(config, path);
  if (below === undefined) {
    return unread({ kind: 'outside-source' });
  }
  return collectionPlace(config, below) ?? toolPlace(config, below) ?? walk(config, below);
}

/** The path below the source: `src/a.md` → `a.md`; undefined for what lies elsewhere. */
export function pathInSource({ source }: Pick<JekyllConfig, 'source'>, path: string): string | undefined {
  return source === '' ? path : path.startsWith(`${source}/`) ? path.slice(source.length + 1) : undefined;
}

/** The path that Jekyll knows a document by: below `collections_dir`, where it lies there. */
export function documentPath({ collectionsDir }: Pick<JekyllConfig, 'collectionsDir'>, below: string): string {
  return collectionsDir !== '' && below.startsWith(`${collectionsDir}/`) ? below.slice(collectionsDir.length + 1) : below;
}

/** The collection that a path names, whether Jekyll reads the file or not: `posts` for `fr/_posts/x.md` and for drafts. */
export function collectionOfPath(config: JekyllConfig, path: string): string | undefined {
  const below = pathInSource(config, path);
  if (below === undefined) {
    return undefined;
  }
  const [folder = '', ...rest] = documentPath(config, below).split('/');
  const isBesideCollections = config.collectionsDir !== '' && documentPath(config, below) === below;
  const named = folder.startsWith('_') && rest.length > 0 && !isBesideCollections ? config.collections.get(folder.slice(1)) : undefined;
  return named?.name ?? (/(?:^|\/)_(?:posts|drafts)\//.test(below) ? 'posts' : undefined);
}

/** The collections, each with its folder, however many a site has: found by the name of the folder. */
function collectionPlace(config: JekyllConfig, below: string): SourcePlace | undefined {
  const path = config.collectionsDir === '' ? below : documentPath(config, below);
  if (config.collectionsDir !== '' && path === below) {
    return undefined;
  }
  const [folder = '', ...rest] = path.split('/');
  const collection = folder.startsWith('_') && rest.length > 0 ? config.collections.get(folder.slice(1)) : undefined;
  if (collection === undefined || collection.name === 'posts' || collection.name === 'data') {
    return undefined;
  }
  const reason = whyFiltered(config, { path: rest.join('/'), folder, isFolder: false });
  return reason === undefined ? { kind: 'document', collection: collection.name } : unread(reason);
}

/** Layouts, includes and data are read by readers of their own; where the name of their folder does not keep it out, as pages and files too. */
function toolPlace({ layoutsDir, includesDir, dataDir }: JekyllConfig, below: string): SourcePlace | undefined {
  const isIn = (folder: string): boolean => /(?:^|\/)[._#~]/.test(folder) && below.startsWith(`${folder}/`);
  return isIn(layoutsDir) ? { kind: 'layout' } : isIn(includesDir) ? { kind: 'include' } : isIn(dataDir) ? { kind: 'data' } : undefined;
}

/** Folder by folder, as Jekyll goes. */
function walk(config: JekyllConfig, below: string): SourcePlace {
  const steps = below.split('/');
  for (const [index, name] of steps.entries()) {
    const folder = steps.slice(0, index).join('/');
    const rest = steps.slice(index + 1).join('/');
    if ((name === '_posts' || name === '_drafts') && rest !== '') {
      return postPlace(config, { folder, name, rest });
    }
    if (config.destination !== '' && `${folder === '' ? '' : `${folder}/`}${name}` === config.destination) {
      return unread({ kind: 'in-destination' });
    }
    const reason = whyFiltered(config, { path: name, folder, isFolder: rest !== '' });
    if (reason !== undefined && !isIncludedFile(config, below)) {
      return unread(reason.kind === 'special-name' && index === 0 && name.startsWith('_') && rest !== '' ? { kind: 'undeclared-collection', folder: name } : reason);
    }
  }
  return { kind: 'page' };
}

interface PostStep {
  readonly folder: string;
  readonly name: string;
  readonly rest: string;
}

function postPlace(config: JekyllConfig, { folder, name, rest }: PostStep): SourcePlace {
  if (config.collectionsDir !== '' && !`/${folder}`.startsWith(`/${config.collectionsDir}`)) {
    return unread({ kind: 'posts-outside-collections' });
  }
  const isDraft = name === '_drafts';
  const hasHiddenStep = rest.split('/').some(it => it.startsWith('.'));
  const reason: UnreadReason | undefined = hasHiddenStep ? { kind: 'special-name' } : whyFiltered(config, { path: rest, folder: folder === '' ? name : `${folder}/${name}`, isFolder: false });
  if (reason !== undefined) {
    return unread(reason);
  }
  if (isDraft) {
    return config.showDrafts && /\.[^.\n]+$/.test(rest) ? { kind: 'post', isDraft } : unread({ kind: 'draft' });
  }
  return DATED_NAME.test(rest) ? { kind: 'post', isDraft } : unread({ kind: 'name-without-date' });
}

/** A file that `include:` names by its whole path is read wherever it lies. */
function isIncludedFile({ include }: JekyllConfig, below: string): boolean {
  return include.some(it => it.replace(/^\/+/, '') === below);
}

function unread(reason: UnreadReason): UnreadPlace {
  return { kind: 'unread', reason };
}
