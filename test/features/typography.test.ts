import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { TYPOGRAPHY_RULES } from '../../server/src/features/diagnostics/typography/typographyRules.ts';
import type { TypographyProfile } from '../../server/src/project/plumeConfig.ts';

suite('a no-break space before tall punctuation', () => {
  test('in the place of an ordinary one', () => corrects('Oui ! Non ? Bilan : a ; b', 'Oui⍽! Non⍽? Bilan⍽: a⍽; b'));
  test('where there is none', () => corrects('Oui! Bilan: a; b', 'Oui⍽! Bilan⍽: a⍽; b'));
  test('at the end of a line', () => corrects('Trois points :\n- a', 'Trois points⍽:\n- a'));
  test('after bold text, which is not prose', () => corrects('￼￼bilan￼￼ : oui', '￼￼bilan￼￼⍽: oui'));
  test('is left alone, also when it is narrow', () => accepts('Oui⍽! Non⎵? Bilan⍽: a⎵; b'));
  test('is not wanted in hours, ratios and addresses', () => accepts('À 10:30, 3:1, mailto:a, https://a.fr'));
  test('comes once before several signs', () => corrects('Quoi ?! Oui !!!', 'Quoi⍽?! Oui⍽!!!'));
  test('is not for a sign that stands alone', () => accepts(': a\n! b'));
  test('is taken out in the European style', () => corrects('Oui ! Bilan⍽: a⎵; b', 'Oui! Bilan: a; b', 'eu'));
});

suite('no-break spaces inside guillemets', () => {
  test('in the place of ordinary ones', () => corrects('« mot »', '«⍽mot⍽»'));
  test('where there are none', () => corrects('«mot»', '«⍽mot⍽»'));
  test('around bold text', () => corrects('« ￼￼mot￼￼ »', '«⍽￼￼mot￼￼⍽»'));
  test('are left alone', () => accepts('«⍽mot⍽» «⎵mot⎵»'));
  test('are taken out in the European style', () => corrects('«⍽mot »', '«mot»', 'eu'));
});

suite('a no-break space before a unit', () => {
  test('in the place of an ordinary one', () => corrects('50 % 12 € 3 km 4 M€', '50⍽% 12⍽€ 3⍽km 4⍽M€'));
  test('where there is none', () => corrects('50% et 12€', '50⍽% et 12⍽€'));
  test('is not for a word that begins alike', () => accepts('3 hommes et 5 minutes, 12 millions'));
});

suite('no-break spaces in numbers', () => {
  test('between groups of three', () => corrects('15 000 et 1 250 000', '15⍽000 et 1⍽250⍽000'));
  test('are not for years and telephone numbers', () => accepts('en 2019 2020, au 01 23 45 67 89'));
});

suite('other conventions', () => {
  test('the apostrophe is curly', () => corrects("l'État, aujourd'hui", 'l’État, aujourd’hui'));
  test('a quotation mark is not an apostrophe', () => accepts("'mot' et ' seul"));
  test('three dots are one sign', () => corrects('Etc... ou bien...', 'Etc… ou bien…'));
  test('etc. is not followed by dots', () => corrects('a, b, etc... et etc.…', 'a, b, etc. et etc.'));
  test('four dots are left alone', () => accepts('a....'));
  test('capitals keep their accents', () => corrects("L’Etat, une Ecole, Evénement", 'L’État, une École, Événement'));
  test('and the words after them', () => corrects('Evenement', 'Événement'));
  test('and the preposition at the start of a sentence', () => corrects('A partir de là. A noter : a', 'À partir de là. À noter⍽: a'));
  test('the verb at the start of a sentence is no preposition', () => accepts('A choisi de partir. A travaillé, a lu.'));
  test('nouns that look like its participles follow one', () => corrects('A côté. A proximité', 'À côté. À proximité'));
  test('a brand without accent, a letter and an acronym are left alone', () => accepts('Etalab, le plan A est prêt, ENA, Europe, Emmaüs'));
  test('ordinals are short', () => corrects('la 1ère, la 2ème, les 3èmes, le XXIème', 'la 1re, la 2e, les 3es, le XXIe'));
  test('right ordinals are left alone', () => accepts('1er, 1re, 2e, 2nd, 2nde, XXIe'));
  test('a quotation mark that kramdown would turn round', () => corrects('«⍽"mot"⍽»', '«⍽“mot"⍽»'));
});

/** `⍽` is a no-break space, `⎵` a narrow one, `￼` what is not prose. */
function corrects(written: string, expected: string, profile: TypographyProfile = 'fr'): void {
  const prose = decode(written);
  const corrections = TYPOGRAPHY_RULES.filter(rule => rule.profiles.includes(profile)).flatMap(rule => [...rule.find(prose, profile)]);
  const corrected = corrections
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end), prose);
  assert.equal(encode(corrected), expected);
}

function accepts(text: string): void {
  corrects(text, text);
}

function decode(text: string): string {
  return text.replaceAll('⍽', '\u00a0').replaceAll('⎵', '\u202f');
}

function encode(text: string): string {
  return text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⎵');
}
