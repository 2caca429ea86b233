import type { Card } from '../../../server/src/protocol/models.ts';

/** A file of a model: `carte-service.md`, and its text. */
export interface ModelFile {
  readonly name: string;
  readonly text: string;
}

/** Models as a file of snippets that VS Code reads by itself: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
export function toCodeSnippets(models: readonly Pick<Card, 'name' | 'prefix' | 'description' | 'body'>[]): string {
  const entries = models.map(({ name, prefix, description, body }) => [name, { scope: 'markdown', prefix, description, body: body.replace(/\n$/, '').split('\n') }] as const);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

/** The snippets of a file of VS Code as models of plain stops, each with a name of its own. Undefined for what is no such file. */
export function fromCodeSnippets(text: string): readonly ModelFile[] | undefined {
  const snippets = readJson(text);
  if (!isRecord(snippets)) {
    return undefined;
  }
  const taken = new Set<string>();
  return Object.entries(snippets).flatMap(([name, snippet]) => {
    const body = isRecord(snippet) ? linesOf(snippet['body']) : undefined;
    if (!isRecord(snippet) || body === undefined) {
      return [];
    }
    const [prefix = ''] = linesOf(snippet['prefix'])?.split('\n') ?? [];
    const word = (prefix === '' ? name : prefix).trim().replace(/\s+/g, '-');
    const header = [['name', name], ['prefix', word], ['description', linesOf(snippet['description'])?.replaceAll('\n', ' ') ?? '']].map(([key = '', value]) => `${key}: ${JSON.stringify(value)}`);
    return [{ name: `${freeName(slugOf(word), taken)}.md`, text: `---\n${header.join('\n')}\n---\n${body.replace(/\n$/, '')}\n` }];
  });
}

function slugOf(word: string): string {
  const slug = word.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return slug === '' ? 'modele' : slug;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) {
    free = `${name}-${number}`;
  }
  taken.add(free);
  return free;
}

/** A text, or one line by line. */
function linesOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : Array.isArray(value) && value.every(it => typeof it === 'string') ? value.join('\n') : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON as VS Code reads it: with comments, and commas behind the last of a list. */
function readJson(text: string): unknown {
  const withoutComments = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, it => (it.startsWith('"') ? it : ''));
  const plain = withoutComments.replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g, it => (it === ',' ? '' : it));
  try {
    return JSON.parse(plain.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
