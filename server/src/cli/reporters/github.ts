import type { Language, Localized } from '../../base/localized.ts';
import type { Report } from '../report.ts';

/** The levels that GitHub Actions knows. */
const LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** How many annotations of each level GitHub shows of a step; of more it says nothing. */
const MOST_OF_A_LEVEL = 10;

/** Workflow commands: GitHub shows them beside the lines of a pull request. What it would leave out stands as text in the log. */
export function reportForGitHub(reports: readonly Report[], language: Language): string {
  const shown = new Set(['error', 'warning', 'notice'].flatMap(level => reports.filter(it => LEVELS[it.severity] === level).slice(0, MOST_OF_A_LEVEL)));
  const others = reports.filter(it => !shown.has(it));
  const lines = others.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${message} [${code}]`);
  return [...[...shown].map(annotationOf), ...(others.length === 0 ? [] : [leftOut(others.length)[language]]), ...lines].map(it => `${it}\n`).join('');
}

function leftOut(count: number): Localized {
  return {
    fr: `GitHub ne montre que ${MOST_OF_A_LEVEL} annotations de chaque niveau. Il en reste ${count}, que voici\u00A0:`,
    en: `GitHub shows only ${MOST_OF_A_LEVEL} annotations of each level. Here are the other ${count}:`,
  };
}

function annotationOf({ file, line, column, endLine, endColumn, severity, code, message }: Report): string {
  const place = `file=${property(file)},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn},title=${property(code)}`;
  return `::${LEVELS[severity]} ${place}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
