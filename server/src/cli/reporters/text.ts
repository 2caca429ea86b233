import type { Report } from '../report.ts';

/** What a summary says. */
export interface Summary {
  readonly files: number;
  readonly fixed: number;
  readonly language: 'fr' | 'en';
}

const SEVERITIES = {
  fr: { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'conseil' },
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
} as const;

/** One line for each problem, as compilers write them, and a line that sums up. */
export function reportAsText(reports: readonly Report[], { files, fixed, language }: Summary): string {
  const lines = reports.map(({ file, line, column, severity, code, message }) => `${file}:${line}:${column} ${SEVERITIES[language][severity]} ${message} [${code}]`);
  const counts = language === 'fr' ? frenchSummary(reports.length, files, fixed) : englishSummary(reports.length, files, fixed);
  return `${[...lines, counts].join('\n')}\n`;
}

function frenchSummary(problems: number, files: number, fixed: number): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`;
  return `${plural(files, 'fichier')}, ${plural(problems, 'problème')}${fixed > 0 ? `, ${plural(fixed, 'correction')}` : ''}`;
}

function englishSummary(problems: number, files: number, fixed: number): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${plural(files, 'file')}, ${plural(problems, 'problem')}${fixed > 0 ? `, ${fixed} fixed` : ''}`;
}
