/** What a terminal shows. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { doing, type Language, type LexerRun } from './lexer.ts';
import { shell } from './shell.ts';

/** The rules of terminals: what stands behind a prompt is a command, the rest is what it prints. */
export const terminal: Language = {
  start: ['root'],
  states: { root: [doing(/(.*?)(\n|$)/, (run, [line = '']) => { readLine(run, line); })] },
};

function readLine(run: LexerRun, line: string): void {
  const [prompt = ''] = /^[^\n]*?[$#>;]/.exec(line) ?? [];
  if (/^\s*(?:<[.]+>|[.]+)\s*$/.test(line)) {
    run.begin(shell);
    run.emit('c', line);
  } else if (prompt !== '') {
    const rest = line.slice(prompt.length);
    const [space = ''] = /^[ \t\n\v\f\r]*/.exec(rest) ?? [];
    run.emit('gp', prompt);
    run.emit('w', space);
    run.read(shell, rest.slice(space.length));
  } else {
    run.begin(shell);
    run.emit('go', line);
  }
}
