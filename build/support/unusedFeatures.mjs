// Leaves out of the client what vscode-languageclient would bring for servers other than ours, and out of the server what
// its libraries would bring for questions that nobody asks it.
import { readFileSync } from 'node:fs';

/**
 * Modules of vscode-languageclient that each register features of the protocol which our server never announces. A
 * feature that is not announced does nothing but say at the start that the client would know it.
 */
const UNUSED = [
  'callHierarchy', 'codeLens', 'colorProvider', 'declaration', 'diagnostic', 'documentHighlight', 'documentLink', 'executeCommand', 'fileOperations', 'formatting', 'implementation', 'inlayHint',
  'inlineCompletion', 'inlineValue', 'linkedEditingRange', 'notebook', 'selectionRange', 'semanticTokens', 'signatureHelp', 'textDocumentContent', 'typeDefinition', 'typeHierarchy',
  'workspaceSymbol',
];

/** What stands for a feature: one that has nothing to say (the interface `StaticFeature` of vscode-languageclient). */
const NOTHING = 'class Unused { fillClientCapabilities() {} initialize() {} getState() { return { kind: "static" }; } clear() {} }';

/** @returns {import('esbuild').Plugin} */
export function leaveOutUnusedFeatures() {
  return standIn('vscode-languageclient', UNUSED, names => [NOTHING, ...names.map(name => `exports.${name} = class extends Unused {};`)]);
}

/**
 * Modules of vscode-languageserver that each add questions to a connection which nobody asks our server. Each is a
 * function from a class to one with more methods.
 */
const UNASKED = [
  'callHierarchy', 'configuration', 'diagnostic', 'fileOperations', 'foldingRange', 'inlayHint', 'inlineCompletion', 'inlineValue', 'linkedEditingRange', 'moniker', 'notebook',
  'semanticTokens', 'showDocument', 'textDocumentContent', 'typeHierarchy', 'workspaceFolder',
];

/** @returns {import('esbuild').Plugin} */
export function leaveOutUnaskedFeatures() {
  return standIn('vscode-languageserver', UNASKED, names => names.map(name => `exports.${name} = Base => Base;`));
}

/**
 * What the server's libraries read and write that it does not ask them for: how markdown-it reads Markdown (the engine reads
 * kramdown itself), how yaml and postcss write (every edit of Plume's is one of the text), what gray-matter keeps, writes and
 * reads beside headers, and the makers and tests of the protocol's shapes (they are plain objects). Whoever asked all the same
 * would be told.
 *
 * @returns {import('esbuild').Plugin}
 */
export function leaveOutUnreadLibraries() {
  return leavingOut('unread-libraries', UNREAD);
}

/**
 * Shapes of the protocol that neither the language client nor any of its features that we keep makes or tests: with them, others go that only they name.
 *
 * @returns {import('esbuild').Plugin}
 */
export function leaveOutUnmadeTypes() {
  return leavingOut('unmade-types', [{ file: TYPES, leaveOut: source => withTypes(source, name => !UNMADE_TYPES.has(name)) }]);
}

/**
 * The messages of those questions: nothing of the server names them.
 *
 * @returns {import('esbuild').Plugin}
 */
export function leaveOutUnaskedMessages() {
  const file = /vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\.(callHierarchy|inlayHint|inlineCompletion|inlineValue|linkedEditingRange|moniker|notebook|semanticTokens|textDocumentContent|typeHierarchy)\.js$/;
  return leavingOut('unasked-messages', [{ file, leaveOut: () => '' }]);
}

/** @typedef {{ file: RegExp, leaveOut: (source: string) => string }} LeftOut */

/**
 * @param {string} name
 * @param {readonly LeftOut[]} parts
 * @returns {import('esbuild').Plugin}
 */
function leavingOut(name, parts) {
  return {
    name,
    setup(build) {
      for (const { file, leaveOut } of parts) {
        build.onLoad({ filter: file }, ({ path }) => {
          const source = readFileSync(path, 'utf8');
          const contents = leaveOut(source);
          return contents === source ? { errors: [{ text: `Nothing was left out of ${path}: does this list still fit the package?` }] } : { contents, loader: 'js' };
        });
      }
    },
  };
}

