import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { optionDefinitions } from '../../server/src/kramdown/index.ts';

const PAGE = 'docs/kramdown.md';
const ENGINE = 'server/src/kramdown';
const HEADING = '\n## Options\n';

/** The table as the page has it; `PLUME_UPDATE=1` writes it. */
function optionTable(): string {
  const rows = optionDefinitions.map(({ name, type, default: value, description, effect }) =>
    `| \`${name}\` | ${type} | \`${JSON.stringify(value)}\` | ${effect === 'none' ? 'accepted, without effect on the HTML: ' : ''}${description.replaceAll('|', '\\|')} |`);
  return ['| option | value | default | what it does |', '|---|---|---|---|', ...rows, ''].join('\n');
}

suite('the engine’s page', () => {
  test('lists the options as the engine knows them', () => {
    const page = readFileSync(PAGE, 'utf8');
    const start = page.indexOf('\n| option |', page.indexOf(HEADING)) + 1;
    if (process.env['PLUME_UPDATE'] !== undefined) {
      writeFileSync(PAGE, `${start > 0 ? page.slice(0, start) : page}${optionTable()}`);
      return;
    }
    assert.ok(start > 0, 'no table of options');
    assert.equal(page.slice(start), optionTable());
  });

  test('lists every code of the engine’s warnings', () => {
    const page = readFileSync(PAGE, 'utf8');
    const sources = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
    const calls = sources.flatMap(name => [...readFileSync(join(ENGINE, name), 'utf8').matchAll(/warn\(([^,]+),/g)]);
    const codes = calls.flatMap(([, code = '']) => [...code.matchAll(/'([^']+)'/g)].map(([, name = '']) => name));
    assert.ok(codes.length > 20, 'the warnings were not found');
    assert.deepEqual([...new Set(codes)].filter(code => !page.includes(`\`${code}\``)), []);
  });
});
