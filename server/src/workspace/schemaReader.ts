import { nodeAt, type PathStep, type YamlNode } from '../article/yaml/yamlTree.ts';
import type { PlainMap, PlainValue } from '../article/yaml/yamlValue.ts';
import { append } from '../base/append.ts';
import { parentUri } from '../base/uris.ts';
import { absentThing, type NamedKind, type NamedThing } from '../project/absentThing.ts';
import { bundleSchemas, type LinkedSchema } from '../project/bundleSchemas.ts';
import { foreignReferences, mapsIn, noSuchPlace, resolvesWithin } from '../project/checkSchema.ts';
import type { ConfigProblem } from '../project/configProblem.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import { readSchemaText } from '../project/readSchema.ts';
import { findNamed } from './namedFiles.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** A schema with all the files that it is made of. */
export interface SchemaReading {
  /** Undefined where something is wrong with it, or with one of the schemas that it refers to. */
  readonly schema: JsonSchema | undefined;
  /** Address of a file → what is wrong in it; nothing for files with which nothing is. */
  readonly problems: ReadonlyMap<string, readonly ConfigProblem[]>;
  /** The collections and folders that it names beside, with the address of the file that names them. */
  readonly named: readonly NamedIn[];
  /** The addresses of all files that were looked for. */
  readonly files: ReadonlySet<string>;
}

/** Something that a file names. */
export interface NamedIn {
  readonly uri: string;
  readonly thing: NamedThing;
}

/** A schema as it stands in a file. */
export interface SchemaPlace {
  readonly uri: string;
  /** The root of the site: nothing above it is read. */
  readonly root: string;
  /** The tree of the file, and where the schema stands in it. */
  readonly tree: YamlNode | undefined;
  readonly path: readonly PathStep[];
  readonly value: PlainValue;
}

/** So many files one schema is made of at most. */
const MOST_FILES = 50;

/** Reads a file that should hold a schema, and the files of the site that it refers to. Undefined where it cannot be read. */
export async function readSchemaFile(files: WorkspaceFiles, uri: string, root: string): Promise<SchemaReading | undefined> {
  const text = await files.read(uri);
  if (text === undefined) {
    return undefined;
  }
  const { tree, value, problems } = readSchemaText(text);
  return problems.length > 0 ? { schema: undefined, problems: new Map([[uri, problems]]), named: [], files: new Set([uri]) } : readSchemaAt(files, { uri, root, tree, path: [], value });
}

/** Reads what a schema refers to, which itself has been found right, and makes one schema of it all. */
export async function readSchemaAt(files: WorkspaceFiles, place: SchemaPlace): Promise<SchemaReading> {
  const reading = new LinkReader(files, place.root);
  const linked = await reading.link(place);
  return { schema: reading.problems.size === 0 ? bundleSchemas(linked) : undefined, problems: reading.problems, named: reading.named, files: reading.seen };
}

interface OpenLinks extends LinkedSchema {
  readonly links: Map<string, LinkedSchema>;
}

/** Follows references from file to file; each file is read once. */
class LinkReader {
  readonly problems = new Map<string, readonly ConfigProblem[]>();
  readonly named: NamedIn[] = [];
  readonly seen = new Set<string>();
  readonly #files: WorkspaceFiles;
  readonly #root: string;
  readonly #known = new Map<string, OpenLinks | undefined>();

  constructor(files: WorkspaceFiles, root: string) {
    this.#files = files;
    this.#root = root;
  }

  async link(place: SchemaPlace): Promise<LinkedSchema> {
    const { uri, tree, path, value } = place;
    const linked: OpenLinks = { value: value as PlainMap, links: new Map() };
    this.seen.add(uri);
    append(this.named, thingsNamedIn(place).map(thing => ({ uri, thing })));
    if (path.length === 0) {
      this.#known.set(uri, linked);
    }
    for (const { reference, path: at } of foreignReferences(value, path)) {
      const { start, end } = nodeAt(tree, at) ?? { start: 0, end: 0 };
      const [address = '', pointer = ''] = reference.split('#');
      const target = await this.#find(uri, { kind: 'reference', name: address, start, end });
      if (target !== undefined && resolvesWithin(target.value, `#${pointer}`)) {
        linked.links.set(address, target);
      } else if (target !== undefined) {
        this.#report(uri, { code: 'configuration.not-accepted', start, end, message: noSuchPlace(reference) });
      }
    }
    return linked;
  }

  /** What a file names; that it is not there is reported in that file. */
  async #find(uri: string, thing: NamedThing): Promise<LinkedSchema | undefined> {
    const found = await findNamed(this.#files, thing.name, { folder: parentUri(uri) ?? this.#root, root: this.#root, kind: 'file' });
    if (found.uri !== undefined) {
      this.seen.add(found.uri);
    }
    if (found.why !== undefined) {
      this.#report(uri, absentThing(thing, found.why));
      return undefined;
    }
    return this.#open(found.uri);
  }

  async #open(uri: string): Promise<LinkedSchema | undefined> {
    if (this.#known.has(uri) || this.#known.size >= MOST_FILES) {
      return this.#known.get(uri);
    }
    const text = (await this.#files.read(uri)) ?? '';
    const { tree, value, problems } = readSchemaText(text);
    if (problems.length > 0) {
      this.#known.set(uri, undefined);
      problems.forEach(it => this.#report(uri, it));
      return undefined;
    }
    return this.link({ uri, root: this.#root, tree, path: [], value });
  }

  #report(uri: string, problem: ConfigProblem): void {
    this.problems.set(uri, [...(this.problems.get(uri) ?? []), problem]);
  }
}

/** The keywords of Plume's own that name something of the site. */
const NAMING: Readonly<Record<string, NamedKind>> = { 'x-relation': 'collection', 'x-folder': 'folder' };

function thingsNamedIn({ tree, path, value }: SchemaPlace): readonly NamedThing[] {
  return [...mapsIn(value, path)].flatMap(({ map, path: at }) =>
    Object.entries(NAMING).flatMap(([keyword, kind]): readonly NamedThing[] => {
      const name = map[keyword];
      const { start, end } = nodeAt(tree, [...at, keyword]) ?? { start: 0, end: 0 };
      return typeof name === 'string' ? [{ kind, name, start, end }] : [];
    }),
  );
}
