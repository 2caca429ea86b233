import type { Connection } from 'vscode-languageserver';
import type { Logger } from '../base/logger.ts';
import type { LanguageService } from '../languageService.ts';

/** Tells the client what is wrong with the files that configure a site and that nobody need have open: schemas, rules that are shared. */
export interface NamedFilesPublisher {
  /** To be called when an article was opened, or its site has changed. */
  refresh(uris: readonly string[]): void;
}

/** What a publisher needs. */
export interface NamedFilesHost {
  readonly connection: Connection;
  readonly service: Pick<LanguageService, 'checkNamedFiles' | 'projectOf'>;
  readonly logger: Logger;
  /** Whether the problems of a text are told as those of a text that is open. */
  isOpen(uri: string): boolean;
}

/** Makes a publisher, which looks at one site after the other: what it has told last is what is. */
export function createNamedFilesPublisher({ connection, service, logger, isOpen }: NamedFilesHost): NamedFilesPublisher {
  /** Root of a site → the files of which something was told. */
  const told = new Map<string, ReadonlySet<string>>();
  const waiting = new Set<string>();
  let running: Promise<void> = Promise.resolve();

  const publish = async (uri: string): Promise<void> => {
    const found = await service.checkNamedFiles(uri);
    if (found === undefined) {
      return;
    }
    const before = told.get(found.root) ?? new Set();
    const faulty = [...found.files].filter(([file, diagnostics]) => diagnostics.length > 0 && !isOpen(file));
    told.set(found.root, new Set(faulty.map(([file]) => file)));
    for (const [file, diagnostics] of faulty) {
      await connection.sendDiagnostics({ uri: file, diagnostics: [...diagnostics] });
    }
    for (const file of before) {
      if (!isOpen(file) && !faulty.some(it => it[0] === file)) {
        await connection.sendDiagnostics({ uri: file, diagnostics: [] });
      }
    }
  };

  const publishAll = async (): Promise<void> => {
    const uris = [...waiting];
    waiting.clear();
    const bySite = new Map<string, string>();
    for (const uri of uris) {
      bySite.set((await service.projectOf(uri)).root ?? '', uri);
    }
    for (const uri of bySite.values()) {
      await publish(uri).catch((failure: unknown) => logger.error(`named files: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`));
    }
  };

  return {
    refresh: uris => {
      uris.forEach(it => waiting.add(it));
      running = running.then(publishAll).catch((failure: unknown) => logger.error(`named files: ${String(failure)}`));
    },
  };
}
