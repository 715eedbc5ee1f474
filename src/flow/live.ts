import { readHistory, type History } from '../deploy/history.ts';
import { Failure } from '../base/failure.ts';
import { ApiError } from '../phala/api-error.ts';
import { PhalaApi } from '../phala/api.ts';
import { attempted } from '../phala/attempt.ts';
import { CloudApi } from '../phala/cloud-api.ts';
import { bareAppId, bareHash, sameHash } from '../phala/cvm-id.ts';
import type { AppCompose, Cvm } from '../phala/cvm.ts';
import type { Revision } from '../phala/revision.ts';
import type { Session } from '../step/session.ts';

/** What the API answers where an identifier fits several CVMs. */
const SEVERAL = 'ERR-03-010';

/** A CVM and what it runs. */
export interface Live {
  readonly cvm: Cvm;
  readonly appCompose: AppCompose;
}

/** Reads the CVM and what it runs, and says what CVM it is. */
export async function readLive(session: Session): Promise<Live> {
  const { api, step } = session;
  const [cvm, appCompose] = await step
    .timed('reading', () => Promise.all([api.cvm(), api.appCompose()]))
    .catch((error: unknown) => whichOfSeveral(session, error));
  step.announceCvm(cvm);
  return { cvm, appCompose };
}

/** An app id stands for one CVM only as long as the app has no other. */
async function whichOfSeveral(
  { canSet, hastyClient, target }: Session,
  error: unknown,
): Promise<never> {
  const appId = bareAppId(target.cvmId);
  if (appId === undefined || !(error instanceof ApiError) || error.code !== SEVERAL) throw error;
  const cvms = await attempted(new CloudApi(hastyClient).cvmsOf(appId));
  if (cvms === undefined) throw error;
  const one = 'set `cvm_id` to the UUID or the `cvm_…` id of one of them';
  throw new Failure(
    `The app ${appId} has ${cvms.length} CVMs: ${cvms.map(({ name }) => name).join(', ')}. ${error.message}`,
    {
      next: canSet('instances')
        ? `For all of them, one at a time, set \`instances: all\`; else ${one}.`
        : `Several CVMs fit: ${one}.`,
      cause: error,
    },
  );
}

/** The same, when no other operation is under way: what changes meanwhile is read again, and said. */
export async function readIdle(session: Session): Promise<Live> {
  const live = await readLive(session);
  if (!live.cvm.busy) return live;
  const idle = await session.step.timed('queueing', () => session.queue.waitUntilIdle());
  if (shownHash(idle) !== shownHash(live.cvm)) {
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
 * The revisions of this CVM. Undefined when they cannot be read.
 *
 * @param isEnough says how far back to read where a way back depends on it; undefined: they are nice to know only, and
 *   the newest one does
 */
export async function readRevisions(
  session: Session,
  cvm: Cvm,
  isEnough: ((own: readonly Revision[]) => boolean) | undefined,
): Promise<History | undefined> {
  const { appId } = cvm;
  if (appId === undefined) return undefined;
  return isEnough === undefined
    ? attempted(
        readHistory(
          new PhalaApi(session.hastyClient, session.target.cvmId),
          appId,
          cvm,
          (own) => own.length > 0,
        ),
      )
    : attempted(readHistory(session.api, appId, cvm, isEnough));
}

/** Whether a revision is among them that holds what the CVM has, as far as that is known. */
export function holdsThatOf({ composeHash }: Cvm): (own: readonly Revision[]) => boolean {
  return (own) =>
    composeHash === undefined
      ? own.length > 0
      : own.some((revision) => sameHash(revision.composeHash, composeHash));
}
