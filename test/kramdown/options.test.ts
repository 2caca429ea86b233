import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import type { KramdownOptions, OptionName } from '../../server/src/kramdown/index.ts';
import { jekyllOptions, optionDefinitions, parseKramdown, renderKramdown, validateOptions } from '../../server/src/kramdown/index.ts';

/** For each option that changes the HTML: a value that is not Jekyll's, and a text that shows it. What a text may set, by the way it does. */
const SHOWN: Readonly<Record<string, { readonly value: unknown; readonly text: string; readonly inText?: string }>> = {
  input: { value: 'kramdown', text: '~~a~~\n' },
  auto_ids: { value: false, text: '# a\n', inText: 'false' },
  auto_id_prefix: { value: 'p-', text: '# a\n', inText: 'p-' },
  auto_id_stripping: { value: false, text: '# a `b`\n', inText: 'false' },
  transliterated_header_ids: { value: true, text: '# é\n' },
  header_offset: { value: 1, text: '# a\n', inText: '1' },
  header_links: { value: true, text: '# a\n', inText: 'true' },
  toc_levels: { value: '2', text: '* t\n{:toc}\n\n# a\n\n## b\n', inText: '2' },
  parse_block_html: { value: true, text: '<div>*a*</div>\n', inText: 'true' },
  parse_span_html: { value: false, text: 'a <b>*a*</b>\n', inText: 'false' },
  html_to_native: { value: true, text: '<b>a</b>\n', inText: 'true' },
  remove_line_breaks_for_cjk: { value: true, text: '日\n本\n', inText: 'true' },
  link_defs: { value: { l: ['/u'] }, text: '[l]\n' },
  footnote_nr: { value: 3, text: 'a[^1]\n\n[^1]: b\n', inText: '3' },
  footnote_prefix: { value: 'p-', text: 'a[^1]\n\n[^1]: b\n', inText: 'p-' },
  footnote_backlink: { value: '^', text: 'a[^1]\n\n[^1]: b\n', inText: '^' },
  footnote_backlink_inline: { value: true, text: 'a[^1]\n\n[^1]: > b\n', inText: 'true' },
  footnote_link_text: { value: '(%s)', text: 'a[^1]\n\n[^1]: b\n', inText: '(%s)' },
  entity_output: { value: 'numeric', text: '&eacute;\n', inText: 'numeric' },
  smart_quotes: { value: 'apos,apos,quot,quot', text: '"a"\n', inText: 'apos,apos,quot,quot' },
  typographic_symbols: { value: { hellip: '...' }, text: 'a...\n' },
  math_engine: { value: null, text: '$$a$$\n', inText: '' },
  syntax_highlighter: { value: null, text: '`a`\n', inText: '' },
  syntax_highlighter_opts: { value: { default_lang: 'ruby' }, text: '`a`\n' },
  forbidden_inline_options: { value: ['auto_ids'], text: '{::options auto_ids="false" /}\n\n# a\n' },
  hard_wrap: { value: true, text: 'a\nb\n' },
  gfm_quirks: { value: '', text: 'a\n# b\n' },
};

/** In GFM headings are always stripped, whatever is said from outside. */
const baseOf = (name: string): KramdownOptions => (name === 'auto_id_stripping' ? { ...jekyllOptions, input: 'kramdown', auto_id_stripping: true } : jekyllOptions);

suite('options', () => {
  test('that change the HTML are all tried', () => {
    assert.deepEqual(Object.keys(SHOWN).sort(), optionDefinitions.filter(({ effect }) => effect === 'html').map(({ name }) => name as string).sort());
  });

  for (const [name, { value, text, inText }] of Object.entries(SHOWN)) {
    test(`${name} is honoured from outside`, () => {
      const { options, problems } = validateOptions({ [name]: value });
      assert.deepEqual(problems, []);
      assert.notEqual(renderKramdown(text, { ...baseOf(name), ...options }), renderKramdown(text, baseOf(name)));
    });

    if (inText !== undefined) {
      test(`${name} is honoured from within a text`, () => {
        const { options } = validateOptions({ [name]: value });
        const set = `{::options ${name}="${inText}" /}\n\n`;
        assert.equal(renderKramdown(set + text, baseOf(name)).trimStart(), renderKramdown(text, { ...baseOf(name), ...options }));
      });
    }
  }

  test('that mean nothing here are accepted, and said to', () => {
    for (const { name, default: value } of optionDefinitions.filter(({ effect }) => effect === 'none')) {
      assert.deepEqual(validateOptions({ [name]: value }).problems.map(({ option, code }) => [option, code]), [[name, 'no-effect']]);
    }
  });

  test('that are unknown or wrong are reported, each once', () => {
    const { problems } = validateOptions({ x: 1, header_offset: 'a', toc_levels: '7', smart_quotes: 'a', entity_output: 'b', link_defs: 'c', auto_ids: 'maybe' });
    assert.deepEqual(problems.map(({ option, code }) => `${option}: ${code}`), [
      'x: unknown-option', 'header_offset: wrong-value', 'toc_levels: wrong-value', 'smart_quotes: wrong-value', 'entity_output: wrong-value', 'link_defs: wrong-value', 'auto_ids: wrong-value',
    ]);
  });

  test('that a text nests without end are wrong', () => {
    for (const opening of ['{a: ', '{a: [', 'a: [[']) {
      const { warnings } = parseKramdown(`{::options math_engine_opts="${opening.repeat(50_000)}" /}\n`);
      assert.deepEqual(warnings.map(({ code }) => code), ['wrong-option-value']);
    }
  });

  test('of any value at all stop nothing', () => {
    const names = optionDefinitions.map(({ name }) => name);
    const text = '# a "b"... &eacute;\n\n* t\n{:toc}\n\n[l] `c` $$d$$[^1] {::options toc_levels="x" /}\n\n[^1]: e\n\n~~~ ruby\nf\n~~~\n';
    fc.assert(fc.property(fc.dictionary(fc.constantFrom<OptionName>(...names), fc.anything()), given => {
      assert.equal(typeof renderKramdown(text, validateOptions(given).options), 'string');
      assert.equal(typeof renderKramdown(text, given as KramdownOptions), 'string');
    }), { examples: [[{ auto_ids: { toString: 1 } as unknown }], [{ link_defs: { l: {} } as unknown }], [{ smart_quotes: [Object.create(null)] as unknown }]], numRuns: 1000 });
  });
});
