// Leaves out of the client what vscode-languageclient would bring for servers other than ours, and out of the server what
// vscode-languageserver would bring for questions that nobody asks it.
import { readFileSync } from 'node:fs';

/**
 * Modules of vscode-languageclient that each register features of the protocol which our server never announces. A
 * feature that is not announced does nothing but say at the start that the client would know it.
 */
const UNUSED = [
  'callHierarchy', 'codeLens', 'colorProvider', 'declaration', 'diagnostic', 'documentHighlight', 'documentLink', 'fileOperations', 'formatting', 'implementation', 'inlayHint',
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
  'callHierarchy', 'diagnostic', 'fileOperations', 'inlayHint', 'inlineCompletion', 'inlineValue', 'linkedEditingRange', 'moniker', 'notebook',
  'semanticTokens', 'textDocumentContent', 'typeHierarchy',
];

/** @returns {import('esbuild').Plugin} */
export function leaveOutUnaskedFeatures() {
  return standIn('vscode-languageserver', UNASKED, names => names.map(name => `exports.${name} = Base => Base;`));
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
