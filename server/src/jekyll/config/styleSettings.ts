import { isRubyList, isRubyMap, rubyMap } from '../values/rubyValue.ts';
import { rubyText } from '../values/rubyText.ts';
import type { JekyllConfig } from './jekyllConfig.ts';

/** How the stylesheets of a site are compiled (`jekyll-sass-converter`). */
export interface StyleSettings {
  /** The folders that imports are looked for in, below the folder of the site, in order. */
  readonly folders: readonly string[];
  readonly style: 'expanded' | 'compressed';
}

/** What `sass:` in `_config.yml` says. Folders outside of the site are left out, whatever it says. */
export function styleSettings({ values, source }: Pick<JekyllConfig, 'values' | 'source'>): StyleSettings {
  const own = isRubyMap(values['sass']) ? values['sass'] : rubyMap();
  const more = isRubyList(own['load_paths']) ? own['load_paths'].map(rubyText) : typeof own['load_paths'] === 'string' ? [own['load_paths']] : [];
  const folder = rubyText(own['sass_dir'] ?? null);
  const folders = [...more, folder === '' ? '_sass' : folder].flatMap(it => insideOf(it));
  return { folders: [...new Set(folders.map(it => (source === '' ? it : `${source}/${it}`)))], style: rubyText(own['style'] ?? null).replace(/^:/, '') === 'compressed' ? 'compressed' : 'expanded' };
}

/** A folder below the site's, its steps resolved; none where it leads out. */
function insideOf(path: string): readonly string[] {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) {
        return [];
      }
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return path.startsWith('/') ? [] : [steps.join('/')];
}
