import { elementsOfType } from '../../../shared/elements.ts';
import { inFile } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

const ADD = { fr: 'Ajouter « title="" », à remplir', en: 'Add ‘title=""’, to be filled in' };

/**
 * A frame without title: readers who listen to the page hear that something is there, and not what. RGAA 4.1, criteria 2.1
 * (every frame has a title) and 2.2 (that says what it holds).
 *
 * ```html
 * <iframe src="https://www.dailymotion.com/embed/video/x"></iframe>
 * ```
 */
export const frameWithoutTitle: Rule = {
  code: 'html.frame-without-title',
  severity: 'warning',
  about: 'html',

  *check({ article, document }) {
    for (const { name, attributes, openingTag } of elementsOfType(document, 'html_element')) {
      const title = attributes.get('title');
      const isHidden = attributes.get('aria-hidden') === 'true';
      if (openingTag !== undefined && (name === 'iframe' || name === 'frame') && !isHidden && (title ?? '').trim() === '') {
        const range = inFile(article, openingTag);
        const at = range.start + `<${name}`.length;
        const fixes = title === undefined ? [{ title: ADD, edits: [{ start: at, end: at, newText: ' title=""' }] }] : [];
        yield { ...range, args: [], fixes };
      }
    }
  },

  message: () => ({
    fr: 'Qui écoute la page ne saura pas ce que montre ce cadre (RGAA 2.1). Donnez-lui un titre : title="Vidéo : la plateforme en deux minutes".',
    en: 'Readers who listen to the page cannot know what this frame shows (RGAA 2.1). Give it a title: title="Video: the platform in two minutes".',
  }),
};
