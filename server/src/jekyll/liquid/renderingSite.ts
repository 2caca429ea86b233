import type { SiteContent, SiteTexts } from '../page/siteContent.ts';
import type { SiteDocument, SitePage, StaticFile } from '../siteFile.ts';
import type { RubyMap } from '../values/rubyValue.ts';
import type { TagClass } from './tagClass.ts';
import type { RubyDrop } from './rubyLiquid.ts';

/** Something that cannot be rendered as Jekyll would, or that stops its build. */
export interface RenderProblem {
  readonly kind: 'unknown-tag' | 'unknown-filter' | 'missing-include' | 'missing-link' | 'liquid-syntax' | 'liquid-error' | 'limit' | 'missing-layout';
  /** The file in which it stands, below the folder of `_config.yml`. */
  readonly path: string;
  /** What it is about: the name of the tag, of the file, or what the engine says. */
  readonly subject: string;
}

/** A site while it is rendered: its content, what templates see of it, and what has been rendered so far. */
export interface RenderingSite {
  readonly content: SiteContent;
  readonly texts: SiteTexts;
  /** `Europe/Paris` */
  readonly timeZone: string;
  dropOf(file: SiteDocument | SitePage | StaticFile): RubyDrop;
  markdown(text: string): string;
  /** The text of an include; undefined where there is none. */
  include(name: string): string | undefined;
  /** The file that `include_relative` means, from the path and collection of the page. */
  includeRelative(name: string, path: unknown, collection: unknown): { readonly path: string; readonly text: string } | undefined;
  /** Code as HTML, with the colours of its language where they are known. */
  colours(language: string, code: string): string;
  /** The tags of plug-ins that are known, by their names. */
  readonly pluginTags: Readonly<Record<string, TagClass>>;
  report(problem: RenderProblem): void;
  /** Whether Liquid that is not understood stops the build (`liquid: error_mode: strict`). */
  readonly isStrict: boolean;
  /** Values of `_config.yml`. */
  readonly settings: RubyMap;
}
