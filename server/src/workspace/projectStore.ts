import { createEmitter, type Event } from '../base/event.ts';
import { baseName, isInside, joinUri, parentUri } from '../base/uris.ts';
import type { ConfigProblem } from '../project/configProblem.ts';
import { defaultPlumeConfig, readPlumeConfig, type PlumeConfig, type Severity } from '../project/plumeConfig.ts';
import { withShared } from '../project/sharedConfig.ts';
import { createProject, noProject, type Project } from '../project/project.ts';
import { defaultSiteConfig, readSiteConfig } from '../project/siteConfig.ts';
import { readNamed, unknownCollections } from './namedByPlume.ts';
import { createOwnSchemas } from './ownSchemas.ts';
import { toolFiles, type ToolSchema } from '../project/tools/index.ts';
import { readSharedRules } from './sharedRules.ts';
import type { StyleProvider } from './styleProvider.ts';
import type { Workspace, WorkspaceFiles } from './workspace.ts';

/** The projects of a workspace: read when first asked for, dropped when one of their files changes. */
export interface ProjectStore {
  /** The project that an article belongs to: the nearest folder above it that holds `_config.yml` or `plume.yml`. */
  projectOf(uri: string): Promise<Project>;
  /** An article names a schema of its own, by an address; undefined where it names none. */
  nameSchema(uri: string, address: string | undefined): void;
  /** Fires with the root of a project that has to be read again; undefined where a project may have come or gone. */
  readonly onDidChange: Event<string | undefined>;
  /** A text that an editor holds counts instead of the file; undefined when it is closed. */
  override(uri: string, text: string | undefined): void;
}

/** What whoever runs the program says of all sites, over their own files. */
export interface GivenSettings {
  /** The address of a file that is read in the place of `plume.yml`; the paths in it are those of the site. */
  readonly plumeFile?: string | undefined;
  /** Code of a rule → its level. */
  readonly rules?: ReadonlyMap<string, Severity>;
}

/** The names of the files that make a folder the root of a site. */
export const configNames = ['_config.yml', '_config.yaml', 'plume.yml', 'plume.yaml'] as const;

/** Whether a file configures a site. */
export function isConfigFile(uri: string): boolean {
  return configNames.some(it => it === baseName(uri));
}

/** What a store is made with besides its workspace. */
export interface ProjectStoreOptions {
  /** The clock of the machine that builds the sites, where that is known: `Europe/Paris` */
  readonly machineZone?: string | undefined;
  /** Compiles the stylesheets of a site that are written in Sass, where the program can. */
  readonly styles?: StyleProvider | undefined;
  /** What whoever runs the program says, over the files of the site. */
  readonly given?: GivenSettings | undefined;
}

/** Makes a store that reads through a workspace. */
export function createProjectStore(workspace: Workspace, options: ProjectStoreOptions = {}): ProjectStore {
  const { styles } = options;
  const roots = new Map<string, Promise<string | undefined>>();
  const projects = new Map<string, Promise<Project>>();
  const overrides = new Map<string, string>();
  const changed = createEmitter<string | undefined>();
  const own = createOwnSchemas();
  const files: WorkspaceFiles = { ...workspace, read: uri => Promise.resolve(overrides.get(uri) ?? workspace.read(uri)) };

  const rootOf = rootFinder(workspace, roots);
  const drop = (uri: string): void => {
    if (own.forget(uri)) {
      changed.fire(undefined);
    }
    if (isConfigFile(uri)) {
      roots.clear();
      projects.clear();
      changed.fire(undefined);
      return;
    }
    for (const [root, project] of projects) {
      if (isInside(uri, root)) {
        void project.then(it => {
          if (dependsOn(it, uri) && projects.get(root) === project) {
            projects.delete(root);
            changed.fire(root);
          }
        });
      }
    }
  };
  workspace.onDidChange(({ uri }) => {
    forgetStyles(styles, uri);
    drop(uri);
  });
  styles?.onDidCompile(root => {
    projects.delete(root);
    changed.fire(root);
  });

  return {
    projectOf: async uri => {
      const root = await rootOf(parentUri(uri));
      if (root === undefined) {
        return noProject;
      }
      const project = projects.get(root) ?? readProject(files, root, options);
      projects.set(root, project);
      return own.applyTo(await project, uri, files);
    },
    nameSchema: own.name,
    onDidChange: changed.event,
    override: (uri, text) => {
      if (text === undefined ? overrides.delete(uri) : overrides.get(uri) !== text) {
        if (text !== undefined) {
          overrides.set(uri, text);
        }
        drop(uri);
      }
    },
  };
}

function forgetStyles(styles: StyleProvider | undefined, uri: string): void {
  if (/\.(?:scss|sass)$/i.test(uri) || isConfigFile(uri)) {
    styles?.forget(uri);
  }
}

