import type { TextRange } from '../base/textRange.ts';
import type { FrontMatter } from './frontMatter.ts';
import { entryOf } from './yaml/yamlTree.ts';

/** The address of a schema that a header names for itself, where it is written. */
export interface NamedSchema extends TextRange {
  readonly address: string;
}

/** The line that YAML tools know: `# yaml-language-server: $schema=../_plume/article.schema.json` */
const LINE = /^[ \t]*#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)/m;

/** The schema that a header names for itself, in that comment or as a field `$schema`. */
export function namedSchemaIn(text: string, { split, yaml }: Pick<FrontMatter, 'split' | 'yaml'>): NamedSchema | undefined {
  if (split.kind !== 'found' || !text.includes('$schema')) {
    return undefined;
  }
  const { start, end } = split.block;
  const line = LINE.exec(text.slice(start, end));
  const address = line?.[1];
  if (line && address !== undefined) {
    const at = start + line.index + line[0].length - address.length;
    return { address, start: at, end: at + address.length };
  }
  const value = entryOf(yaml.root, '$schema')?.value;
  return value?.kind === 'scalar' && value.text !== '' ? { address: value.text, start: value.start, end: value.end } : undefined;
}
