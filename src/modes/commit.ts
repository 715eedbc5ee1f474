import type { Change } from '../deploy/change.ts';
import { pause, type Pace } from '../deploy/pace.ts';
import { lookBefore } from '../deploy/watch.ts';
import { Failure } from '../base/failure.ts';
import { UnexpectedAnswer } from '../phala/answer.ts';
import { ApiError } from '../phala/api-error.ts';
import type { Accepted } from '../phala/cvm.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { Session } from '../step/session.ts';
import type { Secret } from '../base/secret.ts';
import { follow, type FollowGroup } from '../flow/follow.ts';
import { holdsThatOf, readIdle, readRevisions } from '../flow/live.ts';
import { requireExpected } from '../flow/draft.ts';
import { trigger, withFreshPlan } from '../flow/triggering.ts';
import { predecessorOf } from '../flow/predecessor.ts';

type CommitGroup = FollowGroup | 'commit' | 'review' | 'rollback';

/** How long a transaction may take until Phala Cloud sees it, in milliseconds. */
const TRANSACTION_DELAY_MS = 120_000;

/** Carries out a prepared update after its approval on chain. */
export async function commit(session: Session<CommitGroup>): Promise<void> {
  await withFreshPlan(session, () => commitOnce(session));
}

async function commitOnce(session: Session<CommitGroup>): Promise<void> {
  const { api, inputs, pace, step } = session;
  const { token, transactionHash } = inputs.commit;
  const { expectedComposeHash } = inputs.review;
  if (token === undefined) throw new Failure('`commit_token` is missing.');
  const { cvm, appCompose } = await readIdle(session);
  const composeHash = await committedHash(session, token);
  step.announceHash(composeHash);
  const [before, history] = await Promise.all([
    lookBefore(api, cvm),
    inputs.rollback.rollback || inputs.attestation.level !== 'off'
      ? readRevisions(session, cvm, inputs.rollback.rollback ? holdsThatOf(cvm) : undefined)
      : undefined,
  ]);
  const change: Change = {
    name: 'update',
    composeHash,
    operationType: /update/i,
    send: () =>
      sendWhenVerified(() => api.commitUpdate(token, expectedComposeHash, transactionHash), pace),
  };
  const accepted = await trigger(session, change, before);
  await follow(session, {
    change,
    before,
    accepted,
    appCompose: undefined,
    history,
    isShipped: false,
    ports: undefined,
    earlier: inputs.rollback.rollback
      ? predecessorOf(
          session,
          before,
          { cvm, appCompose, revisions: history?.revisions, envKeys: undefined },
          composeHash,
        )
      : undefined,
    status: 'deployed',
    done: 'Deployed',
  });
}

/**
 * The compose hash that the token commits.
 *
 * @throws Failure when it is not known, or not the expected one
 */
async function committedHash(session: Session<'review'>, token: Secret): Promise<string> {
  const { api, inputs } = session;
  const hash = (await readableHash(api.preparedHash(token))) ?? inputs.review.expectedComposeHash;
  if (hash === undefined) {
    throw new Failure(
      'The API does not say which compose hash `commit_token` commits. Nothing was triggered.',
      {
        next: 'Set `expected_compose_hash` to the output `compose_hash` of the step with `mode: prepare`.',
      },
    );
  }
  requireExpected(
    session,
    hash,
    'Take `commit_token` and `expected_compose_hash` from the same step with `mode: prepare`.',
  );
  return bareHash(hash);
}

/** The hash, or undefined where the API does not tell it; a token that is not valid (466) is an error. */
async function readableHash(reading: Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError ? error.status === 466 : !(error instanceof UnexpectedAnswer)) {
      throw error;
    }
    return undefined;
  }
}

/** 467: the transaction was not found yet. Nodes of a chain learn of it one after the other. */
async function sendWhenVerified(send: () => Promise<Accepted>, pace: Pace): Promise<Accepted> {
  const deadline = pace.clock.now() + TRANSACTION_DELAY_MS;
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      const isEarly = error instanceof ApiError && error.status === 467;
      if (!isEarly || pace.clock.now() >= deadline || tries > 20) throw error;
      pace.log(`${error.message} Trying again: the chain may not have shown it everywhere yet.`);
      await pause(pace, deadline);
    }
  }
}
