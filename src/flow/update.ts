import type { Change } from '../deploy/change.ts';
import type { Before } from '../deploy/readiness.ts';
import type { EarlierRevision } from '../deploy/redeploy.ts';
import { findDifferences } from '../deploy/verify.ts';
import { lookBefore } from '../deploy/watch.ts';
import { Failure } from '../base/failure.ts';
import type { Session } from '../step/session.ts';
import { portsOf } from '../compose/text/live-text.ts';
import { attest } from './attest.ts';
import type { AttestGroup } from './attestation.ts';
import type { SealedEnv } from '../phala/api.ts';
import { follow } from './follow.ts';
import { readIdle, type Live } from './live.ts';
import { makeMoveOfOne } from './make-move.ts';
import type { Move } from './move.ts';
import { trigger, type Triggered } from './triggering.ts';
import type { Shipment } from '../prepare/shipment.ts';
import { propose, type Proposal } from './proposal.ts';
import { Sealer } from './seal-env.ts';
import { nothingKnownBefore, requireHealthy, requireUp } from './up.ts';

/** What an update reads of the inputs. */
export type UpdateGroup =
  | 'compose'
  | 'lint'
  | 'settings'
  | 'env'
  | 'review'
  | 'force'
  | 'wait'
  | 'waiting'
  | 'health'
  | 'rollback'
  | 'approval'
  | AttestGroup;

/**
 * Brings the CVM to run the shipment: plans the update on what it runs, carries it out, sees it through; from the start
 * again when others change the CVM meanwhile.
 */
export async function update(session: Session<UpdateGroup>, shipment: Shipment): Promise<void> {
  await makeMoveOfOne(session, updateTo(shipment));
}

/** How a CVM is brought to run the shipment, whichever it is. */
export function updateTo(shipment: Shipment): (session: Session<UpdateGroup>) => Promise<Move> {
  const sealer = shipment.env === undefined ? undefined : new Sealer(shipment.env);
  return async (session) => planUpdateMove(session, await readIdle(session), shipment, sealer);
}

/** @param sealer undefined: the sealed env of the CVM is kept */
export async function planUpdateMove(
  session: Session<UpdateGroup>,
  live: Live,
  shipment: Shipment,
  sealer: Sealer | undefined,
): Promise<Move> {
  const proposal = await propose(session, live, shipment, session.inputs.rollback.rollback);
  const { plan, provisioned } = proposal;
  const sealed = async (): Promise<SealedEnv | undefined> =>
    sealer?.seal(session, { ...proposal, names: proposal.update.target.allowedEnvs });
  return {
    cvm: live.cvm,
    plan,
    reviewed: { composeHash: provisioned.composeHash },
    ports: portsOf(shipment.compose.model),
    approval:
      plan.approval === 'not needed'
        ? undefined
        : { session, proposal, isNeeded: plan.approval === 'needed' },
    envNames: shipment.env?.map(({ name }) => name),
    changed: plan.changed,
    seal: async () => {
      await session.step.timed('sealing', sealed);
    },
    leave: () => finishUnchanged(session, proposal, portsOf(shipment.compose.model)),
    carryOut: () => carryOut(session, shipment, proposal, sealed),
  };
}

async function carryOut(
  session: Session<UpdateGroup>,
  shipment: Shipment,
  proposal: Proposal,
  sealed: () => Promise<SealedEnv | undefined>,
): Promise<Triggered | undefined> {
  const { api, inputs, step } = session;
  const { cvm, provisioned } = proposal;
  const { composeHash } = provisioned;
  const [before, env] = await step.timed('sealing', () =>
    Promise.all([inputs.wait.wait ? lookBefore(api, cvm) : nothingKnownBefore(cvm), sealed()]),
  );
  const earlier = inputs.rollback.rollback
    ? await predecessor(session, proposal, before)
    : undefined;
  const change: Change = {
    name: 'update',
    composeHash,
    operationType: /update/i,
    send: () => api.trigger({ composeHash, env }),
  };
  const accepted = await trigger(session, change, before);
  if (accepted.noChange) {
    if (env !== undefined) {
      throw new Failure('The API says that nothing changed, so it did not take the sealed env.', {
        next: 'Change the compose file as well, or ask Phala for help: the CVM still has its old env.',
      });
    }
    await requireSame(session, proposal);
    await finishUnchanged(session, proposal, portsOf(shipment.compose.model));
    return undefined;
  }
  return follow(session, {
    change,
    before,
    accepted,
    appCompose: proposal.update.target,
    history: proposal.history,
    isShipped: true,
    ports: portsOf(shipment.compose.model),
    earlier,
    status: 'deployed',
    done: 'Deployed',
  });
}

async function predecessor(
  session: Session,
  { cvm, appCompose, provisioned, history, update: { envKeys } }: Proposal,
  before: Before,
): Promise<EarlierRevision | string> {
  const { predecessorOf } = await import('./predecessor.ts');
  const was = { cvm, appCompose, revisions: history?.revisions, envKeys };
  return predecessorOf(session, before, was, provisioned.composeHash);
}

/** @throws Failure when the CVM, which the API says is as the update would make it, is not */
async function requireSame({ api }: Session, { provisioned, update }: Proposal): Promise<void> {
  const [cvm, live] = await Promise.all([api.cvm(), api.appCompose()]);
  const differences = findDifferences(cvm, live, provisioned.composeHash, update.target);
  if (differences.length === 0) return;
  throw new Failure(
    `The API says that the update changes nothing, and did not take it. But the CVM does not run what it should: ${differences.join('; ')}.`,
    { next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
  );
}

async function finishUnchanged(
  session: Session<'wait' | 'health' | AttestGroup>,
  { cvm, plan, provisioned, update: { target } }: Proposal,
  ports: readonly number[],
): Promise<void> {
  const { inputs, step } = session;
  if (inputs.wait.wait) {
    await requireUp(session, cvm);
    await requireHealthy(session, cvm, ports);
  }
  step.setOutputs({ changed: 'false' });
  if (cvm.status !== 'running') {
    step.showFindings([
      {
        level: 'warning',
        rule: 'cvm-not-running',
        message: `The CVM already has this compose hash, but it is ${cvm.status}.`,
        hint: 'Nothing was triggered. Set `force: true` to make it start with this revision.',
      },
    ]);
  }
  step.report.plan = { ...plan, changed: false };
  if (inputs.wait.wait) {
    await attest(session, {
      cvm,
      composeHash: provisioned.composeHash,
      appCompose: target,
      freshness: 'none',
      isChanged: false,
      isShipped: true,
    });
  }
  step.finish(
    'unchanged',
    'Unchanged: the CVM already has what is to be shipped and no env was given, so nothing was started',
  );
}
