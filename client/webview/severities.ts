import type { Severity } from '../src/preview/messages.ts';

/** From the most to the least important. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** What stands for each in the margin. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', information: 'i', hint: '·' };
