import { isoDate, isoOffset, zoneOffset } from '../../article/jekyllDate.ts';
import { writeScalar } from '../../article/yaml/quoting.ts';
import { schemasAt, typesOf, type JsonSchema } from '../../project/jsonSchema.ts';
import { USUAL_ZONE } from '../../project/siteDocument.ts';
import { isDateFormat } from '../shared/dateFields.ts';
import type { CompletionContext } from './context.ts';
import type { ValuePlace } from './headerPlace.ts';
import type { Proposal } from './proposal.ts';
import { rankWords } from './rankWords.ts';

/** Proposes what the schema says of a value: the words of an `enum`, true and false, the present moment. */
export function proposeValues(context: CompletionContext, place: ValuePlace): readonly Proposal[] {
  const isItem = place.style !== 'plain';
  const schemas = schemasAt(context.schema, isItem ? [...place.path, 0] : place.path);
  const isDate = (place.path.at(-1) === 'date' && !isItem) || schemas.some(isDateFormat);
  const texts = isDate ? [presentMoment(context.now, context.project.site.timezone ?? USUAL_ZONE)] : [...new Set(schemas.flatMap(valuesOf))];
  const words = texts.map((word, index) => ({ word, count: -index }));
  return rankWords(place.typed.slice(place.quote.length), words).map(({ word }) => ({
    label: word,
    kind: 'value',
    edit: { ...place.range, newText: place.lead + (place.quote === '' ? word : `${place.quote}${word}${place.quote}`) },
    filterText: place.typed,
  }));
}

/** Values as they are written: those that are text are quoted where they need it. */
function valuesOf(schema: JsonSchema): readonly string[] {
  const listed = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const]), ...(schema.examples ?? [])];
  const booleans = typesOf(schema).includes('boolean') ? ['true', 'false'] : [];
  return [...listed.map(it => (typeof it === 'string' ? writeScalar(it, 'flow') : JSON.stringify(it))), ...booleans];
}

/** `2019-07-15 16:30:00 +02:00`, by the clock of the site. */
function presentMoment(now: Date, timeZone: string): string {
  const offset = zoneOffset(timeZone, now) ?? 0;
  const local = new Date(now.getTime() + offset * 60_000);
  const iso = isoDate({
    type: 'time',
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: 0,
    offset: undefined,
  });
  return `${iso.replace('T', ' ')} ${isoOffset(offset)}`;
}
