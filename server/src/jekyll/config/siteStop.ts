import { parseTime } from '../values/parseTime.ts';
import { isTruthy, RubyMoment } from '../values/rubyValue.ts';
import type { JekyllConfig } from './jekyllConfig.ts';

/** What in `_config.yml` stops every build. */
export interface SiteStop {
  readonly kind: 'date-in-defaults';
  /** Which entry of `defaults:`, from 0. */
  readonly index: number;
}

/** Of a date among defaults, Jekyll takes a moment, or a text that Ruby reads: not even a day without quotes. */
export function siteStop({ defaults, timezone }: Pick<JekyllConfig, 'defaults' | 'timezone'>): SiteStop | undefined {
  const index = defaults.findIndex(({ values }) => {
    const date = values['date'];
    return 'date' in values && !(date instanceof RubyMoment) && (typeof date !== 'string' || !isTruthy(date) || parseTime(date, timezone ?? 'UTC').kind === 'refused');
  });
  return index < 0 ? undefined : { kind: 'date-in-defaults', index };
}
