import type { Session } from '../step/session.ts';
import type { Shipment } from '../prepare/shipment.ts';
import { portsOf } from '../compose/text/live-text.ts';
import { announceApproval, showMissing } from '../flow/seek-approval.ts';
import { requireHealthPort } from '../flow/app-health.ts';
import type { DeployGroup } from '../flow/create-missing.ts';
import { readLive } from '../flow/live.ts';
import { isMissing, showMove, type Approval, type Move } from '../flow/move.ts';
import { planUpdateMove, type UpdateGroup } from '../flow/update.ts';

/** Shows what a deploy would do. Provisions, which stores a document for 14 days and starts nothing. */
export async function plan(session: Session<DeployGroup>, shipment: Shipment): Promise<void> {
  requireHealthPort(session.inputs, portsOf(shipment.compose.model));
  const { create } = session.inputs.create;
  const own = create ? await findOrPlan(session, shipment) : session;
  if (own !== undefined) await planUpdate(own, shipment);
}

/** @returns a session for the CVM to plan an update of; undefined where its creation was planned */
async function findOrPlan(
  session: Session<DeployGroup>,
  shipment: Shipment,
): Promise<Session<DeployGroup> | undefined> {
  const { findOrPropose } = await import('../flow/create-missing.ts');
  const found = await findOrPropose(session, shipment);
  if (!('provisioned' in found)) return found;
  const { inputs, step } = session;
  step.report.cost = found.cost;
  step.setOutputs({ changed: 'true', instances: inputs.instances.all ? '[]' : undefined });
  step.finish(
    'planned',
    `Planned: a deploy would create the CVM ${found.name}. Nothing was created.`,
  );
  return undefined;
}

async function planUpdate(
  session: Session<UpdateGroup | 'instances'>,
  shipment: Shipment,
): Promise<void> {
  const planMove = async (own: Session<UpdateGroup>): Promise<Move> =>
    planUpdateMove(own, await readLive(own), shipment, undefined);
  if (session.inputs.instances.all) {
    const { planAll } = await import('../flow/plan-fleet.ts');
    await planAll(session, planMove);
    return;
  }
  const { step } = session;
  const move = await planMove(session);
  showMove(session, move);
  const { approval, changed, plan: shown } = move;
  step.setOutputs({ changed: String(changed) });
  if (changed && approval !== undefined) await showApproval(approval);
  step.finish(
    'planned',
    changed
      ? `Planned: a deploy would make the CVM run ${shown?.composeHash ?? ''}. Nothing was triggered.`
      : 'Planned: a deploy would change nothing.',
  );
}

async function showApproval(approval: Approval): Promise<void> {
  const { proposal, session } = approval;
  const request = await announceApproval(session, proposal);
  await showMissing(session, isMissing(approval, request.allowance) ? [{ approval, request }] : []);
}
