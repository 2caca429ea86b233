import { parentUri, resolvePath } from '../base/uris.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import { withOwnSchema, type Project } from '../project/project.ts';
import { readSchemaFile, type SchemaReading } from './schemaReader.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** The schemas that articles name for themselves: files of their site, never of the network. */
export interface OwnSchemas {
  /** To be called with each new state of an article; undefined where it names none. */
  name(uri: string, address: string | undefined): void;
  /** The project as it is for an article: the same object as long as nothing changes. */
  applyTo(project: Project, uri: string, files: WorkspaceFiles): Promise<Project>;
  /** Drops what is known of a file; says whether it was one of them. */
  forget(uri: string): boolean;
}

/** Makes a store that knows nothing yet. */
export function createOwnSchemas(): OwnSchemas {
  const addresses = new Map<string, string>();
  const schemas = new Map<string, Promise<SchemaReading | undefined>>();
  /** Address of a file → the schemas that were made with it. */
  const users = new Map<string, Set<string>>();
  const applied = new Map<string, { readonly base: Project; readonly schema: JsonSchema; readonly project: Project }>();
  const schemaAt = async (file: string, root: string, files: WorkspaceFiles): Promise<JsonSchema | undefined> => {
    const known = schemas.get(file) ?? readSchemaFile(files, file, root);
    schemas.set(file, known);
    const reading = await known;
    for (const source of [file, ...(reading?.files ?? [])]) {
      users.set(source, (users.get(source) ?? new Set()).add(file));
    }
    return reading?.schema;
  };
  return {
    name: (uri, address) => {
      if (address === undefined) {
        addresses.delete(uri);
        applied.delete(uri);
      } else {
        addresses.set(uri, address);
      }
    },
    applyTo: async (base, uri, files) => {
      const address = addresses.get(uri);
      const { root = '' } = base;
      const file = address === undefined ? undefined : resolvePath(address, { folder: parentUri(uri) ?? root, root });
      const schema = file === undefined ? undefined : await schemaAt(file, root, files);
      if (schema === undefined) {
        return base;
      }
      const known = applied.get(uri);
      const project = known?.base === base && known.schema === schema ? known.project : withOwnSchema(base, uri, schema);
      applied.set(uri, { base, schema, project });
      return project;
    },
    forget: uri => [...(users.get(uri) ?? [uri])].map(it => schemas.delete(it)).includes(true),
  };
}
