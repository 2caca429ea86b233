import type { JekyllConfig } from '../config/jekyllConfig.ts';
import type { Build, SiteDocument, SiteFile, SitePage, StaticFile } from '../siteFile.ts';
import type { RubyMap } from '../values/rubyValue.ts';

/** A site as its templates see it: what was read, in Jekyll's order. A value. */
export interface SiteContent {
  readonly config: JekyllConfig;
  readonly build: Build;
  /** Name → documents, in the order of the collection (`Jekyll::Collection#docs`). */
  readonly documents: ReadonlyMap<string, readonly SiteDocument[]>;
  readonly pages: readonly SitePage[];
  readonly staticFiles: readonly StaticFile[];
  /** What the files of `_data` say. */
  readonly data: RubyMap;
  /** The plug-ins that the site has: of `_config.yml`, and of its `Gemfile`. */
  readonly plugins: ReadonlySet<string>;
  /** Whether Ruby that is not known may add tags and filters: a program in `_plugins`, or a plug-in that is not known. */
  readonly hasOwnRuby: boolean;
}

/** What templates may ask of the files of a site: all of it is at hand, nothing is fetched. */
export interface SiteTexts {
  /** The text of a file below the folder of `_config.yml`; undefined where there is none, or where it is not at hand yet. */
  text(path: string): string | undefined;
  /** When a file was changed, in milliseconds since 1970. */
  modified(path: string): number;
}

/** What a site is made of, in any order. */
export interface SiteParts {
  readonly files: readonly SiteFile[];
  readonly data: RubyMap;
  readonly plugins: ReadonlySet<string>;
  readonly texts: SiteTexts;
}
