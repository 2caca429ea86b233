/** What the gem `github-pages` adds by itself (`GitHubPages::Plugins::DEFAULT_PLUGINS`), as far as it changes pages. */
const OF_GITHUB_PAGES = ['jekyll-paginate', 'jekyll-relative-links', 'jekyll-optional-front-matter', 'jekyll-readme-index', 'jekyll-default-layout', 'jekyll-titles-from-headings'];

/** Names of plug-ins, with those that one of them brings along. */
export function withBroughtPlugins(plugins: readonly string[]): readonly string[] {
  return plugins.includes('github-pages') ? [...plugins, ...OF_GITHUB_PAGES] : plugins;
}

/** Whether plug-ins change the texts of pages before Liquid and kramdown read them. */
export function changesTexts(plugins: readonly string[]): boolean {
  return withBroughtPlugins(plugins).some(it => it === 'jekyll-relative-links' || it === 'jekyll-titles-from-headings');
}
