import { lazy } from '../base/lazy.ts';
import { remembered } from '../base/remembered.ts';
import { globPattern } from '../base/pattern/globPattern.ts';
import { valueAt } from '../base/valueAt.ts';
import type { Language } from '../base/localized.ts';
import { parentUri, relativePath } from '../base/uris.ts';
import { jekyllOptions, validateOptions, type KramdownOptions } from '../kramdown/index.ts';
import type { PlainMap } from '../article/yaml/yamlValue.ts';
import { collectionOfPath, defaultsFor as defaultsForFile, documentPath, kramdownSettings, plainValues } from '../jekyll/index.ts';
import { builtInModels } from '../models/builtIn.ts';
import type { Model } from '../models/model.ts';
import { builtInSchema } from './articleSchema.ts';
import type { Baseline } from './baseline.ts';
import { cardSchema } from './cardSchema.ts';
import { foreignReferences } from './checkSchema.ts';
import type { ConfigProblem } from './configProblem.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { defaultPlumeConfig, type ArticleScope, type PlumeConfig, type SchemaEntry, type Severity, type TypographyProfile } from './plumeConfig.ts';
import { MAX_GLOB_LENGTH } from './plumeSchema.ts';
import type { ToolSchema } from './tools/index.ts';
import { defaultSiteConfig, type Collection, type SiteConfig } from './siteConfig.ts';
import { readStylesheets, type Stylesheet } from './stylesheet.ts';

/** A stylesheet that was compiled. */
export interface CompiledSheet {
  /** Address of its source: what it names lies beside it. */
  readonly uri: string;
  readonly css: string;
}

/** The problems that a team has accepted, and where it has written that. */
export interface AcceptedProblems {
  readonly uri: string;
  /** Undefined where the file is not there, or is none. */
  readonly baseline: Baseline | undefined;
}

/** What a project is made from: files as they were read. */
export interface ProjectFiles {
  /** The folder of `_config.yml` or `plume.yml`; undefined for articles outside any site. */
  readonly root: string | undefined;
  readonly site: SiteConfig;
  /** The clock of the machine that builds the site, `Europe/Paris`, where that is known; a site's own `timezone` wins. */
  readonly machineZone?: string | undefined;
  /** The plug-ins that the `Gemfile` names. */
  readonly plugins?: readonly string[];
  readonly plume: PlumeConfig;
  /** The path of a file, or a schema that stands in `plume.yml` → the schema that applies, with those that it refers to. */
  readonly schemas: ReadonlyMap<string | JsonSchema, JsonSchema>;
  /** What other tools of the team say of articles, by folder. */
  readonly toolSchemas?: readonly ToolSchema[];
  /** The models of the team. */
  readonly cards: readonly Model[];
  /** The folder of the cards; undefined where it lies outside of the site. */
  readonly cardsFolder: string | undefined;
  /** Undefined where `plume.yml` names none. */
  readonly accepted?: AcceptedProblems | undefined;
  /** The addresses of the files that `plume.yml` names, and that their schemas refer to, be they there or not. */
  readonly sources: ReadonlySet<string>;
  /** Addresses of the compiled stylesheets. */
  readonly stylesheets: readonly string[];
  /** What they say, in the same order. */
  readonly styleSources: readonly string[];
  /** Those that are written in Sass, as compiled. */
  readonly compiledStyles: readonly CompiledSheet[];
  /** Address of a configuration file → what is wrong in it. */
  readonly problems: ReadonlyMap<string, readonly ConfigProblem[]>;
}

/** The rules of the site that an article belongs to: a value. */
export interface Project extends ProjectFiles {
  readonly kramdownOptions: KramdownOptions;
  readonly typography: TypographyProfile;
  /** The classes of the stylesheets; read when first asked for. */
  readonly stylesheet: Stylesheet;
  /** Set where an article names a schema of its own, which applies to it. */
  readonly hasOwnSchema?: boolean;
  /** What the article at this address should have in its header. */
  schemaFor(uri: string, language: Language): JsonSchema;
  /** Code of a rule → how grave its problems are in an article: the same object for all articles that are alike in this. */
  rulesFor(uri: string): ReadonlyMap<string, Severity>;
  /** The headings that an article must have, in their order, list by list. */
  sectionsFor(uri: string): readonly (readonly string[])[];
  /** The models that may be used in an article: those that ship with Plume, then the team's. */
  modelsFor(uri: string): readonly Model[];
  /** Whether a file is a card of the team. */
  isCard(uri: string): boolean;
  /** The collection that holds the article; undefined for a page, or outside any site. */
  collectionOf(uri: string): Collection | undefined;
  /** The values that an article has without writing them. */
  defaultsFor(uri: string): PlainMap;
}

