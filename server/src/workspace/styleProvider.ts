import { createEmitter, type Event } from '../base/event.ts';
import type { Logger } from '../base/logger.ts';
import { isInside, joinUri } from '../base/uris.ts';
import type { JekyllConfig } from '../jekyll/index.ts';
import type { CompiledSheet } from '../project/project.ts';
import { styleJobOf, type CompileStyles } from './siteStyles.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** The stylesheets of sites that are written in Sass, compiled in the background. */
export interface StyleProvider {
  /** What is compiled by now; what is not is begun. */
  compiledOf(root: string, config: JekyllConfig): readonly CompiledSheet[];
  /** Forgets what a file that has changed may be a part of. */
  forget(uri: string): void;
  /** Fires with the root of a site whose stylesheets are compiled. */
  readonly onDidCompile: Event<string>;
}

/** Makes a provider that remembers what it has compiled until a stylesheet changes. */
export function createStyleProvider(files: WorkspaceFiles, compile: CompileStyles, logger: Logger): StyleProvider {
  const sites = new Map<string, readonly CompiledSheet[]>();
  const begun = new Map<string, object>();
  const said = new Set<string>();
  const done = createEmitter<string>();
  const run = async (root: string, config: JekyllConfig, turn: object): Promise<void> => {
    const results = await compile(await styleJobOf(files, root, config));
    if (begun.get(root) !== turn) {
      return;
    }
    for (const { path, problem } of results) {
      // Each once: a stylesheet that is broken is so at every change.
      if (problem !== undefined && !said.has(`${path} ${problem}`)) {
        said.add(`${path} ${problem}`);
        logger.info(`${path}: ${problem}`);
      }
    }
    sites.set(root, results.flatMap(({ path, css }) => (css === undefined ? [] : [{ uri: joinUri(root, path), css }])));
    if (results.length > 0) {
      done.fire(root);
    }
  };
  return {
    compiledOf: (root, config) => {
      if (!begun.has(root)) {
        const turn = {};
        begun.set(root, turn);
        run(root, config, turn).catch((failure: unknown) => logger.error(String(failure)));
      }
      return sites.get(root) ?? [];
    },
    forget: uri => {
      for (const root of begun.keys()) {
        if (isInside(uri, root)) {
          begun.delete(root);
        }
      }
    },
    onDidCompile: done.event,
  };
}
