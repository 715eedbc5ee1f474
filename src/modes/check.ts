import { countText } from '../base/finding.ts';
import { portsOf } from '../compose/text/live-text.ts';
import { requireHealthPort } from '../flow/app-health.ts';
import type { InputsOf } from '../inputs/table.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Step } from '../step/step.ts';

/** Everything that needs no request is read and checked; that is all. */
export function check(step: Step, inputs: InputsOf<'health'>, { compose }: Shipment): void {
  requireHealthPort(inputs, portsOf(compose.model));
  step.finish('checked', `Checked: ${countText(step.report.findings)}. Nothing was sent.`);
}
