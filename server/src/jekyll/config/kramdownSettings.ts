import { deepMerge, isRubyMap, isTruthy, RubyFloat, rubyMap, type RubyMap, type RubyValue } from '../values/rubyValue.ts';
import { rubyText } from '../values/rubyText.ts';
import type { JekyllConfig } from './jekyllConfig.ts';

/** What kramdown is given: plain values, by the names of its options. */
export type KramdownSettings = Readonly<Record<string, unknown>>;

/** The options that Jekyll hands to kramdown (`Jekyll::Converters::Markdown::KramdownParser#setup`). */
export function kramdownSettings({ values }: Pick<JekyllConfig, 'values'>): KramdownSettings {
  const own = isRubyMap(values['kramdown']) ? values['kramdown'] : rubyMap();
  const highlighter = isTruthy(own['syntax_highlighter']) ? own['syntax_highlighter'] : isTruthy(own['enable_coderay']) ? 'coderay' : isTruthy(values['highlighter']) ? values['highlighter'] : 'rouge';
  const options = isRubyMap(own['syntax_highlighter_opts']) ? own['syntax_highlighter_opts'] : rubyMap();
  const merged = deepMerge(own, rubyMap([
    ['syntax_highlighter', highlighter ?? null],
    ['syntax_highlighter_opts', highlighterOptions(options, own)],
  ]));
  return Object.fromEntries(Object.entries(merged).flatMap(([name, value]) => (OF_JEKYLL.has(name) ? [] : [[name, plain(value)]])));
}

/** Keys of `kramdown:` that are Jekyll's own. */
const OF_JEKYLL = new Set(['guess_lang', 'show_warnings', 'coderay', 'enable_coderay']);

function highlighterOptions(options: RubyMap, own: RubyMap): RubyMap {
  const language = isTruthy(options['default_lang']) ? options['default_lang'] : 'plaintext';
  return rubyMap([...Object.entries(options), ['default_lang', language ?? null], ['guess_lang', own['guess_lang'] ?? null]]);
}

function plain(value: RubyValue): unknown {
  if (value instanceof RubyFloat) {
    return value.value;
  }
  if (Array.isArray(value)) {
    return (value as readonly RubyValue[]).map(plain);
  }
  if (isRubyMap(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, plain(it)]));
  }
  return typeof value === 'object' && value !== null ? rubyText(value) : value;
}
