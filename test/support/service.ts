import * as later from '../../server/src/languageService/later.ts';
import { createLanguageService, type Host, type LanguageService } from '../../server/src/languageService.ts';
import { createMemoryWorkspace, type MemoryWorkspace } from './memoryWorkspace.ts';

/** A service over files in memory, with the failures that it has logged. */
export interface TestService {
  readonly service: LanguageService;
  readonly workspace: MemoryWorkspace;
  readonly failures: readonly string[];
}

/** For questions that nobody takes back. */
export const NEVER = { isCancellationRequested: false };

/** The clock of the tests: a summer's day in Paris. */
export const NOW = new Date('2019-07-15T14:30:00Z');

/** Makes a service that speaks French unless told otherwise. */
export function createTestService(files: Readonly<Record<string, string>> = {}, language: 'auto' | 'site' | 'fr' | 'en' = 'fr', host: Partial<Host> = {}): TestService {
  const workspace = createMemoryWorkspace(files);
  const failures: string[] = [];
  const service = createLanguageService({
    workspace,
    logger: { error: it => failures.push(it), info: () => undefined },
    letOthersPass: () => Promise.resolve(),
    now: () => NOW,
    loadLater: () => Promise.resolve(later),
    ...host,
  });
  service.configure({ language, displayLanguage: 'en', rulePages: '' });
  return { service, workspace, failures };
}
