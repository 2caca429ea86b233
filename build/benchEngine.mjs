// The engine's part of `npm run bench`: our time beside markdown-it's with plugins that read about the same
// language, beside plain markdown-it, and beside real kramdown where Ruby is installed. All in one process,
// one after the other in each round, new instances and caches each time; medians.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import abbr from 'markdown-it-abbr';
import anchor from 'markdown-it-anchor';
import attrs from 'markdown-it-attrs';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';

const OPTIONS = { input: 'GFM', hard_wrap: false, syntax_highlighter: 'rouge', syntax_highlighter_opts: { default_lang: 'plaintext', guess_lang: true } };
const SHARED = process.env.PLUME_SHARED ?? '../shared';

const interop = plugin => plugin.default ?? plugin;
const rivals = {
  'markdown-it with plugins': text => {
    const md = new MarkdownIt({ html: true, typographer: true });
    [attrs, deflist, footnote, abbr, anchor].forEach(plugin => md.use(interop(plugin)));
    return md.render(text);
  },
  'markdown-it': text => new MarkdownIt({ html: true }).render(text),
};

/** Measures and prints the table of ratios. */
export async function benchEngine() {
  const { renderKramdown } = await import('../dist/node/kramdown.mjs');
  const renderers = { engine: text => renderKramdown(text, { ...OPTIONS }), ...rivals };
  for (const { name, text, rounds } of readTexts()) {
    const medians = measure(renderers, text, rounds);
    const ruby = measureRuby(text);
    const row = Object.entries(medians).map(([who, time]) => `${who} ${time.toFixed(2)} ms (ours is ${(medians.engine / time).toFixed(2)}×)`);
    console.log(`${name}: ${[...row, ...(ruby === undefined ? [] : [`kramdown in Ruby ${ruby.toFixed(0)} ms (ours is ${(medians.engine / ruby).toFixed(3)}×)`])].join(', ')}`);
  }
}

function measure(renderers, text, rounds) {
  const times = Object.fromEntries(Object.keys(renderers).map(name => [name, []]));
  for (let round = 0; round < rounds + 3; round += 1) {
    for (const [name, render] of Object.entries(renderers)) {
      // A new string, so that nothing remembered about the last one helps.
      const fresh = Buffer.from(text).toString();
      const start = performance.now();
      render(fresh);
      if (round >= 3) {
        times[name].push(performance.now() - start);
      }
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1]]));
}

function measureRuby(text) {
  const script = 'require "kramdown"; require "kramdown-parser-gfm"; t = STDIN.read; o = {input: "GFM", hard_wrap: false, syntax_highlighter: nil};'
    + 'times = 3.times.map { s = Process.clock_gettime(Process::CLOCK_MONOTONIC); Kramdown::Document.new(t, o).to_html; Process.clock_gettime(Process::CLOCK_MONOTONIC) - s }; puts times.sort[1] * 1000';
  const { status, stdout } = spawnSync('ruby', ['-e', script], { input: text, encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function readTexts() {
  const article = join(SHARED, 'articles/ia-15-projets.md');
  const articles = join(SHARED, 'kramdown/articles.json');
  if (!existsSync(article) || !existsSync(articles)) {
    const text = readFileSync('docs/kramdown.md', 'utf8');
    return [{ name: 'docs/kramdown.md', text, rounds: 200 }];
  }
  const bodies = JSON.parse(readFileSync(articles, 'utf8')).map(({ text }) => text);
  // markdown-it-anchor throws where two articles give the same id.
  const large = bodies.map((text, index) => text.replace(/(\{[^{}\n]*#[\w-]+)/g, `$1-${index}`)).join('\n\n').slice(0, 1 << 20);
  return [
    { name: 'one article', text: readFileSync(article, 'utf8').replace(/^---\n[^]*?\n---\n/, ''), rounds: 400 },
    { name: '1 MB of articles', text: large, rounds: 9 },
  ];
}

if (process.argv[1]?.endsWith('benchEngine.mjs')) {
  await benchEngine();
}
