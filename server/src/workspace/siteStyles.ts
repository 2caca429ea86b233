import { joinUri } from '../base/uris.ts';
import { hasHeaderLine, placeOf, styleSettings, type JekyllConfig, type StyleSettings } from '../jekyll/index.ts';
import { splitHeader } from '../article/headerSplit.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** A stylesheet in Sass that becomes one of the site's. */
export interface StyleSource {
  /** Below the folder of the site: `assets/css/main.scss`. */
  readonly path: string;
  /** Without its header. */
  readonly text: string;
}

/** Stylesheets to be compiled. */
export interface StyleJob extends StyleSettings {
  /** Address of the folder of the site; nothing outside of it is read. */
  readonly root: string;
  readonly sources: readonly StyleSource[];
}

/** A stylesheet that was compiled, or why not. */
export interface CompiledStyle {
  readonly path: string;
  readonly css: string | undefined;
  /** What the compiler says, on one line. */
  readonly problem: string | undefined;
}

/** Compiles stylesheets beside everything else, within limits of time and memory: a site may be hostile. */
export type CompileStyles = (job: StyleJob) => Promise<readonly CompiledStyle[]>;

const IS_SASS = /\.(?:scss|sass)$/i;
const DEEPEST = 5;
const MOST_FOLDERS = 400;
const NEVER_READ: ReadonlySet<string> = new Set(['.git', 'node_modules', '_site', 'vendor']);

/** The stylesheets of a site that Jekyll would compile: those in Sass with a header, wherever they lie. */
export async function styleJobOf(files: WorkspaceFiles, root: string, config: JekyllConfig): Promise<StyleJob> {
  const paths = (await sassFiles(files, root, config)).filter(it => placeOf(config, it).kind === 'page');
  const sources = await Promise.all(
    paths.map(async path => {
      const text = (await files.read(joinUri(root, path))) ?? '';
      return hasHeaderLine(text) ? [{ path, text: withoutLiquid(text.slice(splitHeader(text).bodyStart), config) }] : [];
    }),
  );
  return { root, ...styleSettings(config), sources: sources.flat() };
}

async function sassFiles(files: WorkspaceFiles, root: string, { source, destination }: JekyllConfig): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting: { readonly path: string; readonly depth: number }[] = [{ path: source, depth: 0 }];
  for (let count = 0; waiting.length > 0 && count < MOST_FOLDERS; count += 1) {
    const { path: folder = '', depth = 0 } = waiting.shift() ?? {};
    for (const { name, kind } of await files.list(folder === '' ? root : joinUri(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'file' && IS_SASS.test(name)) {
        found.push(path);
      } else if (kind === 'folder' && depth < DEEPEST && !NEVER_READ.has(name) && !name.startsWith('.') && !/^_/.test(name) && path !== destination) {
        waiting.push({ path, depth: depth + 1 });
      }
    }
  }
  return found.toSorted();
}

/** Of Liquid in stylesheets, most names a value of the configuration. */
function withoutLiquid(text: string, { values }: JekyllConfig): string {
  return text.includes('{') ? text.replace(/\{\{\s*site\.([\w-]+)(?:\s*\|\s*default:\s*["']([^"']*)["'])?[^}]*\}\}/g, (_, name: string, other?: string) => textOf(values[name]) ?? other ?? '').replace(/\{%[^]*?%\}|\{\{[^]*?\}\}/g, '') : text;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
