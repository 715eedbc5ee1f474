import { portsOf } from '../compose/text/live-text.ts';
import { requireHealthPort } from '../flow/app-health.ts';
import { update, type UpdateGroup } from '../flow/update.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Session } from '../step/session.ts';

/** Brings the CVM to run the shipment. */
export async function deploy(session: Session<UpdateGroup>, shipment: Shipment): Promise<void> {
  requireHealthPort(session.inputs, portsOf(shipment.compose.model));
  await update(session, shipment);
}
