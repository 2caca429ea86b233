import { c, cpp } from './c.ts';
import { terminal } from './console.ts';
import { csharp } from './csharp.ts';
import { css } from './css.ts';
import { diff } from './diff.ts';
import { go } from './go.ts';
import { html, xml } from './html.ts';
import { java } from './java.ts';
import { javascript, typescript } from './javascript.ts';
import { json } from './json.ts';
import type { Language } from './lexer.ts';
import { liquid } from './liquid.ts';
import { markdown } from './markdown.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { sass, scss } from './sass.ts';
import { apache, conf, docker, ini, nginx, properties, toml } from './settings.ts';
import { shell } from './shell.ts';
import { sql } from './sql.ts';
import { erb, http } from './templates.ts';
import { yaml } from './yaml.ts';

/** The languages, each with the names that an article may give it. */
const TABLE: readonly (readonly [language: Language, names: string])[] = [
  [apache, 'apache'],
  [c, 'c'],
  [conf, 'conf config configuration'],
  [cpp, 'cpp c++'],
  [csharp, 'csharp c# cs'],
  [css, 'css'],
  [diff, 'diff patch udiff'],
  [docker, 'docker dockerfile Dockerfile'],
  [erb, 'erb eruby rhtml'],
  [go, 'go golang'],
  [html, 'html'],
  [http, 'http'],
  [ini, 'ini'],
  [java, 'java'],
  [javascript, 'javascript js'],
  [json, 'json'],
  [liquid, 'liquid'],
  [markdown(languageNamed), 'markdown md mkd'],
  [nginx, 'nginx'],
  [properties, 'properties'],
  [python, 'python py'],
  [ruby, 'ruby rb'],
  [sass, 'sass'],
  [scss, 'scss'],
  [shell, 'shell bash zsh ksh sh'],
  [sql, 'sql'],
  [terminal, 'console terminal shell_session shell-session'],
  [toml, 'toml'],
  [typescript, 'typescript ts'],
  [xml, 'xml'],
  [yaml, 'yaml yml'],
];

const LANGUAGES: ReadonlyMap<string, Language> = new Map(TABLE.flatMap(([language, names]) => names.split(' ').map(name => [name, language] as const)));

/** The language of a name: `js` and `javascript` are one. */
export function languageNamed(name: string): Language | undefined {
  return LANGUAGES.get(name);
}
