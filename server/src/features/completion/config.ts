import type { Language } from '../../base/localized.ts';
import type { YamlNode } from '../../article/yaml/yamlTree.ts';
import { propertiesAt, type JsonSchema } from '../../project/jsonSchema.ts';
import type { Project } from '../../project/project.ts';
import { vocabularyFields } from '../../project/vocabularyFields.ts';
import type { SiteFile } from '../../workspace/siteFiles.ts';
import type { Proposal } from './proposal.ts';
import { fileFolderAt, proposeInYaml } from './yaml.ts';
import type { Suggestion, YamlContext } from './yamlContext.ts';
import { yamlPlaceAt } from './yamlPlace.ts';

/** A `plume.yml` with the cursor in it. */
export interface ConfigContext {
  readonly text: string;
  readonly root: YamlNode | undefined;
  /** The schema of `plume.yml`. */
  readonly schema: JsonSchema;
  readonly project: Project;
  readonly language: Language;
  readonly offset: number;
  readonly now: Date;
  /** The files of the folder that {@link folderAskedInConfig} names. */
  readonly files: readonly SiteFile[];
}

/** What can be written in a `plume.yml`; undefined where nothing can. */
export function provideConfigCompletion(context: ConfigContext): readonly Proposal[] | undefined {
  const yaml = yamlContext(context);
  const place = yamlPlaceAt(yaml, context.offset);
  return place && proposeInYaml(yaml, place);
}

/** The folder, below the root of the site, whose files can be written at the cursor. */
export function folderAskedInConfig(context: Omit<ConfigContext, 'files'>): string | undefined {
  return fileFolderAt(yamlContext({ ...context, files: [] }));
}

function yamlContext(context: ConfigContext): YamlContext {
  const { text, project } = context;
  return {
    ...context,
    block: { start: 0, end: text.length },
    timeZone: 'UTC',
    fileFields: new Map(),
    filePrefix: '',
    relate: () => [],
    suggest: source => SOURCES[source]?.(project, context.language) ?? [],
  };
}

/** What `x-suggest` of the schema of `plume.yml` may name. */
const SOURCES: Readonly<Record<string, (project: Project, language: Language) => readonly Suggestion[]>> = {
  collections: ({ site }) => [...site.collections.values()].map(({ name, permalink }) => ({ word: name, ...(permalink === undefined ? {} : { detail: permalink }) })),
  globs: ({ site }) => [...site.collections.keys()].map(name => ({ word: `${site.collectionsDir === '' ? '' : `${site.collectionsDir}/`}_${name}/**` })),
  fields: (project, language) => {
    const properties = propertiesAt(project.schemaFor(`${project.root ?? ''}/_posts/a.md`, language), []);
    const known = vocabularyFields(project);
    const names = [...known, ...[...properties.keys()].filter(it => !known.includes(it))];
    return names.map(word => {
      const { title } = properties.get(word) ?? {};
      return { word, ...(title === undefined ? {} : { detail: title }) };
    });
  },
};
