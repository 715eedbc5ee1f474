import { asFailure } from '../base/failure.ts';
import type { History } from '../deploy/history.ts';
import { sameHash } from '../phala/cvm-id.ts';
import type { Freshness } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import type { AttestGroup, Subject } from './attestation.ts';

/**
 * Has a running CVM prove what it runs, as far as the step asks for that.
 *
 * @throws Contradicted, or a Failure where there is no proof to be had; both only when a proof is required
 */
export async function attest(session: Session<AttestGroup>, subject: Subject): Promise<void> {
  const { inputs, step } = session;
  if (inputs.attestation.level === 'off') return;
  try {
    const { attestCvm } = await loadAttestation();
    await step.timed('attesting', () => attestCvm(session, subject));
  } catch (error) {
    step.signal.throwIfAborted();
    if (inputs.attestation.level === 'require') throw error;
    // A report is a courtesy: what goes wrong with it fails no step.
    step.setOutputs({ attested: 'unknown' });
    const { message, next } = asFailure(error);
    const hint = next === undefined ? {} : { hint: next };
    step.showFindings([{ level: 'notice', rule: 'attestation-unknown', message, ...hint }]);
  }
}

/** What verifies is large: whoever will need it loads it while the CVM starts. */
export async function loadAttestation(): Promise<typeof import('./attest-instances.ts')> {
  return import('./attest-instances.ts');
}

/**
 * Whether a quote with a hash can only be of a boot after it was triggered: no revision of the CVM had it before.
 *
 * @param history of the CVM before; where it is not known, or not whole, an old quote cannot be told from a new one
 */
export function freshnessOf(
  composeHash: string | undefined,
  hashBefore: string | undefined,
  history: History | undefined,
): Freshness {
  const isNew =
    composeHash !== undefined &&
    history?.isWhole === true &&
    !sameHash(hashBefore, composeHash) &&
    !history.revisions.some((revision) => sameHash(revision.composeHash, composeHash));
  return isNew ? 'new-hash' : 'none';
}
