import { parseArgs } from 'node:util';
import type { Localized } from '../base/localized.ts';
import { oneOf, readFixMode, readOnly, readReports, readRuleLevels, readShard, readStdinName, severities, type FixMode, type SeverityName, type Shard, type WantedReport } from './checkArguments.ts';
import { UsageError } from './usageError.ts';

/** What the command line asks for. */
export type Command = RenderCommand | RenderPagesCommand | SingleFileCommand | DiffCommand | GuideCommand | CheckCommand | InitCommand | ExplainCommand | RulesCommand | LspCommand | McpCommand | { readonly name: 'help' } | { readonly name: 'version' };

/** `plume render [FILE or -] [--options JSON]` */
export interface RenderCommand {
  readonly name: 'render';
  /** Undefined: what comes on standard input. */
  readonly file: string | undefined;
  readonly options: unknown;
}

/** `plume render --page FILE`, `plume render --page --out DIR [PATH…]` */
export interface RenderPagesCommand {
  readonly name: 'render-pages';
  /** Files, folders, or the folder of a site. */
  readonly paths: readonly string[];
  /** The folder that pages are written to; undefined: the one page is printed. */
  readonly out: string | undefined;
  /** Whether the folder may hold something already. */
  readonly force: boolean;
}

/** `plume render [--page] FILE --single-file [--changed-since REFERENCE]` */
export interface SingleFileCommand {
  readonly name: 'single-file';
  readonly file: string;
  /** Whether the article stands in the page of its site. */
  readonly inPage: boolean;
  /** The reference since which changes are marked; undefined: none are. */
  readonly changedSince: string | undefined;
  readonly language: 'fr' | 'en' | undefined;
}

/** `plume diff BASE [PATH…] --out DIR` */
export interface DiffCommand {
  readonly name: 'diff';
  /** What the branch is to be merged into. */
  readonly base: string;
  /** Files and folders; empty: all that has changed. */
  readonly paths: readonly string[];
  readonly out: string;
  readonly force: boolean;
  readonly failOn: SeverityName;
  readonly language: 'fr' | 'en' | undefined;
}

/** `plume guide [FOLDER] [--out FILE]` */
export interface GuideCommand {
  readonly name: 'guide';
  readonly folder: string;
  /** The file that it is written to; undefined: it is printed. */
  readonly out: string | undefined;
  readonly force: boolean;
  readonly language: 'fr' | 'en' | undefined;
}

/** `plume init [FOLDER] [--format text|json]` */
export interface InitCommand {
  readonly name: 'init';
  readonly folder: string;
  readonly format: 'text' | 'json';
  readonly language: 'fr' | 'en' | undefined;
}

/** `plume explain CODE` */
export interface ExplainCommand {
  readonly name: 'explain';
  readonly code: string;
}

/** `plume lsp --stdio` */
export interface LspCommand {
  readonly name: 'lsp';
}

/** `plume mcp --stdio [FOLDER] [--allow-writes]` */
export interface McpCommand {
  readonly name: 'mcp';
  /** The folder of a site, or one in it. */
  readonly folder: string;
  readonly allowsWrites: boolean;
  readonly language: 'fr' | 'en' | undefined;
}

/** `plume rules [--format text|json]` */
export interface RulesCommand {
  readonly name: 'rules';
  readonly format: 'text' | 'json';
}

/** `plume check [PATH…] [--format …] [--fix] [--fail-on …] [--lang …]` */
export interface CheckCommand {
  readonly name: 'check';
  readonly paths: readonly string[];
  /** The article that comes on standard input, where it does: its path, which need not be there. */
  readonly stdinName: string | undefined;
  /** Patterns of files that are left out, as those of `.gitignore`. */
  readonly exclude: readonly string[];
  /** Only what has changed since a branch left this reference. */
  readonly changedSince: string | undefined;
  readonly shard: Shard | undefined;
  /** A file that is read in the place of the `plume.yml` of the site. */
  readonly config: string | undefined;
  /** Code of a rule → its level, over what `plume.yml` says. */
  readonly rules: ReadonlyMap<string, SeverityName | 'off'>;
  readonly reports: readonly WantedReport[];
  readonly fix: FixMode;
  readonly failOn: SeverityName;
  /** Whether only what is at or above `failOn` is reported. */
  readonly isQuiet: boolean;
  /** How many warnings pass; undefined: `failOn` alone decides. */
  readonly maxWarnings: number | undefined;
  readonly language: 'fr' | 'en' | undefined;
  readonly baseline: BaselineUse;
  /** Codes (`link.vague-text`) or areas (`link`) that alone are reported and corrected; empty: all. */
  readonly only: readonly string[];
  /** The file that keeps what is found for the next check; undefined: nothing is kept. */
  readonly cacheFile: string | undefined;
}

