// In the place of what markdown-it makes links of bare addresses with: kramdown makes none, and writes addresses as
// they stand. Whoever asked all the same would be told.
const refuse = () => {
  throw new Error('markdown-it is asked for tokens and for its renderer only');
};
export function LinkifyIt() {}
export const [parse, format, encode, decode] = [refuse, refuse, refuse, refuse];
export default { toASCII: refuse, toUnicode: refuse };
