// Records what real kramdown makes of the corpus: node build/run.mjs test/kramdown/oracle/record.ts
import { writeFileSync } from 'node:fs';
import { fc } from '../../support/properties.ts';
import type { KramdownOptions } from '../../../server/src/kramdown/index.ts';
import { JEKYLL, readCorpus, writeCorpusFile } from './corpus.ts';
import { startOracle } from './oracle.ts';
import { PAIRS_RECORD, makePairs } from './pairs.ts';
import { HIGHLIGHT_RECORD, PIECES, askRouge } from './rouge.ts';

const oracle = startOracle();

for (const file of readCorpus()) {
  const documents = await Promise.all(
    file.documents.map(async document => ({ ...document, html: await rendered(document.text, document.options) })),
  );
  writeCorpusFile({ ...file, documents });
}

// Where kramdown itself raises an exception, null is recorded: Plume must give an answer there, whatever it is.
const pairs = await Promise.all(
  makePairs().map(async ({ name, text }) => [name, (await oracle.render(text, JEKYLL)).html ?? null] as const),
);
writeFileSync(PAIRS_RECORD, `{\n${pairs.map(it => it.map(part => JSON.stringify(part)).join(': ')).join(',\n')}\n}\n`);
oracle.close();

// A fixed seed, so that recording again changes nothing but what Rouge changed.
const snippets = Object.entries(PIECES).flatMap(([language, pieces]) =>
  fc.sample(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), { numRuns: language === 'ruby' ? 400 : 40, seed: 1 }).map(parts => ({ language, code: parts.join('') })),
);
writeFileSync(HIGHLIGHT_RECORD, `[\n${askRouge(snippets).map(it => JSON.stringify(it)).join(',\n')}\n]\n`);

async function rendered(text: string, options: KramdownOptions): Promise<string> {
  const { html, error } = await oracle.render(text, options);
  if (html === undefined) {
    throw new Error(`kramdown has no answer (${error}): ${text}`);
  }
  return html;
}
