import type { Logger } from '../base/logger.ts';
import { relativePath } from '../base/uris.ts';
import { globPattern } from '../base/pattern/globPattern.ts';
import type { LanguageService } from '../languageService.ts';
import { watchedFiles } from '../protocol/files.ts';
import type { WatchFolder } from '../workspace/workspace.ts';

/** What watching needs. */
export interface WatchHost {
  readonly service: Pick<LanguageService, 'projectOf'>;
  readonly logger: Logger;
  /** Undefined where the program cannot watch. */
  readonly watchFolder: WatchFolder | undefined;
  /** Whether the client leaves it to the server. */
  readonly isNeeded: () => boolean;
  /** Is told the address of a file that has come, changed or gone. */
  readonly onChange: (uri: string) => void;
}

/** Sees for a client that does not what changes in the sites of its texts. */
export interface WatchedSites {
  /** To be called when a text was opened: its site is watched from then on. */
  opened(uri: string): void;
  /** To be called when a text was saved: what lies where the program cannot watch is seen by that alone. */
  saved(uri: string): void;
}

/** Watches nothing yet. */
export function createWatchedSites({ service, logger, watchFolder, isNeeded, onChange }: WatchHost): WatchedSites {
  const roots = new Set<string>();
  const isWanted = globPattern(watchedFiles);
  const watchSiteOf = async (uri: string, watch: WatchFolder): Promise<void> => {
    const { root } = await service.projectOf(uri);
    if (root === undefined || roots.has(root)) {
      return;
    }
    roots.add(root);
    watch(root, {
      onChange: file => {
        const path = relativePath(root, file);
        if (path !== undefined && isWanted(path)) {
          onChange(file);
        }
      },
      onTooLarge: () => logger.info(`${root} has too many folders: of some, changes are not seen`),
    });
  };
  return {
    opened: uri => {
      if (isNeeded() && watchFolder !== undefined) {
        watchSiteOf(uri, watchFolder).catch((failure: unknown) => logger.error(`files: ${String(failure)}`));
      }
    },
    saved: uri => {
      if (isNeeded()) {
        onChange(uri);
      }
    },
  };
}
