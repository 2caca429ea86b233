import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { VocabularyField } from '../../server/src/project/plumeConfig.ts';
import { groupTerms } from '../../server/src/workspace/termGroups.ts';

const vocabularyFile = join(process.env['PLUME_SHARED'] ?? '../shared', 'articles/vocabulary.json');

suite('spellings of one word', () => {
  test('case', () => check({ 'Open Data': 2, 'Open data': 3 }, [['Open data', 'Open Data']]));
  test('accents', () => check({ dematerialisation: 1, dématérialisation: 1 }, [['dématérialisation', 'dematerialisation']]));
  test('apostrophes', () => check({ "l'agent": 3, 'l’agent': 1 }, [["l'agent", 'l’agent']]));
  test('hyphens, spaces and nothing', () => check({ 'open-data': 1, 'open data': 5, opendata: 1 }, [['open data', 'open-data', 'opendata']]));
  test('spaces around', () => check({ Etalab: 4, 'Etalab ': 1 }, [['Etalab', 'Etalab ']]));
  test('number', () => check({ 'Logiciels libres': 1, 'Logiciel libre': 2, journal: 1, journaux: 2 }, [['Logiciel libre', 'Logiciels libres'], ['journaux', 'journal']]));
  test('number behind an apostrophe', () => check({ "systèmes d'information": 2, "système d'informations": 1 }, [["systèmes d'information", "système d'informations"]]));
  test('composed and decomposed letters', () => check({ 'été': 2, 'e\u0301te\u0301': 1 }, [['été', 'e\u0301te\u0301']]));
});

suite('distinct words', () => {
  test('other words with the same beginning', () => check({ Tech: 2, 'TECH.GOUV': 6, 'Café Transfo': 1, 'Café de Transfo': 1 }, []));
  test('words that differ by a last letter', () => check({ fonds: 1, fond: 1, Tours: 1, tour: 1, UX: 1, U: 1, RH: 1 }, []));
  test('words that differ by an accent', () => check({ marché: 1, marche: 1, retraité: 1, retraites: 1 }, []));
  test('acronyms', () => check({ SDIS: 1, SDI: 1, EIG: 2 }, []));
  test('numbers', () => check({ 'Covid-19': 1, 'Covid-20': 1, 2024: 1, 2025: 1 }, []));
});

suite('what the team lists', () => {
  const listed: VocabularyField = {
    open: true,
    values: [
      { name: 'données ouvertes', description: undefined, synonyms: ['open data'] },
      { name: 'donnée ouverte', description: undefined, synonyms: [] },
    ],
  };
  test('counts more than what is most used', () => check({ 'Données ouvertes': 9 }, [['données ouvertes', 'Données ouvertes']], listed));
  test('gathers synonyms, however they are spelt', () => check({ 'Open-Data': 9, 'données ouvertes': 1 }, [['données ouvertes', 'Open-Data']], listed));
  test('stays apart where the team lists both', () => check({ 'données ouvertes': 1, 'donnée ouverte': 3 }, [], listed));
});

suite('the tags of a real site', () => {
  test('all groups are found, and nothing else', { skip: existsSync(vocabularyFile) ? false : `${vocabularyFile} is not there` }, () => {
    const { tags, sameTag } = JSON.parse(readFileSync(vocabularyFile, 'utf8')) as { tags: Record<string, number>; sameTag: string[][] };
    const { groups } = groupTerms(new Map(Object.entries(tags)), undefined);
    assert.deepEqual(groups.map(it => it.spellings.toSorted()).toSorted(), sameTag.map(it => it.toSorted()).toSorted());
  });
});

/** The usual spelling comes first in each group. */
function check(counts: Readonly<Record<string, number>>, expected: readonly (readonly string[])[], listed?: VocabularyField): void {
  const { groups } = groupTerms(new Map(Object.entries(counts)), listed);
  assert.deepEqual(groups.map(({ usual, spellings }) => [usual, ...spellings.filter(it => it !== usual)]), expected);
}
