// The layer table of ARCHITECTURE.md, executable. Change both together.
const SERVER = '^server/src/';

/** Layer: the layers of server/src that it may import besides itself. */
const LAYERS = {
  base: [],
  kramdown: ['base'],
  article: ['base', 'kramdown'],
  jekyll: ['base', 'kramdown', 'article'],
  learning: ['base', 'article'],
  models: ['base', 'kramdown', 'article'],
  project: ['base', 'kramdown', 'article', 'jekyll', 'models'],
  workspace: ['base', 'article', 'jekyll', 'learning', 'models', 'project', 'protocol'],
  features: ['base', 'kramdown', 'article', 'jekyll', 'learning', 'models', 'project', 'workspace', 'protocol'],
  setup: ['base', 'article', 'learning', 'project', 'workspace'],
  preview: ['base', 'kramdown', 'article', 'jekyll', 'project', 'workspace', 'protocol'],
  protocol: [],
  lsp: ['base', 'workspace', 'protocol', 'languageService'],
  cli: ['setup', 'base', 'article', 'jekyll', 'project', 'workspace', 'protocol', 'languageService'],
};

/** Package: the only files that may import it. */
const OWNERS = [
  ['markdown-it', '^(server/src/kramdown|client/src/builtInPreview)/'],
  ['gray-matter', `${SERVER}article/frontMatter\\.ts$`],
  ['yaml', `${SERVER}(article|project)/`],
  ['sass', `${SERVER}workspace/node/styles/`],
  ['liquidjs', `${SERVER}jekyll/(liquid|page)/`],
  ['@cfworker/json-schema', `${SERVER}project/`],
  ['postcss', `${SERVER}project/`],
  ['image-size', `${SERVER}workspace/`],
  ['ignore', `${SERVER}(workspace|cli)/`],
  ['vscode-languageserver', `${SERVER}lsp/`],
  ['vscode-languageclient', '^client/src/'],
  ['hast-util-from-html', '^client/(src/paste/conversion|webview/standalone)/'],
  ['hast-util-to-mdast', '^client/src/paste/conversion/'],
  ['hast-util-(sanitize|to-html)', '^client/webview/standalone/'],
  ['linkedom', '^client/webview/standalone/'],
  ['morphdom', '^client/webview/'],
  ['dompurify', '^client/webview/'],
  ['@csstools/css-tokenizer', '^client/webview/styles/'],
  ['@jest/diff-sequences', `^client/webview/changes/|${SERVER}cli/`],
  ['temml', '^client/webview/math/'],
  ['(@types/)?vscode', '^client/src/'],
];

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-circular', {}, { circular: true }),
    ...Object.entries(LAYERS).map(([layer, allowed]) =>
      rule(
        `layer-${layer}`,
        { path: `${SERVER}${layer}/` },
        { path: '^(server|client|test)/', pathNot: [layer, ...allowed].map(it => `${SERVER}${it}(/|\\.ts$)`) },
      ),
    ),
    ...OWNERS.map(([pkg, owner]) =>
      rule(
        `owner-of-${pkg}`,
        { path: '^(server|client)/', pathNot: owner },
        { path: `(^|node_modules/)${pkg}(/|$)`, dependencyTypesNot: ['local'] },
      ),
    ),
    rule(
      'features-are-siblings',
      { path: `${SERVER}features/([^/]+)` },
      { path: `${SERVER}features/`, pathNot: [`${SERVER}features/$1`, `${SERVER}features/shared/`] },
    ),
    rule(
      'kramdown-by-its-door',
      { path: '^(server|client)/', pathNot: `${SERVER}kramdown/` },
      { path: `${SERVER}kramdown/`, pathNot: `${SERVER}kramdown/(index|languages)\\.ts$` },
    ),
    rule(
      'jekyll-by-its-door',
      { path: '^(server|client)/', pathNot: `${SERVER}jekyll/` },
      { path: `${SERVER}jekyll/`, pathNot: `${SERVER}jekyll/(index|page)\\.ts$` },
    ),
    // VS Code's built-in preview runs in the client's process: the engine's door is the one thing taken from the server.
    rule(
      'client-sees-the-protocol',
      { path: '^client/' },
      { path: '^server/', pathNot: [`${SERVER}protocol/`, `${SERVER}kramdown/index\\.ts$`] },
    ),
    rule(
      'webview-sees-the-messages',
      { path: '^client/webview/', pathNot: '^client/webview/standalone/' },
      { path: '^(server|client/src|client/webview/standalone)/', pathNot: '^client/src/(preview|form)/(messages|readMessages)\\.ts$' },
    ),
    // The command asks it, by the protocol.
    rule(
      'standalone-sees-the-page',
      { path: '^client/webview/standalone/' },
      { path: '^(server|client/src)/', pathNot: '^client/src/preview/(messages|selfContained)\\.ts$|^server/src/protocol/' },
    ),
    rule('host-does-not-import-webview', { path: '^client/src/' }, { path: '^client/webview/' }),
    rule(
      'portable',
      { path: '^(server|client)/', pathNot: `(${SERVER}(workspace/node|lsp/node|cli)/|^client/src/node/)` },
      { dependencyTypes: ['core'] },
    ),
    rule('nothing-imports-tests', { path: '^(server|client)/' }, { path: '^test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/editor/node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'types', 'default'],
    },
  },
};
