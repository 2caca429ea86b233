import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { relativeUrl } from '../filters/addresses.ts';
import type { RenderingSite } from '../renderingSite.ts';
import { toS } from '../rubyLiquid.ts';
import type { TagClass } from '../tagClass.ts';
import { traceOf } from '../tracedRendering.ts';

interface Naming {
  /** Whether Liquid fills the name, too. */
  readonly isFilled: boolean;
  find(name: string): string | undefined;
}

/** `{% link _actualites/bilan.md %}` (`Jekyll::Tags::Link`). */
export function linkTag(site: RenderingSite): TagClass {
  return addressTag(site, { isFilled: true, find: name => {
    const { documents, pages, staticFiles } = site.content;
    const path = name.replace(/^\//, '');
    const page = pages.find(it => it.relativePath === name) ?? staticFiles.find(it => it.isWritten && it.path === path);
    return page?.url ?? [...documents.values()].flat().find(it => it.isWritten && it.relativePath === name)?.url;
  } });
}

/** `{% post_url 2024-01-02-bilan %}` (`Jekyll::Tags::PostUrl`). */
export function postUrlTag(site: RenderingSite): TagClass {
  return addressTag(site, { isFilled: false, find: name => {
    const [, folder = '', date, slug = ''] = /^(.+\/)*(\d+-\d+-\d+)-(.*)$/.exec(name.replace(/^\//, '')) ?? [];
    const posts = site.content.documents.get('posts') ?? [];
    const begin = [`_posts/${folder}${date ?? ''}-${slug}.`, `${folder}_posts/${date ?? ''}-${slug}.`];
    if (date === undefined) {
      return undefined;
    }
    // Without its folder, a post is found in any.
    const isNamed = (path: string, start: string): boolean => path.startsWith(start) && !path.slice(start.length).includes('.');
    const post = posts.find(it => begin.some(start => isNamed(it.relativePath, start))) ?? (folder === '' ? posts.find(it => isNamed(it.relativePath.slice(it.relativePath.lastIndexOf('/') + 1), `${date}-${slug}.`)) : undefined);
    return post?.url;
  } });
}

function addressTag(site: RenderingSite, { isFilled, find }: Naming): TagClass {
  return class extends Tag {
    readonly #written: string;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.#written = token.args.trim();
    }

    render(context: Context, emitter: Emitter): void {
      const name = isFilled && this.#written.includes('{{') ? toS(this.liquid.parseAndRenderSync(this.#written, context)) : this.#written;
      const url = find(name);
      if (url === undefined) {
        site.report({ kind: 'missing-link', path: '', subject: name });
        emitter.write(traceOf(context)?.mark({ kind: 'missing-link', written: this.token.getText(), subject: name }) ?? '');
      } else {
        emitter.write(relativeUrl(url, site.settings['baseurl']));
      }
    }
  };
}
