import type { LaterLoader } from '../languageService.ts';
import type { FillBody, RenderSitePage } from '../workspace/sitePage.ts';
import type { CompileStyles } from '../workspace/siteStyles.ts';
import type { WatchFolder, WorkspaceFiles } from '../workspace/workspace.ts';

/** What differs between a process and a Worker. */
export interface Platform {
  readonly files: WorkspaceFiles;
  letOthersPass(): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  /** Where the program can. */
  readonly compileStyles?: CompileStyles;
  /** Where the program can. */
  readonly renderSitePage?: RenderSitePage;
  /** @param programs address of the folder with the files of the program, as the client knows it */
  readonly loadLater: (programs: string) => ReturnType<LaterLoader>;
  /** Where the program can. */
  readonly fillBody?: FillBody;
  /** Address of the folder with the pages of the rules, for clients that name none; where the program knows it. */
  readonly rulePages?: string;
  /** Ends this program when the one with this number is gone, even where this one hangs; where the program can. */
  readonly watchClient?: (clientId: number) => void;
  /** Where the program can. */
  readonly watchFolder?: WatchFolder;
}
