import { suite, test } from 'node:test';
import { checkFirstFix, checkRules } from '../support/ruleChecks.ts';

suite('annotations that do nothing', () => {
  test('last, after an empty line', () => checkRules('annotation.lost', `
Texte

{: .a }
^^^^^^^ annotation.lost
`));
  test('first, with an empty line after it', () => checkRules('annotation.lost', `
{: .a }
^^^^^^^ annotation.lost

Texte
`));
  test('right below a block, or right above one', () => checkRules('annotation.lost', `
Texte
{: .a }

{: .b }
Texte
`));
  test('are attached to the block above', () => checkFirstFix('Texte\n\n{: .a }\n', 'annotation.lost', 'Texte\n{: .a }\n'));
  test('are attached to the block below', () => checkFirstFix('{: .a }\n\nTexte\n', 'annotation.lost', '{: .a }\nTexte\n'));
  test('on the text of a tight item', () => checkRules('annotation.no-visible-effect', `
* un point
  {: .a }
  ^^^^^^^ annotation.no-visible-effect
`));
  test('on an item, a list or a paragraph within an item, they do something', () => checkRules('annotation.no-visible-effect', `
* {: .a } un point
{: .b }

* un point

  suite
  {: .c }
`));
});

suite('annotations that kramdown prints', () => {
  test('after a word, or after a space', () => checkRules('annotation.after-text', `
Un mot {: .a } et **gras** {: .b } là.
       ^^^^^^^ annotation.after-text
                           ^^^^^^^ annotation.after-text
`));
  test('joined to bold text, a link, an image or code', () => checkRules('annotation.after-text', `
Un **mot**{: .a } et [lien](/a){: .b } et ![image](/a.png){: .c } et \`code\`{: .d }
`));
  test('in code they are code', () => checkRules('annotation', 'Du `{.a}` et `mot {: .a }`\n\n    {.a}\n'));
  test('are joined to bold text', () => checkFirstFix('Du **gras** {: .b } là', 'annotation.after-text', 'Du **gras**{: .b } là'));
  test('go to the line below', () => checkFirstFix('Un mot {: .a }\n', 'annotation.after-text', 'Un mot\n{: .a }\n'));
  test('stay with the text of a quotation whose mark is left out', () => checkFirstFix('> L’eau\nUn mot {: .a }\n', 'annotation.after-text', '> L’eau\nUn mot\n> {: .a }\n'));
  test('stay with the text of an item that goes on at the margin', () => checkFirstFix('* L’eau\nUn mot {: .a }\n', 'annotation.after-text', '* L’eau\nUn mot\n  {: .a }\n'));
  test('stay with the text of an item in a quotation', () => checkFirstFix('> * L’eau\nUn mot {: .a }\n', 'annotation.after-text', '> * L’eau\nUn mot\n>   {: .a }\n'));
  test('on the line of a heading', () => checkRules('annotation', `
## Titre {: .a }
         ^^^^^^^ annotation.on-heading-line
`));
  test('an identifier on the line of a heading is right', () => checkRules('annotation', '\n## Titre {#nom}\n'));
  test('go below the heading', () => checkFirstFix('## Titre {: .a }\n', 'annotation.on-heading-line', '## Titre\n{: .a }\n'));
  test('without their colon', () => checkRules('annotation.missing-colon', `
Texte
{.text-center}
^^^^^^^^^^^^^^ annotation.missing-colon
`));
  test('get their colon', () => checkFirstFix('Texte\n{.text-center}\n', 'annotation.missing-colon', 'Texte\n{: .text-center }\n'));
  test('with a space before it', () => checkFirstFix('Texte\n{ : .a }\n', 'annotation.missing-colon', 'Texte\n{: .a }\n'));
  test('Liquid and other braces are none', () => checkRules('annotation', '\n{{ .a }} {% a %} {a.b} {1}\n'));
  test('without their closing brace', () => checkRules('annotation.unclosed', `
Texte
{: .text-center
^^^^^^^^^^^^^^^ annotation.unclosed
`));
  test('without their closing brace are one error, whatever they swallow', () => checkRules('', `
Texte
{: .text-center
^^^^^^^^^^^^^^^ annotation.unclosed

Des **mots** que personne ne verra "jamais" !

Suite
{: .encart }
`));
  test('behind a picture are one error too', () => checkRules('annotation', `
*légende*{: .text-center
         ^^^^^^^^^^^^^^^ annotation.unclosed
la suite et *d’autres mots*{: .encart }
`));
  test('over several lines are right', () => checkRules('annotation.unclosed', `
{:encart: .a}

Texte
{: .text-center
   .grand encart
   title="Un titre" }
`));
  test('get their closing brace before what they swallow', () => checkFirstFix('Texte\n{: .a\n\nSuite\n{: .b }\n', 'annotation.unclosed', 'Texte\n{: .a }\n\nSuite\n{: .b }\n'));
  test('get their closing brace', () => checkFirstFix('Texte\n{: .a', 'annotation.unclosed', 'Texte\n{: .a }'));
});

suite('parts of annotations that kramdown drops', () => {
  test('a comma', () => checkFirstFix('Texte\n{: .a, .b }\n', 'annotation.stray-comma', 'Texte\n{: .a .b }\n'));
  test('a second colon', () => checkFirstFix('Texte\n{: : .noir }\n', 'annotation.stray-sign', 'Texte\n{:  .noir }\n'));
  test('a no-break space', () => checkFirstFix('Texte\n{:\u00a0.a}\n', 'annotation.stray-sign', 'Texte\n{: .a}\n'));
  test('a target badly quoted', () => checkFirstFix('[a](/b){:target=_"blank"}', 'annotation.unquoted-value', '[a](/b){:target="_blank"}'));
  test('curly quotes', () => checkFirstFix('Texte\n{: title=“x” }\n', 'annotation.unquoted-value', 'Texte\n{: title="x" }\n'));
  test('a value without quotes', () => checkFirstFix('Texte\n{: style=color:red }\n', 'annotation.unquoted-value', 'Texte\n{: style="color:red" }\n'));
  test('a class without its dot', () => checkFirstFix('Texte\n{: text-center }\n', 'annotation.unknown-reference', 'Texte\n{: .text-center }\n'));
  test('words that kramdown or the article knows', () => checkRules('annotation', `
{:annonce: .a}

Texte
{: annonce }

* x
{:toc}
`));
  test('a definition that nothing uses', () => checkRules('annotation.unused-definition', `
{:annonce: .a}
^^^^^^^^^^^^^^ annotation.unused-definition

Texte
`));
  test('the same class twice', () => checkFirstFix('Texte\n{: .a .b .a }\n', 'annotation.repeated-class', 'Texte\n{: .a .b }\n'));
});

suite('definitions without end', () => {
  test('hold themselves', () => checkRules('annotation.endless', '{:encart: .bleue note}\n{:note: encart}\n        ^^^^^^ annotation.endless-definition\n\nTexte\n{: encart }\n'));
  test('hold others, and end', () => checkRules('annotation.endless', '{:encart: .bleue note}\n{:note: .encadre}\n\nTexte\n{: encart }\n'));
});
