import { extensionOf } from '../addresses/url.ts';
import type { JekyllConfig } from '../config/jekyllConfig.ts';
import { isRubyMap, isTruthy } from '../values/rubyValue.ts';
import { pathInSource } from './sourcePlace.ts';

/** Names that speak of a project and not of its site (`JekyllOptionalFrontMatter::FILENAME_BLACKLIST`). */
const OF_PROJECTS = new Set(['README', 'LICENSE', 'LICENCE', 'COPYING', 'CODE_OF_CONDUCT', 'CONTRIBUTING', 'ISSUE_TEMPLATE', 'PULL_REQUEST_TEMPLATE']);

/** Whether jekyll-optional-front-matter makes a page of a Markdown file without a header. */
export function isPageWithoutHeader(config: JekyllConfig, path: string): boolean {
  const { plugins, values, markdownExtensions, include } = config;
  const settings = values['optional_front_matter'];
  const isOn = plugins.includes('jekyll-optional-front-matter') && !isTruthy(values['require_front_matter']) && !(isRubyMap(settings) && settings['enabled'] === false);
  if (!isOn || !markdownExtensions.has(extensionOf(path).toLowerCase())) {
    return false;
  }
  const below = pathInSource(config, path) ?? path;
  const name = below.slice(below.lastIndexOf('/') + 1);
  return !OF_PROJECTS.has(name.slice(0, name.length - extensionOf(name).length).toUpperCase()) || include.some(it => it === below || it === name);
}
