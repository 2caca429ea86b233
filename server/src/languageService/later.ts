/**
 * A bundle of its own: what people ask for by hand, which costs a program nothing until the first does. What it shares with the program and is
 * heavy, it is given.
 */
export { buildForm } from '../features/form/buildForm.ts';
export { filesAskedBy, formChoices } from '../features/form/formChoices.ts';
export { editForm } from '../features/form/formEdit.ts';
export { keepOldAddress, movedLinks, oldAddressInWords, placeOf } from '../features/moveArticle.ts';
export { blockAt, editOfBlock, formOfBlock, usesIn } from '../features/modelWork/blockWork.ts';
export { draftModel } from '../features/modelWork/draftModel.ts';
export { siteUpdate, updatesIn } from '../features/modelWork/updates.ts';
export { mayHold } from '../models/mayHold.ts';
export { provideRefactorings } from '../features/refactorings/index.ts';
export { toRefactorAction } from '../features/refactorings/toRefactorAction.ts';
export { writeBlocks } from '../features/writeBlocks.ts';
export { answerAssistant } from './assistant.ts';
export { createNavigation } from './navigation.ts';
