import { Failure } from '../base/failure.ts';
import { judgeOutcome, proveInstances, tell, testMark } from '../flow/attest-instances.ts';
import { driftOf, measuredHashes, showDifferences } from '../flow/differences.ts';
import { findSubject } from '../flow/verify-subject.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { Wanted } from '../prepare/wanted.ts';
import type { Session } from '../step/session.ts';

type VerifyGroup = 'compose' | 'review' | 'proof';

/** Has what runs prove what it is, and compares it with what it should be. Changes nothing. */
export async function verify(
  session: Session<VerifyGroup>,
  wanted: Wanted | undefined,
): Promise<void> {
  const { inputs, step } = session;
  const { appId, opened, live, down } = await step.timed('reading', () => findSubject(session));
  step.report.appId = appId;
  step.setOutputs({ app_id: appId });
  if (down.length > 0) {
    const skipped = `Not verified, since it does not run: ${down.join(', ')}.`;
    step.log.info(skipped);
    step.report.note = skipped;
  }
  if (live.length === 0) throw nothingLive(session, appId);
  const candidates = live.map((one) => ({
    ...one,
    expectation: {
      appId,
      instanceId: one.instanceId,
      composeHash: inputs.review.expectedComposeHash,
      composeText: wanted?.text,
    },
  }));
  const found = await step.timed('attesting', () =>
    proveInstances(session, appId, candidates, { demand: 'require', isChanged: false }, opened),
  );
  tell(session, appId, found, 'none', wanted?.text);
  const { proofs } = found;
  const hashes = measuredHashes(proofs);
  const [only, ...others] = hashes;
  if (only !== undefined && others.length === 0) step.announceHash(only);
  step.setOutputs({ drift: driftOf(proofs) });
  await showDifferences(session, appId, proofs, wanted);
  judgeOutcome(session, proofs, 'require');
  const names = proofs.map(({ candidate }) => candidate.name).join(', ');
  step.finish(
    'verified',
    `Verified${testMark(found)}: ${names} proved to run compose hash ${hashes.join(', ')}`,
  );
}

function nothingLive({ step, target }: Session, appId: string): Failure {
  step.setOutputs({ attested: 'unknown' });
  const what =
    bareAppId(target.cvmId) === undefined ? `The CVM ${target.cvmId}` : `The app ${appId}`;
  return new Failure(`${what} has nothing that runs, so nothing can be proven.`, {
    next: 'Start it, or check that `cvm_id` names what you mean.',
  });
}
