import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  MessageType,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  ShowMessageNotification,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
  type CancellationToken,
  type CompletionList,
  type Connection,
  type ProtocolRequestType,
  type RenameFilesParams,
  type TextDocumentIdentifier,
  type WorkspaceEdit,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { Logger } from '../base/logger.ts';
import type { LanguageService } from '../languageService.ts';
import { normaliseUri } from '../workspace/uris.ts';
import { guarded } from './guarded.ts';

/** What answers are given with. */
export interface Answering {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly logger: Logger;
  /** Proposals as the client takes them. */
  readonly forClient: (list: CompletionList | undefined) => CompletionList | undefined;
  /** Addresses in each site that the client has open. */
  readonly places: () => readonly string[];
}

/** The questions of the Language Server Protocol, and how each is answered. */
const EDITOR_QUESTIONS: readonly ((answering: Answering) => void)[] = [
  about(CompletionRequest.type, async ({ service, forClient }, uri, { position }, token) => forClient(await service.complete(uri, position, token)) ?? null),
  about(HoverRequest.type, async ({ service }, uri, { position }, token) => (await service.hover(uri, position, token)) ?? null),
  about(CodeActionRequest.type, async ({ service }, uri, { range }, token) => [...(await service.codeActions(uri, range, token))]),
  about(DefinitionRequest.type, async ({ service }, uri, { position }, token) => {
    const link = await service.definition(uri, position, token);
    return link === undefined ? [] : [link];
  }),
  about(DocumentSymbolRequest.type, async ({ service }, uri, _params, token) => [...(await service.symbols(uri, token))]),
  about(FoldingRangeRequest.type, async ({ service }, uri, _params, token) => [...(await service.folding(uri, token))]),
  about(SelectionRangeRequest.type, async ({ service }, uri, { positions }, token) => [...((await service.selectionRanges(uri, positions, token)) ?? [])]),
  about(DocumentLinkRequest.type, async ({ service }, uri, _params, token) => [...(await service.links(uri, token))]),
  about(ReferencesRequest.type, async ({ service }, uri, { position }, token) => [...((await service.references(uri, position, token)) ?? [])]),
  about(PrepareRenameRequest.type, async ({ service }, uri, { position }, token) => (await service.prepareRename(uri, position, token)) ?? null),
  about(RenameRequest.type, async ({ service, connection, logger }, uri, { position, newName }, token) => {
    const { edit, notice } = (await service.rename(uri, position, newName, token)) ?? {};
    if (notice !== undefined) {
      // Nobody waits for an answer.
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: notice }).catch((failure: unknown) => logger.error(String(failure)));
    }
    return edit ?? null;
  }),
];

/** Answers what every editor asks. */
export function answerEditor(answering: Answering): void {
  EDITOR_QUESTIONS.forEach(listen => listen(answering));
  const { connection, service, logger, places } = answering;
  connection.onRequest(
    WorkspaceSymbolRequest.method,
    guarded(WorkspaceSymbolRequest.method, logger, ({ query }: WorkspaceSymbolParams, token: CancellationToken) => service.articlesNamed(places(), query, token)),
  );
  connection.onRequest(
    WillRenameFilesRequest.method,
    guarded(WillRenameFilesRequest.method, logger, async ({ files }: RenameFilesParams, token: CancellationToken) => {
      const edits = [];
      for (const { oldUri, newUri } of files) {
        edits.push(await service.moveEdits(normaliseUri(oldUri), normaliseUri(newUri), token));
      }
      return togetherIn(edits.filter(it => it !== undefined));
    }),
  );
}

/** The edits of all files that move; of an article that several of them change, those of the first: what they change may be one link. */
function togetherIn(edits: readonly WorkspaceEdit[]): WorkspaceEdit | null {
  const changes = Object.assign({}, ...edits.map(it => it.changes ?? {}).toReversed()) as NonNullable<WorkspaceEdit['changes']>;
  return Object.keys(changes).length === 0 ? null : { changes };
}

type Answer<Params, Result> = (answering: Answering, uri: string, params: Params, token: CancellationToken) => Promise<Result>;

function about<Params extends { readonly textDocument: TextDocumentIdentifier }, Result, Partial, Failure, Options>(
  type: ProtocolRequestType<Params, Result, Partial, Failure, Options>,
  answer: Answer<Params, Result>,
): (answering: Answering) => void {
  return answering => {
    const handler = (params: Params, token: CancellationToken): Promise<Result> => answer(answering, normaliseUri(params.textDocument.uri), params, token);
    answering.connection.onRequest(type.method, guarded(type.method, answering.logger, handler));
  };
}
