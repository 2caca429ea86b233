/** Of files that a page may hold in itself, by their endings. */
const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif', gif: 'image/gif', jpeg: 'image/jpeg', jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml', webp: 'image/webp',
  otf: 'font/otf', ttf: 'font/ttf', woff: 'font/woff', woff2: 'font/woff2',
};
/** Where a file is not there, or is none that a page holds in itself. */
export const NOTHING = 'data:,';
/** How the page is printed. */
const PRINT = 'img{max-width:100%}@media print{h1,h2,h3{break-after:avoid}figure,img,table{break-inside:avoid}a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}}';

/** What a page that needs nothing else is made of. */
export interface SelfContained {
  readonly title: string;
  /** The language of the article: `fr` */
  readonly language: string;
  /** Stylesheets in order; files are tokens in them. */
  readonly styles: readonly string[];
  /** The article, clean; files are tokens in it. */
  readonly html: string;
  /** What stands above the article, clean. */
  readonly above?: string;
  /** Attributes of the whole page and of its body, as they are written, clean: ` class="a"` */
  readonly rootAttributes?: string;
  readonly bodyAttributes?: string;
  /** What tokens begin with: `key-3-` stands for the fourth file. */
  readonly key: string;
  /** The files themselves, as addresses that hold them: {@link dataAddress} */
  readonly contents: readonly string[];
}

/** One page with everything in it and no script. Its policy has nothing run and nothing loaded, whatever stands in it. */
export function selfContainedPage({ title, language, styles, html, above = '', rootAttributes = '', bodyAttributes = '', key, contents }: SelfContained): string {
  const fill = (text: string): string => text.split(`${key}-`).map((part, index) => (index === 0 ? part : filled(part, contents))).join('');
  const css = [...styles.map(fill), PRINT].join('\n').replaceAll(/<\/style/gi, '<\\/style');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}"${rootAttributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${css}
</style>
</head>
<body${bodyAttributes}>
${above}<main>${fill(html)}</main>
</body>
</html>
`;
}

/** The type of a file that a page may hold in itself, by its name; undefined for any other. */
export function typeOfFile(name: string): string | undefined {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''];
}

/** The address that holds a file. */
export function dataAddress(type: string, bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return `data:${type};base64,${btoa(binary)}`;
}

/** A text as it stands in HTML, also in an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Puts the content of a file in the place of its number: `3-…`. */
function filled(part: string, contents: readonly string[]): string {
  const end = part.indexOf('-');
  return `${contents[Number(part.slice(0, end))] ?? NOTHING}${part.slice(end + 1)}`;
}
