import type { Language } from '../../base/localized.ts';
import type { YamlNode } from '../../article/yaml/yamlTree.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { SiteFile } from '../../workspace/siteFiles.ts';
import type { YamlBlock } from './yamlPlace.ts';

/** A YAML text that a schema describes, with the cursor in it: the header of an article, or `plume.yml`. */
export interface YamlContext extends YamlBlock {
  readonly root: YamlNode | undefined;
  readonly schema: JsonSchema;
  readonly language: Language;
  readonly offset: number;
  /** The moment, for dates, and the place whose clock shows it. */
  readonly now: Date;
  readonly timeZone: string;
  /** The files that are asked for at the cursor. */
  readonly files: readonly SiteFile[];
  /** Fields that name files even where the schema does not say so. */
  readonly fileFields: ReadonlyMap<string, 'image' | 'any'>;
  /** What comes before the path of a file: `/` in an article. */
  readonly filePrefix: string;
  /** What a site has under a name that the schema gives (`x-suggest: collections`). */
  suggest(source: string): readonly Suggestion[];
  /** The documents of a collection, by their names (`x-relation: evenements`), with what stands before them. */
  relate(collection: string, prefix: string): readonly Suggestion[];
}

/** A word that a site itself suggests. */
export interface Suggestion {
  readonly word: string;
  /** What is shown, and looked for, instead of the word: the title of a document. */
  readonly label?: string;
  readonly detail?: string;
  readonly description?: string;
}
