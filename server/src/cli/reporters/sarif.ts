import type { Report } from '../report.ts';

/** The levels of SARIF. */
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts read. */
export function reportAsSarif(reports: readonly Report[], version: string): string {
  const codes = [...new Set(reports.map(it => it.code))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plume', version, rules: codes.map(id => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: reports.map(it => ({
          ruleId: it.code,
          ruleIndex: codes.indexOf(it.code),
          level: LEVELS[it.severity],
          message: { text: it.message },
          locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(it.file) }, region: regionOf(it) } }],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function regionOf({ line, column, endLine, endColumn }: Report): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
