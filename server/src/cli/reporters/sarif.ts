import type { Language } from '../../base/localized.ts';
import type { Region, Report } from '../report.ts';
import { describeRule } from '../ruleDescriptions.ts';
import { fingerprintsOf } from './fingerprints.ts';

/** The levels of SARIF. */
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;
/** Levels as the pages of the rules have them, in both languages, gravest first. */
const LEVELS_OF_PAGES: readonly (readonly [RegExp, string])[] = [[/erreur|error/i, 'error'], [/avertissement|warning/i, 'warning']];

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts read. */
export function reportAsSarif(reports: readonly Report[], { version, language }: { readonly version: string; readonly language: Language }): string {
  const codes = [...new Set(reports.map(it => it.code))].toSorted();
  const fingerprints = fingerprintsOf(reports);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plume', version, language, rules: codes.map(it => ruleOf(it, language)) } },
        columnKind: 'utf16CodeUnits',
        results: reports.map((it, index) => ({
          ruleId: it.code,
          ruleIndex: codes.indexOf(it.code),
          level: LEVELS[it.severity],
          message: { text: it.message },
          locations: [{ physicalLocation: { artifactLocation: artifactOf(it), region: regionOf(it) } }],
          partialFingerprints: { 'plume/v1': fingerprints[index] },
          ...(it.fix === undefined ? {} : { fixes: [{ artifactChanges: [{ artifactLocation: artifactOf(it), replacements: it.fix.map(edit => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })) }] }] }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A rule, with its page as help; the codes of what could not be checked have none. */
function ruleOf(id: string, language: Language): object {
  const { title, level, page } = describeRule(id, language);
  return page === ''
    ? { id }
    : {
        id,
        name: id.replaceAll(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
        shortDescription: { text: title },
        help: { text: page, markdown: page },
        defaultConfiguration: { level: LEVELS_OF_PAGES.find(([pattern]) => pattern.test(level))?.[1] ?? 'note' },
      };
}

function artifactOf({ file }: Report): object {
  return { uri: encodeURI(file) };
}

function regionOf({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
