/** HTML and XML. Which signs have which class is Rouge’s doing (its lexers, MIT, © Jeanine Adkisson and contributors). */
import { css } from './css.ts';
import { javascript } from './javascript.ts';
import { become, doing, enter, leave, moving, rule, type Language, type LexerState } from './lexer.ts';
import { signs } from './scannerPattern.ts';

const tagEndEnd: LexerState = [rule(/\s+/, ''), rule(/>/, 'nt', leave)];

/** What a script or a style sheet holds is read in its own language. */
function content(language: Language, name: string): LexerState {
  const inside = (pattern: RegExp): LexerState[number] => doing(pattern, (run, [text = '']) => { run.read(language, text); });
  return [inside(/[^<]+/), rule(new RegExp(`<\\s*/\\s*${name}\\s*>`), 'nt', leave), inside(/</)];
}

function opening(pattern: RegExp, language: Language, state: string): LexerState[number] {
  return doing(pattern, (run, [text = '']) => {
    run.emit('nt', text);
    run.begin(language);
    run.enter(state);
    run.enter('tag');
  });
}

const comment: LexerState = [rule(/[^-]+/, 'c'), rule(/-->/, 'c', leave), rule(/-/, 'c')];

/** HTML's rules. */
export const html: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/[^<&]+/, ''),
      rule(/&\S*?;/, 'ni'),
      rule(/<!DOCTYPE .*?>/is, 'cp'),
      rule(/<!\[CDATA\[.*?\]\]>/s, 'cp'),
      rule(/<!--/, 'c', enter('comment')),
      rule(/<\?.*?\?>/s, 'cp'),
      opening(/<\s*script\s*/, javascript, 'script'),
      opening(/<\s*style\s*/, css, 'style'),
      rule(/<\//, 'nt', enter('tagEnd')),
      rule(/</, 'nt', enter('tagStart')),
    ],
    tagEnd: [...tagEndEnd, rule(signs`[\p{L}:_-][\p{Word}\p{Cf}:.·-]*`, 'nt', become('tagEndEnd'))],
    tagEndEnd,
    tagStart: [rule(/\s+/, ''), rule(signs`[\p{L}:_-][\p{Word}\p{Cf}:.·-]*`, 'nt', become('tag')), moving(/(?:)/, become('tag'))],
    comment,
    tag: [
      rule(/\s+/, ''),
      rule(signs`[\p{L}:_[\]()*.-][\p{Word}\p{Cf}:.·[\]()*-]*\s*=\s*`, 'na', enter('attribute')),
      rule(signs`[\p{L}:_*#-][\p{Word}\p{Cf}:.·*#-]*`, 'na'),
      rule(/\/?\s*>/, 'nt', leave),
    ],
    attribute: [rule(/"/, 's', become('doubleQuotes')), rule(/'/, 's', become('singleQuotes')), rule(/[^\s>]+/, 's', leave)],
    doubleQuotes: [rule(/"/, 's', leave), rule(/[^"]+/, 's')],
    singleQuotes: [rule(/'/, 's', leave), rule(/[^']+/, 's')],
    script: content(javascript, 'script'),
    style: content(css, 'style'),
  },
};

/** XML's rules. */
export const xml: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/[^<&]+/, ''),
      rule(/&\S*?;/, 'ni'),
      rule(/<!\[CDATA\[.*?\]\]>/, 'cp'),
      rule(/<!--/, 'c', enter('comment')),
      rule(/<\?.*?\?>/, 'cp'),
      rule(/<![^>]*>/, 'cp'),
      rule(signs`<\s*[\p{L}:_][\p{Word}\p{Cf}:.·-]*`, 'nt', enter('tag')),
      rule(signs`<\s*\/\s*[\p{L}:_][\p{Word}\p{Cf}:.·-]*\s*>`, 'nt'),
    ],
    comment,
    tag: [rule(/\s+/, ''), rule(signs`[\p{L}:_][\p{Word}\p{Cf}:.·-]*\s*=`, 'na', enter('attribute')), rule(/\/?\s*>/, 'nt', leave)],
    attribute: [rule(/\s+/, ''), rule(/".*?"|'.*?'|[^\s>]+/s, 's', leave)],
  },
};
