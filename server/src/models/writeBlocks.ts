import type { PlainValue } from '../article/yaml/yamlValue.ts';
import type { Language } from '../base/localized.ts';
import { type BlockValues, composeBlock } from './composeBlock.ts';
import { type ColumnFields, matchColumns, readDataRows, valuesOfRows } from './dataRows.ts';
import type { Model } from './model.ts';

/** What blocks are written from: the values of fields, or data of which each row makes one. */
export interface BlockSource {
  readonly values?: BlockValues;
  readonly data?: string;
  /** The fields that the columns of the data say, where they are not to be guessed. */
  readonly columns?: ColumnFields;
}

/** Blocks as they are written; of data, also how its columns were understood. */
export interface WrittenBlocks {
  readonly count: number;
  readonly text: string;
  readonly names: readonly string[];
  readonly columns: ColumnFields;
}

/** How blocks are written. */
export interface BlockWriting {
  readonly language: Language;
  /** The values of a text in YAML. */
  readonly readYaml: (text: string) => PlainValue;
}

/** Writes the block that the fields of a model make, or one for each row of data. */
export function writeBlocks(model: Model, { values = {}, data, columns }: BlockSource, { language, readYaml }: BlockWriting): WrittenBlocks {
  if (data === undefined) {
    return { count: 1, text: composeBlock(model, values, language), names: [], columns: {} };
  }
  const rows = readDataRows(data, readYaml) ?? { columns: [], rows: [] };
  const mapping = columns ?? matchColumns(rows.columns, model.fields);
  const blocks = valuesOfRows(rows, mapping, model.fields).map(it => composeBlock(model, it, language));
  return { count: blocks.length, text: blocks.join('\n'), names: rows.columns, columns: mapping };
}
