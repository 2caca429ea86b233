import { resolve } from 'node:path';
import type { LanguageService } from '../../languageService.ts';
import { assistantTools, inputSchemaOf, type CorrectedArticle } from '../../protocol/assistant.ts';
import { filePath, fileUri } from '../../workspace/node/diskFiles.ts';
import type { McpCommand } from '../arguments.ts';
import { CannotRun } from '../cannotRun.ts';
import { version } from '../version.ts';
import { replaceText } from '../writeFile.ts';
import { RPC_ERRORS, RpcError, serveRpc, type RpcMethods } from './jsonRpc.ts';

/** The revisions of the protocol that are spoken, the newest first: of what is used here, they differ in nothing. */
const REVISIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];

const INSTRUCTIONS =
  'Plume knows one Jekyll site written in kramdown: what its headers hold, its words, its blocks, and what is wrong with an article. Before you write an article, ask for plume_schema of its collection, plume_words and plume_models. Check what you write with plume_check before you propose it. Sentences for people are in the language of the site.';

/** The tool that writes, where it is allowed. */
const APPLY = {
  name: 'plume_apply_fixes',
  title: 'Correct an article',
  description: 'Writes the corrections that plume_fixes tells into the file of the article. Nothing else is changed; a file that has changed meanwhile is left as it is.',
  inputs: [{ name: 'path', isRequired: true, description: 'The article: its path from the root of the site.' }],
} as const;

/** What the server works with. */
export interface McpHost {
  readonly service: LanguageService;
  /** To be told that a file was written. */
  readonly onWritten: (uri: string) => void;
  /** To be told the root of the site, which is read again as it changes. */
  readonly watch: (root: string) => void;
}

/** Serves the Model Context Protocol over standard input and output, for the site of one folder, until the input ends. */
export async function serveAssistant({ folder, allowsWrites }: McpCommand, host: McpHost): Promise<number> {
  const place = fileUri(resolve(folder, '_config.yml'));
  const { root } = await host.service.projectOf(place);
  if (root === undefined) {
    throw new CannotRun({ fr: `${folder}\u00A0: ce n’est pas le dossier d’un site Jekyll, qui a un fichier _config.yml.`, en: `${folder}: this is not the folder of a Jekyll site, which has a file _config.yml.` });
  }
  host.watch(root);
  await serveRpc(methodsOf({ ...host, place, allowsWrites }), { input: process.stdin, write: it => process.stdout.write(it), onFailure: it => console.error(it) });
  return 0;
}

interface Serving extends McpHost, Pick<McpCommand, 'allowsWrites'> {
  /** An address in the site. */
  readonly place: string;
}

function methodsOf(serving: Serving): RpcMethods {
  const { allowsWrites } = serving;
  return new Map<string, RpcMethods extends ReadonlyMap<string, infer Method> ? Method : never>([
    ['initialize', ({ protocolVersion: asked }) => ({
      protocolVersion: REVISIONS.find(it => it === asked) ?? REVISIONS[0],
      capabilities: { tools: {} },
      serverInfo: { name: 'plume', title: 'Plume', version },
      instructions: INSTRUCTIONS,
    })],
    ['notifications/initialized', () => undefined],
    ['ping', () => ({})],
    ['tools/list', () => ({ tools: [...assistantTools.map(it => toTool(it, 'reads')), ...(allowsWrites ? [toTool(APPLY, 'writes')] : [])] })],
    ['tools/call', async ({ name, arguments: input = {} }, token) => {
      if (typeof name !== 'string' || typeof input !== 'object' || input === null || Array.isArray(input)) {
        throw new RpcError(RPC_ERRORS.parameters, 'tools/call takes a name and arguments');
      }
      const applies = allowsWrites && name === APPLY.name;
      if (!applies && !assistantTools.some(it => it.name === name)) {
        throw new RpcError(RPC_ERRORS.parameters, `no tool ${name}`);
      }
      const question = { tool: applies ? 'plume_fixes' : name, input: applies ? { path: (input as { readonly path?: unknown }).path } : { ...input } };
      const answer = await serving.service.assist(serving.place, question, token);
      if (answer.kind === 'refused') {
        return { content: [{ type: 'text', text: answer.sentence }], isError: true };
      }
      const value = applies && answer.corrected !== undefined ? { ...answer.value, written: await write(answer.corrected, serving) } : answer.value;
      return { content: [{ type: 'text', text: JSON.stringify(value) }] };
    }],
  ]);
}

function toTool({ name, title, description, inputs }: Pick<(typeof assistantTools)[number], 'title' | 'description' | 'inputs'> & { readonly name: string }, does: 'reads' | 'writes'): object {
  return { name, title, description, inputSchema: inputSchemaOf({ inputs }), annotations: { title, readOnlyHint: does === 'reads', destructiveHint: false, idempotentHint: true, openWorldHint: false } };
}

/** Whether the file was written: not where nothing is another, nor where it has changed meanwhile. */
async function write({ uri, before, after }: CorrectedArticle, { onWritten }: Serving): Promise<boolean> {
  const isWritten = before !== after && (await replaceText(filePath(uri), before, after));
  if (isWritten) {
    onWritten(uri);
  }
  return isWritten;
}
