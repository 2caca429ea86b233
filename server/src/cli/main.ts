import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createEmitter } from '../base/event.ts';
import type { Language, Localized } from '../base/localized.ts';
import { createLanguageService, type Host, type LanguageService, type LaterParts } from '../languageService.ts';
import { styleCompiler } from '../workspace/node/compileStyles.ts';
import { diskFiles } from '../workspace/node/diskFiles.ts';
import { watchFolder } from '../workspace/node/folderWatcher.ts';
import { siteProcess } from '../workspace/node/siteProcess.ts';
import type { FileChange, WorkspaceFiles } from '../workspace/workspace.ts';
import { readArguments, type Command } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';
import { check } from './check.ts';
import { openCheckCache } from './checkCache.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { init } from './init.ts';
import { listRules } from './listRules.ts';
import { print } from './output.ts';
import { render } from './render.ts';
import { createSiteTexts } from './siteTexts.ts';
import { loadStandalone } from './standalone.ts';
import { givenConfig, givenFiles } from './givenFiles.ts';
import { machineZone, terminalLanguage } from './surroundings.ts';
import { UsageError } from './usageError.ts';
import { version } from './version.ts';
import { removeDrafts } from './writeFile.ts';

/** The program could not do what it was asked. */
const COULD_NOT_RUN = 2;

const MORE: Localized = { fr: 'plume --help en dit plus.', en: 'plume --help says more.' };

async function main(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  try {
    return await run(readArguments(argv), language);
  } catch (failure) {
    if (failure instanceof UsageError) {
      console.error(`plume: ${failure.sentence[language]}\n${MORE[language]}`);
    } else if (failure instanceof CannotRun || isOfFile(failure)) {
      console.error(`plume: ${(failure instanceof CannotRun ? failure.sentence : fileSentence(failure))[language]}`);
    } else {
      console.error(failure);
    }
    return COULD_NOT_RUN;
  }
}

/** What the system refuses of a file or folder: `EACCES`, `ENOSPC`, `ENOTDIR`. */
interface FileFailure {
  readonly code: string;
  readonly path: string;
  /** Where a file was to be copied. */
  readonly dest?: string;
}

function isOfFile(failure: unknown): failure is FileFailure {
  return failure instanceof Error && 'code' in failure && typeof failure.code === 'string' && 'path' in failure && typeof failure.path === 'string';
}

function fileSentence({ code, path, dest }: FileFailure): Localized {
  const places = dest === undefined ? path : `${path} → ${dest}`;
  return { fr: `${places} ne peut pas être lu ou écrit (${code}).`, en: `${places} cannot be read or written (${code}).` };
}

/** The language of whoever types: what `--lang` says, else what the terminal is set to. */
function languageOf(argv: readonly string[]): Language {
  const joined = argv.find(it => it.startsWith('--lang='))?.slice('--lang='.length);
  const at = argv.indexOf('--lang');
  const asked = joined ?? (at === -1 ? terminalLanguage() : argv[at + 1]);
  return /^fr\b|^fr_/i.test(asked ?? '') ? 'fr' : 'en';
}

async function run(command: Command, language: Language): Promise<number> {
  switch (command.name) {
    case 'help':
      await print(`${help[language]}\n`);
      return 0;
    case 'version':
      await print(`${version}\n`);
      return 0;
    case 'render': {
      // Nobody else looks at the colours of code.
      const { knowCodeColours } = await import('../jekyll/page.ts');
      knowCodeColours();
      return render(command, createService(diskFiles, undefined));
    }
    case 'render-pages': {
      // The engine of Liquid is read only where it is asked for.
      const { renderPages } = await import('./renderPages.ts');
      return renderPages(command, language);
    }
    case 'single-file': {
      const { singleFile } = await import('./singleFile.ts');
      return singleFile(command, createShowingService(command.language), loadStandalone());
    }
    case 'diff': {
      const { diff } = await import('./diff/diff.ts');
      return diff(command, createShowingService(command.language), loadStandalone());
    }
    case 'guide': {
      const { guide } = await import('./guide.ts');
      return guide(command, createService(diskFiles, command.language));
    }
    case 'explain':
      return explain(command, language);
    case 'rules':
      return listRules(command, language);
    case 'lsp':
      return serveEditor();
    case 'mcp': {
      const { serveAssistant } = await import('./mcp/mcp.ts');
      const changes = createEmitter<FileChange>();
      const service = createService(diskFiles, command.language, { workspace: { ...diskFiles, onDidChange: changes.event } });
      const tell = (uri: string): void => changes.fire({ uri });
      return serveAssistant(command, { service, onWritten: tell, watch: root => watchFolder(root, { onChange: tell, onTooLarge: () => undefined }) });
    }
    case 'init': {
      return init(command, () => {
        const texts = createSiteTexts(diskFiles);
        return { texts, service: createService(texts.files, command.language) };
      });
    }
    case 'check': {
      // Beneath the cache: what comes on standard input is a text like those of files.
      const files = await givenFiles(command, diskFiles);
      const cache = command.cacheFile === undefined ? undefined : openCheckCache(files, { file: command.cacheFile, program: __filename, now: () => new Date() });
      const texts = createSiteTexts(cache?.files ?? files);
      const { config, rules } = command;
      const given = { plumeFile: config === undefined ? undefined : await givenConfig(config), rules };
      return check(command, createService(texts.files, command.language, { given }), { texts, cache });
    }
  }
}

/** The language server, in this process: it ends when its editor has ended. */
function serveEditor(): Promise<number> {
  createRequire(__filename)(join(__dirname, 'server.cjs'));
  return new Promise(() => undefined);
}

/** A service that shows articles as the preview does: with Liquid, layouts, and stylesheets that are compiled. */
function createShowingService(language: 'fr' | 'en' | undefined): LanguageService {
  return createService(diskFiles, language, { compileStyles: styleCompiler(join(__dirname, 'styles.cjs')), ...siteProcess(join(__dirname, 'page.cjs')) });
}

function createService(files: WorkspaceFiles, language: 'fr' | 'en' | undefined, more: Partial<Host> = {}): LanguageService {
  const { event } = createEmitter<FileChange>();
  const service = createLanguageService({
    workspace: { ...files, onDidChange: event },
    logger: { error: it => console.error(it), info: () => undefined },
    letOthersPass: () => new Promise(resolve => setImmediate(resolve)),
    now: () => new Date(),
    clock: Date.now,
    // As Jekyll does, which would run here: TZ, else the machine's own.
    machineZone: machineZone(),
    loadLater: () => Promise.resolve(createRequire(__filename)(join(__dirname, 'later.cjs')) as LaterParts),
    ...more,
  });
  service.configure({ language: language ?? 'site', displayLanguage: terminalLanguage(), rulePages: '' });
  return service;
}

// Whoever writes is told, and decides; without these, the program would end there and then.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
for (const [signal, number] of [['SIGHUP', 1], ['SIGINT', 2], ['SIGTERM', 15]] as const) {
  process.on(signal, () => {
    removeDrafts();
    process.exit(128 + number);
  });
}
void main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
