// The two things that gray-matter asks of Node's Buffer, for a Worker.
export const Buffer = {
  isBuffer: () => false,
  /** @param {unknown} text */
  from: text => ({ toString: () => String(text) }),
};