/**
 * What is done with the problems that a team has accepted: `read` compares with them (those of `plume.yml` where no file is given), `prune` takes out
 * of their file what no longer occurs, `write` accepts all of today's.
 */
export type BaselineUse = { readonly kind: 'read' | 'prune'; readonly file: string | undefined } | { readonly kind: 'write'; readonly file: string };

/**
 * Reads the arguments of the command line.
 *
 * @throws {UsageError} where they cannot be understood.
 */
export function readArguments(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    return { name: 'help' };
  }
  if (name === '--version' || name === '-v') {
    return { name: 'version' };
  }
  switch (name) {
    case 'render':
      return readRender(rest);
    case 'check':
      return readCheck(rest);
    case 'diff':
      return readDiff(rest);
    case 'guide':
      return readGuide(rest);
    case 'init':
      return readInit(rest);
    case 'explain':
      return readExplain(rest);
    case 'rules':
      return readRules(rest);
    case 'lsp':
      return readLsp(rest);
    case 'mcp':
      return readMcp(rest);
    default:
      throw new UsageError({ fr: `Commande inconnue : ${name}. Commandes : init, check, render, diff, guide, explain, rules, lsp, mcp.`, en: `Unknown command: ${name}. Commands: init, check, render, diff, guide, explain, rules, lsp, mcp.` });
  }
}

