import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { CancelledError } from '../base/cancellation.ts';
import type { Logger } from '../base/logger.ts';
import type { LanguageService } from '../languageService.ts';
import { normaliseUri } from '../workspace/uris.ts';
import { guarded } from './guarded.ts';

/** Answers the problems of texts to a client that asks for them. */
export interface PulledDiagnostics {
  /** To be called when what texts are measured by has changed: the client is told to ask again, where it can be. */
  refresh(): void;
  /** To be called when a text is closed. */
  forget(uri: string): void;
}

/** What answers are given with. */
export interface PullHost {
  readonly connection: Connection;
  readonly service: Pick<LanguageService, 'check'>;
  readonly logger: Logger;
  /** Whether the client asks again where it is told to. */
  readonly canRefresh: () => boolean;
}

/** Listens for such questions. What has not changed since the last answer is not told again. */
export function answerDiagnostics({ connection, service, logger, canRefresh }: PullHost): PulledDiagnostics {
  const told = new Map<string, { readonly resultId: string; readonly written: string }>();
  let count = 0;
  const answer = async ({ textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    const uri = normaliseUri(textDocument.uri);
    const items = [...((await checkNow(service, uri, token))?.diagnostics ?? [])];
    const written = JSON.stringify(items);
    const last = told.get(uri);
    if (last !== undefined && last.written === written && last.resultId === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.resultId };
    }
    count += 1;
    const resultId = String(count);
    told.set(uri, { resultId, written });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  connection.onRequest(DocumentDiagnosticRequest.method, guarded(DocumentDiagnosticRequest.method, logger, answer));
  return {
    refresh: () => {
      if (canRefresh()) {
        connection.sendRequest(DiagnosticRefreshRequest.type).catch((failure: unknown) => logger.error(`diagnostics: ${String(failure)}`));
      }
    },
    forget: uri => told.delete(normaliseUri(uri)),
  };
}

/** A check whose text changes under it is given up: whoever asked is told to ask again. */
async function checkNow(service: Pick<LanguageService, 'check'>, uri: string, token: CancellationToken): ReturnType<LanguageService['check']> {
  try {
    return await service.check(uri, token);
  } catch (failure) {
    if (failure instanceof CancelledError && !token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has changed', { retriggerRequest: true });
    }
    throw failure;
  }
}
