import { RubyMoment, type RubyMap } from '../../values/rubyValue.ts';
import type { StaticFile } from '../../siteFile.ts';
import { extensionOf } from '../../addresses/url.ts';
import { RubyDrop, toS, type LiquidValue } from '../rubyLiquid.ts';

/** A file that is copied (`Jekyll::Drops::StaticFileDrop`). */
export class StaticFileDrop extends RubyDrop {
  readonly #file: StaticFile;
  readonly #path: string;
  readonly #modified: () => number;
  readonly #defaults: () => RubyMap;

  /**
   * @param path below the source
   * @param modified when the file was changed, in milliseconds since 1970
   * @param defaults the values that the site gives such files
   */
  constructor(file: StaticFile, path: string, { modified, defaults }: { readonly modified: () => number; readonly defaults: () => RubyMap }) {
    super();
    this.#file = file;
    this.#path = path;
    this.#modified = modified;
    this.#defaults = defaults;
  }

  override get(name: string): LiquidValue {
    const fileName = this.#path.slice(this.#path.lastIndexOf('/') + 1);
    const extension = extensionOf(fileName);
    switch (name) {
      case 'name':
        return fileName;
      case 'extname':
        return extension;
      case 'basename':
        return fileName.slice(0, fileName.length - extension.length).replace(/\.+$/, '');
      case 'path':
        return this.#file.collection === undefined ? `/${this.#path}` : this.#path;
      case 'collection':
        return this.#file.collection;
      case 'modified_time':
        return new RubyMoment(this.#modified(), 0);
      default:
        return this.#defaults()[name];
    }
  }

  override names(): readonly string[] {
    return [...new Set(['name', 'extname', 'modified_time', 'basename', 'path', 'collection', ...Object.keys(this.#defaults())])];
  }

  override inspected(): string {
    return `#<Jekyll::StaticFile @relative_path="${toS(this.get('path'))}">`;
  }
}
