import type { PlainValue } from '../article/yaml/yamlValue.ts';
import type { Language } from '../base/localized.ts';
import { composeBlock } from '../models/composeBlock.ts';
import { matchColumns, readDataRows, valuesOfRows } from '../models/dataRows.ts';
import type { Model } from '../models/model.ts';
import type { BlockWish, WrittenBlocks } from '../protocol/models.ts';

/** How blocks are written. */
export interface BlockWriting {
  readonly language: Language;
  /** The values of a text in YAML. */
  readonly readYaml: (text: string) => PlainValue;
}

/** Writes the block that the fields of a model make, or one for each row of data. */
export function writeBlocks(model: Model, { values = {}, data, columns }: BlockWish, { language, readYaml }: BlockWriting): WrittenBlocks {
  if (data === undefined) {
    return { count: 1, text: composeBlock(model, values, language), names: [], columns: {} };
  }
  const rows = readDataRows(data, readYaml) ?? { columns: [], rows: [] };
  const mapping = columns ?? matchColumns(rows.columns, model.fields);
  const blocks = valuesOfRows(rows, mapping, model.fields).map(it => composeBlock(model, it, language));
  return { count: blocks.length, text: blocks.join('\n'), names: rows.columns, columns: mapping };
}
