import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { configCodes } from '../../server/src/features/diagnostics/configFindings.ts';
import { ruleFailed } from '../../server/src/features/diagnostics/ruleFailed.ts';
import { rules } from '../../server/src/features/diagnostics/rules.ts';

const codes = [...rules.map(it => it.code), ...configCodes, ruleFailed.code, 'file.unreadable', 'file.not-written'];
/** What a page of each language has to answer, in this order. */
const SECTIONS = {
  fr: ['Ce que verront les lecteurs', 'Pourquoi', 'Exemple', 'Que faire', 'Source'],
  en: ['What readers will see', 'Why', 'Example', 'What to do', 'Source'],
} as const;

const LEVELS = { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'conseil' } as const;

suite('the rules', () => {
  test('have codes of their own', () => assert.equal(new Set(codes).size, codes.length));
  test('have codes of the form area.what-is-wrong', () => {
    assert.deepEqual(codes.filter(it => !/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/.test(it)), []);
  });
  for (const code of codes) {
    test(`${code} has a page in English and in French`, () => {
      checkPage(`docs/rules/${code}.md`, code, SECTIONS.en);
      checkPage(`docs/rules/${code}.fr.md`, code, SECTIONS.fr);
    });
  }
  test('are all that there are pages of', () => {
    const pages = readdirSync('docs/rules').map(it => it.replace(/(?:\.fr)?\.md$/, ''));
    assert.deepEqual([...new Set(pages)].toSorted(), codes.toSorted());
  });
  test('have pages that say how grave they are', () => {
    for (const { code, severity } of rules) {
      assert.ok(readFileSync(`docs/rules/${code}.md`, 'utf8').includes(`Level: ${severity}`), code);
      assert.ok(readFileSync(`docs/rules/${code}.fr.md`, 'utf8').includes(`Niveau\u00A0: ${LEVELS[severity]}`), code);
    }
  });
  test('have pages on which no sign is lost: tags and brackets stand in code', () => {
    for (const page of readdirSync('docs/rules')) {
      const prose = readFileSync(`docs/rules/${page}`, 'utf8').replace(/^(`{3,}).*?^\1$/gms, '').replace(/`[^`\n]*`/g, '');
      assert.doesNotMatch(prose, /<\/?[a-z][^>]*>|\]\((?!https?:)/, page);
    }
  });
  test('are called by their codes in the documents', () => {
    for (const page of ['docs/plume-yml.md', 'docs/ligne-de-commande.md']) {
      const named = [...readFileSync(page, 'utf8').matchAll(/(?:^ {2}|plume-ignore(?:-file)? )([a-z-]+\.[a-z-]+)/gm)].map(it => it[1] ?? '');
      assert.ok(named.length > 0, page);
      assert.deepEqual(named.filter(it => !codes.includes(it)), [], page);
    }
  });
  test('speak French with no-break spaces', () => {
    for (const rule of rules) {
      const { fr } = rule.message({ start: 0, end: 0, args: ['a', 'b', 'c', 'd'] });
      assert.doesNotMatch(fr, /« | »|\w [:;!?](?:\s|$)/, `${rule.code}: ${fr}`);
      assert.doesNotMatch(fr, /\b(?:YAML|front matter|IAL|scalaire)\b/i, `${rule.code}: ${fr}`);
    }
  });
  test('speak English too', () => {
    for (const rule of rules) {
      const { fr, en } = rule.message({ start: 0, end: 0, args: ['a', 'b', 'c', 'd'] });
      assert.notEqual(fr, en, rule.code);
    }
  });
});

function checkPage(path: string, code: string, sections: readonly string[]): void {
  assert.ok(existsSync(path), `${path} is missing`);
  const page = readFileSync(path, 'utf8');
  assert.ok(page.includes(`\`${code}\``), `${path} does not name its code`);
  const prose = page.replace(/^```.*?^```$/gms, '');
  assert.deepEqual([...prose.matchAll(/^## (.+)$/gm)].map(it => it[1]), sections);
}
