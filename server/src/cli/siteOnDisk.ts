import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasHeaderLine, readHeaderContent, readJekyllConfig, readSiteFile, readRubyMap, rubyMap, type Build, type JekyllConfig, type RubyMap, type RubyValue, type SiteFile } from '../jekyll/index.ts';
import { dataKey, readDataFile, siteContent, type SiteContent, type SiteTexts } from '../jekyll/page.ts';

/** A site as it lies on disk, read once. */
export interface SiteOnDisk {
  readonly root: string;
  readonly config: JekyllConfig;
  readonly files: readonly SiteFile[];
  readonly content: SiteContent;
  readonly texts: SiteTexts;
}

/** Reads the site whose `_config.yml` lies in a folder. */
export function readSiteOnDisk(root: string, build: Build): SiteOnDisk {
  const texts = textsIn(root);
  const config = readJekyllConfig(readRubyMap(texts.text('_config.yml') ?? texts.text('_config.yaml') ?? ''));
  const source = config.source === '' ? '' : `${config.source}/`;
  const files = pathsIn(root, '', config).map(path => {
    const start = startOf(join(root, path));
    return readSiteFile(config, start === undefined ? { path, header: { kind: 'none' }, hasHeaderLine: false } : { path, header: readHeaderContent(texts.text(path) ?? ''), hasHeaderLine: hasHeaderLine(texts.text(path) ?? '') }, build);
  });
  return { root, config, files, content: siteContent(config, build, { files, data: readData(root, `${source}${config.dataDir}`), plugins: pluginsOf(config, texts.text('Gemfile')) }), texts };
}

/** The plug-ins that `_config.yml` lists, and those that the `Gemfile` names. */
function pluginsOf({ plugins }: JekyllConfig, gemfile = ''): ReadonlySet<string> {
  return new Set([...plugins, ...[...gemfile.matchAll(/^\s*gem\s+["'](jekyll-[\w-]+)["']/gm)].map(([, name = '']) => name)]);
}

function textsIn(root: string): SiteTexts {
  const known = new Map<string, string | undefined>();
  return {
    text: path => {
      if (!known.has(path)) {
        known.set(path, readText(join(root, path)));
      }
      return known.get(path);
    },
    modified: path => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  };
}

function readText(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : undefined;
  } catch {
    return undefined;
  }
}

/** The first bytes, where they may begin a header. */
function startOf(path: string): string | undefined {
  return /\.(?:png|jpe?g|gif|webp|avif|pdf|zip|woff2?|ttf|eot|otf|mp[34]|ico|mov|docx?|xlsx?|pptx?|odt|ods)$/i.test(path) ? undefined : path;
}

/** Every file that Jekyll may look at, folder by folder. */
function pathsIn(root: string, folder: string, config: JekyllConfig): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return entry.name === '.git' || entry.name === 'node_modules' || path === config.destination ? [] : pathsIn(root, path, config);
    }
    return [path];
  });
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
      data.push([dataKey(entry.name.replace(/\.[^.]*$/, '')), readDataFile(path, readText(join(root, path)) ?? '')]);
    }
  }
  return rubyMap(data);
}