function readRender(argv: readonly string[]): RenderCommand | RenderPagesCommand | SingleFileCommand {
  const { values, positionals } = parse(argv, {
    options: { type: 'string' },
    page: { type: 'boolean', default: false },
    'single-file': { type: 'boolean', default: false },
    'changed-since': { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean', default: false },
    lang: { type: 'string' },
  });
  if (values['single-file'] === true) {
    return readSingleFile(values, positionals);
  }
  if (values['changed-since'] !== undefined) {
    throw new UsageError({ fr: '--changed-since va avec --single-file\u00A0: c’est dans une page d’un seul fichier que les changements se marquent.', en: '--changed-since goes with --single-file: it is in a page of one file that changes are marked.' });
  }
  if (values['page'] === true) {
    return readRenderPages(values, positionals);
  }
  if (values['out'] !== undefined) {
    throw new UsageError({ fr: '--out va avec --page : ce sont des pages entières qui s’écrivent.', en: '--out goes with --page: whole pages are written.' });
  }
  const [file, tooMany] = positionals;
  if (tooMany !== undefined) {
    throw new UsageError({
      fr: `render prend un seul fichier, et non plusieurs : ${positionals.join(', ')}.`,
      en: `render takes one file, not several: ${positionals.join(', ')}.`,
    });
  }
  return { name: 'render', file: file === '-' ? undefined : file, options: readJson(values['options']) };
}

function readSingleFile(values: Values, positionals: readonly string[]): SingleFileCommand {
  const [file, ...others] = positionals;
  if (file === undefined || file === '-' || others.length > 0) {
    throw new UsageError({ fr: '--single-file prend le fichier d’un article. Pour plusieurs\u00A0: plume diff.', en: '--single-file takes the file of one article. For several: plume diff.' });
  }
  if (values['out'] !== undefined || values['options'] !== undefined) {
    throw new UsageError({ fr: '--single-file s’affiche (> page.html), et ne va ni avec --out, ni avec --options.', en: '--single-file is printed (> page.html), and goes neither with --out nor with --options.' });
  }
  return { name: 'single-file', file, inPage: values['page'] === true, changedSince: text(values['changed-since']), language: readLanguage(values) };
}

function readDiff(argv: readonly string[]): DiffCommand {
  const { values, positionals } = parse(argv, { out: { type: 'string' }, force: { type: 'boolean', default: false }, 'fail-on': { type: 'string', default: 'warning' }, lang: { type: 'string' } });
  const [base, ...paths] = positionals;
  const out = text(values['out']);
  if (base === undefined || out === undefined) {
    throw new UsageError({ fr: 'diff prend ce avec quoi comparer, et le dossier où écrire\u00A0: plume diff origin/main --out DOSSIER.', en: 'diff takes what to compare with, and the folder to write to: plume diff origin/main --out FOLDER.' });
  }
  return { name: 'diff', base, paths, out, force: values['force'] === true, failOn: oneOf('--fail-on', values['fail-on'], severities), language: readLanguage(values) };
}

function readGuide(argv: readonly string[]): GuideCommand {
  const { values, positionals } = parse(argv, { out: { type: 'string' }, force: { type: 'boolean', default: false }, lang: { type: 'string' } });
  const [folder = '.', ...others] = positionals;
  if (others.length > 0) {
    throw new UsageError({ fr: 'guide prend le dossier d’un seul site.', en: 'guide takes the folder of one site.' });
  }
  return { name: 'guide', folder, out: text(values['out']), force: values['force'] === true, language: readLanguage(values) };
}

function readRenderPages(values: Values, positionals: readonly string[]): RenderPagesCommand {
  const out = typeof values['out'] === 'string' ? values['out'] : undefined;
  if (out === undefined && positionals.length !== 1) {
    throw new UsageError({ fr: 'render --page prend un fichier ; pour plusieurs pages, ou pour un site, ajoutez --out DOSSIER.', en: 'render --page takes one file; for several pages, or for a site, add --out FOLDER.' });
  }
  return { name: 'render-pages', paths: positionals.length === 0 ? ['.'] : positionals, out, force: values['force'] === true };
}

function readInit(argv: readonly string[]): InitCommand {
  const { values, positionals } = parse(argv, { lang: { type: 'string' }, format: { type: 'string', default: 'text' } });
  const [folder = '.', ...others] = positionals;
  if (others.length > 0) {
    throw new UsageError({ fr: 'init prend le dossier d’un seul site.', en: 'init takes the folder of one site.' });
  }
  return { name: 'init', folder, format: oneOf('--format', values['format'], ['text', 'json'] as const), language: readLanguage(values) };
}

function readRules(argv: readonly string[]): RulesCommand {
  const { values } = parse(argv, { lang: { type: 'string' }, format: { type: 'string', default: 'text' } });
  return { name: 'rules', format: oneOf('--format', values['format'], ['text', 'json'] as const) };
}

function readLsp(argv: readonly string[]): LspCommand {
  const { values } = parse(argv, { stdio: { type: 'boolean', default: false }, lang: { type: 'string' } });
  if (values['stdio'] !== true) {
    throw new UsageError({ fr: 'lsp parle à un éditeur par l’entrée et la sortie\u00A0: plume lsp --stdio.', en: 'lsp speaks to an editor through standard input and output: plume lsp --stdio.' });
  }
  return { name: 'lsp' };
}

function readMcp(argv: readonly string[]): McpCommand {
  const { values, positionals } = parse(argv, { stdio: { type: 'boolean', default: false }, 'allow-writes': { type: 'boolean', default: false }, lang: { type: 'string' } });
  const [folder = '.', ...others] = positionals;
  if (values['stdio'] !== true || others.length > 0) {
    throw new UsageError({ fr: 'mcp parle à un assistant par l’entrée et la sortie, d’un seul site\u00A0: plume mcp --stdio [DOSSIER].', en: 'mcp speaks to an assistant through standard input and output, of one site: plume mcp --stdio [FOLDER].' });
  }
  return { name: 'mcp', folder, allowsWrites: values['allow-writes'] === true, language: readLanguage(values) };
}

function readExplain(argv: readonly string[]): ExplainCommand {
  const [code, ...others] = parse(argv, { lang: { type: 'string' } }).positionals;
  if (code === undefined || others.length > 0) {
    throw new UsageError({ fr: 'explain prend le code d’une règle, par exemple link.vague-text. plume rules les donne toutes.', en: 'explain takes the code of one rule, such as link.vague-text. plume rules lists them all.' });
  }
  return { name: 'explain', code };
}

function readLanguage({ lang }: Values): 'fr' | 'en' | undefined {
  return lang === undefined ? undefined : oneOf('--lang', lang, ['fr', 'en'] as const);
}

function readCheck(argv: readonly string[]): CheckCommand {
  const { values, positionals } = parse(argv, {
    format: { type: 'string', multiple: true },
    fix: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'stdin-filename': { type: 'string' },
    exclude: { type: 'string', multiple: true },
    'changed-since': { type: 'string' },
    shard: { type: 'string' },
    config: { type: 'string' },
    rule: { type: 'string', multiple: true },
    'fail-on': { type: 'string', default: 'warning' },
    quiet: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    'output-file': { type: 'string' },
    cache: { type: 'boolean', default: false },
    'cache-location': { type: 'string' },
    'max-warnings': { type: 'string' },
    lang: { type: 'string' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    'prune-baseline': { type: 'boolean', default: false },
  });
  return {
    name: 'check',
    baseline: readBaselineUse(values),
    paths: positionals.length === 0 ? ['.'] : positionals,
    stdinName: readStdinName(positionals, text(values['stdin-filename'])),
    exclude: texts(values['exclude']),
    changedSince: text(values['changed-since']),
    shard: readShard(text(values['shard'])),
    config: text(values['config']),
    rules: readRuleLevels(texts(values['rule'])),
    reports: readReports(texts(values['format']), text(values['output-file'])),
    fix: readFixMode(values),
    failOn: oneOf('--fail-on', values['fail-on'], severities),
    isQuiet: values['quiet'] === true,
    only: readOnly(texts(values['only'])),
    cacheFile: readCacheFile(values),
    maxWarnings: readMaxWarnings(values['max-warnings']),
    language: readLanguage(values),
  };
}

/** What is corrected is another text afterwards: of that, nothing is kept. */
function readCacheFile(values: Values): string | undefined {
  const file = text(values['cache-location']) ?? (values['cache'] === true ? '.plume-cache' : undefined);
  return readFixMode(values) === 'none' ? file : undefined;
}

function readMaxWarnings(value: Values[string]): number | undefined {
  if (value === undefined || (typeof value === 'string' && /^\d{1,9}$/.test(value))) {
    return value === undefined ? undefined : Number(value);
  }
  throw new UsageError({ fr: `--max-warnings attend un nombre, et non «\u00A0${String(value)}\u00A0».`, en: `--max-warnings takes a number, not ‘${String(value)}’.` });
}

function readBaselineUse({ baseline, 'write-baseline': written, 'prune-baseline': prune }: Values): BaselineUse {
  const file = typeof baseline === 'string' ? baseline : undefined;
  if (typeof written !== 'string') {
    return { kind: prune === true ? 'prune' : 'read', file };
  }
  if (file !== undefined || prune === true) {
    throw new UsageError({
      fr: '--write-baseline accepte tous les problèmes d’aujourd’hui\u00A0: il ne va ni avec --baseline, ni avec --prune-baseline.',
      en: '--write-baseline accepts all of today’s problems: it goes neither with --baseline nor with --prune-baseline.',
    });
  }
  return { kind: 'write', file: written };
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];
type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

function text(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: Values[string]): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function parse(argv: readonly string[], options: Options): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { values: values as Values, positionals };
  } catch (failure) {
    throw new UsageError(whyNotParsed(failure, options));
  }
}

