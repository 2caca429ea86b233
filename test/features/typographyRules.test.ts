import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFirstFix, checkRules, foundIn, sentencesIn } from '../support/ruleChecks.ts';

suite('typography', () => {
  test('in the text and in the fields that people read', () => checkFirstFix('Oui !\n', 'typography.space-before-punctuation', 'Oui\u00a0!\n'));
  test('not in code, addresses, HTML and annotations', () => checkRules('typography', `
\`a ! b\` <https://a.fr/?b=50%> [c](/d%20e "f") <span title="g !">h</span> {{ i ! }}
{: title="j !" }

    k !

<div data-a="l !">m</div>
`));
  test('around bold text', () => checkFirstFix('«\u00a0**mot** »', 'typography.space-inside-guillemets', '«\u00a0**mot**\u00a0»'));
  test('the European style is told as such', async () => {
    const [sentence] = await sentencesIn('Oui !\n', { '_config.yml': 'lang: fr\ncollections: {actualites: {}}\n', 'plume.yml': 'typography: eu\n' });
    assert.equal(sentence?.replaceAll('\u00A0', ' '), 'Dans le style européen, rien ne précède ce signe : retirez l’espace.');
  });
  test('nothing on an English site', async () => {
    assert.deepEqual(await foundIn('typography', 'Oui !', { '_config.yml': 'lang: en\ncollections: {actualites: {}}\n' }), []);
  });
});
