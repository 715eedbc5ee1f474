import type { Session } from '../step/session.ts';
import type { Shipment } from '../prepare/shipment.ts';
import { announceApproval } from '../flow/seek-approval.ts';
import { propose, readLive, wishOf } from '../flow/proposal.ts';

/** Shows what a deploy would do. Provisions, which stores a document for 14 days and starts nothing. */
export async function plan(session: Session, shipment: Shipment): Promise<void> {
  const { step } = session;
  const live = await readLive(session);
  const wish = wishOf(session, shipment);
  const proposal = await propose(session, live, wish, shipment);
  const { changed, approval } = proposal.plan;
  step.setOutputs({ changed: String(changed) });
  if (changed && approval === 'needed') await announceApproval(session, proposal);
  step.finish(
    'planned',
    changed
      ? `Planned: a deploy would make the CVM run ${proposal.plan.composeHash}. Nothing was triggered.`
      : 'Planned: a deploy would change nothing.',
  );
}
