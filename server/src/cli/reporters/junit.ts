import type { Report } from '../report.ts';

/** What XML 1.0 cannot hold, not even as a reference (https://www.w3.org/TR/xml/#charsets). */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A JUnit file: a suite for each file with problems, a case for each problem; those that make the command fail are failures. */
export function reportAsJUnit(reports: readonly Report[], isFailure: (report: Report) => boolean): string {
  const suites = [...byFile(reports)].map(([file, own]) => suiteOf(file, own, isFailure));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plume"${counts(reports, isFailure)}>\n${suites.join('')}</testsuites>\n`;
}

function byFile(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const files = new Map<string, Report[]>();
  for (const report of reports) {
    const own = files.get(report.file) ?? [];
    own.push(report);
    files.set(report.file, own);
  }
  return files;
}

function suiteOf(file: string, reports: readonly Report[], isFailure: (report: Report) => boolean): string {
  const cases = reports.map(it => caseOf(it, isFailure(it) ? 'failure' : 'system-out'));
  return `  <testsuite name="${escape(file)}"${counts(reports, isFailure)}>\n${cases.join('')}  </testsuite>\n`;
}

function caseOf({ file, line, column, code, severity, message }: Report, element: 'failure' | 'system-out'): string {
  const place = `${file}:${line}:${column}`;
  const attributes = element === 'failure' ? ` type="${severity}" message="${escape(message)}"` : '';
  return `    <testcase classname="${escape(file)}" name="${escape(`${code} ${line}:${column}`)}"><${element}${attributes}>${escape(`${place} ${message}`)}</${element}></testcase>\n`;
}

function counts(reports: readonly Report[], isFailure: (report: Report) => boolean): string {
  return ` tests="${reports.length}" failures="${reports.filter(isFailure).length}" errors="0"`;
}

function escape(text: string): string {
  return text
    .replace(NOT_IN_XML, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
