import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { hasHeaderLine, readHeaderContent, readJekyllConfig, readSiteFile, readRubyMap, rubyMap, withBroughtPlugins, type Build, type JekyllConfig, type RubyMap, type RubyValue, type SiteFile } from '../../jekyll/index.ts';
import { dataKey, readDataFile, readSite, type SiteContent, type SiteTexts } from '../../jekyll/page.ts';
import { MOST_NAMES } from '../findPages.ts';
import { isBelow } from './isBelow.ts';

/** A site as it lies on disk, read once. */
export interface SiteOnDisk {
  readonly root: string;
  readonly config: JekyllConfig;
  readonly files: readonly SiteFile[];
  readonly content: SiteContent;
  readonly texts: SiteTexts;
  /** Links that lead to nothing or out of the site, which are not followed. */
  readonly leftOut: readonly string[];
}

/**
 * Reads the site whose `_config.yml` lies in a folder. A link that leads out of it is not followed, as by `jekyll build --safe`:
 * whoever sends a site to a reviewer must not read the reviewer's files by it.
 *
 * @param root the folder's real path
 */
export function readSiteOnDisk(root: string, build: Build): SiteOnDisk {
  const plain = new Set<string>();
  const texts = textsIn(root, plain);
  const config = configIn(texts);
  const source = config.source === '' ? '' : `${config.source}/`;
  const { paths, leftOut, isPlain } = listSite(root, config);
  isPlain.forEach(it => plain.add(it));
  const files = paths.map(path => {
    const start = startOf(join(root, path));
    return readSiteFile(config, start === undefined ? { path, header: { kind: 'none' }, hasHeaderLine: false } : { path, header: readHeaderContent(texts.text(path) ?? ''), hasHeaderLine: hasHeaderLine(texts.text(path) ?? '') }, build);
  });
  return { root, config, files, content: readSite(config, build, { files, data: readData(root, `${source}${config.dataDir}`), plugins: pluginsOf(config, texts.text('Gemfile')), texts }), texts, leftOut };
}

/**
 * When the files of a site were last changed, by their paths: what is read again when it is another. What comes to nothing is
 * left out.
 *
 * @param root the folder's real path
 */
export function filesAsTheyAre(root: string): ReadonlyMap<string, string> {
  return new Map(
    listSite(root, configIn(textsIn(root, new Set()))).paths.flatMap(path => {
      const found = statSync(join(root, path), { throwIfNoEntry: false });
      return found === undefined ? [] : [[path, `${found.mtimeMs} ${found.size}`]];
    }),
  );
}

function configIn({ text }: SiteTexts): JekyllConfig {
  const config = readJekyllConfig(readRubyMap(text('_config.yml') ?? text('_config.yaml') ?? ''));
  const hasGitHubPages = /^\s*gem\s+["']github-pages["']/m.test(text('Gemfile') ?? '');
  return { ...config, plugins: withBroughtPlugins(hasGitHubPages ? [...config.plugins, 'github-pages'] : config.plugins) };
}

/** The plug-ins that `_config.yml` lists, and those that the `Gemfile` names. */
function pluginsOf({ plugins }: JekyllConfig, gemfile = ''): ReadonlySet<string> {
  return new Set([...plugins, ...[...gemfile.matchAll(/^\s*gem\s+["'](jekyll-[\w-]+)["']/gm)].map(([, name = '']) => name)]);
}

/** @param plain files that no link leads to: their places need not be looked up */
function textsIn(root: string, plain: ReadonlySet<string>): SiteTexts {
  const known = new Map<string, string | undefined>();
  return {
    text: path => {
      if (!known.has(path)) {
        known.set(path, plain.has(path) ? readPlain(join(root, path)) : readText(root, path));
      }
      return known.get(path);
    },
    modified: path => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  };
}

function readPlain(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

function readText(root: string, path: string): string | undefined {
  const place = placeInside(root, path);
  try {
    return place !== undefined && statSync(place).isFile() ? readFileSync(place, 'utf8').replace(/^\uFEFF/, '') : undefined;
  } catch {
    return undefined;
  }
}

/** Where a path of the site leads, its links followed; undefined where there is nothing, or it is outside. */
function placeInside(root: string, path: string): string | undefined {
  try {
    const place = realpathSync(join(root, path));
    return isBelow(root, place) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** The first bytes, where they may begin a header. */
function startOf(path: string): string | undefined {
  return /\.(?:png|jpe?g|gif|webp|avif|pdf|zip|woff2?|ttf|eot|otf|mp[34]|ico|mov|docx?|xlsx?|pptx?|odt|ods)$/i.test(path) ? undefined : path;
}

interface SiteListing {
  readonly paths: readonly string[];
  readonly leftOut: readonly string[];
  /** Those that are no links, in folders that are none. */
  readonly isPlain: readonly string[];
}

/** Every file that Jekyll may look at, folder by folder. */
function listSite(root: string, { destination }: JekyllConfig): SiteListing {
  const paths: string[] = [];
  const leftOut: string[] = [];
  const times = new Map<string, number>();
  const isPlain: string[] = [];
  /** @param above the real paths of the folders above, where a link may lead back to */
  const walk = (folder: string, place: string, above: readonly string[]): void => {
    for (const entry of readdirSync(place, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const target = entry.isSymbolicLink() ? placeInside(root, path) : join(place, entry.name);
      if (target === undefined) {
        leftOut.push(path);
      } else if (!isFolder(entry, target)) {
        paths.push(path);
        if (entry.isFile() && place === (folder === '' ? root : join(root, folder))) {
          isPlain.push(path);
        }
      } else if (!NEVER_READ.has(entry.name) && path !== destination && target !== place && !above.includes(target) && (times.get(target) ?? 0) < MOST_NAMES) {
        times.set(target, (times.get(target) ?? 0) + 1);
        walk(path, target, [...above, place]);
      }
    }
  };
  walk('', root, []);
  return { paths, leftOut, isPlain };
}

const NEVER_READ: ReadonlySet<string> = new Set(['.git', 'node_modules']);

function isFolder(entry: Dirent, target: string): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && statSync(target).isDirectory());
}

function readData(root: string, folder: string): RubyMap {
  const data: [string, RubyValue][] = [];
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return rubyMap();
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      data.push([dataKey(entry.name), readData(root, path)]);
    } else if (/\.(?:ya?ml|json|csv|tsv)$/.test(entry.name)) {
      data.push([dataKey(entry.name.replace(/\.[^.]*$/, '')), readDataFile(path, readText(root, path) ?? '')]);
    }
  }
  return rubyMap(data);
}
