import { hasHeaderLine, readHeaderContent, readJekyllConfig, readRubyMap, readSiteFile, rubyMap, type RubyMap, type RubyValue } from '../../server/src/jekyll/index.ts';
import { createSiteRenderer, dataKey, readDataFile, readSite, type RenderProblem, type SiteContent, type SiteRenderer } from '../../server/src/jekyll/page.ts';

/** The moment of every build. */
export const BUILD = { now: new Date('2024-06-15T12:00:00Z'), machineZone: 'UTC' };

/** Renders every page of a site that is given as texts: path → text. */
export function renderTexts(files: Readonly<Record<string, string>>): { readonly pages: Readonly<Record<string, string>>; readonly problems: readonly RenderProblem[] } {
  const { content, renderer } = rendererOf(files);
  const written = [...[...content.documents.values()].flat(), ...content.pages].filter(it => it.isWritten);
  const pages = Object.fromEntries(written.map(it => [it.destination ?? '', renderer.page(it)]));
  return { pages, problems: renderer.problems };
}

/** A site that is given as texts, and what renders its pages. */
export function rendererOf(files: Readonly<Record<string, string>>): { readonly content: SiteContent; readonly renderer: SiteRenderer } {
  const config = readJekyllConfig(readRubyMap(files['_config.yml'] ?? ''));
  const read = Object.entries(files).map(([path, text]) => readSiteFile(config, { path, header: readHeaderContent(text), hasHeaderLine: hasHeaderLine(text) }, BUILD));
  const texts = { text: (path: string): string | undefined => files[path], modified: () => BUILD.now.getTime() };
  const content = readSite(config, BUILD, { files: read, data: dataIn(files), plugins: new Set(config.plugins), texts });
  return { content, renderer: createSiteRenderer(content, texts) };
}

function dataIn(files: Readonly<Record<string, string>>, folder = '_data'): RubyMap {
  const names = new Set(Object.keys(files).filter(it => it.startsWith(`${folder}/`)).map(it => it.slice(folder.length + 1).split('/')[0] ?? ''));
  return rubyMap([...names].toSorted().map((name): [string, RubyValue] => {
    const text = files[`${folder}/${name}`];
    return text === undefined ? [dataKey(name), dataIn(files, `${folder}/${name}`)] : [dataKey(name.replace(/\.[^.]*$/, '')), readDataFile(name, text)];
  }));
}
