import type { Report } from '../report.ts';

/** What a summary says. */
export interface Summary {
  readonly files: number;
  readonly fixed: number;
  /** Problems that are there, accepted, and not reported. */
  readonly accepted: number;
  readonly language: 'fr' | 'en';
}

/** What severities are called. */
export const SEVERITIES = {
  fr: { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'conseil' },
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
} as const;

/** One line for each problem, as compilers write them, and a line that sums up. */
export function reportAsText(reports: readonly Report[], summary: Summary): string {
  const { language } = summary;
  const lines = reports.map(({ file, line, column, severity, code, message }) => `${file}:${line}:${column} ${SEVERITIES[language][severity]} ${message} [${code}]`);
  return `${[...lines, summaryLine(reports.length, summary)].join('\n')}\n`;
}

/** « 5 fichiers, 6 problèmes » */
export function summaryLine(problems: number, summary: Summary): string {
  return summary.language === 'fr' ? frenchSummary(problems, summary) : englishSummary(problems, summary);
}

function frenchSummary(problems: number, { files, fixed, accepted }: Summary): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`;
  return `${plural(files, 'fichier')}, ${plural(problems, 'problème')}${accepted > 0 ? `, ${plural(accepted, 'accepté')}` : ''}${fixed > 0 ? `, ${plural(fixed, 'correction')}` : ''}`;
}

function englishSummary(problems: number, { files, fixed, accepted }: Summary): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${plural(files, 'file')}, ${plural(problems, 'problem')}${accepted > 0 ? `, ${accepted} accepted` : ''}${fixed > 0 ? `, ${fixed} fixed` : ''}`;
}
