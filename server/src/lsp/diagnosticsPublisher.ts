import type { Connection } from 'vscode-languageserver';
import { CancelledError } from '../base/cancellation.ts';
import type { Logger } from '../base/logger.ts';
import type { LanguageService } from '../languageService.ts';
import type { ArticleState } from '../protocol/articleState.ts';
import { articleStateNotification } from '../protocol/news.ts';
import { normaliseUri } from '../workspace/uris.ts';

/** Tells the client what is wrong with its texts. */
export interface DiagnosticsPublisher {
  /** To be called when a text, or what it is measured by, has changed. */
  schedule(uri: string): void;
  /** To be called when a text is closed. */
  clear(uri: string): void;
}

/** What a publisher needs. */
export interface PublisherHost {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly logger: Logger;
  letOthersPass(): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  now(): number;
}

/** Milliseconds that a writer waits at most before a check begins. */
const LONGEST_PAUSE = 500;

/**
 * Makes a publisher. A text is checked when its writer pauses for as long as its last check took, for a check holds up
 * the preview of the next keystroke: a short article is checked at once, a very long one between two words.
 */
export function createDiagnosticsPublisher({ connection, service, logger, letOthersPass, pause, now }: PublisherHost): DiagnosticsPublisher {
  const waiting = new Map<string, { isCancellationRequested: boolean }>();
  /** Milliseconds that the last check of each text took. */
  const costs = new Map<string, number>();

  const publish = async (uri: string, token: { isCancellationRequested: boolean }): Promise<void> => {
    await pause(Math.min(costs.get(uri) ?? 0, LONGEST_PAUSE));
    // The connection hands over one message a turn: after two, the question of a preview, or the next change, has been read.
    await letOthersPass();
    await letOthersPass();
    if (token.isCancellationRequested) {
      return;
    }
    const started = now();
    const result = await service.check(normaliseUri(uri), token);
    costs.set(uri, now() - started);
    if (result === undefined || token.isCancellationRequested) {
      return;
    }
    const { version, diagnostics, status } = result;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
    if (status) {
      await connection.sendNotification(articleStateNotification, { uri, ...status } satisfies ArticleState);
    }
  };

  const cancel = (uri: string): void => {
    const token = waiting.get(uri);
    if (token) {
      token.isCancellationRequested = true;
      waiting.delete(uri);
    }
  };

  return {
    schedule: uri => {
      cancel(uri);
      const token = { isCancellationRequested: false };
      waiting.set(uri, token);
      publish(uri, token)
        .catch((failure: unknown) => {
          if (!(failure instanceof CancelledError)) {
            logger.error(`diagnostics: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`);
          }
        })
        .finally(() => {
          if (waiting.get(uri) === token) {
            waiting.delete(uri);
          }
        });
    },
    clear: uri => {
      cancel(uri);
      costs.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
