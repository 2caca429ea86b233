import { writeScalar } from '../../article/yaml/quoting.ts';
import { propertiesAt } from '../../project/jsonSchema.ts';
import { wantedFiles, type WantedFiles } from '../shared/fileFields.ts';
import { folderOf, proposeFiles } from './files.ts';
import type { Proposal } from './proposal.ts';
import type { YamlContext } from './yamlContext.ts';
import { proposeKeys } from './yamlKeys.ts';
import { lineStartAt, yamlPlaceAt, type ValuePlace, type YamlPlace } from './yamlPlace.ts';
import { proposeValues, schemasOfValue } from './yamlValues.ts';

/** Proposes what a schema says of a place: its keys, its values, the files that it asks for. */
export function proposeInYaml(context: YamlContext, place: YamlPlace): readonly Proposal[] {
  if (place.kind === 'key') {
    return proposeKeys(context, place);
  }
  const { itemPath, range } = place;
  const asked = filesAsked(context, place);
  const values = asked === undefined ? proposeValues(context, place) : [...proposeFileAddresses(context, place, asked), ...proposeValues(context, place)];
  if (itemPath === undefined || propertiesAt(context.schema, itemPath).size === 0) {
    return values;
  }
  const lineStart = lineStartAt(context.text, range.start);
  return [...values, ...proposeKeys(context, { kind: 'key', path: itemPath, range, indent: ' '.repeat(range.start - lineStart), isFlow: false, lead: '' })];
}

/** The folder whose files are asked for at the cursor; undefined where none are. */
export function fileFolderAt(context: Omit<YamlContext, 'files'>): string | undefined {
  const place = yamlPlaceAt(context, context.offset);
  const asked = place?.kind === 'value' ? filesAsked(context, place) : undefined;
  return asked && place?.kind === 'value' ? folderOf(typedAddress(place), asked.folder) : undefined;
}

function filesAsked({ schema, fileFields }: Pick<YamlContext, 'schema' | 'fileFields'>, place: ValuePlace): WantedFiles | undefined {
  const usual = fileFields.get(String(place.path.findLast(it => typeof it === 'string')));
  const schemas = schemasOfValue(schema, place);
  return schemas.flatMap(it => wantedFiles(it) ?? [])[0] ?? wantedFiles(schemas[0] ?? {}, usual);
}

function proposeFileAddresses({ files, filePrefix }: YamlContext, place: ValuePlace, { kind }: WantedFiles): readonly Proposal[] {
  const { range, typed, quote, lead, style } = place;
  const write = (path: string): string => {
    const address = filePrefix + path;
    return lead + (quote === '"' ? JSON.stringify(address) : quote === "'" ? `'${address.replaceAll("'", "''")}'` : writeScalar(address, style === 'plain' || style === 'block-item' ? 'block' : 'flow'));
  };
  return proposeFiles(files, { kind, typed: typedAddress(place), range, filterText: typed, write });
}

function typedAddress({ typed, quote }: ValuePlace): string {
  return typed.slice(quote.length);
}
