// Prints where the model and real Jekyll differ on random sites: node build/run.mjs test/jekyll/oracle/hunt.ts COUNT [SEED]
import { fc } from '../../support/properties.ts';
import { comparable, modelAnswer } from './modelAnswer.ts';
import { startJekyll } from './oracle.ts';
import { randomSites } from './randomSites.ts';

const [count = '200', seed = '1'] = process.argv.slice(2);
const oracle = startJekyll();
let found = 0;
for (const files of fc.sample(randomSites, { numRuns: Number(count), seed: Number(seed) })) {
  const answer = await oracle.ask(files);
  const ours = modelAnswer(files);
  const complaints: string[] = [];
  if (ours.isStopped !== (answer.stopped !== undefined)) {
    complaints.push(`ours ${ours.isStopped ? 'stops' : 'goes on'}, Jekyll: ${JSON.stringify(answer.stopped)}`);
  } else if (answer.stopped === undefined) {
    const theirs = new Map((comparable(answer.files) as { path: string }[]).map(it => [it.path, JSON.stringify(it)]));
    const mine = new Map((comparable(ours.files) as { path: string }[]).map(it => [it.path, JSON.stringify(it)]));
    for (const path of new Set([...theirs.keys(), ...mine.keys()])) {
      if (theirs.get(path) !== mine.get(path)) {
        complaints.push(`${path}\n${JSON.stringify(files[path])}\n  jekyll ${theirs.get(path) ?? '-'}\n  ours   ${mine.get(path) ?? '-'}`);
      }
    }
  }
  if (complaints.length > 0) {
    found += 1;
    console.log(`━━ ${files['_config.yml']}${answer.stopped || ours.isStopped ? JSON.stringify(files) : ''}\n${complaints.join('\n')}`);
  }
}
console.log(`${found} of ${count} differ`);
oracle.close();
