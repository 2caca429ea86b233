import { pageAddress } from '../../addresses/addresses.ts';
import { extensionOf } from '../../addresses/url.ts';
import { pathInSource } from '../../files/sourcePlace.ts';
import type { SitePage, StaticFile } from '../../siteFile.ts';
import { isRubyMap, rubyMap } from '../../values/rubyValue.ts';
import { defaultsFor } from '../../config/frontMatterDefaults.ts';
import type { SiteContent } from '../siteContent.ts';

/** jekyll-readme-index makes the first page of a folder of its README, where it has no other one. */
export function withReadmes(content: SiteContent): SiteContent {
  const { config, staticFiles, pages } = content;
  const settings = config.values['readme_index'];
  const isOn = !(isRubyMap(settings) && settings['enabled'] === false);
  const readmes = isOn ? staticFiles.filter(it => config.markdownExtensions.has(extensionOf(it.path).toLowerCase()) && /(?:^|\/)readme\.[^./]+$/i.test(it.path)) : [];
  const hasIndex = (folder: string): boolean => [...pages, ...staticFiles].some(({ url = '' }) => url.startsWith(folder) && /^(?:index\.(?:html?|xhtml|xml))?$/i.test(url.slice(folder.length)));
  const made = readmes.flatMap(it => {
    const page = indexPage(content, it);
    return hasIndex(page.url ?? '/') ? [] : [page];
  });
  const isRemoved = isRubyMap(settings) && settings['remove_originals'] === true;
  const paths = new Set(made.map(it => it.path));
  return { ...content, pages: [...pages, ...made], staticFiles: isRemoved ? staticFiles.filter(it => !paths.has(it.path)) : staticFiles };
}

function indexPage({ config }: SiteContent, file: StaticFile): SitePage {
  const below = pathInSource(config, file.path) ?? file.path;
  const folder = below.includes('/') ? `/${below.slice(0, below.lastIndexOf('/'))}/` : '/';
  const permalink = /^(?:\.github|docs)\/readme/i.test(below) ? '/' : folder;
  const values = rubyMap([['permalink', permalink]]);
  return {
    kind: 'page',
    path: file.path,
    relativePath: below,
    ...pageAddress(config, below, permalink),
    isWritten: true,
    hidden: undefined,
    stop: undefined,
    values,
    valuesWithDefaults: rubyMap([...Object.entries(defaultsFor(config, { path: below, type: 'pages' })), ...Object.entries(values)]),
    isHeaderLost: false,
    hasHeader: true,
    original: undefined,
    made: undefined,
  };
}
