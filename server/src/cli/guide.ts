import type { LanguageService } from '../languageService.ts';
import type { GuideCommand } from './arguments.ts';

export function guide(_command: GuideCommand, _service: LanguageService): Promise<number> {
  return Promise.resolve(0);
}
