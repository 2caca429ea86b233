import { RULE_FAILED } from './acceptedLists.ts';
import type { CheckCommand } from './arguments.ts';
import { severities } from './checkArguments.ts';
import type { Report } from './report.ts';

/** Codes of what says that something has not been checked. */
const NOT_CHECKED: ReadonlySet<string> = new Set([RULE_FAILED, 'file.unreadable', 'file.not-text', 'file.not-written']);

/** Whether a problem says that something has not been checked. */
export function isUnchecked({ code }: Pick<Report, 'code'>): boolean {
  return NOT_CHECKED.has(code);
}

/** Whether `--only` asks for a problem. That something has not been checked is said all the same. */
export function isAsked(problem: Pick<Report, 'code'>, { only }: Pick<CheckCommand, 'only'>): boolean {
  const { code } = problem;
  return only.length === 0 || isUnchecked(problem) || only.some(it => code === it || code.startsWith(`${it}.`));
}

/** Whether a problem is at or above the severity that is asked for. */
export function isGrave({ severity }: Pick<Report, 'severity'>, { failOn }: Pick<CheckCommand, 'failOn'>): boolean {
  return severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** What is reported of what was found. */
export function toShow(found: readonly Report[], command: CheckCommand): readonly Report[] {
  return found.filter(it => isAsked(it, command) && (!command.isQuiet || isGrave(it, command)));
}

/** Whether problems that are asked for make the check fail. */
export function fails(asked: readonly Report[], command: CheckCommand): boolean {
  const { maxWarnings } = command;
  if (maxWarnings === undefined) {
    return asked.some(it => isGrave(it, command));
  }
  const warnings = asked.filter(it => it.severity === 'warning').length;
  return warnings > maxWarnings || asked.some(it => it.severity !== 'warning' && isGrave(it, command));
}
