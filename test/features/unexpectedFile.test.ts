import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findIn } from '../support/findings.ts';

const FILES: Readonly<Record<string, string>> = {
  'plume.yml': [
    'typography: off',
    'schema:',
    '  type: object',
    '  properties:',
    '    rapport: { type: string, x-file: [.pdf, .odt], x-folder: documents }',
    '    portrait: { type: string, x-file: image }',
    '    annexes: { type: array, items: { type: string, x-file: any } }',
    '',
  ].join('\n'),
  'documents/rapport.pdf': '',
  'documents/notes.txt': '',
  'uploads/a.png': '',
  'uploads/b.pdf': '',
  'uploads/c.jfif': '',
};

suite('a value that should name a file of the site', () => {
  test('is right by an address from the root, or by a name in the folder that is asked for', async () => {
    for (const value of ['/documents/rapport.pdf', 'rapport.pdf', 'documents/rapport.pdf', 'https://example.org/a.pdf', "'{{ site.rapport }}'"]) {
      await check(`rapport: ${value}`, []);
    }
  });
  test('is not there, by an address from the root', () => check('rapport: /documents/absent.pdf', ['link.missing-file']));
  test('is not there, in a list', () => check('annexes: [/uploads/a.png, /uploads/absent.zip]', ['link.missing-file']));
  test('is not there, by a name', () => check('rapport: absent.pdf', ['front-matter.unexpected-file'], ['Le site ne trouvera pas ce que « rapport » annonce : il n’a pas de fichier « absent.pdf ». Ajoutez-le, ou corrigez son nom.']));
  test('is not there, without an ending', () => check('portrait: /uploads/a', ['front-matter.unexpected-file']));
  test('differs in case alone', () => check('portrait: /uploads/A.png', ['link.other-case']));
  test('is of another kind', () => check('rapport: /documents/notes.txt', ['front-matter.unexpected-file'], ['« rapport » attend un autre genre de fichier : .pdf, .odt. Choisissez-en un.']));
  test('is an image by another of its endings', () => check('portrait: /uploads/c.jfif', []));
  test('is no image', () => check('portrait: /uploads/b.pdf', ['front-matter.unexpected-file'], ['« portrait » attend une image, et ce fichier n’en est pas une. Choisissez-en une.']));
  test('is in another folder', () => check('rapport: /uploads/b.pdf', ['front-matter.unexpected-file'], ['« rapport » attend un fichier du dossier « documents », et celui-ci est ailleurs. Déplacez-le, ou choisissez-en un autre.']));
});

async function check(header: string, codes: readonly string[], sentences?: readonly string[]): Promise<void> {
  const findings = await findIn(`---\n${header}\n---\n\nTexte.\n`, FILES);
  assert.deepEqual(findings.map(it => it.rule.code), codes);
  if (sentences !== undefined) {
    assert.deepEqual(findings.map(it => it.rule.message(it.problem).fr.replaceAll('\u00A0', ' ')), sentences);
  }
}
