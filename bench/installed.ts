import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { cliVersion, type Ground } from './deploys.ts';
import { measure } from './measure.ts';

/**
 * A whole step as the official action has it: installs the CLI into an empty folder, with everything in npm's cache,
 * and deploys with it. In milliseconds.
 */
export async function measureInstalledCli(
  ground: Ground,
): Promise<{ readonly installMs: number; readonly deployMs: number }> {
  const name = `phala@${cliVersion()}`;
  const install = (): { readonly folder: string; readonly ms: number } => {
    const folder = ground.newFolder();
    const start = performance.now();
    const { status, stderr } = spawnSync(
      'npm',
      ['install', name, '--prefix', folder, '--prefer-offline', '--no-audit', '--no-fund'],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    );
    if (status !== 0) throw new Error(`npm could not install ${name}\n${stderr}`);
    return { folder, ms: performance.now() - start };
  };
  install();
  const { folder, ms } = install();
  const subject = ground.cli(path.join(folder, 'node_modules', 'phala', 'dist', 'index.js'));
  const job = ground.newJob();
  const ended = await measure(subject.command(job));
  await ground.requireDeployed(subject, job, ended);
  return { installMs: ms, deployMs: ended.ms };
}