/** What `parseArgs` of Node refuses, in sentences of ours: its own are in English, and name its functions. */
function whyNotParsed(failure: unknown, options: Options): Localized {
  const { code, message } = failure instanceof Error && 'code' in failure ? { code: failure.code, message: failure.message } : { code: undefined, message: String(failure) };
  const [option = ''] = /--?[\w-]+/.exec(message) ?? [];
  const known = Object.keys(options ?? {}).map(it => `--${it}`).join(', ');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return { fr: `Option inconnue\u00A0: ${option}. Options\u00A0: ${known}.`, en: `Unknown option: ${option}. Options: ${known}.` };
  }
  return options?.[option.slice(2)]?.type === 'boolean'
    ? { fr: `${option} ne prend pas de valeur.`, en: `${option} takes no value.` }
    : { fr: `Il manque la valeur de ${option} (si elle commence par un tiret\u00A0: ${option}=-valeur).`, en: `The value of ${option} is missing (if it begins with a dash: ${option}=-value).` };
}

function readJson(text: unknown): unknown {
  if (text === undefined) {
    return {};
  }
  try {
    const value: unknown = JSON.parse(String(text));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value;
    }
  } catch {
    // The sentence below says it.
  }
  throw new UsageError({
    fr: `--options attend un objet JSON, par exemple '{"auto_ids": false}', et non « ${String(text)} ».`,
    en: `--options takes a JSON object, such as '{"auto_ids": false}', not ‘${String(text)}’.`,
  });
}
