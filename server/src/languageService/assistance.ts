import { parseArticle } from '../article/article.ts';
import { createIgnoredFiles } from '../workspace/ignoredFiles.ts';
import type { Answers, Host } from './api.ts';
import type { AssistantHost } from './assistant.ts';
import type { Parts } from './parts.ts';

/** Answers assistants, by the abilities that everybody else asks. */
export function assistance({ articles, workspace }: Parts, { loadLater, now }: Host, service: AssistantHost['service']): Pick<Answers, 'assist'> {
  const host: AssistantHost = {
    service,
    files: workspace,
    now,
    parse: (uri, text) => parseArticle(uri, 0, text),
    textOf: async uri => articles.get(uri)?.text ?? workspace.read(uri),
    // Anew each time: whoever asks for one article in a while need not be told of changes.
    isIgnored: (root, path) => createIgnoredFiles(workspace).isIgnored(root, path),
  };
  return { assist: async (uri, question, token) => (await loadLater()).answerAssistant(host, uri, question, token) };
}
