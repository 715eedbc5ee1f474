import { pause } from '../deploy/pace.ts';
import { Failure } from '../base/failure.ts';
import { attempted } from '../phala/attempt.ts';
import type { CloudApi, ListedCvm } from '../phala/cloud-api.ts';
import type { Session } from '../step/session.ts';

/** How often a new CVM is looked for when it is not clear whether it was created. */
const LOOKS_FOR_A_SIGN = 5;

/**
 * A CVM that may just have been created; undefined when the workspace has none.
 *
 * @param unknown what to throw when the workspace cannot be listed: then nobody knows
 */
export async function lookFor(
  { pace }: Session,
  cloud: CloudApi,
  isIt: (cvm: ListedCvm) => boolean,
  unknown: () => Failure,
): Promise<ListedCvm | undefined> {
  for (let look = 1; look <= LOOKS_FOR_A_SIGN; look++) {
    if (look > 1) await pause(pace);
    const all = await attempted(cloud.cvms());
    if (all === undefined) throw unknown();
    const found = all.find(isIt);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is said where a CVM may exist. */
export function unknownFate(name: string, cause: Failure): Failure {
  return new Failure(`${cause.message} Whether the CVM ${name} was created is not known.`, {
    next: 'Look in the dashboard: if it exists, it bills. Running this step again finds it by its name.',
    cause,
  });
}
