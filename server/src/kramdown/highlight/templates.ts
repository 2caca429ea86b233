/** Templates and exchanges that hold another language. Which signs have which class is Rouge’s doing (its lexers, MIT, © Jeanine Adkisson and contributors). */
import { html, xml } from './html.ts';
import { json } from './json.ts';
import { doing, enter, groups, leave, memory, rule, type Language } from './lexer.ts';
import { ruby } from './ruby.ts';

/** ERB's rules. */
export const erb: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/<%#/, 'c', enter('comment')),
      rule(/<%%|<%=|<%#|<%-|<%/, 'cp', enter('ruby')),
      doing(/.+?(?=<%%|<%=|<%#|<%-|<%)|.+/s, (run, [text = '']) => { run.read(html, text); }),
    ],
    comment: [rule(/%%>|-%>|%>/, 'c', leave), rule(/.+?(?=%%>|-%>|%>)|.+/s, 'c')],
    ruby: [rule(/%%>|-%>|%>/, 'cp', leave), doing(/.+?(?=%%>|-%>|%>)|.+/s, (run, [text = '']) => { run.read(ruby, text); })],
  },
};

/** What the head of an exchange says of its body. */
const content = memory<{ type: string }>(() => ({ type: 'text/plain' }));
const CONTENTS: Readonly<Record<string, Language>> = { 'application/json': json, 'text/html': html, 'text/xml': xml, 'application/xml': xml };

/** Those of HTTP. */
export const http: Language = {
  start: ['root'],
  states: {
    root: [
      groups(/(GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH)([ ]+)([^ ]+)([ ]+)(HTTPS?)(\/)(\d(?:\.\d)?)(\r?\n|$)/, ['nf', '', 'nn', '', 'k', 'o', 'm', ''], enter('headers')),
      groups(/(HTTPS?)(\/)(\d(?:\.\d))([ ]+)(\d{3})([ ]+)?([^\r\n]*)?(\r?\n|$)/, ['k', 'o', 'm', '', 'm', '', 'ne', ''], enter('headers')),
    ],
    headers: [
      doing(/([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)/, (run, [, name = '', before = '', colon = '', after = '', value = '', end = '']) => {
        if (name.trim().toLowerCase() === 'content-type') {
          content(run).type = (value.split(';')[0] ?? '').toLowerCase();
        }
        for (const [kind, text] of [['na', name], ['', before], ['p', colon], ['', after], ['s', value], ['', end]] as const) {
          run.emit(kind, text);
        }
      }),
      groups(/([^\r\n]+)(\r?\n|$)/, ['s', '']),
      rule(/\r?\n/, '', enter('content')),
    ],
    content: [
      doing(/.+/s, (run, [text = '']) => {
        const language = CONTENTS[content(run).type];
        if (language === undefined) {
          run.emit('', text);
        } else {
          run.read(language, text);
        }
      }),
    ],
  },
};
