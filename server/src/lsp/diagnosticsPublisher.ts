import type { Connection } from 'vscode-languageserver';
import { CancelledError } from '../base/cancellation.ts';
import type { Logger } from '../base/logger.ts';
import type { LanguageService } from '../languageService.ts';
import { articleStateNotification, type ArticleState } from '../protocol/requests.ts';
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
}

/**
 * Makes a publisher. A text is checked as soon as the messages that wait have been read: of several changes in a row
 * only the last is checked, and there is no fixed delay.
 */
export function createDiagnosticsPublisher({ connection, service, logger, letOthersPass }: PublisherHost): DiagnosticsPublisher {
  const waiting = new Map<string, { isCancellationRequested: boolean }>();

  const publish = async (uri: string, token: { isCancellationRequested: boolean }): Promise<void> => {
    // The connection hands over one message a turn: after two, the next change that waits has been read.
    await letOthersPass();
    await letOthersPass();
    if (token.isCancellationRequested) {
      return;
    }
    const result = await service.check(normaliseUri(uri), token);
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
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