/** Makes a project of what was read. */
export function createProject(files: ProjectFiles): Project {
  const collectionOf = remembered((uri: string) => findCollection(files, uri));
  const isCard = (uri: string): boolean => files.cardsFolder !== undefined && files.cardsFolder !== files.root && parentUri(uri) === files.cardsFolder && /\.(?:md|markdown|mkdown|mkdn|mkd)$/i.test(uri);
  const stylesheet = lazy(() => readStylesheets([...files.styleSources, ...files.compiledStyles.map(it => it.css)]));
  const sections = files.plume.sections.map(it => ({ matches: entryMatcher(files, it), headings: it.headings }));
  const entries = files.plume.schemas.map(entry => ({ matches: entryMatcher(files, entry), schema: resolveSchema(files, entry) }));
  return {
    ...files,
    kramdownOptions: kramdownOptionsOf(files.site),
    typography: files.plume.typography ?? (/^fr\b/i.test(files.site.lang ?? '') ? 'fr' : 'off'),
    get stylesheet() {
      return stylesheet();
    },
    rulesFor: rulesByArticle(files),
    sectionsFor: uri => sections.filter(it => it.matches(uri)).map(it => it.headings),
    collectionOf,
    isCard,
    modelsFor: modelsByArticle(files),
    schemaFor: (uri, language) =>
      isCard(uri) ? cardSchema[language] : entries.find(it => it.schema !== undefined && it.matches(uri))?.schema ?? toolSchemaFor(files, uri, language) ?? builtInFor(files, uri, language),
    // A dozen rules ask for the language of the page, which may be there.
    defaultsFor: remembered((uri: string) => (isCard(uri) ? {} : defaultsFor(files, uri, collectionOf(uri)))),
  };
}

/** The same project, as it is for an article that names a schema of its own. */
export function withOwnSchema(project: Project, uri: string, schema: JsonSchema): Project {
  return { ...project, hasOwnSchema: true, schemaFor: (article, language) => (article === uri ? schema : project.schemaFor(article, language)) };
}

/** The project of articles that belong to no site. */
export const noProject: Project = createProject({
  root: undefined,
  site: defaultSiteConfig,
  plume: defaultPlumeConfig,
  schemas: new Map(),
  cards: [],
  cardsFolder: undefined,
  sources: new Set(),
  stylesheets: [],
  compiledStyles: [],
  styleSources: [],
  problems: new Map(),
});

/** Jekyll's own options are known by heart: the same object, so that nothing is rendered twice. */
function kramdownOptionsOf({ jekyll }: SiteConfig): KramdownOptions {
  return jekyll.values['kramdown'] === defaultSiteConfig.jekyll.values['kramdown'] && jekyll.values['highlighter'] === 'rouge' ? jekyllOptions : { ...jekyllOptions, ...validateOptions(kramdownSettings(jekyll)).options };
}

/** The collection of a document, also of one that Jekyll passes over for its name, or as a draft. */
function findCollection({ root, site }: Pick<ProjectFiles, 'root' | 'site'>, uri: string): Collection | undefined {
  const path = root === undefined ? undefined : relativePath(root, uri);
  const name = path === undefined ? undefined : collectionOfPath(site.jekyll, path);
  return name === undefined ? undefined : site.collections.get(name);
}

function entryMatcher({ root, site }: ProjectFiles, { collections, files }: ArticleScope): (uri: string) => boolean {
  const matchesPath = files.length > 0 ? globMatcher(files) : undefined;
  return uri => {
    const path = root === undefined ? undefined : relativePath(root, uri);
    const collection = findCollection({ root, site }, uri)?.name;
    const everywhere = collections.length === 0 && matchesPath === undefined;
    return everywhere || (collection !== undefined && collections.includes(collection)) || (path !== undefined && matchesPath?.(path) === true);
  };
}