const TYPES = /vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/;

/** @type {readonly LeftOut[]} */
const UNREAD = [
  // The tables of the rules of blocks and of spans, not that of the document: without them, nothing refers to the rules.
  { file: /markdown-it[\\/]dist[\\/]markdown-it\.mjs$/, leaveOut: source => source.replace(/^var (_rules\$1|_rules|_rules2) = \[\n[^]*?^\];$/gm, 'var $1 = [];') },
  { file: /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/, leaveOut: source => refusing([...source.matchAll(/^export \{ (.*) \};$/gm)].flatMap(([, names]) => names?.split(', ') ?? [])) },
  { file: /postcss[\\/]lib[\\/](stringifier|stringify|previous-map|terminal-highlight)\.js$/, leaveOut: () => 'module.exports = class { constructor() { throw new Error("left out"); } };' },
  // Of its engines, one would run what it reads. A copy of each text as bytes, and a memory of whole texts, cost more than the rest.
  { file: /(?:section-matter[\\/]index|gray-matter[\\/]lib[\\/]stringify)\.js$/, leaveOut: () => 'module.exports = () => { throw new Error("left out"); };' },
  { file: /gray-matter[\\/]lib[\\/]engines\.js$/, leaveOut: () => 'module.exports = {};' },
  { file: /gray-matter[\\/]lib[\\/]utils\.js$/, leaveOut: source => source.replace("typeof input === 'string' ? Buffer.from(input) : input", 'input') },
  { file: /gray-matter[\\/]index\.js$/, leaveOut: source => source.replace('matter.cache[file.content];', 'undefined;') },
  // All that the protocol's own modules test with are the plainest of types.
  { file: TYPES, leaveOut: source => withTypes(source, name => ASKED_TYPES.has(name)) },
];

const UNMADE_TYPES = new Set([
  'Color', 'ColorInformation', 'ColorPresentation', 'FoldingRange', 'TextDocumentIdentifier', 'VersionedTextDocumentIdentifier', 'LanguageKind', 'TextDocumentItem', 'CompletionList', 'MarkedString', 'Hover',
  'ParameterInformation', 'SignatureInformation', 'DocumentHighlight', 'SymbolInformation', 'WorkspaceSymbol', 'FormattingOptions', 'SelectionRange', 'InlineValueEvaluatableExpression', 'InlineCompletionItem',
  'InlineCompletionList', 'SelectedCompletionInfo', 'InlineCompletionContext',
]);

/**
 * The module of the protocol's shapes with what makes and tests some of them.
 *
 * @param {string} source
 * @param {(name: string) => boolean} isKept
 */
function withTypes(source, isKept) {
  return source.replace(/^export var (\w+);\n\(function \(\1\) \{\n[^]*?^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm, (whole, name) => (isKept(name) ? whole : `export var ${name};`));
}

const ASKED_TYPES = new Set(['DocumentUri', 'URI', 'integer', 'uinteger', 'WorkspaceFolder']);

/**
 * @param {readonly string[]} names
 * @returns {string} a module that exports functions of these names, which refuse
 */
function refusing(names) {
  return names.map(name => `export function ${name}() { throw new Error('left out'); }`).join('\n');
}

/**
 * Puts something else in the place of the features that some modules of a package export.
 *
 * @param {string} packageName
 * @param {readonly string[]} modules
 * @param {(names: readonly (string | undefined)[]) => readonly string[]} write the lines of the module, given what it is to export
 * @returns {import('esbuild').Plugin}
 */
function standIn(packageName, modules, write) {
  return {
    name: `stand-in-${packageName}`,
    setup(build) {
      const filter = new RegExp(String.raw`${packageName}[\\/]lib[\\/]common[\\/](${modules.join('|')})\.js$`);
      build.onLoad({ filter }, ({ path }) => {
        const names = [...readFileSync(path, 'utf8').matchAll(/^exports\.(\w+Feature) = \1;$/gm)].map(([, name]) => name);
        return names.length === 0
          ? { errors: [{ text: `No feature was found in ${path}: does this list still fit the package?` }] }
          : { contents: write(names).join('\n'), loader: 'js' };
      });
    },
  };
}
