/** An address as Jekyll cleans it: one slash in front, none doubled, no steps upwards (`Jekyll::URL#sanitize_url`). */
export function sanitiseUrl(url: string): string {
  return `/${url}`.replaceAll('..', '/').replaceAll('./', '').replace(/\/{2,}/g, '/');
}

/** Percent-encoded, as `Addressable` does it (`Jekyll::URL.escape_path`). */
export function escapePath(path: string): string {
  return /^[a-zA-Z0-9./-]*$/.test(path) ? path : encodeURI(path.replace(/\p{Cs}/gu, '\uFFFD')).replace('#', '%23');
}

/** Decoded; what cannot be decoded stays (`Jekyll::URL.unescape_path`). */
export function unescapePath(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, encoded => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/** What a style adds to the address of a page, and of a document whose collection has no template (`Jekyll::Utils.add_permalink_suffix`). */
export function withSuffix(template: string, style: string): string {
  if (style === 'pretty' || style.endsWith('/')) {
    return `${template}/`;
  }
  return ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext') ? `${template}:output_ext` : template;
}

/** The ending of a name, as Ruby's `File.extname`: none for `.htaccess` and for `a.`. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const at = name.lastIndexOf('.');
  return at <= 0 || at === name.length - 1 || /^\.+$/.test(name.slice(0, at)) ? '' : name.slice(at);
}