/** Articles for which the same layers count share one answer. */
function rulesByArticle(files: ProjectFiles): Project['rulesFor'] {
  const layers = files.plume.ruleLayers.map(it => ({ matches: isEverywhere(it) ? undefined : entryMatcher(files, it), rules: it.rules }));
  const known = new Map<string, ReadonlyMap<string, Severity>>();
  return uri => {
    const counting = layers.map(it => it.matches === undefined || it.matches(uri));
    return valueAt(known, counting.join(), () => new Map(layers.flatMap((it, index) => (counting[index] === true ? [...it.rules] : []))));
  };
}

/** Articles for which the same models are there share one answer. */
function modelsByArticle(files: ProjectFiles): Project['modelsFor'] {
  const models = [...builtInModels(), ...files.cards].map(model => ({ model, matches: isEverywhere(model.scope) ? undefined : entryMatcher(files, model.scope) }));
  const known = new Map<string, readonly Model[]>();
  return uri => {
    const counting = models.filter(it => it.matches === undefined || it.matches(uri)).map(it => it.model);
    return valueAt(known, counting.map(it => it.uri).join('\n'), () => counting);
  };
}

function isEverywhere({ collections, files }: ArticleScope): boolean {
  return collections.length === 0 && files.length === 0;
}

/** Whether a path is one of those meant. Globs that mean nothing, which are reported where they stand, match no path. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.filter(it => it !== '' && it.length <= MAX_GLOB_LENGTH).map(globPattern);
  return path => tests.some(test => test(path));
}

function resolveSchema({ schemas }: ProjectFiles, { schema }: SchemaEntry): JsonSchema | undefined {
  const isAlone = typeof schema !== 'string' && foreignReferences(schema as PlainMap).length === 0;
  return schemas.get(schema) ?? (isAlone ? schema : undefined);
}

const toolSchemas = new WeakMap<JsonSchema, Map<Language, JsonSchema>>();

/** What a form of another tool says of an article, with the words of well-known fields under it. */
function toolSchemaFor({ root, toolSchemas: schemas = [] }: ProjectFiles, uri: string, language: Language): JsonSchema | undefined {
  const path = schemas.length === 0 || root === undefined ? undefined : relativePath(root, uri);
  const found = path === undefined ? undefined : schemas.find(({ folder, depth }) => path.startsWith(`${folder}/`) && (depth === 'below' || !path.slice(folder.length + 1).includes('/')));
  return found && valueAt(valueAt(toolSchemas, found.schema, () => new Map<Language, JsonSchema>()), language, () => withWellKnown(found.schema, builtInSchema[language]));
}

function withWellKnown(schema: JsonSchema, { properties: known = {} }: JsonSchema): JsonSchema {
  const own = Object.entries(schema.properties ?? {}).map(([name, it]) => {
    const words = known[name];
    return [name, typeof it === 'object' && typeof words === 'object' ? { ...words, ...it } : it] as const;
  });
  return { ...schema, properties: { ...Object.fromEntries(own), ...Object.fromEntries(Object.entries(known).filter(([name]) => schema.properties?.[name] === undefined)) } };
}

const pageSchemas = new Map<JsonSchema, JsonSchema>();

/** A page of the site (`index.md`) is no article: nothing is required of it. */
function builtInFor({ root, site }: ProjectFiles, uri: string, language: Language): JsonSchema {
  const schema = builtInSchema[language];
  if (root === undefined || findCollection({ root, site }, uri) !== undefined) {
    return schema;
  }
  const page = pageSchemas.get(schema) ?? { ...schema, required: [] };
  pageSchemas.set(schema, page);
  return page;
}

/** Those of one folder are mostly the same. */
const plainDefaults = remembered(plainValues);

function defaultsFor({ root, site }: ProjectFiles, uri: string, collection: Collection | undefined): PlainMap {
  const path = root === undefined ? undefined : relativePath(root, uri);
  return path === undefined || site.jekyll.defaults.length === 0 ? {} : plainDefaults(defaultsForFile(site.jekyll, { path: documentPath(site.jekyll, path), type: collection?.name ?? 'pages' }));
}
