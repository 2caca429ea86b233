/** What a message may be before it is known to be one. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has fields. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is a text. */
export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a value is a number that can be counted with. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Whether a value names a language that Plume speaks. */
export function isLanguage(value: unknown): boolean {
  return value === 'fr' || value === 'en';
}
