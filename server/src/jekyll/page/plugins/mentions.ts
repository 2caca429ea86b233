import { rubyText } from '../../values/rubyText.ts';
import { isRubyMap, type RubyMap } from '../../values/rubyValue.ts';

/** Elements in which a name stays a name. */
const UNTOUCHED = /^(?:pre|code|tt|a|style|script)$/i;
const MENTION = /(^|[^\w@`/\\.-])@([\w][\w-]*)(?![\w/-])(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.-]|$)/g;

/** Makes links of `@nom`, in the texts of the body of a page (jekyll-mentions). */
export function linkMentions(page: string, settings: RubyMap): string {
  if (!page.includes('@')) {
    return page;
  }
  const base = mentionBase(settings);
  const open: string[] = [];
  let isBody = !page.includes('<body');
  return page.replace(/<!--[^]*?-->|<(\/?)([a-zA-Z][\w-]*)[^>]*>|[^<]+/g, (part, slash: string | undefined, name: string | undefined) => {
    if (name !== undefined) {
      isBody ||= name.toLowerCase() === 'body';
      if (UNTOUCHED.test(name) && !part.endsWith('/>')) {
        if (slash === '/') {
          open.pop();
        } else {
          open.push(name);
        }
      }
      return part;
    }
    return isBody && open.length === 0 && part.includes('@') && !part.startsWith('<') ? part.replace(MENTION, (_, before: string, user: string) => `${before}<a href="${base}/${user}" class="user-mention">@${user}</a>`) : part;
  });
}

function mentionBase(settings: RubyMap): string {
  const own = settings['jekyll-mentions'];
  const base = isRubyMap(own) ? own['base_url'] : own;
  return (typeof base === 'string' ? rubyText(base) : 'https://github.com').replace(/\/$/, '');
}
