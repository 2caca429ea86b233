import { nodeAt } from '../article/yaml/yamlTree.ts';
import { plainValue } from '../article/yaml/yamlValue.ts';
import { append } from '../base/append.ts';
import { joinUri, parentUri, relativePath } from '../base/uris.ts';
import { nearestWord } from '../base/words.ts';
import type { Model } from '../models/model.ts';
import { readModel } from '../models/readModel.ts';
import { absentThing, type NamedThing } from '../project/absentThing.ts';
import { notABaseline, readBaseline } from '../project/baseline.ts';
import type { ConfigProblem } from '../project/configProblem.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import type { PlumeConfig } from '../project/plumeConfig.ts';
import type { AcceptedProblems } from '../project/project.ts';
import type { SiteConfig } from '../project/siteConfig.ts';
import { isMarkdownName } from './findFiles.ts';
import { createIgnoredFiles } from './ignoredFiles.ts';
import { absenceOf, findNamed } from './namedFiles.ts';
import { readSchemaAt, readSchemaFile, type SchemaReading } from './schemaReader.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** What the files are that a `plume.yml` names, and what is said of those that are not there. */
export interface NamedByPlume {
  /** A path, or a schema that stands in `plume.yml` → the schema that applies. */
  readonly schemas: ReadonlyMap<string | JsonSchema, JsonSchema>;
  readonly cards: readonly Model[];
  /** The folder of the cards; undefined where it lies outside of the site. */
  readonly cardsFolder: string | undefined;
  readonly stylesheets: readonly string[];
  readonly accepted: AcceptedProblems | undefined;
  /** The addresses of the files that were looked for: what changes in them changes the project. */
  readonly sources: ReadonlySet<string>;
  /** What is not there of what `plume.yml` names, or what its own schemas name. */
  readonly problems: readonly ConfigProblem[];
  /** Address of a schema's file → what is wrong in it. */
  readonly schemaProblems: ReadonlyMap<string, readonly ConfigProblem[]>;
}

/** What is named, and by which settings. */
export interface Naming {
  /** The address of the file that names. */
  readonly plumeUri: string;
  readonly plume: PlumeConfig;
  readonly site: SiteConfig;
}

/** Looks for all that a `plume.yml` names, below the root of its site. */
export async function readNamed(files: WorkspaceFiles, root: string, naming: Naming): Promise<NamedByPlume> {
  const { plume, site } = naming;
  const [schemas, cards, styles, accepted] = await Promise.all([readSchemas(files, root, naming), readCards(files, root, plume), findStylesheets(files, root, naming), readAccepted(files, root, plume)]);
  return {
    schemas: schemas.schemas,
    cards: cards.cards,
    cardsFolder: cards.folder,
    stylesheets: styles.stylesheets,
    accepted: accepted.accepted,
    sources: new Set([...schemas.sources, ...styles.sources, ...accepted.sources]),
    problems: [...schemas.problems, ...cards.problems, ...styles.problems, ...accepted.problems, ...unknownCollections(plume.named, site)],
    schemaProblems: schemas.schemaProblems,
  };
}

/** Words of Jekyll for what is in no collection. */
const OTHER_TYPES: ReadonlySet<string> = new Set(['pages', 'posts', 'drafts']);

/** The collections that a file names and the site does not have. */
export function unknownCollections(named: readonly NamedThing[], { collections }: SiteConfig): readonly ConfigProblem[] {
  const unknown = named.filter(it => it.kind === 'collection' && !collections.has(it.name) && !OTHER_TYPES.has(it.name));
  return unknown.map(it => absentThing(it, 'missing', nearestWord(it.name, collections.keys())));
}

/** Schemas, and what is said of them. */
export type Schemas = Pick<NamedByPlume, 'schemas' | 'sources' | 'problems' | 'schemaProblems'>;

/** Looks for the schemas that a file of rules names, from its own folder. */
export async function readSchemas(files: WorkspaceFiles, root: string, { plume, plumeUri, site }: Naming): Promise<Schemas> {
  const schemas = new Map<string | JsonSchema, JsonSchema>();
  const sources = new Set<string>();
  const absent: ConfigProblem[] = [];
  const problems = new Map<string, readonly ConfigProblem[]>();
  const report = (uri: string, found: readonly ConfigProblem[]): void => {
    problems.set(uri, [...(problems.get(uri) ?? []), ...found]);
  };
  const take = async (key: string | JsonSchema, reading: SchemaReading | undefined): Promise<void> => {
    reading?.files.forEach(it => sources.add(it));
    reading?.problems.forEach((it, uri) => report(uri, it));
    for (const { uri, thing } of reading?.named ?? []) {
      report(uri, thing.kind === 'folder' ? absenceOf(thing, await findNamed(files, thing.name, { folder: root, root, kind: 'folder' })) : unknownCollections([thing], site));
    }
    if (reading?.schema !== undefined) {
      schemas.set(key, reading.schema);
    }
  };
  for (const { schema, path } of plume.schemas) {
    if (typeof schema !== 'string') {
      await take(schema, await readSchemaAt(files, { uri: plumeUri, root, tree: plume.root, path, value: plainValue(nodeAt(plume.root, path)) }));
    }
  }
  for (const thing of plume.named.filter(it => it.kind === 'schema')) {
    const found = await findNamed(files, thing.name, { folder: parentUri(plumeUri) ?? root, root, kind: 'file' });
    sources.add(found.uri ?? plumeUri);
    append(absent, absenceOf(thing, found));
    if (found.why === undefined) {
      // That nothing is wrong in it is known, too.
      report(found.uri, []);
      await take(thing.name, await readSchemaFile(files, found.uri, root));
    }
  }
  return { schemas, sources, problems: [...absent, ...(problems.get(plumeUri) ?? [])], schemaProblems: new Map([...problems].filter(([uri]) => uri !== plumeUri)) };
}

