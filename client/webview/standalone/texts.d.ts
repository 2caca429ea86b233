declare module '*.css' {
  /** The text of the file: bundles are made with it. */
  const text: string;
  export default text;
}
