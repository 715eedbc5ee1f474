import type { Diagnosis } from '../deploy/diagnosis.ts';
import { shortImage } from './plan-text.ts';
import type { Container, OperationEvent } from '../phala/diagnostics.ts';

/** What was found out about a CVM that did not come up, one line per fact; the logs aside. */
export function diagnosisLines(diagnosis: Diagnosis): readonly string[] {
  const { operation, bootProgress, bootError, containers, missing } = diagnosis;
  return [
    ...(operation === undefined
      ? []
      : [
          `Operation ${operation.correlationId}: ${operation.type ?? 'of unknown type'}, ${operation.status}${operation.errorMessage === undefined ? '' : `: ${operation.errorMessage}`}`,
          ...operation.events.map((event) => `  ${eventText(event)}`),
        ]),
    ...(bootProgress === undefined ? [] : [`Boot progress: ${bootProgress}`]),
    ...(bootError === undefined ? [] : [`Boot error: ${bootError}`]),
    ...containers.map((container) => `Container ${container.name}: ${containerText(container)}`),
    ...missing,
  ];
}

export function eventText({ time, type, state }: OperationEvent): string {
  return [time, type, state === undefined ? '' : `(${state})`]
    .filter((part) => part !== '')
    .join(' ');
}

export function containerText({ state, status, image }: Container): string {
  const what = [state, status].filter((part) => part !== undefined).join(', ');
  return `${what === '' ? 'state unknown' : what}${image === undefined ? '' : `, image ${shortImage(image)}`}`;
}
