import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { evidenceFileText } from '../../src/attest/evidence-file.ts';
import { AUTHORITY, collateralOf, evidenceOf, GUEST, judged, NOW } from './support.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/verify-evidence.ts');
const AT = '2026-11-26T12:00:00Z';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  const evidence = evidenceOf();
  const collateral = collateralOf();
  const { instanceId, vmUuid, appId } = GUEST;
  const file = {
    createdAt: new Date(NOW),
    appId,
    instances: [{ instanceId, vmUuid, evidence, collateral }],
  };
  const text = evidenceFileText(file, [judged({ evidence, collateral })]);
  writeFileSync(path.join(folder, 'evidence.json'), text);
  writeFileSync(path.join(folder, 'root.pem'), AUTHORITY.rootCertificate.pem);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function verify(...given: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...given], {
    cwd: folder,
    // Where npm was called; this test may itself run below npm.
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

test('a file is verified again, and what it proves is told', () => {
  const { status, out } = verify('evidence.json', '--root-ca', 'root.pem', '--at', AT);
  expect(out).toContain('Instance 1 of 1: proven (test root, proves nothing)\n');
  expect(out).toContain('TCB status: UpToDate, as Intel said on 2026-11-25T12:00:00Z\n');
  expect(out).toContain(`app id: ${GUEST.appId}\n`);
  expect(status).toBe(0);
});

test('under Intel’s root it proves nothing', () => {
  const { status, out } = verify('evidence.json', '--at', AT);
  expect(out).toContain('Instance 1 of 1: contradicted\n');
  expect(out).toContain('end at another root');
  expect(status).toBe(1);
});

test.each([
  [[], 'Usage: '],
  [['--other'], 'Usage: '],
  [['root.pem'], 'root.pem is no evidence file: it is not JSON.'],
  [['evidence.json', '--at', 'noon'], 'noon is no time'],
  [['evidence.json', '--root-ca', 'evidence.json'], 'evidence.json is not the certificate'],
])('%p cannot be judged', (given, message) => {
  const { status, out, err } = verify(...given);
  expect(err).toContain(message);
  expect(out).toBe('');
  expect(status).toBe(2);
});
