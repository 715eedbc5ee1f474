import { sha256 } from '../base/hash.ts';
import { Failure } from '../base/failure.ts';
import type { PhalaApi } from '../phala/api.ts';
import type { AppCompose, Cvm } from '../phala/cvm.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import { composeHashOf } from './drift.ts';

/**
 * Reads back what the CVM runs now and compares it with what was sent.
 *
 * @param target undefined: only the hash is known
 * @returns the CVM as it is now
 * @throws Failure that lists every difference
 */
export async function verifyUpdate(
  api: PhalaApi,
  composeHash: string | undefined,
  target: AppCompose | undefined,
): Promise<Cvm> {
  const [cvm, live] = await Promise.all([api.cvm(), api.appCompose()]);
  const differences = findDifferences(cvm, live, composeHash, target);
  if (differences.length > 0) {
    throw new Failure(
      `The CVM is up, but does not run what it should: ${differences.join('; ')}.`,
      {
        next: 'Somebody else may have deployed at the same time: use a `concurrency` group per CVM, then run the step again.',
      },
    );
  }
  return cvm;
}

/** Every way in which what runs differs from what was sent; empty when it is the same. */
export function findDifferences(
  cvm: Cvm,
  live: AppCompose,
  composeHash: string | undefined,
  target: AppCompose | undefined,
): readonly string[] {
  const differences: string[] = [];
  // Where the API shows no hash, the document decides: by its contents, and where those are not known, by its own hash.
  const documentHash = target === undefined ? composeHashOf(live.document) : undefined;
  const hash = cvm.composeHash ?? documentHash;
  if (composeHash !== undefined && hash !== undefined && !sameHash(hash, composeHash)) {
    const which =
      cvm.composeHash === undefined ? 'the hash of its app compose' : 'its compose hash';
    differences.push(`${which} is ${bareHash(hash)}, not ${bareHash(composeHash)}`);
  }
  if (target === undefined) return differences;
  const sentText = target.composeText ?? '';
  if (cvm.dockerComposeHash !== undefined && !sameHash(cvm.dockerComposeHash, sha256(sentText))) {
    differences.push(
      `the hash of its compose text is ${cvm.dockerComposeHash}, not ${sha256(sentText)}`,
    );
  }
  if ((live.composeText ?? '') !== sentText)
    differences.push('its compose text is not the one shipped');
  if ((live.preLaunchScript ?? '') !== (target.preLaunchScript ?? '')) {
    differences.push('its pre-launch script is not the expected one');
  }
  if (live.allowedEnvs.join('\n') !== target.allowedEnvs.join('\n')) {
    differences.push(
      `its env names are [${live.allowedEnvs.join(', ')}], not [${target.allowedEnvs.join(', ')}]`,
    );
  }
  for (const [name, is, expected] of [
    ['public_logs', live.publicLogs, target.publicLogs],
    ['public_sysinfo', live.publicSysinfo, target.publicSysinfo],
    ['public_tcbinfo', live.publicTcbinfo, target.publicTcbinfo],
  ] as const) {
    if (expected !== undefined && is !== expected) {
      differences.push(
        `${name} is ${is === undefined ? 'not reported' : String(is)}, not ${String(expected)}`,
      );
    }
  }
  return differences;
}
