import { isProven } from '../attest/verdict.ts';
import type { Proof } from '../prove/prove.ts';
import type { Instance } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { keepInstances } from './fleet-report.ts';
import type { Seen } from './verify-subject.ts';

/**
 * With `instances: all`, what each of them proved.
 *
 * @param proofs of those that run, in their order; none while they are looked for
 */
export function keepRows(
  { inputs, step }: Session<'instances'>,
  instances: readonly Seen[],
  proofs: readonly Proof[],
): void {
  if (!inputs.instances.all) return;
  const verdicts = proofs.map(({ verdict }) => verdict).values();
  const rows = instances.map(({ name, vmUuid, url, candidate }): Instance => {
    const row = { vmUuid, name, url, env: undefined };
    const verdict = candidate === undefined ? undefined : verdicts.next().value;
    if (verdict === undefined) {
      const status = candidate === undefined ? 'skipped' : 'pending';
      return { ...row, status, composeHash: undefined, attested: undefined };
    }
    return {
      ...row,
      status: isProven(verdict) ? 'unchanged' : 'failed',
      composeHash: verdict.boot?.composeHash,
      attested: { proven: true, contradicted: false, unknown: undefined }[verdict.outcome],
    };
  });
  keepInstances(step, rows);
}
