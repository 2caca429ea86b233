import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../base/localized.ts';

/** The pages of the rules, which stand beside every program of Plume. */
const folder = (): string => join(__dirname, '../../docs/rules');

const ENDING: Readonly<Record<Language, string>> = { en: '.md', fr: '.fr.md' };

/** The codes of all rules, in alphabetical order; none where their pages are not there. */
export function ruleCodes(): readonly string[] {
  return readdirSync(folder())
    .filter(it => it.endsWith(ENDING.fr))
    .map(it => it.slice(0, -ENDING.fr.length))
    .toSorted();
}

/** What the documents say of a rule, in Markdown; undefined where there is no such rule. */
export function rulePage(code: string, language: Language): string | undefined {
  const page = join(folder(), `${code}${ENDING[language]}`);
  // No code leads out of the folder.
  return /^[\w.-]+$/.test(code) && existsSync(page) ? readFileSync(page, 'utf8') : undefined;
}
