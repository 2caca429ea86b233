import type { TextRange } from '../../../base/textRange.ts';
import { stripHtml } from '../../liquid/stripHtml.ts';
import { renderKramdown, validateOptions } from '../../../kramdown/index.ts';
import { extensionOf } from '../../addresses/url.ts';
import { defaultsFor } from '../../config/frontMatterDefaults.ts';
import { kramdownSettings } from '../../config/kramdownSettings.ts';
import type { SiteDocument, SitePage } from '../../siteFile.ts';
import { isRubyMap, isTruthy, rubyMap, type RubyMap } from '../../values/rubyValue.ts';
import type { SiteContent, SiteTexts } from '../siteContent.ts';
import { bodyOf } from '../bodyOf.ts';

/** A heading at the beginning: `# Titre`, or one that is underlined. */
const HEADING = /^[ \t\n\v\f\r]*(?:#{1,3}[ \t\n\v\f\r]+(.*)(?:[ \t\n\v\f\r]+#{1,3})?|(.*)\r?\n[-=]+[ \t\n\v\f\r]*)(?![^\n])/;

/** jekyll-titles-from-headings gives pages without a title the first heading, where they begin with one. */
export function withTitles(content: SiteContent, texts: SiteTexts): SiteContent {
  const { config } = content;
  const settings = settingsOf(content);
  if (settings['enabled'] === false) {
    return content;
  }
  const options = validateOptions(kramdownSettings(config)).options;
  const titleOf = (file: SitePage | SiteDocument): string | undefined => {
    const [, marked, underlined] = isMarkdown(content, file.path) && valuesOf(file)['redirect'] === undefined ? (HEADING.exec(bodyOf(file, texts)) ?? []) : [];
    const heading = marked ?? underlined;
    return heading === undefined ? undefined : plain(renderKramdown(heading, options));
  };
  const titled = (values: RubyMap, title: string): RubyMap => rubyMap([...Object.entries(values), ['title', title]]);
  const pages = content.pages.map(page => {
    const title = (page.valuesWithDefaults['title'] ?? null) === null && page.made?.text === undefined ? titleOf(page) : undefined;
    return title === undefined ? page : { ...page, valuesWithDefaults: titled(page.valuesWithDefaults, title) };
  });
  if (settings['collections'] !== true) {
    return { ...content, pages };
  }
  const document = (it: SiteDocument): SiteDocument => {
    const title = it.isWritten ? titleOf(it) : undefined;
    return title === undefined ? it : { ...it, values: titled(it.values, title) };
  };
  return { ...content, pages, documents: new Map([...content.documents].map(([name, list]) => [name, list.map(document)])) };
}

/** What of the text of a page is left without the heading that has become its title, where the site or the page wants that. */
export function rangeWithoutTitle(content: SiteContent, file: SitePage | SiteDocument, text: string): TextRange {
  const values = valuesOf(file);
  const settings = settingsOf(content);
  const isStripped = 'strip_title' in values ? values['strip_title'] === true : settings['strip_title'] === true;
  const hadTitle = file.kind === 'page' && ((file.values['title'] ?? null) !== null || isTruthy(defaultsFor(content.config, { path: file.relativePath, type: 'pages' })['title']));
  const isRead = settings['enabled'] !== false && (file.kind === 'page' || (settings['collections'] === true && file.isWritten));
  if (!isStripped || !isRead || hadTitle || !isMarkdown(content, file.path)) {
    return { start: 0, end: text.length };
  }
  const rest = text.replace(HEADING, '').replace(/^[ \t\n\v\f\r\0]+/, '');
  const start = text.length - rest.length;
  return { start, end: start + rest.replace(/[ \t\n\v\f\r\0]+$/, '').length };
}

function valuesOf(file: SitePage | SiteDocument): RubyMap {
  return file.kind === 'page' ? file.valuesWithDefaults : file.values;
}

function settingsOf({ config }: SiteContent): RubyMap {
  const settings = config.values['titles_from_headings'];
  return isRubyMap(settings) ? settings : rubyMap();
}

function isMarkdown({ config }: SiteContent, path: string): boolean {
  return config.markdownExtensions.has(extensionOf(path).toLowerCase());
}

/** Words without marks, on one line. */
function plain(html: string): string {
  return stripHtml(html).replace(/[ \t\n\v\f\r]+/g, ' ').replace(/^ | $/g, '').replace(/\[\^[^\]]*\]/g, '');
}
