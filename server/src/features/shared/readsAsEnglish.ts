/** Words that nearly every English sentence has, and no French one. */
const ENGLISH = /\b(?:the|of|and|is|are|was|were|with|for|you|your|this|that|these|from|what|how|we|our|have|has|will|be|to|in|it|they|not|or)\b/gi;
/** Of an article without any of these, no sentence is English: most articles are passed over at one glance. */
const SOME_ENGLISH = /\b(?:the|of|and|is|to|you|we|for|with|in)\b/i;
/** Words that nearly every French sentence has, and no English one. */
const FRENCH = /(?<![\p{L}\p{M}])(?:le|la|les|des|du|de|et|une?|est|sont|que|qui|pour|dans|sur|avec|aux?|ce|cette|vous|nous|par|pas|ou|où|je|il|elle|se|ne|à|[ldcjnsq]u?(?=['’]))(?![\p{L}\p{M}])/giu;

/** Whether a text may hold English sentences at all. */
export function mayHoldEnglish(text: string): boolean {
  return SOME_ENGLISH.test(text);
}

/** Whether a text on a French page is written in English: a quotation, an article that nobody has translated yet. */
export function readsAsEnglish(text: string): boolean {
  const english = text.match(ENGLISH)?.length ?? 0;
  return english >= 2 && english > 2 * (text.match(FRENCH)?.length ?? 0);
}
