import { createEmitter } from '../base/event.ts';
import { createLanguageService, type LanguageService } from '../languageService.ts';
import { diskFiles } from '../workspace/node/diskFiles.ts';
import type { FileChange } from '../workspace/workspace.ts';
import { readArguments, UsageError, type Command } from './arguments.ts';
import { CannotRun } from './cannotRun.ts';
import { check } from './check.ts';
import { help } from './help.ts';
import { render } from './render.ts';
import { version } from './version.ts';

/** The program could not do what it was asked. */
const COULD_NOT_RUN = 2;

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(readArguments(argv));
  } catch (failure) {
    if (failure instanceof UsageError) {
      console.error(`plume: ${failure.message}\nplume --help says more.`);
    } else if (failure instanceof CannotRun) {
      console.error(`plume: ${failure.message}`);
    } else {
      console.error(failure);
    }
    return COULD_NOT_RUN;
  }
}

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      console.log(help);
      return 0;
    case 'version':
      console.log(version);
      return 0;
    case 'render':
      return render(command, createService(undefined));
    case 'check':
      return check(command, createService(command.language));
  }
}

function createService(language: 'fr' | 'en' | undefined): LanguageService {
  const { event } = createEmitter<FileChange>();
  const service = createLanguageService({
    workspace: { ...diskFiles, onDidChange: event },
    logger: { error: it => console.error(it), info: () => undefined },
    letOthersPass: () => new Promise(resolve => setImmediate(resolve)),
    now: () => new Date(),
  });
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  service.configure({ language: language ?? 'site', displayLanguage: LC_ALL ?? LC_MESSAGES ?? LANG ?? 'en', rulePages: '' });
  return service;
}

// A reader that goes away (`plume check | head`) is no failure.
process.stdout.on('error', () => process.exit(0));
void main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
