/** Why Jekyll gives up the whole build at one document. */
export type DocumentStop =
  | { readonly kind: 'invalid-date'; readonly origin: 'defaults' | 'header' | 'name' } // date: demain
  | { readonly kind: 'unreadable-header' } // where the site says `strict_front_matter`
  | { readonly kind: 'header-is-no-map' } // a page whose header is a text or a list
  | { readonly kind: 'empty-permalink' } // permalink: ''
  | { readonly kind: 'slug-is-no-text' } // slug: 2024
  | { readonly kind: 'permalink-is-no-text' } // permalink: 2024
  | { readonly kind: 'unknown-placeholder'; readonly name: string }; // permalink: /:titre/
