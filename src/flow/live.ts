import { sameUuid } from '../base/uuid.ts';
import { PhalaApi } from '../phala/api.ts';
import { attempted } from '../phala/attempt.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import type { AppCompose, Cvm } from '../phala/cvm.ts';
import type { Revision } from '../phala/revision.ts';
import type { Session } from '../step/session.ts';

/** Enough to find the revision of any recent deploy. */
const RECENT_REVISIONS = 50;

/** A CVM and what it runs. */
export interface Live {
  readonly cvm: Cvm;
  readonly appCompose: AppCompose;
}

/** Reads the CVM and what it runs, and says what CVM it is. */
export async function readLive({ api, step }: Session): Promise<Live> {
  const [cvm, appCompose] = await step.timed('reading', () =>
    Promise.all([api.cvm(), api.appCompose()]),
  );
  step.announceCvm(cvm);
  return { cvm, appCompose };
}

/** The same, when no other operation is under way: what changes meanwhile is read again, and said. */
export async function readIdle(session: Session): Promise<Live> {
  const live = await readLive(session);
  if (!live.cvm.busy) return live;
  const idle = await session.step.timed('queueing', () => session.queue.waitUntilIdle());
  if (!sameHash(idle.composeHash, live.cvm.composeHash)) {
    session.step.log.info(
      `The other operation changed the CVM: its compose hash was ${shownHash(live.cvm)} and is ${shownHash(idle)}.`,
    );
  }
  return readIdle(session);
}

/** The compose hash of a CVM, for people. */
export function shownHash({ composeHash }: Cvm): string {
  return composeHash === undefined ? 'unknown' : bareHash(composeHash);
}

/**
 * The revisions of this CVM, newest first: an app may have several CVMs. Undefined when they cannot be read.
 *
 * @param needed whether a way back depends on them; else they are nice to know only
 */
export async function readRevisions(
  session: Session,
  { appId, vmUuid }: Cvm,
  needed: boolean,
): Promise<readonly Revision[] | undefined> {
  if (appId === undefined) return undefined;
  const api = needed ? session.api : new PhalaApi(session.hastyClient, session.target.cvmId);
  const revisions = await attempted(api.revisions(appId, RECENT_REVISIONS));
  return revisions?.filter(
    (revision) => revision.vmUuid === undefined || sameUuid(revision.vmUuid, vmUuid),
  );
}
