import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { NoPage, PageInLayout } from '../../protocol/site.ts';
import type { FillBody, FilledBody, PageJob, RenderSitePage } from '../sitePage.ts';

/** Milliseconds that a page may take, its site read before. */
const LONGEST = 60_000;
/** Milliseconds that a process may wait for the next page. */
const IDLE = 300_000;
const MOST_MEGABYTES = 768;

const FAILED: NoPage = { kind: 'none', reason: 'failed' };

/** What is asked of the process: the whole page, or the body as Liquid fills it. */
export interface SiteQuestion extends PageJob {
  readonly wanted: 'page' | 'body';
}

type Answer = PageInLayout | FilledBody | NoPage;

/** What a process that renders pages does. */
export interface SiteProcess {
  readonly renderSitePage: RenderSitePage;
  readonly fillBody: FillBody;
}

/**
 * Renders pages in a process of its own, which is ended where one takes too long, and when none is asked for. (Of a thread that asks
 * for too much memory at once, V8 ends the whole process.)
 *
 * @param program the file of that process
 */
export function siteProcess(program: string, options: ProcessOptions = {}): SiteProcess {
  const ask = questioner(program, options);
  const isPage = (answer: Answer): answer is PageInLayout | NoPage => answer.kind !== 'body';
  const isBody = (answer: Answer): answer is FilledBody | NoPage => answer.kind !== 'page';
  return {
    renderSitePage: async job => {
      const answer = await ask({ ...job, wanted: 'page' });
      return isPage(answer) ? answer : FAILED;
    },
    fillBody: async job => {
      const answer = await ask({ ...job, wanted: 'body' });
      return isBody(answer) ? answer : FAILED;
    },
  };
}

/** How long one answer may take, in milliseconds. */
interface ProcessOptions {
  readonly longest?: number;
}

function questioner(program: string, { longest = LONGEST }: ProcessOptions): (question: SiteQuestion) => Promise<Answer> {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const end = (): void => {
    child?.kill();
    child = undefined;
  };
  const render = async (job: SiteQuestion): Promise<Answer> => {
    clearTimeout(idle);
    child ??= startProcess(program);
    const answer = await answerOf(child, job, longest);
    if (answer === undefined) {
      end();
    }
    idle = setTimeout(end, IDLE);
    idle.unref();
    return answer ?? FAILED;
  };
  return job => {
    if (!job.root.startsWith('file:') || !existsSync(program)) {
      return Promise.resolve(FAILED);
    }
    // One after the other: each has all of its time.
    const answer = last.then(() => render(job));
    last = answer.catch(() => undefined);
    return answer;
  };
}

function startProcess(program: string): ChildProcess {
  const child = fork(program, { execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // Nobody has to wait for it to end.
  child.unref();
  child.channel?.unref();
  return child;
}

/** What the process answers; undefined where it fails, ends, or takes too long. */
function answerOf(child: ChildProcess, job: SiteQuestion, longest: number): Promise<Answer | undefined> {
  return new Promise(resolve => {
    const settle = (answer: Answer | undefined): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      // Its last words, once it is ended.
      child.on('error', () => undefined);
      resolve(answer);
    };
    const timer = setTimeout(() => settle(undefined), longest);
    child.once('message', message => settle(message as Answer));
    child.once('error', () => settle(undefined));
    child.once('exit', () => settle(undefined));
    child.send(job);
  });
}
