import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileUri } from '../workspace/node/diskFiles.ts';
import type { LanguageService } from '../languageService.ts';
import type { RenderCommand } from './arguments.ts';
import { UsageError } from './usageError.ts';
import { CannotRun } from './cannotRun.ts';
import { print } from './output.ts';

/** Prints the body of an article as kramdown would publish it. */
export async function render({ file, options }: RenderCommand, service: LanguageService): Promise<number> {
  const source = file === undefined ? await text(process.stdin) : await readText(file);
  const { html, problems } = await service.renderText(fileUri(resolve(file ?? 'stdin.md')), source, options);
  const [problem] = problems;
  if (problem) {
    throw new UsageError({
      fr: `--options : ${problem.option} (${problem.code}, attendu : ${problem.expected})`,
      en: `--options: ${problem.option} (${problem.code}; expected: ${problem.expected})`,
    });
  }
  await print(html);
  return 0;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new CannotRun({ fr: `${file} ne peut pas être lu : ${reason}`, en: `${file} cannot be read: ${reason}` });
  }
}
