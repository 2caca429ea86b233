import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { renderTexts } from '../../support/siteTexts.ts';
import { CASES_RECORD, readCases, siteOf } from './cases.ts';

/** What upstream's Jekyll printed; null where it stopped. */
const recorded = JSON.parse(readFileSync(CASES_RECORD, 'utf8')) as Readonly<Record<string, string | null>>;

suite('Liquid prints what Jekyll prints', () => {
  for (const liquid of readCases()) {
    test(liquid, () => assert.equal(renderTexts(siteOf(liquid)).pages['/index.txt'], recorded[liquid]));
  }
});
