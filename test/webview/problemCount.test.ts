import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PageProblem } from '../../client/src/preview/messages.ts';
import { countsInWords, pointsInSigns, pointsInWords } from '../../client/webview/problemCount.ts';

const problem = (severity: PageProblem['severity'], isOurs = true): PageProblem => ({ line: 0, character: 0, message: 'a', severity, isOurs });
const MANY = [problem('error'), problem('warning'), problem('warning'), problem('hint'), problem('warning', false)];

suite('The points of an article', () => {
  test('are those that the status bar counts', () => {
    assert.equal(pointsInWords(MANY, 'fr'), '3\u00A0points à revoir');
    assert.equal(pointsInWords([problem('error')], 'en'), '1 point to review');
    assert.equal(pointsInWords([problem('hint')], 'fr'), undefined);
    assert.equal(pointsInSigns(MANY), '✕\u00A01  !\u00A02');
  });
  test('are told apart from what is shown and not counted', () => {
    assert.equal(countsInWords(MANY, 'fr'), '1\u00A0erreur, 2\u00A0avertissements\u00A0; non comptés\u00A0: 1\u00A0avertissement, 1\u00A0détail');
    assert.equal(countsInWords(MANY, 'en'), '1\u00A0error, 2\u00A0warnings; not counted: 1\u00A0warning, 1\u00A0detail');
    assert.equal(countsInWords([problem('error')], 'fr'), '1\u00A0erreur');
  });
});
