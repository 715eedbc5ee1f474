import { portsOf } from '../compose/text/live-text.ts';
import { requireHealthPort } from '../flow/app-health.ts';
import type { DeployGroup } from '../flow/create-missing.ts';
import { makeMove } from '../flow/make-move.ts';
import { updateTo } from '../flow/update.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Session } from '../step/session.ts';

/** Brings the CVM, or every instance of its app, to run the shipment; creates it where there is none and that was asked for. */
export async function deploy(session: Session<DeployGroup>, shipment: Shipment): Promise<void> {
  requireHealthPort(session.inputs, portsOf(shipment.compose.model));
  const { create } = session.inputs.create;
  const own = create ? await findOrCreate(session, shipment) : session;
  if (own !== undefined) await makeMove(own, updateTo(shipment));
}

/** @returns a session for the CVM to update; undefined where it was created */
async function findOrCreate(
  session: Session<DeployGroup>,
  shipment: Shipment,
): Promise<Session<DeployGroup> | undefined> {
  const { createProposed, findOrPropose } = await import('../flow/create-missing.ts');
  const found = await findOrPropose(session, shipment);
  return 'provisioned' in found ? createProposed(session, found, shipment) : found;
}
