import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createProgress } from '../../server/src/cli/progress.ts';
import type { Report } from '../../server/src/cli/report.ts';
import { fileOnTerminal, summaryOnTerminal, terminalStyle } from '../../server/src/cli/reporters/terminal.ts';

const PLAIN = { hasColours: false };

function report(marked: string, more: Partial<Report> = {}): Report {
  const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
  return { file: 'a.md', line: 7, column: start + 1, endLine: 7, endColumn: end + 1, severity: 'error', code: 'annotation.unclosed', message: 'Rien ne la ferme.', excerpt: marked.replaceAll(/[⟦⟧]/g, ''), ...more };
}

suite('plume check on a terminal', () => {
  test('shows the line of each problem, and carets below the place', () => {
    assert.equal(
      fileOnTerminal([report('Un ⟦mot⟧ ici')], 'fr', PLAIN),
      ['a.md', '  7:4  erreur  Rien ne la ferme.  annotation.unclosed', '      Un mot ici', '         ^^^', '', ''].join('\n'),
    );
  });
  test('points to an empty place, and to the end of a line that a problem goes beyond', () => {
    assert.match(fileOnTerminal([report('Un ⟦⟧mot')], 'en', PLAIN), /\n {6}Un mot\n {9}\^\n/);
    assert.match(fileOnTerminal([report('Un ⟦mot⟧', { endLine: 9, endColumn: 2 })], 'en', PLAIN), /\n {6}Un mot\n {9}\^{3}\n/);
  });
  test('cuts a long line around the place', () => {
    const shown = fileOnTerminal([report(`${'a'.repeat(300)}⟦mot⟧${'b'.repeat(300)}`)], 'fr', PLAIN).split('\n');
    assert.equal(shown[2]?.length, 106);
    assert.equal(shown[2]?.indexOf('mot'), shown[3]?.indexOf('^^^'));
  });
  test('shows no sign that would steer the terminal', () => {
    assert.doesNotMatch(fileOnTerminal([report('Un ⟦mot⟧ \u001B[31mrouge')], 'fr', PLAIN), /\u001B/);
  });
  test('counts by severity', () => {
    const found = [report('⟦a⟧'), report('⟦b⟧', { severity: 'warning' }), report('⟦c⟧', { severity: 'warning' })];
    assert.equal(summaryOnTerminal(found, { files: 2, fixed: 0, accepted: 0, language: 'fr' }, PLAIN), '2 fichiers, 3 problèmes (1\u00A0erreur, 2\u00A0avertissements)\n');
    assert.equal(summaryOnTerminal([], { files: 2, fixed: 0, accepted: 0, language: 'en' }, PLAIN), '2 files, 0 problems\n');
  });
  test('has colours unless NO_COLOR or the terminal forbids them', () => {
    assert.match(fileOnTerminal([report('⟦a⟧')], 'fr', terminalStyle({ TERM: 'xterm' })), /\u001B\[31merreur\u001B\[0m/);
    assert.equal(terminalStyle({ TERM: 'xterm', NO_COLOR: '' }).hasColours, true);
    assert.equal(terminalStyle({ TERM: 'xterm', NO_COLOR: '1' }).hasColours, false);
    assert.equal(terminalStyle({ TERM: 'dumb' }).hasColours, false);
  });
  test('says nothing of how far it is where nobody sits at a terminal', () => {
    const said: string[] = [];
    const progress = createProgress(10, { isTTY: false, write: it => said.push(it) });
    progress.step();
    progress.clear();
    assert.deepEqual(said, []);
  });
});
