import type { Project } from './project.ts';

const known = new WeakMap<Project, readonly string[]>();

/** The fields whose values are gathered over the whole site: tags, categories, those of `plume.yml`, and those that a schema marks. */
export function vocabularyFields(project: Project): readonly string[] {
  const fields = known.get(project) ?? findFields(project);
  known.set(project, fields);
  return fields;
}

function findFields({ root = '', plume, schemas, schemaFor }: Project): readonly string[] {
  const teams = plume.schemas.map(({ schema }) => typeof schema === 'string' ? schemas.get(schema) : schema).filter(it => it !== undefined);
  const properties = [schemaFor(`${root}/_posts/a.md`, 'en'), ...teams].flatMap(it => Object.entries(it.properties ?? {}));
  const marked = properties.filter(([, it]) => typeof it === 'object' && it['x-vocabulary'] === true);
  return [...new Set(['tags', 'categories', ...plume.vocabulary.keys(), ...marked.map(([name]) => name)])];
}
