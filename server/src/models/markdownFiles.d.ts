/** A model that ships with Plume: its text is data of the bundle. */
declare module '*.md' {
  const text: string;
  export default text;
}
