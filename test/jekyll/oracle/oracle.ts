import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A site: path → text. */
export type SiteTexts = Readonly<Record<string, string>>;

/** What Jekyll says of one file that it reads. */
export interface JekyllFile {
  readonly path: string;
  readonly kind: 'document' | 'draft' | 'page' | 'static';
  readonly collection?: string;
  readonly url: string | JekyllError;
  readonly destination: string | JekyllError;
  readonly id?: string | JekyllError;
  readonly written: boolean | JekyllError;
  /** `now` for the moment of the build. */
  readonly date?: 'now' | { readonly time: string } | JekyllError;
  readonly values?: unknown;
  readonly excerpt?: string;
}

/** An exception that Jekyll raised. */
export interface JekyllError {
  readonly error: string;
  readonly message: string;
}

/** What Jekyll makes of a site. */
export interface JekyllAnswer {
  readonly files?: readonly JekyllFile[];
  /** Collection → paths of its documents, in their order. */
  readonly orders?: Readonly<Record<string, readonly string[]>>;
  readonly kramdown?: unknown;
  readonly data?: unknown;
  /** File that is written → what it holds, where pages are asked for. */
  readonly pages?: Readonly<Record<string, string>>;
  /** What stopped the build. */
  readonly stopped?: JekyllError;
  readonly said?: readonly string[];
  readonly error?: string;
}

/** Which Jekyll answers. */
export interface JekyllVersions {
  readonly jekyll: string;
  readonly liquid: string;
  readonly yaml: 'safe_yaml' | 'psych';
}

/** Real Jekyll in one long-lived process. Close it, or the process stays. */
export interface JekyllOracle {
  readonly versions: Promise<JekyllVersions>;
  ask(files: SiteTexts): Promise<JekyllAnswer>;
  close(): void;
}

/** Upstream's Jekyll, where PLUME_JEKYLL names the folders of its code, of its `safe_yaml` and of its `liquid`. */
const UPSTREAM = (process.env['PLUME_JEKYLL'] ?? '').split(':').filter(it => it !== '');
const LOAD_PATH = UPSTREAM.map(it => `-I${it}`);

/** Whether upstream's Jekyll is asked, and not Debian's, which reads YAML otherwise. */
export const asksUpstream = UPSTREAM.length > 0;

/** Why there is no oracle on this machine; undefined when there is one. */
export function whyNoJekyll(): string | undefined {
  const { status } = spawnSync('ruby', [...LOAD_PATH, '-rjekyll', '-e', '0'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'needs ruby with jekyll (Debian: jekyll)';
}

interface Waiting {
  readonly resolve: (answer: string) => void;
  readonly reject: (reason: Error) => void;
}

/** Starts the process. */
export function startJekyll({ renders = false }: { readonly renders?: boolean } = {}): JekyllOracle {
  const child = spawn('ruby', [...LOAD_PATH, 'test/jekyll/oracle/jekyll.rb'], { stdio: 'pipe', env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', ...(renders ? { ORACLE_RENDERS: '1' } : {}) } });
  const waiting: Waiting[] = [];
  let complaint = '';
  const next = (): Promise<string> => new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  const versions = next().then(line => JSON.parse(line) as JekyllVersions);
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  createInterface({ input: child.stdout }).on('line', line => waiting.shift()?.resolve(line));
  child.on('exit', () => waiting.splice(0).forEach(({ reject }) => reject(new Error(`the oracle stopped: ${complaint}`))));
  return {
    versions,
    ask: files => {
      child.stdin.write(`${JSON.stringify({ files })}\n`);
      return next().then(line => JSON.parse(line) as JekyllAnswer);
    },
    close: () => child.stdin.end(),
  };
}
