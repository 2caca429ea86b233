// The one door of the model: what Jekyll does with the files of a site.
export { readJekyllConfig, type JekyllCollection, type JekyllConfig } from './config/jekyllConfig.ts';
export { defaultFor, defaultsFor, matchesScopePath } from './config/frontMatterDefaults.ts';
export { siteStop, type SiteStop } from './config/siteStop.ts';
export { collectionOfPath, documentPath, pathInSource, placeOf, type SourcePlace, type UnreadReason } from './files/sourcePlace.ts';
export { readSiteFile, type Build, type HiddenReason, type SiteDocument, type SiteFile, type SitePage, type SourceFile, type StaticFile, type UnreadFile } from './siteFile.ts';
export type { DocumentStop } from './values/documentStop.ts';
export type { HeaderContent } from './values/documentValues.ts';
export { hasHeaderLine, headerContentOf, readHeaderContent, readRubyMap } from './values/headerContent.ts';
export * from './values/rubyValue.ts';
export { rubyText } from './values/rubyText.ts';
export { styleSettings, type StyleSettings } from './config/styleSettings.ts';
export { kramdownSettings, type KramdownSettings } from './config/kramdownSettings.ts';
export { PLACEHOLDER_NAMES } from './addresses/placeholders.ts';
export { slugify, slugifyCased, type SlugifyMode } from './addresses/slugify.ts';
export { plainValues } from './values/plainValues.ts';
export { changesTexts, withBroughtPlugins } from './config/sitePlugins.ts';
