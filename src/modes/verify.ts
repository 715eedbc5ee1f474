import { Failure } from '../base/failure.ts';
import { judgeOutcome } from '../flow/attest-instances.ts';
import { proveInstances, testMark } from '../flow/proofs.ts';
import { tellProofs } from '../flow/tell-proofs.ts';
import { driftOf, measuredHashes, showDifferences } from '../flow/differences.ts';
import { keepRows } from '../flow/verify-rows.ts';
import { findSubject } from '../flow/verify-subject.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { Wanted } from '../prepare/wanted.ts';
import type { Session } from '../step/session.ts';

type VerifyGroup = 'compose' | 'instances' | 'proof' | 'review';

/** Has what runs prove what it is, and compares it with what it should be. Changes nothing. */
export async function verify(
  session: Session<VerifyGroup>,
  wanted: Wanted | undefined,
): Promise<void> {
  const { inputs, step } = session;
  const { appId, opened, instances } = await findSubject(session);
  step.report.appId = appId;
  step.setOutputs({ app_id: appId });
  keepRows(session, instances, []);
  const down = instances.filter(({ candidate }) => candidate === undefined);
  if (down.length > 0) {
    const names = down.map(({ name, status }) => `${name} (${status})`).join(', ');
    const skipped = `Not verified, since it does not run: ${names}.`;
    step.log.info(skipped);
    step.report.note = skipped;
  }
  if (down.length === instances.length) throw nothingLive(session, appId);
  const { expectedComposeHash } = inputs.review;
  const candidates = instances.flatMap(({ candidate }) =>
    candidate === undefined
      ? []
      : [
          {
            ...candidate,
            expectation: {
              appId,
              instanceId: candidate.instanceId,
              composeHash: expectedComposeHash,
              composeText: wanted?.text,
            },
          },
        ],
  );
  const found = await step.timed('attesting', () =>
    proveInstances(session, appId, candidates, { demand: 'require', isChanged: false }, opened),
  );
  tellProofs(session, appId, found, 'none', wanted?.text);
  const { proofs } = found;
  keepRows(session, instances, proofs);
  const hashes = measuredHashes(proofs);
  announceHashes(session, hashes);
  step.setOutputs({ drift: driftOf(proofs) });
  await showDifferences(session, appId, proofs, wanted);
  judgeOutcome(session, proofs, 'require');
  requireAll(session, hashes);
  const names = proofs.map(({ candidate }) => candidate.name).join(', ');
  step.finish(
    'verified',
    `Verified${testMark(found)}: ${names} proved to run compose hash ${hashes.join(', ')}`,
  );
}

/** Several instances may have several hashes, which only a step that is about all of them gives. */
function announceHashes({ inputs, step }: Session<VerifyGroup>, hashes: readonly string[]): void {
  const [only, ...others] = hashes;
  if (only === undefined) return;
  if (others.length === 0) step.announceHash(only);
  else if (inputs.instances.all) step.setOutputs({ compose_hash: hashes.join('\n') });
}

/** @throws Failure when each instance runs one of the expected hashes, but together they do not run all, in that order */
function requireAll({ inputs, step }: Session<VerifyGroup>, hashes: readonly string[]): void {
  const { expectedComposeHash: expected } = inputs.review;
  if (expected === undefined || expected === hashes.join('\n')) return;
  step.setOutputs({ drift: 'true' });
  throw new Failure(
    `The instances proved to run, in their order, the compose hashes ${hashes.join(', ')}, but \`expected_compose_hash\` is ${expected.replaceAll('\n', ', ')}.`,
    { next: 'Look in the rows of the summary for the instance that runs another one.' },
  );
}

function nothingLive({ inputs, step, target }: Session<VerifyGroup>, appId: string): Failure {
  step.setOutputs({ attested: 'unknown' });
  const isOne = bareAppId(target.cvmId) === undefined && !inputs.instances.all;
  const what = isOne ? `The CVM ${target.cvmId}` : `The app ${appId}`;
  return new Failure(`${what} has nothing that runs, so nothing can be proven.`, {
    next: 'Start it, or check that `cvm_id` names what you mean.',
  });
}
