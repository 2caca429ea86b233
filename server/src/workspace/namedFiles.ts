import { nearestWord } from '../base/words.ts';
import { baseName, parentUri, resolvePath } from '../base/uris.ts';
import { absentThing, type Absence, type NamedThing } from '../project/absentThing.ts';
import type { ConfigProblem } from '../project/configProblem.ts';
import { realUriOf } from './findFiles.ts';
import type { FileKind, WorkspaceFiles } from './workspace.ts';

/** What is found by a name: a file or folder of the site, or why there is none. */
export type Named = { readonly uri: string; readonly why: undefined } | { readonly uri: string | undefined; readonly why: Absence; readonly nearest: string | undefined };

/** Where a name is looked for. */
export interface NamePlace {
  /** The folder of the file that the name stands in. */
  readonly folder: string;
  /** The root of the site: above it, and on the network, nothing is looked for. */
  readonly root: string;
  readonly kind: FileKind;
}

/** Looks for a file or folder of a site by its path, without reading it; links are followed as long as they stay in the site. */
export async function findNamed(files: WorkspaceFiles, name: string, { folder, root, kind }: NamePlace): Promise<Named> {
  const isRoot = /^(?:\.?\/)*\.?$/.test(name) && folder === root;
  const uri = isRoot ? root : resolvePath(name, { folder, root });
  if (uri === undefined) {
    return { uri, why: isNetworkAddress(name) ? 'network' : 'outside', nearest: undefined };
  }
  const isThere = kind === 'file' ? (await files.stat(uri))?.kind === 'file' : isRoot || (await files.list(uri)).length > 0 || (await files.stat(uri))?.kind === 'folder';
  if (!isThere) {
    return { uri, why: 'missing', nearest: await nearestName(files, { uri, kind }, name) };
  }
  const [real, realRoot] = await Promise.all([realUriOf(files, uri), realUriOf(files, root)]);
  return real === realRoot || real.startsWith(`${realRoot}/`) ? { uri, why: undefined } : { uri, why: 'outside', nearest: undefined };
}

/** Whether a name is an address that would have to be fetched. */
function isNetworkAddress(name: string): boolean {
  return /^(?:(?:https?|ftp):|\/\/)/i.test(name);
}

/** The name with its last step as one that is there is written. */
async function nearestName(files: WorkspaceFiles, { uri, kind }: { readonly uri: string; readonly kind: FileKind }, name: string): Promise<string | undefined> {
  const siblings = (await files.list(parentUri(uri) ?? uri)).filter(it => it.kind === kind).map(it => it.name);
  const nearest = nearestWord(baseName(uri), siblings);
  return nearest === undefined ? undefined : name.replace(/[^/]+(\/*)$/, (_, slashes: string) => nearest + slashes);
}

/** Says what is not there of what is named, each where it is named. */
export function absenceOf(thing: NamedThing, found: Named): readonly ConfigProblem[] {
  return found.why === undefined ? [] : [absentThing(thing, found.why, found.nearest)];
}
