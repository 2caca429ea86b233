import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before } from 'node:test';
import { makeCommandPackage } from '../../build/commandPackage.mjs';

/** The package of the command, and a folder for those who install it. */
export interface PackedCommand {
  readonly folder: string;
  /** Path of the package. */
  readonly file: string;
}

/** Packs the command for the tests of a file, of what is bundled or of fresh bundles. */
export function usePackedCommand(): PackedCommand {
  let [folder, file] = ['', ''];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plume-package-'));
    if (!existsSync('dist/node/THIRD-PARTY-NOTICES.txt')) {
      spawnSync(process.execPath, [resolve('build/bundle.mjs')], { stdio: 'inherit' });
    }
    file = await makeCommandPackage(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get folder() {
      return folder;
    },
    get file() {
      return file;
    },
  };
}
