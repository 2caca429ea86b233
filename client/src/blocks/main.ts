/** A bundle of its own, so that questions and data cost nothing until a block is inserted; what answers assistants goes with them. It is given VS Code's API: on the web, it cannot ask for it. */
export { answerTool } from '../assistant/answerTool.ts';
export { insertBlocksFromData } from './blocksFromData.ts';
export { insertBlock } from './insertBlock.ts';
export { exportModels, importModels } from './exchangeModels.ts';
