import { readMarkedText } from '../../support/markedText.ts';
import { harmless, traps } from './cases.ts';

// Every text of the cases, before and after its correction, for record.rb.
const texts = [...traps.flatMap(it => [readMarkedText(it.text).text, ...(it.fixed === undefined ? [] : [it.fixed])]), ...Object.values(harmless)];
console.log(JSON.stringify([...new Set(texts)]));
