// How fast the engine is, beside others, and how its time grows: npm run bench -- engine
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import anchor from 'markdown-it-anchor';
import attributes from 'markdown-it-attrs';
import definitionLists from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import { createPageRenderer, jekyllOptions, parseKramdown, renderDocument, renderKramdown } from '../../server/src/kramdown/index.ts';
import { interleave } from './measure.ts';

const SHARED = process.env['PLUME_SHARED'] ?? '../shared';
const MEGABYTE = 1_000_000;

// Each sample renders with an instance of its own, so that no cache of an earlier sample helps.
const contestants = (text: string): Record<'plume' | 'plugins' | 'plain', () => unknown> => ({
  plume: () => renderKramdown(text, jekyllOptions),
  plugins: () =>
    new MarkdownIt({ html: true, typographer: true })
      .use(attributes)
      .use(definitionLists)
      .use(footnotes)
      .use(abbreviations)
      .use(anchor)
      .render(text),
  plain: () => new MarkdownIt({ html: true }).render(text),
});


compareSpeed();
compareEdits();
compareGrowth();

function compareSpeed(): void {
  const sample = readText(`${SHARED}/articles/ia-15-projets.md`)?.replace(/^---\n[^]*?\n---\n/, '');
  const articles = readText(`${SHARED}/kramdown/articles.json`);
  const texts = {
    ...(sample === undefined ? {} : { 'the sample article': sample }),
    ...(articles === undefined ? {} : { '1 MB of French articles': frenchArticles(JSON.parse(articles) as readonly Article[], MEGABYTE) }),
    'an article of the example site': readFileSync('examples/site/_actualites/huit-projets-intelligence-artificielle.md', 'utf8').replace(/^---\n[^]*?\n---\n/, ''),
  };
  console.log('Time of Plume, as a ratio to markdown-it with attrs, deflist, footnote, abbr, anchor; to plain markdown-it; to kramdown\n');
  for (const [name, text] of Object.entries(texts)) {
    const rounds = text.length > 100_000 ? 15 : 300;
    interleave(contestants(text), Math.ceil(rounds / 5));
    const { plume, plugins, plain } = interleave(contestants(text), rounds);
    const ruby = timeOfKramdown(text);
    const toRuby = ruby === undefined ? 'no Ruby here' : `${(plume / ruby).toFixed(3)}× kramdown`;
    console.log(`${name.padEnd(32)} ${(plume / plugins).toFixed(2)}× with plugins   ${(plume / plain).toFixed(2)}× plain   ${toRuby}   (${plume.toFixed(2)} ms)`);
  }
}

interface Article {
  readonly name: string;
  readonly text: string;
}

function frenchArticles(articles: readonly Article[], size: number): string {
  const french = articles.filter(({ text }) => /[éèàç]/.test(text));
  let text = '';
  for (let index = 0; text.length < size; index += 1) {
    text += `${french[index % french.length]?.text ?? ''}\n\n`;
  }
  return text;
}

function timeOfKramdown(text: string): number | undefined {
  const program = `require "kramdown"; require "kramdown-parser-gfm"
    text = $stdin.read; options = { input: "GFM", hard_wrap: false }
    times = (text.length > 100_000 ? 2 : 20).times.map { from = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      Kramdown::Document.new(text, options).to_html; Process.clock_gettime(Process::CLOCK_MONOTONIC) - from }
    puts times.sort[times.length / 2] * 1000`;
  const { status, stdout } = spawnSync('ruby', ['-e', program], { input: text, encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** Rendering after a letter was typed in the middle of a page, beside rendering all of it. */
function compareEdits(): void {
  const articles = readText(`${SHARED}/kramdown/articles.json`);
  if (articles === undefined) {
    return;
  }
  console.log('\nTime of rendering after one letter more or less in a paragraph or heading, as a ratio to rendering all; of the first rendering in parts\n');
  for (const [name, size] of [['100 KB', 100_000], ['1 MB', MEGABYTE]] as const) {
    const text = frenchArticles(JSON.parse(articles) as readonly Article[], size);
    const { paragraph, heading, whole, first } = interleave(
      {
        paragraph: typing(text, text.indexOf(' de ', text.length / 2)),
        heading: typing(text, text.indexOf('\n## ', text.length / 2) + 4),
        whole: () => renderDocument(parseKramdown(text, jekyllOptions), { lines: { offset: 0 } }),
        first: () => createPageRenderer().render(text, jekyllOptions),
      },
      size < MEGABYTE ? 100 : 25,
    );
    console.log(
      `${name.padEnd(8)} paragraph ${percent(paragraph / whole)}   heading ${percent(heading / whole)}   first ${(first / whole).toFixed(2)}×   (${paragraph.toFixed(2)} ms of ${whole.toFixed(0)} ms)`,
    );
  }
}

/** Renders again after a letter was typed, or removed. Both texts are there beforehand: to make them is the editor's work. */
function typing(text: string, place: number): () => unknown {
  const renderer = createPageRenderer();
  const texts = [text, `${text.slice(0, place)}x${text.slice(place)}`];
  texts.forEach(it => renderer.render(it, jekyllOptions));
  let round = 0;
  return () => {
    round += 1;
    return renderer.render(texts[round % 2] ?? text, jekyllOptions);
  };
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)} %`.padStart(7);
}

/** In a process of its own, with so much room for young objects that what is measured is the engine, not the collection of garbage. */
function compareGrowth(): void {
  spawnSync(process.execPath, ['--min-semi-space-size=256', '--max-semi-space-size=256', 'build/run.mjs', 'test/bench/growth.ts'], { stdio: 'inherit' });
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
