import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('The extension in VS Code', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('is there, and starts with the first article', async () => {
    await open('donnees.md');
    assert.equal(await eventually(() => extension().isActive, active => active), true);
  });

  test('makes every command of its manifest known', async () => {
    const { commands } = extension().packageJSON.contributes as { commands: { command: string }[] };
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(
      commands.map(({ command }) => command).filter(command => !known.includes(command)),
      [],
    );
  });

  test('underlines what is wrong, with a link to the page of the rule', async () => {
    const { document } = await open('fautes.md');
    const problems = await problemsOf(document.uri);
    const { code } = problems.find(({ range }) => document.getText(range).startsWith('Lorem')) ?? {};
    assert.ok(typeof code === 'object');
    assert.equal(code.target.scheme, 'plume-rule');
    assert.equal(code.target.path, `/${String(code.value)}.fr.md`);
  });

  test('opens the page of a rule in a tab', async () => {
    await open('fautes.md');
    await vscode.commands.executeCommand('plume.openRulePage', 'text.leftover-placeholder');
    const page = await eventually(activeTab, tab => tab?.input instanceof vscode.TabInputCustom);
    assert.ok(page?.input instanceof vscode.TabInputCustom);
    assert.equal(page.input.viewType, 'plume.rulePage');
  });

  test('opens the preview beside the article, which keeps the focus', async () => {
    const { document } = await open('donnees.md');
    await vscode.commands.executeCommand('plume.openPreviewToSide');
    const preview = await eventually(previewTab, tab => tab !== undefined);
    assert.equal(preview?.label, 'Aperçu : donnees.md');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  test('has the preview follow the article that is active', async () => {
    await open('donnees.md');
    await vscode.commands.executeCommand('plume.openPreviewToSide');
    await open('projets.md');
    assert.equal((await eventually(previewTab, tab => tab?.label === 'Aperçu : projets.md'))?.label, 'Aperçu : projets.md');
  });

  test('puts all right that is safe to put right, by source.fixAll.plume', async () => {
    const editor = await open('donnees.md');
    const { document } = editor;
    await problemsOf(document.uri);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append('plume').value;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, kind);
    assert.equal(actions.length, 1);
    assert.ok(actions[0]?.edit);
    await vscode.workspace.applyEdit(actions[0].edit);
    assert.match(document.getText(), /côté\u00A0: /);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('gives assistants its tools, which answer of the site, where VS Code has such tools', async () => {
    await open('donnees.md');
    const { lm } = vscode as { readonly lm?: { readonly tools?: readonly { readonly name: string }[]; readonly invokeTool?: (name: string, options: object) => Promise<{ readonly content: readonly { readonly value?: string }[] }> } };
    if (lm?.invokeTool === undefined) {
      return;
    }
    const { languageModelTools } = extension().packageJSON.contributes as { languageModelTools: { name: string }[] };
    assert.deepEqual(languageModelTools.filter(({ name }) => lm.tools?.some(it => it.name === name) !== true), []);
    const { content: [part] } = await lm.invokeTool('plume_schema', { input: {}, toolInvocationToken: undefined });
    assert.match(part?.value ?? '', /^\{"collections":\[/);
  });

  test('hands VS Code’s Markdown preview a plugin', async () => {
    const api = (await extension().activate()) as { extendMarkdownIt?: unknown };
    assert.equal(typeof api.extendMarkdownIt, 'function');
  });

  test('goes on after its server was started anew, with the text as it was', async () => {
    const editor = await open('donnees.md');
    await editor.edit(edit => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\nLorem ipsum\n'));
    await vscode.commands.executeCommand('plume.restartServer');
    const problems = await problemsOf(editor.document.uri);
    assert.ok(problems.some(({ range }) => editor.document.getText(range).startsWith('Lorem')));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('plume.plume');
  assert.ok(found, 'the extension is not installed');
  return found;
}

async function open(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, '_actualites', name), {
    viewColumn: vscode.ViewColumn.One,
  });
}

function activeTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.activeTabGroup.activeTab;
}

function previewTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('plume.preview'));
}

function problemsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return eventually(
    () => vscode.languages.getDiagnostics(uri),
    problems => problems.length > 0,
  );
}

/** Asks until the answer is the wanted one; the last answer where it never is. */
async function eventually<T>(ask: () => T, wanted: (answer: T) => boolean): Promise<T> {
  const limit = Date.now() + 20_000;
  for (;;) {
    const answer = ask();
    if (wanted(answer) || Date.now() > limit) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
