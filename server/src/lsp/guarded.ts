import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { CancelledError } from '../base/cancellation.ts';
import type { Logger } from '../base/logger.ts';

/** Answers one kind of request. */
export type Handler<Params, Answer> = (params: Params, token: CancellationToken) => Promise<Answer> | Answer;

/**
 * Keeps the failure of one feature its own: it is logged with the name of the request, and answered as an error that
 * the editor does not show. A cancelled request is answered as cancelled, never as empty: an empty list would erase
 * what the editor shows. What a handler answers as an error itself is passed on.
 */
export function guarded<Params, Answer>(name: string, logger: Logger, handler: Handler<Params, Answer>): (params: Params, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    try {
      const answer = await handler(params, token);
      if (token.isCancellationRequested) {
        throw new CancelledError();
      }
      return answer;
    } catch (failure) {
      if (failure instanceof CancelledError) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      }
      if (failure instanceof ResponseError) {
        throw failure;
      }
      const reason = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
      logger.error(`${name}: ${reason}`);
      throw new ResponseError(LSPErrorCodes.RequestFailed, `${name} failed`);
    }
  };
}
