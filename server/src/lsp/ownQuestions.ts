import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Logger } from '../base/logger.ts';
import type { LanguageService } from '../languageService.ts';
import { aliveRequest, methodOf, questions, type AskedAbout, type QuestionName } from '../protocol/questions.ts';
import { normaliseUri } from '../workspace/uris.ts';
import { guarded } from './guarded.ts';

/** Answers what only Plume's own client asks: each question by the ability of its name. */
export function answerClient(connection: Connection, service: LanguageService, logger: Logger): void {
  connection.onRequest(aliveRequest, () => null);
  for (const name of Object.keys(questions) as readonly QuestionName[]) {
    const answer: (uri: string, asked: never, token: CancellationToken) => Promise<unknown> = service[name];
    const handler = async ({ uri, ...asked }: AskedAbout<object>, token: CancellationToken): Promise<unknown> => (await answer(normaliseUri(uri), asked as never, token)) ?? null;
    connection.onRequest(methodOf(name), guarded(methodOf(name), logger, handler));
  }
}
