import { splitHeader } from '../../../server/src/article/headerSplit.ts';
import { parseYaml } from '../../../server/src/article/yaml/parseYaml.ts';
import { isRubyTime } from '../../../server/src/article/yaml/rubyScalar.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../../server/src/article/yaml/yamlTree.ts';
import { collectionOfPath, defaultsFor, documentPath, placeOf, plainValues, type JekyllConfig } from '../../../server/src/jekyll/index.ts';

/** A document of a site, with its header as it can be read. */
export interface SeedDocument {
  readonly path: string;
  readonly text: string;
  /** Its collection, or the folder of a page. */
  readonly group: string;
  /** The name that other documents know it by. */
  readonly slug: string;
  readonly root: YamlMap;
  /** The fields that the site gives to it where it has none. */
  readonly given: ReadonlySet<string>;
}

/** A field of one document: of its header (`title`), or one level below (`phases[].name`, `fast.promotion`). */
export interface SeedField {
  readonly document: SeedDocument;
  readonly path: string;
  readonly entry: YamlEntry;
}

/** Takes a file for a document, where it is one whose header can be read. */
export function readSeedDocument(config: JekyllConfig, path: string, text: string): SeedDocument | undefined {
  const split = splitHeader(text);
  const place = placeOf(config, path).kind;
  if (split.kind !== 'found' || (place !== 'post' && place !== 'document' && place !== 'page')) {
    return undefined;
  }
  const { root, problems } = parseYaml(text.slice(split.block.start, split.block.end), split.block.start);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  const collection = collectionOfPath(config, path);
  const given = new Set(Object.keys(plainValues(defaultsFor(config, { path: documentPath(config, path), type: collection ?? 'pages' }))));
  const slug = path.slice(path.lastIndexOf('/') + 1).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '').replace(/\.[^.]*$/, '');
  return root?.kind === 'map' && problems.length === 0 ? { path, text, group: collection ?? `pages in ${folder}`, slug, root, given } : undefined;
}

/** The fields of a header, and those one level below. */
export function fieldsIn(document: SeedDocument): readonly SeedField[] {
  return document.root.entries.flatMap(entry => {
    const { key, value } = entry;
    const maps = value.kind === 'map' ? [{ map: value, path: `${key.text}.` }] : value.kind === 'list' ? value.items.flatMap(it => (it.kind === 'map' ? [{ map: it, path: `${key.text}[].` }] : [])) : [];
    return [{ document, path: key.text, entry }, ...maps.flatMap(({ map, path }) => map.entries.map(it => ({ document, path: path + it.key.text, entry: it })))];
  });
}

/** What kind of value it is; undefined for an empty one. */
export function kindOf(node: YamlNode): string | undefined {
  if (node.kind !== 'scalar') {
    return node.kind;
  }
  const { value } = node;
  return value === null || value === '' ? undefined : isRubyTime(value) ? 'date' : typeof value === 'string' ? 'text' : typeof value;
}

/** The texts of a value: its own, or those of the items of a list. */
export function textsIn(node: YamlNode): readonly YamlScalar[] {
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes.flatMap(it => (it.kind === 'scalar' && typeof it.value === 'string' && it.value !== '' ? [it] : []));
}