/** Finds the folder of the site that a folder belongs to, and remembers it. */
function rootFinder(workspace: Workspace, roots: Map<string, Promise<string | undefined>>): (folder: string | undefined) => Promise<string | undefined> {
  const rootOf = (folder: string | undefined): Promise<string | undefined> => {
    if (folder === undefined) {
      return Promise.resolve(undefined);
    }
    const known = roots.get(folder) ?? findRoot(workspace, folder, rootOf);
    roots.set(folder, known);
    return known;
  };
  return rootOf;
}

async function findRoot(
  workspace: Workspace,
  folder: string,
  rootOf: (folder: string | undefined) => Promise<string | undefined>,
): Promise<string | undefined> {
  const names = (await workspace.list(folder)).filter(it => it.kind === 'file').map(it => it.name);
  return configNames.some(it => names.includes(it)) ? folder : rootOf(parentUri(folder));
}

/** Whether a project was made from the file, or looked for it: its cards, schemas and stylesheets; its configuration is seen to elsewhere. */
function dependsOn({ root = '', cardsFolder, sources }: Project, uri: string): boolean {
  return (cardsFolder !== undefined && isInside(uri, cardsFolder)) || /\.(?:css|scss|sass)$/.test(uri) || sources.has(uri) || toolFiles.some(it => uri === joinUri(root, it.path));
}

async function readProject(files: WorkspaceFiles, root: string, { machineZone, styles, given = {} }: ProjectStoreOptions): Promise<Project> {
  const names = (await files.list(root)).map(it => it.name);
  const find = (name: string): string | undefined => [`${name}.yml`, `${name}.yaml`].find(it => names.includes(it));
  const fileOf = (name: string): string | undefined => {
    const own = find(name);
    return (name === 'plume' ? given.plumeFile : undefined) ?? (own === undefined ? undefined : joinUri(root, own));
  };
  const problems = new Map<string, readonly ConfigProblem[]>();
  const read = async <Config extends { readonly problems: readonly ConfigProblem[]; readonly namedRules?: readonly ConfigProblem[] }>(name: string, parse: (text: string) => Config, fallback: Config): Promise<Config> => {
    const file = fileOf(name);
    const text = file === undefined ? undefined : await files.read(file);
    const config = text === undefined ? fallback : parse(text);
    if (file !== undefined) {
      problems.set(file, [...config.problems, ...(config.namedRules ?? [])]);
    }
    return config;
  };
  const site = await read('_config', readSiteConfig, defaultSiteConfig);
  const plume = await read('plume', readPlumeConfig, defaultPlumeConfig);
  const [plumeUri, siteUri] = [fileOf('plume') ?? joinUri(root, 'plume.yml'), fileOf('_config') ?? joinUri(root, '_config.yml')];
  const named = await readNamed(files, root, { plume, plumeUri, site });
  const taken = await readSharedRules(files, { uri: plumeUri, config: plume }, { root, site });
  for (const [uri, found] of named.schemaProblems) {
    problems.set(uri, found);
  }
  for (const [uri, found] of [...taken.problems, [plumeUri, named.problems], [siteUri, unknownCollections(site.named, site)]] as const) {
    if (found.length > 0 || (uri !== siteUri && uri !== plumeUri)) {
      problems.set(uri, [...(problems.get(uri) ?? []), ...found]);
    }
  }
  const styleSources = (await Promise.all(named.stylesheets.map(it => files.read(it)))).map(it => it ?? '');
  const plugins = gemsIn((names.includes('Gemfile') ? await files.read(joinUri(root, 'Gemfile')) : undefined) ?? '');
  // A team that names its stylesheets names those that count; what a build has compiled is there already.
  const compiledStyles = plume.styles.length > 0 || named.stylesheets.some(it => it.includes('/_site/')) ? [] : (styles?.compiledOf(root, site.jekyll) ?? []);
  const whole = { plume: withGiven(withShared(plume, taken.shared), given), schemas: new Map([...named.schemas, ...taken.schemas]), sources: new Set([...named.sources, ...taken.sources]) };
  return createProject({ ...named, ...whole, compiledStyles, toolSchemas: await readToolSchemas(files, root), root, site, machineZone, plugins, styleSources, problems });
}

function withGiven(plume: PlumeConfig, { rules }: GivenSettings): PlumeConfig {
  return rules === undefined || rules.size === 0 ? plume : { ...plume, ruleLayers: [...plume.ruleLayers, { collections: [], files: [], rules }] };
}

/** The gems that a `Gemfile` names. */
function gemsIn(gemfile: string): readonly string[] {
  return [...gemfile.matchAll(/^\s*gem\s+["']([\w-]+)["']/gm)].map(([, name = '']) => name);
}

/** What other tools of the team say of its articles. */
async function readToolSchemas(files: WorkspaceFiles, root: string): Promise<readonly ToolSchema[]> {
  const read = await Promise.all(
    toolFiles.map(async ({ path, read: readTool }) => {
      const text = await files.read(joinUri(root, path));
      return text === undefined ? [] : readTool(text, path);
    }),
  );
  return read.flat();
}
