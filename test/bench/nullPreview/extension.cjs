// The floor of the machinery: a preview that does nothing but forward the text.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- what VS Code runs as it stands, from its oldest version on
const vscode = require('vscode');

exports.activate = context => {
  const open = () => {
    const { document } = vscode.window.activeTextEditor;
    const panel = vscode.window.createWebviewPanel('null', 'Null', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true });
    panel.webview.html = '<!DOCTYPE html><body><pre id="text"></pre><script>addEventListener("message", ({ data }) => { text.textContent = data; });</script></body>';
    const send = () => void panel.webview.postMessage(document.getText());
    context.subscriptions.push(vscode.workspace.onDidChangeTextDocument(change => change.document === document && send()));
    setTimeout(send, 1000);
  };
  context.subscriptions.push(vscode.commands.registerCommand('nullPreview.open', open));
};
