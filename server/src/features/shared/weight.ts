import type { Language } from '../../base/localized.ts';

const UNITS: Readonly<Record<Language, readonly [string, string, string]>> = { fr: ['octets', 'ko', 'Mo'], en: ['bytes', 'kB', 'MB'] };

/** The weight of a file as people read it: `12 ko`, `1,4 Mo`. */
export function weightInWords(bytes: number, language: Language): string {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const number = (bytes / 1000 ** power).toLocaleString(language, { maximumFractionDigits: power === 2 ? 1 : 0 });
  return `${number}\u00A0${UNITS[language][power]}`;
}
