import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { builtInModels } from '../../server/src/models/builtIn.ts';
import { snippetOf } from '../../server/src/models/snippetOf.ts';
import { findIn } from '../support/findings.ts';
import { RIGHT_HEADER } from '../support/ruleChecks.ts';

interface Snippet {
  readonly description: string;
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
}

const FILES = { 'uploads/image.jpg': 'x' };
const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2019', CURRENT_MONTH: '07', CURRENT_DATE: '15', CURRENT_HOUR: '16', CURRENT_MINUTE: '30', CURRENT_TIMEZONE_OFFSET: '+02:00',
};
const SNIPPETS = ['article', 'project-card'].flatMap(name => Object.entries(JSON.parse(readFileSync(`snippets/${name}.json`, 'utf8')) as Readonly<Record<string, Snippet>>));

suite('every built-in snippet', () => {
  for (const [name, { body }] of SNIPPETS) {
    test(`${name} passes every rule as it is inserted`, () => passes(body.join('\n')));
  }
  test('is described with no-break spaces, once by each name', () => {
    for (const [name, { description }] of SNIPPETS) {
      assert.doesNotMatch(`${name} ${description}`, / [:;!?»]|« /, name);
    }
    assert.equal(new Set(SNIPPETS.map(([name]) => name)).size, SNIPPETS.length);
  });
  test('is offered once for what is typed', () => {
    for (const [name, { prefix }] of SNIPPETS) {
      const prefixes = typeof prefix === 'string' ? [prefix] : prefix;
      const starts = prefixes.map(it => it.slice(0, 3));
      assert.equal(new Set(starts).size, starts.length, name);
    }
  });
});

suite('the project card', () => {
  const [projectCard] = builtInModels();
  assert.ok(projectCard);
  const body = snippetOf(projectCard, 'fr');

  test('passes every rule as the command inserts it', () => passes(body));
  test('is the same by its name and by the command', () => {
    const [name, snippet] = SNIPPETS.find(([it]) => it === projectCard.name.fr) ?? [];
    assert.equal(name, projectCard.name.fr);
    assert.equal(snippet?.prefix, projectCard.prefix);
    assert.equal(`${snippet?.body.join('\n') ?? ''}\n`, body);
  });
});

async function passes(snippet: string): Promise<void> {
  const text = snippet.replaceAll(/\$\{\d+:([^}]*)\}|\$(\w+)/g, (_, words: string | undefined, variable: string) => words ?? VARIABLES[variable] ?? '').replace('(https://)', '(https://etalab.gouv.fr/)');
  // A card stands in the part of an article that is about projects.
  const findings = await findIn(text.startsWith('---') ? `${text}Texte\n` : `${RIGHT_HEADER}## Les projets\n\n${text}\n`, FILES);
  // What is to be replaced is told, field by field, as long as it is there.
  assert.deepEqual(findings.map(it => it.rule.code).filter(it => it !== 'content.placeholder'), []);
}
