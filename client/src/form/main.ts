/** A bundle of its own, so that the form costs nothing until it is first seen. It is given VS Code's API: on the web, it cannot ask for it. */
export { FormSession } from './formSession.ts';
