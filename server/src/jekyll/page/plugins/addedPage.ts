import { pageAddress } from '../../addresses/addresses.ts';
import type { JekyllConfig } from '../../config/jekyllConfig.ts';
import type { SitePage } from '../../siteFile.ts';
import type { RubyMap } from '../../values/rubyValue.ts';

/** A page that a plug-in adds, whose text no file holds (`Jekyll::PageWithoutAFile`). */
export function addedPage(config: JekyllConfig, path: string, { text, values }: { readonly text: string; readonly values: RubyMap }): SitePage {
  return { kind: 'page', path, relativePath: path, ...pageAddress(config, path, null), isWritten: true, hidden: undefined, stop: undefined, values, valuesWithDefaults: values, isHeaderLost: false, hasHeader: true, original: undefined, made: { text } };
}
