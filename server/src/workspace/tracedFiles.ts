import type { WorkspaceFiles } from './workspace.ts';

/** A question to files, as it can be put again. */
export type FileQuestion = readonly [kind: 'read' | 'stat' | 'list' | 'real', uri: string] | readonly [kind: 'start', uri: string, length: number];

/** Files whose questions and answers are told to whoever listens: in the same order again, they say whether anything is another. */
export type TellAnswer = (question: FileQuestion, answer: string | undefined) => void;

/**
 * The same files. When a file was written last, they do not say: nothing that is made with them can depend on it.
 *
 * @param tell is told each question with its answer as a text, which is another text where the answer is another
 */
export function traceFiles(files: WorkspaceFiles, tell: TellAnswer): WorkspaceFiles {
  const traced = async <Answer>(question: FileQuestion, asked: Promise<Answer | undefined>, say: (answer: Answer) => string): Promise<Answer | undefined> => {
    const answer = await asked;
    tell(question, answer === undefined ? undefined : say(answer));
    return answer;
  };
  return {
    read: uri => traced(['read', uri], files.read(uri), it => it),
    readStart: (uri, length) => traced(['start', uri, length], files.readStart(uri, length), it => it.join()),
    stat: uri => traced(['stat', uri], files.stat(uri).then(it => it && { ...it, modified: 0 }), it => `${it.kind} ${it.size}`),
    // No name has a zero in it.
    list: async folder => (await traced(['list', folder], files.list(folder), list => list.map(it => `${it.kind} ${it.name}`).join('\0'))) ?? [],
    realUri: uri => traced(['real', uri], files.realUri?.(uri) ?? Promise.resolve(undefined), it => it),
  };
}

/** Puts questions again, in their order. */
export async function askAgain(files: WorkspaceFiles, questions: readonly FileQuestion[]): Promise<void> {
  for (const [kind, uri, length] of questions) {
    switch (kind) {
      case 'read':
        await files.read(uri);
        break;
      case 'start':
        await files.readStart(uri, length);
        break;
      case 'stat':
        await files.stat(uri);
        break;
      case 'list':
        await files.list(uri);
        break;
      case 'real':
        await files.realUri?.(uri);
        break;
    }
  }
}

/** Files among which one is not there: what a program keeps for itself. */
export function withoutFile(files: WorkspaceFiles, hidden: string): WorkspaceFiles {
  const folder = hidden.slice(0, hidden.lastIndexOf('/'));
  const name = decodeURIComponent(hidden.slice(folder.length + 1));
  const unless = <Answer>(uri: string, ask: (uri: string) => Promise<Answer>): Promise<Answer | undefined> => (uri === hidden ? Promise.resolve(undefined) : ask(uri));
  return {
    read: uri => unless(uri, files.read),
    readStart: (uri, length) => unless(uri, it => files.readStart(it, length)),
    stat: uri => unless(uri, files.stat),
    list: async uri => (await files.list(uri)).filter(it => uri !== folder || it.name !== name),
    ...(files.realUri && { realUri: files.realUri }),
  };
}
