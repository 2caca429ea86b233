import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { renderTexts } from '../../support/siteTexts.ts';
import { readWholeSites, readWholeSitesRecord } from './wholeSites.ts';

suite('the pages of a whole site are those that Jekyll writes', () => {
  const recorded = readWholeSitesRecord();
  for (const { name, files } of readWholeSites()) {
    test(name, () => assert.deepEqual({ ...renderTexts(files).pages }, recorded[name]));
  }
});
