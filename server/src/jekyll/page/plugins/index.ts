import type { RenderingSite } from '../../liquid/renderingSite.ts';
import type { TagClass } from '../../liquid/tagClass.ts';
import { avatar } from './avatar.ts';
import { feedMeta } from './feedMeta.ts';
import { pluginTag } from './pluginTag.ts';
import { seoTag } from './seoTag.ts';

/** The tags of the plug-ins that sites have most, by their names. */
export function pluginTags(site: RenderingSite): Readonly<Record<string, TagClass>> {
  return { seo: pluginTag(site, seoTag), feed_meta: pluginTag(site, feedMeta), avatar: pluginTag(site, avatar) };
}
