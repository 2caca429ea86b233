import { baseName, isInside, joinUri, relativePath } from '../base/uris.ts';
import type { JekyllConfig } from '../jekyll/index.ts';
import { dataNamesIn } from '../learning/dataNames.ts';
import { templateFieldsIn, type TemplateFields } from '../learning/templateFields.ts';
import { templateFlowIn, type TemplateFlow } from '../learning/liquid/templateFlow.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** A file of a site that shows what its articles mean: a layout, an include, data. */
export type SiteSource =
  | { readonly kind: 'layout' | 'include'; readonly name: string; readonly file: string; readonly fields: TemplateFields | undefined; readonly flow: TemplateFlow | undefined }
  | { readonly kind: 'data'; readonly name: string; readonly names: readonly string[] };

/** Deeper than this, a folder is a link that leads to itself. */
const DEEPEST = 8;
const TEMPLATE = /\.(?:html?|md|markdown|liquid|svg|xml)$/i;
const DATA = /\.(?:ya?ml|json)$/i;
/** In bytes: larger data are no list that authors choose from. */
const LARGEST_DATA = 1_000_000;

type SourceConfig = Pick<JekyllConfig, 'source' | 'layoutsDir' | 'includesDir' | 'dataDir'>;

/** Reads the layouts, the includes and the data of a site, one after another. */
export async function* readSiteSources(files: WorkspaceFiles, root: string, config: SourceConfig): AsyncGenerator<SiteSource> {
  for (const { folder } of foldersOf(root, config)) {
    for await (const uri of filesBelow(files, folder, 0)) {
      const source = await readSiteSource(files, uri, { root, config });
      if (source !== undefined) {
        yield source;
      }
    }
  }
}

/** Reads a file of a site anew; undefined where it is neither a template nor data. What is gone reads nothing and names nothing. */
export async function readSiteSource(files: WorkspaceFiles, uri: string, { root, config }: { readonly root: string; readonly config: SourceConfig }): Promise<SiteSource | undefined> {
  const place = foldersOf(root, config).find(it => isInside(uri, it.folder));
  const path = place && relativePath(place.folder, uri);
  if (place === undefined || path === undefined || !(place.kind === 'data' ? DATA : TEMPLATE).test(baseName(uri))) {
    return undefined;
  }
  const { kind } = place;
  if (kind === 'data') {
    const stat = await files.stat(uri);
    const text = stat !== undefined && stat.size <= LARGEST_DATA ? await files.read(uri) : undefined;
    return { kind, name: `${config.dataDir}/${path}`, names: text === undefined ? [] : dataNamesIn(text, path) };
  }
  const text = await files.read(uri);
  return { kind, name: kind === 'layout' ? path.replace(/\.[^./]+$/, '') : path, file: path, fields: text === undefined ? undefined : templateFieldsIn(text), flow: text === undefined ? undefined : templateFlowIn(text) };
}

function foldersOf(root: string, { source, layoutsDir, includesDir, dataDir }: SourceConfig): readonly { readonly kind: SiteSource['kind']; readonly folder: string }[] {
  const at = (folder: string): string => joinUri(root, ...[source, folder].filter(it => it !== ''));
  return [
    { kind: 'layout', folder: at(layoutsDir) },
    { kind: 'include', folder: at(includesDir) },
    { kind: 'data', folder: at(dataDir) },
  ];
}

async function* filesBelow(files: WorkspaceFiles, folder: string, depth: number): AsyncGenerator<string> {
  const entries = await files.list(folder);
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (kind === 'file') {
      yield joinUri(folder, name);
    } else if (depth < DEEPEST) {
      yield* filesBelow(files, joinUri(folder, name), depth + 1);
    }
  }
}
