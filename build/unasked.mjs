// In the place of what markdown-it makes links of bare addresses with, and reads entities and signs by: the engine reads
// kramdown itself. Whoever asked all the same would be told.
const refuse = () => {
  throw new Error('markdown-it is asked for tokens and for its renderer only');
};
export function LinkifyIt() {}
export const [parse, format, encode, decode, decodeHTMLStrict] = [refuse, refuse, refuse, refuse, refuse];
export const [P, S] = [{ test: refuse }, { test: refuse }];
export default { toASCII: refuse, toUnicode: refuse };