type Cards = Pick<NamedByPlume, 'cards' | 'problems'> & { readonly folder: string | undefined };

/** The cards of a folder, in the order of the names of their files. */
async function readCards(files: WorkspaceFiles, root: string, { cards: name, named }: PlumeConfig): Promise<Cards> {
  const found = await findNamed(files, name, { folder: root, root, kind: 'folder' });
  const problems = named.filter(it => it.kind === 'cards').flatMap(it => absenceOf(it, found));
  if (found.uri === undefined || found.why !== undefined) {
    return { cards: [], folder: found.why === 'missing' ? found.uri : undefined, problems };
  }
  const folder = found.uri;
  const names = (await files.list(folder)).filter(it => it.kind === 'file' && isMarkdownName(it.name)).map(it => it.name);
  const cards = await Promise.all(
    names.toSorted().map(async it => {
      const uri = joinUri(folder, it);
      const text = await files.read(uri);
      return text === undefined ? undefined : readModel(uri, text);
    }),
  );
  return { cards: cards.filter(it => it !== undefined), folder, problems };
}

interface Accepted extends Pick<NamedByPlume, 'accepted' | 'problems'> {
  readonly sources: readonly string[];
}

async function readAccepted(files: WorkspaceFiles, root: string, { named }: PlumeConfig): Promise<Accepted> {
  const thing = named.find(it => it.kind === 'baseline');
  if (thing === undefined) {
    return { accepted: undefined, sources: [], problems: [] };
  }
  const found = await findNamed(files, thing.name, { folder: root, root, kind: 'file' });
  const { uri, why } = found;
  const baseline = why === undefined ? readBaseline((await files.read(found.uri)) ?? '') : undefined;
  return {
    accepted: uri === undefined ? undefined : { uri, baseline },
    sources: uri === undefined ? [] : [uri],
    problems: why !== undefined ? absenceOf(thing, found) : baseline === undefined ? [noBaseline(thing)] : [],
  };
}

function noBaseline({ name, start, end }: NamedThing): ConfigProblem {
  return { code: 'configuration.not-accepted', start, end, message: notABaseline(name) };
}

type Styles = Pick<NamedByPlume, 'stylesheets' | 'sources' | 'problems'>;

/** Those that `plume.yml` names, else those that Jekyll has compiled, else those that are written as CSS. */
async function findStylesheets(files: WorkspaceFiles, root: string, { plume, site }: Pick<Naming, 'plume' | 'site'>): Promise<Styles> {
  const things = plume.named.filter(it => it.kind === 'stylesheet');
  if (things.length > 0) {
    const found = await Promise.all(things.map(async thing => ({ thing, named: await findNamed(files, thing.name, { folder: root, root, kind: 'file' }) })));
    // What a build writes is not there before it.
    const ignored = createIgnoredFiles(files);
    const built = joinUri(root, site.jekyll.destination);
    const isBuilt = async (uri: string): Promise<boolean> => uri.startsWith(`${built}/`) || ignored.isIgnored(root, relativePath(root, uri) ?? '');
    const problems = await Promise.all(found.map(async ({ thing, named }) => (named.why === 'missing' && (await isBuilt(named.uri ?? '')) ? [] : absenceOf(thing, named))));
    return {
      stylesheets: found.flatMap(({ named }) => (named.why === undefined ? [named.uri] : [])),
      sources: new Set(found.flatMap(({ named }) => named.uri ?? [])),
      problems: problems.flat(),
    };
  }
  for (const folder of ['_site/assets/css', '_site/assets', '_site/css', 'assets/css', 'assets', 'css']) {
    const sheets = (await files.list(joinUri(root, folder))).filter(it => it.kind === 'file' && it.name.endsWith('.css'));
    if (sheets.length > 0) {
      return { stylesheets: sheets.map(it => it.name).toSorted().map(it => joinUri(root, folder, it)), sources: new Set(), problems: [] };
    }
  }
  return { stylesheets: [], sources: new Set(), problems: [] };
}
