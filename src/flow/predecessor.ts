import type { Before } from '../deploy/readiness.ts';
import { findPredecessor, type EarlierRevision, type Predecessor } from '../deploy/redeploy.ts';
import type { Session } from '../step/session.ts';
import { whyNotUp } from './up.ts';

/** What to go back to if an update fails, or why that cannot be, which is said beforehand. */
export function predecessorOf(
  { step }: Session,
  before: Before,
  was: Omit<Predecessor, 'whyNotUp'>,
  composeHash: string,
): EarlierRevision | string {
  const earlier = findPredecessor({ ...was, whyNotUp: whyNotUp(was.cvm, before) }, composeHash);
  if (typeof earlier === 'string') {
    step.log.info(`If the update fails, it cannot be rolled back. ${earlier}`);
  }
  return earlier;
}
