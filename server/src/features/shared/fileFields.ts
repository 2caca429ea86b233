import type { JsonSchema } from '../../project/jsonSchema.ts';

/** Which files a field names. */
export interface WantedFiles {
  /** Below the root of the site, decoded: `uploads`. */
  readonly folder: string;
  readonly kind: 'image' | 'any' | readonly string[];
}

/** Fields of headers that name files, whatever a schema says of them. */
export const usualFileFields: ReadonlyMap<string, 'image' | 'any'> = new Map([
  ['image', 'image'],
  ['thumbnail', 'image'],
  ['vignette', 'image'],
  ['file', 'any'],
]);

/** Where sites keep what their articles show. */
export const USUAL_FOLDER = 'uploads';

/**
 * Which files a schema asks for: `x-file: image`, `x-file: any`, or the endings of their names. Their folder is
 * `x-folder`, else that of the default or of an example, else the usual one. Undefined for what names no file.
 *
 * @param usual what a field of this name holds where the schema says nothing of files
 */
export function wantedFiles(schema: JsonSchema, usual?: 'image' | 'any'): WantedFiles | undefined {
  const kind = schema['x-file'] ?? usual;
  if (kind === undefined) {
    return undefined;
  }
  const shown = [schema.default, ...(schema.examples ?? [])].map(it => /^\/(.+)\/[^/]+$/.exec(String(it))?.[1]).find(it => it !== undefined);
  return { kind, folder: schema['x-folder'] ?? shown ?? USUAL_FOLDER };
}

/** Whether a file is one of those that are wanted. */
export function isWanted({ kind }: Pick<WantedFiles, 'kind'>, file: { readonly path: string; readonly isImage: boolean }): boolean {
  return kind === 'any' || (kind === 'image' ? file.isImage : kind.some(it => file.path.toLowerCase().endsWith(it.toLowerCase())));
}
