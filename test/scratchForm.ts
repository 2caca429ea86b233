import { readFileSync } from 'node:fs';
import { createLanguageService } from '../server/src/languageService.ts';
import { diskFiles, fileUri } from '../server/src/workspace/node/diskFiles.ts';
const NEVER = { isCancellationRequested: false };
for (const file of process.argv.slice(2)) {
  const service = createLanguageService({ workspace: { ...diskFiles, onDidChange: (() => ({ dispose() {} })) as never }, logger: { error: it => console.error(it), info: () => undefined }, letOthersPass: () => Promise.resolve(), now: () => new Date() });
  service.configure({ language: 'fr', displayLanguage: 'fr', rulePages: '' });
  const uri = fileUri(file);
  service.open(uri, 1, readFileSync(file, 'utf8'));
  await service.whenIndexed(uri);
  const form = await service.form(uri, NEVER);
  console.log('#####', file, form?.sentence, '|', form?.publication, form?.broken?.message, form?.problems.map(it => it.message));
  const show = (fields: any, indent: string): void => {
    for (const f of fields) {
      const { kind, items, fields: sub, ...rest } = f.control;
      console.log(`${indent}${f.isRequired ? '*' : f.isUsual ? '+' : '-'} ${f.label} [${kind}] ${JSON.stringify(rest).slice(0, 200)} ${f.problems.map((p: any) => p.severity + ':' + p.message + p.fixes).join('; ')} {${f.help.slice(0, 60)}}`);
      if (items) show(items, indent + '    ');
      if (sub) show(sub, indent + '    ');
    }
  };
  show(form?.fields, '');
  console.log(JSON.stringify((await service.formChoices(uri, { path: ['tags'], typed: '' }, NEVER)).slice(0, 3)));
}
