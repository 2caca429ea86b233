import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import type { HeaderCause } from '../../server/src/article/headerProblem.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';

suite('a header that French breaks', () => {
  test('a colon in a title', () => check('title: IA : 15 projets', 'colon-in-value', "title: 'IA : 15 projets'"));
  test('a colon at the end', () => check('title: Bilan :', 'colon-in-value', "title: 'Bilan :'"));
  test('a colon in the lines that follow', () =>
    check('title: Intelligence artificielle\n  un bilan : les projets\ndate: 2019-01-01', 'colon-in-value', "title: 'Intelligence artificielle\n  un bilan : les projets'\ndate: 2019-01-01"));
  test('a colon and an apostrophe', () => check("title: l'IA : 15 projets", 'colon-in-value', 'title: "l\'IA : 15 projets"'));
  test('a colon in a list of objects', () =>
    check('images:\n  - legende: Vue : le site\n    image: /a.png', 'colon-in-value', "images:\n  - legende: 'Vue : le site'\n    image: /a.png"));
  test('an apostrophe in single quotes', () => check("title: 'L'objectif'", 'apostrophe-in-quotes', "title: 'L''objectif'"));
  test('two apostrophes in single quotes', () => check("title: 'L'objectif d'IA'", 'apostrophe-in-quotes', "title: 'L''objectif d''IA'"));
  test('quotes in quotes', () => check('title: "Dire "oui" souvent"', 'quote-in-quotes', 'title: "Dire \\"oui\\" souvent"'));
  test('a word after quotes', () => check('title: "IA" et données', 'text-after-quotes', "title: '\"IA\" et données'"));
  test('a word after brackets', () => check('title: [Entretien] Covid', 'text-after-brackets', "title: '[Entretien] Covid'"));
  test('an at sign', () => check('auteur: @dinum', 'reserved-character', "auteur: '@dinum'"));
  test('a percent sign', () => check('title: % de réussite', 'reserved-character', "title: '% de réussite'"));
  test('a backtick', () => check('title: `code`', 'reserved-character', "title: '`code`'"));
  test('a dash at the start of a value', () => check('title: - oui', 'reserved-character', "title: '- oui'"));
  test('a quotation mark of Markdown', () => check('title: > oui', 'reserved-character', "title: '> oui'"));
  test('an asterisk', () => check('title: *Covid*', 'asterisk', "title: '*Covid*'"));
  test('bold', () => check('title: **Covid** et après', 'asterisk', "title: '**Covid** et après'"));
  test('a dash without space', () => check('tags:\n- données\n-ia\ndate: 2019-01-01', 'missing-space-after-dash', 'tags:\n- données\n- ia\ndate: 2019-01-01'));
  test('a colon without space', () => check('title:IA\ndate: 2019-01-01', 'missing-space-after-colon', 'title: IA\ndate: 2019-01-01'));
  test('an only colon without space', () => check('title:IA', 'missing-space-after-colon', 'title: IA'));
  test('a no-break space before the only colon', () => check('title:\u00A0IA', 'no-break-space', 'title: IA'));
  test('a no-break space after a key among others', () => check('date: 2019-01-01\ntitle:\u00A0IA\ntags: a', 'no-break-space', 'date: 2019-01-01\ntitle: IA\ntags: a'));
  test('a tab', () => check('tags:\n\t- ia', 'tab', 'tags:\n  - ia'));
  test('an unclosed quote', () => check("title: 'IA\ndate: 2019-01-01", 'unclosed-quote', "title: 'IA'\ndate: 2019-01-01"));
  test('an unclosed bracket', () => check('tags: [ia, données\ndate: 2019-01-01', 'unclosed-bracket', 'tags: [ia, données]\ndate: 2019-01-01'));
  test('a shifted field', () => check('title: IA\n date: 2019-01-01\ntags: a', 'shifted-line', 'title: IA\ndate: 2019-01-01\ntags: a'));
  test('a shifted field below quotes', () => check('title: "IA"\n  date: 2019-01-01', 'shifted-line', 'title: "IA"\ndate: 2019-01-01'));
  test('a shifted field below brackets', () => check('tags: [a]\n date: 2019-01-01', 'shifted-line', 'tags: [a]\ndate: 2019-01-01'));
  test('two shifted fields', () => check('title: IA\n date: 2019-01-01\n tags: a\nid: 1', 'shifted-line', 'title: IA\ndate: 2019-01-01\ntags: a\nid: 1'));
  test('a shifted field with a list below', () => check('title: IA\n tags:\n  - a\n  - b', 'shifted-line', 'title: IA\ntags:\n - a\n - b'));
  test('a shifted field in a list of groups', () => check('images:\n  - legende: Vue\n     image: /a.png', 'shifted-line', 'images:\n  - legende: Vue\n    image: /a.png'));
  test('a first field that is shifted', () => check(' title: IA\ndate: 2019-01-01', 'shifted-line', 'title: IA\ndate: 2019-01-01'));
  test('a line that belongs nowhere', () => check('title: IA\net données\ndate: 2019-01-01', 'stray-line', 'title: IA\n  et données\ndate: 2019-01-01'));
});

suite('a header that says something else than it seems', () => {
  test('a number sign instead of a value', () => check('tags: #ia', 'number-sign', "tags: '#ia'"));
  test('a number sign in a value', () => check('title: Budget #2026', 'number-sign', "title: 'Budget #2026'"));
  test('an exclamation mark', () => check('title: !important', 'exclamation-mark', "title: '!important'"));
  test('a no-break space in a key', () => check('title\u00A0: IA\ntags: a', 'no-break-space', 'title: IA\ntags: a'));
  test('a comment is meant as one', () => checkSilent('title: Budget # à relire'));
  test('an ordinary header', () => checkSilent('title: Le budget\ndate: 2019-07-15 16:30:00 +02:00\ntags: [a, "b"]\nlien: https://a.fr'));
  test('a header with comments only', () => checkSilent('# rien'));
  test('an empty header', () => checkSilent(''));
});

function check(block: string, cause: HeaderCause, fixed: string): void {
  const { text, header } = parseArticle('memory:/a.md', 1, `---\n${block}\n---\nTexte\n`);
  assert.deepEqual(header.problems.map(it => it.cause), [cause], JSON.stringify(header.yaml.problems));
  assert.equal(applyEdits(text, header.problems.flatMap(it => it.edits)), `---\n${fixed}\n---\nTexte\n`);
}

function checkSilent(block: string): void {
  assert.deepEqual(parseArticle('memory:/a.md', 1, `---\n${block}\n---\n`).header.problems, []);
}
