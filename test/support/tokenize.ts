import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** A stretch of one line and the scopes that VS Code gives it, outermost first. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);
const MARKDOWN = 'text.html.markdown';
const INJECTION = 'text.html.markdown.kramdown.injection';
const FILES: Readonly<Record<string, string>> = {
  [MARKDOWN]: require.resolve('tm-grammars/grammars/markdown.json'),
  'text.html.derivative': require.resolve('tm-grammars/grammars/html-derivative.json'),
  'text.html.basic': require.resolve('tm-grammars/grammars/html.json'),
  'source.yaml': require.resolve('tm-grammars/grammars/yaml.json'),
  [INJECTION]: 'syntaxes/kramdown.injection.tmLanguage.json',
};

let registry: textmate.Registry | undefined;

/** Tokenises Markdown as VS Code does: its grammar, its engine, our injection. */
export async function tokenizeMarkdown(text: string): Promise<readonly ScopedText[]> {
  registry ??= await createRegistry();
  const grammar = await registry.loadGrammar(MARKDOWN);
  if (grammar === null) {
    throw new Error(`no grammar for ${MARKDOWN}`);
  }
  const pieces: ScopedText[] = [];
  let state: textmate.StateStack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    pieces.push(...tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes })));
  }
  return pieces;
}

async function createRegistry(): Promise<textmate.Registry> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async scope => {
      const file = FILES[scope];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: scope => (scope === MARKDOWN ? [INJECTION] : []),
  });
}
