// Leaves out of the client what vscode-languageclient would bring for servers other than ours, and out of the server what
// vscode-languageserver would bring for other clients' questions.
import { readFileSync } from 'node:fs';

/**
 * Modules of vscode-languageclient that each register features of the protocol which our server never announces. A
 * feature that is not announced does nothing but say at the start that the client would know it.
 */
const UNUSED = ['callHierarchy', 'diagnostic', 'fileOperations', 'inlineCompletion', 'notebook', 'semanticTokens', 'typeHierarchy'];

/** What stands for a feature: one that has nothing to say (the interface `StaticFeature` of vscode-languageclient). */
const NOTHING = 'class Unused { fillClientCapabilities() {} initialize() {} getState() { return { kind: "static" }; } clear() {} }';

/** @returns {import('esbuild').Plugin} */
export function leaveOutUnusedFeatures() {
  return {
    name: 'unused-features',
    setup(build) {
      const filter = new RegExp(String.raw`vscode-languageclient[\\/]lib[\\/]common[\\/](${UNUSED.join('|')})\.js$`);
      build.onLoad({ filter }, ({ path }) => {
        const classes = [...readFileSync(path, 'utf8').matchAll(/^exports\.(\w+Feature) = \1;$/gm)].map(([, name]) => name);
        if (classes.length === 0) {
          return { errors: [{ text: `No feature was found in ${path}: does this list still fit the package?` }] };
        }
        return { contents: [NOTHING, ...classes.map(name => `exports.${name} = class extends Unused {};`)].join('\n'), loader: 'js' };
      });
    },
  };
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
  return {
    name: 'unasked-features',
    setup(build) {
      const filter = new RegExp(String.raw`vscode-languageserver[\\/]lib[\\/]common[\\/](${UNASKED.join('|')})\.js$`);
      build.onLoad({ filter }, ({ path }) => {
        const names = [...readFileSync(path, 'utf8').matchAll(/^exports\.(\w+Feature) = \1;$/gm)].map(([, name]) => name);
        if (names.length === 0) {
          return { errors: [{ text: `No feature was found in ${path}: does this list still fit the package?` }] };
        }
        return { contents: names.map(name => `exports.${name} = Base => Base;`).join('\n'), loader: 'js' };
      });
    },
  };
}
