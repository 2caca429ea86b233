/** A bundle of its own, so that forms cost the server nothing until the first is asked for. What it shares with the server and is heavy, it is given. */
export { buildForm } from './buildForm.ts';
export { filesAskedBy, formChoices } from './formChoices.ts';
export { editForm } from './formEdit.ts';
