/**
 * How Plume's own panels look: like the editor around the page, whose colours VS Code hands to it. The
 * style of the article does not reach them, nor they the article.
 */
export const CHROME = `
  :host { all: initial; --back: var(--vscode-editorWidget-background, #f6f7fa); --text: var(--vscode-editorWidget-foreground, #22252f);
    --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #c9cdd8)); --focus: var(--vscode-focusBorder, #0a76f6); }
  * { box-sizing: border-box; }
  button { font: 500 12px/20px system-ui, sans-serif; color: inherit; background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 2px 8px; cursor: pointer; }
  button:hover { background: var(--vscode-toolbar-hoverBackground, #7f7f7f22); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); }
  button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
  button[aria-pressed=true] { color: var(--vscode-inputOption-activeForeground, #12244f); background: var(--vscode-inputOption-activeBackground, #dde5fb);
    border-color: var(--vscode-inputOption-activeBorder, #1b3a8c); }
  .main { color: var(--vscode-button-foreground, #fff); background: var(--vscode-button-background, #1b3a8c); border-color: var(--vscode-contrastBorder, transparent); padding: 3px 12px; }
  .main:hover { background: var(--vscode-button-hoverBackground, #14296b); }
  section { max-height: 70vh; overflow: auto; padding: 16px 20px; border: 1px solid var(--line); border-radius: 8px; background: var(--back); color: var(--text);
    box-shadow: 0 6px 24px #0003; font: 13px/1.5 system-ui, sans-serif; }
  h2 { margin: 0 0 8px; font: 600 14px/1.4 system-ui, sans-serif; }
  h3 { margin: 16px 0 6px; font: 600 12px/1.4 system-ui, sans-serif; }
  :host([hidden]) { display: none; }
  @media print { :host { display: none; } }
`;
