import { ruleCodes } from './rulePages.ts';
import { UsageError } from './usageError.ts';

/** The formats of `plume check`. */
export const formats = ['text', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'html'] as const;
/** Name of a format. */
export type Format = (typeof formats)[number];

/** Severities, gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
/** Name of a severity. */
export type SeverityName = (typeof severities)[number];

/** A report that is asked for, and the file that it is written to; undefined: it is printed. */
export interface WantedReport {
  readonly format: Format;
  readonly file: string | undefined;
}

/** A part of the articles, for checks that share a site among them: `2/3` is the second of three. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Whether corrections are made: not at all, written, or only shown. */
export type FixMode = 'none' | 'write' | 'show';

/** `--format text --format sarif=plume.sarif`; what has no file of its own goes to that of `--output-file`, else it is printed. */
export function readReports(wanted: readonly string[], outputFile: string | undefined): readonly WantedReport[] {
  const reports = (wanted.length === 0 ? ['text'] : wanted).map((it): WantedReport => {
    const at = it.indexOf('=');
    return { format: oneOf('--format', at === -1 ? it : it.slice(0, at), formats), file: at === -1 ? outputFile : it.slice(at + 1) };
  });
  const isEmpty = reports.some(it => it.file === '');
  if (isEmpty || new Set(reports.map(it => it.file)).size < reports.length) {
    throw new UsageError({
      fr: 'De plusieurs --format, un seul s’affiche\u00A0: donnez un fichier à chacun des autres, par exemple --format sarif=plume.sarif.',
      en: 'Of several --format, one is printed: give each of the others a file, such as --format sarif=plume.sarif.',
    });
  }
  return reports;
}

/** `--only link --only card.part-order`, `--only link,card.part-order` */
export function readOnly(values: readonly string[]): readonly string[] {
  const names = values.flatMap(it => it.split(',')).map(it => it.trim()).filter(it => it !== '');
  refuseUnknown('--only', names, [...ruleCodes(), ...areas()]);
  return names;
}

/** `--rule link.vague-text=off,typography.dash=error` → code → level, as `rules` of `plume.yml` has them. */
export function readRuleLevels(values: readonly string[]): ReadonlyMap<string, SeverityName | 'off'> {
  const pairs = values.flatMap(it => it.split(',')).map(it => it.trim()).filter(it => it !== '').map((it): readonly [string, string] => {
    const at = it.indexOf('=');
    return at === -1 ? [it, ''] : [it.slice(0, at).trim(), it.slice(at + 1).trim()];
  });
  refuseUnknown('--rule', pairs.map(([code]) => code), ruleCodes());
  return new Map(pairs.map(([code, level]) => [code, oneOf(`--rule ${code}=`, level, [...severities, 'off'] as const)]));
}

/** `--shard 2/3` */
export function readShard(value: string | undefined): Shard | undefined {
  if (value === undefined) {
    return undefined;
  }
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count) {
    throw new UsageError({ fr: `--shard attend une part et leur nombre, par exemple 2/3, et non «\u00A0${value}\u00A0».`, en: `--shard takes a part and their number, such as 2/3, not ‘${value}’.` });
  }
  return { index, count };
}

/** `--fix`, `--fix --dry-run` */
export function readFixMode({ fix, 'dry-run': dryRun }: Readonly<Record<string, unknown>>): FixMode {
  if (dryRun === true && fix !== true) {
    throw new UsageError({ fr: '--dry-run va avec --fix\u00A0: il montre les corrections sans les écrire.', en: '--dry-run goes with --fix: it shows the corrections and writes nothing.' });
  }
  return fix !== true ? 'none' : dryRun === true ? 'show' : 'write';
}

/** The article that comes on standard input, where `-` is given. */
export function readStdinName(paths: readonly string[], name: string | undefined): string | undefined {
  if (!paths.includes('-') && name === undefined) {
    return undefined;
  }
  if (name === undefined || paths.some(it => it !== '-')) {
    throw new UsageError({
      fr: '«\u00A0-\u00A0» vérifie le seul article qui vient sur l’entrée\u00A0: plume check - --stdin-filename _posts/2024-01-02-titre.md.',
      en: '‘-’ checks the one article that comes on standard input: plume check - --stdin-filename _posts/2024-01-02-title.md.',
    });
  }
  return name;
}

/** One of some names. */
export function oneOf<Name extends string>(option: string, value: unknown, names: readonly Name[]): Name {
  const found = names.find(it => it === value);
  if (found === undefined) {
    throw new UsageError({
      fr: `${option} accepte ${names.join(', ')}, et non « ${String(value)} ».`,
      en: `${option} takes ${names.join(', ')}, not ‘${String(value)}’.`,
    });
  }
  return found;
}

function areas(): readonly string[] {
  return ruleCodes().map(code => code.slice(0, code.indexOf('.')));
}

function refuseUnknown(option: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.filter(it => !known.includes(it));
  if (unknown.length > 0) {
    throw new UsageError({
      fr: `${option} ne connaît pas ${unknown.join(', ')}. plume rules donne tous les codes.`,
      en: `${option} does not know ${unknown.join(', ')}. plume rules lists all codes.`,
    });
  }
}
