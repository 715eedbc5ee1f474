import { verifyUpdate } from '../deploy/verify.ts';
import { ChangeFailed, watchChange } from '../deploy/watch.ts';
import { Failure } from '../base/failure.ts';
import { modelOf, portsOf } from '../compose/text/live-text.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { Cvm } from '../phala/cvm.ts';
import type { Session } from '../step/session.ts';
import { attest, freshnessOf, loadAttestation } from './attest.ts';
import { Contradicted, type AttestGroup } from './attestation.ts';
import { checkHealth } from './app-health.ts';
import type { Triggered } from './triggering.ts';

/** What seeing a change through reads of the inputs. */
export type FollowGroup = 'wait' | 'waiting' | 'health' | AttestGroup;

/**
 * Sees a triggered change through: waits until the CVM runs it, verifies that, asks the app. When it fails, says why
 * and undoes it where that was asked for.
 *
 * @returns what was triggered
 * @throws Failure when the change does not end well, rolled back or not
 */
export async function follow(
  session: Session<FollowGroup>,
  triggered: Triggered,
): Promise<Triggered> {
  const { inputs, step } = session;
  const { accepted, change, done, status } = triggered;
  if (accepted.noChange) {
    throw new Failure(
      `The API says that the ${change.name} changes nothing, and did not take it.`,
      {
        next: 'Look at the CVM in the dashboard, or ask Phala for help.',
      },
    );
  }
  if (!inputs.wait.wait) {
    step.finish(
      'accepted',
      'Accepted. `wait` is false, so this step does not look whether the CVM comes up.',
    );
    return triggered;
  }
  try {
    const cvm = await settle(session, triggered);
    const hash = change.composeHash ?? cvm.composeHash;
    step.finish(
      status,
      `${done}: ${cvm.name} runs ${hash === undefined ? 'again' : bareHash(hash)}`,
    );
    return triggered;
  } catch (error) {
    if (!(error instanceof ChangeFailed)) throw error;
    // What the CVM says of itself explains no evidence, so where nothing is put back, nothing is left to do.
    if (error instanceof Contradicted && triggered.earlier === undefined) throw error;
    const { recover } = await import('./recover.ts');
    throw await recover(session, triggered, error);
  }
}

async function settle(session: Session<FollowGroup>, triggered: Triggered): Promise<Cvm> {
  const { api, inputs, pace, step } = session;
  const { change, before, accepted, appCompose, ports, history, isShipped } = triggered;
  if (inputs.attestation.level !== 'off') loadAttestation().catch(() => undefined);
  await step.timed('waiting', () =>
    watchChange(api, change, before, accepted, inputs.waiting.timeoutMs, pace),
  );
  const cvm = await step.timed('verifying', () =>
    verifyUpdate(api, change.composeHash, appCompose),
  );
  step.noteCvm(cvm);
  if (inputs.health.check !== undefined) {
    await checkHealth(
      session,
      cvm,
      ports ?? portsOf(modelOf((await api.appCompose()).composeText)),
    );
  }
  const composeHash = change.composeHash ?? cvm.composeHash;
  await attest(session, {
    cvm,
    composeHash,
    appCompose,
    freshness: freshnessOf(composeHash, before.composeHash, history),
    isChanged: true,
    isShipped,
  });
  return cvm;
}
