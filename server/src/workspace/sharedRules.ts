import { parentUri } from '../base/uris.ts';
import type { NamedThing } from '../project/absentThing.ts';
import type { ConfigProblem } from '../project/configProblem.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import { readPlumeConfig, type PlumeConfig } from '../project/plumeConfig.ts';
import type { SharedConfig } from '../project/sharedConfig.ts';
import type { SiteConfig } from '../project/siteConfig.ts';
import { readSchemas } from './namedByPlume.ts';
import { absenceOf, findNamed } from './namedFiles.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** What a `plume.yml` takes over from other files, and what is wrong with that. */
export interface SharedRules {
  /** The strongest first. */
  readonly shared: readonly SharedConfig[];
  /** Those that stand in the shared files → as they apply. */
  readonly schemas: ReadonlyMap<JsonSchema, JsonSchema>;
  /** The addresses of the files that were looked for. */
  readonly sources: readonly string[];
  /** Address of a file → what is wrong in it. */
  readonly problems: ReadonlyMap<string, readonly ConfigProblem[]>;
}

/** Where rules are taken over. */
export interface SharingSite {
  readonly root: string;
  readonly site: SiteConfig;
}

/** A file that takes others over. */
interface TakingFile {
  readonly uri: string;
  readonly config: PlumeConfig;
  /** The files that take this one over, itself included. */
  readonly chain: readonly string[];
}

/**
 * Reads the files that a `plume.yml` takes over (`extends`), and those that they take over themselves: of the site, or of its npm packages;
 * above the site, and on the network, nothing is read.
 */
export async function readSharedRules(files: WorkspaceFiles, own: Pick<TakingFile, 'uri' | 'config'>, place: SharingSite): Promise<SharedRules> {
  const taken = new Set<string>();
  const shared: SharedConfig[] = [];
  const schemas = new Map<JsonSchema, JsonSchema>();
  const sources = new Set<string>();
  const problems = new Map<string, ConfigProblem[]>();
  const report = (uri: string, found: readonly ConfigProblem[]): void => void problems.set(uri, [...(problems.get(uri) ?? []), ...found]);

  const takeOver = async (uri: string, chain: readonly string[]): Promise<void> => {
    const config = readPlumeConfig((await files.read(uri)) ?? '');
    const found = await readSchemas(files, place.root, { plume: config, plumeUri: uri, site: place.site });
    report(uri, [...config.problems, ...config.namedRules, ...found.problems]);
    found.schemaProblems.forEach((it, address) => report(address, it));
    found.sources.forEach(it => sources.add(it));
    const entries = config.schemas.flatMap(it => {
      const schema = found.schemas.get(it.schema);
      return schema === undefined ? (typeof it.schema === 'string' ? [] : [it]) : [{ ...it, schema }];
    });
    found.schemas.forEach(it => schemas.set(it, it));
    shared.push({ ...config, schemas: entries });
    await takeOverAll({ uri, config, chain });
  };
  /** The last one that is named wins. */
  const takeOverAll = async ({ uri, config, chain }: TakingFile): Promise<void> => {
    for (const thing of config.named.filter(it => it.kind === 'shared').toReversed()) {
      const named = await findNamed(files, pathOf(thing.name), { folder: isPackage(thing.name) ? place.root : (parentUri(uri) ?? place.root), root: place.root, kind: 'file' });
      report(uri, absenceOf(thing, named));
      if (named.uri !== undefined) {
        sources.add(named.uri);
      }
      if (named.uri !== undefined && chain.includes(named.uri)) {
        report(uri, [takesItselfOver(thing)]);
      } else if (named.why === undefined && !taken.has(named.uri)) {
        taken.add(named.uri);
        await takeOver(named.uri, [...chain, named.uri]);
      }
    }
  };
  await takeOverAll({ ...own, chain: [own.uri] });
  return { shared, schemas, sources: [...sources], problems };
}

/** `@ministere/plume`, `plume-ministere`: a name that is no file. */
function isPackage(name: string): boolean {
  return name.startsWith('@') || (!/\.ya?ml$/i.test(name) && !/^\.{0,2}\//.test(name) && !name.includes(':'));
}

/** Of a package, the file that it shares is its `plume.yml`, unless it is named. */
function pathOf(name: string): string {
  return isPackage(name) ? `node_modules/${name}${/\.ya?ml$/i.test(name) ? '' : '/plume.yml'}` : name;
}

function takesItselfOver({ name, start, end }: NamedThing): ConfigProblem {
  return {
    code: 'configuration.not-accepted',
    start,
    end,
    message: {
      fr: `«\u00A0${name}\u00A0» reprend déjà ce fichier-ci\u00A0: les deux se reprendraient sans fin. Retirez l’un des deux noms.`,
      en: `‘${name}’ takes this file over already: the two would take each other over for ever. Take one of the two names out.`,
    },
  };
}
