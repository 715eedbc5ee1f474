import { isEvidence, type InstanceEvidence, type NoEvidence } from '../attest/evidence.ts';
import { wordsOf } from '../attest/words.ts';
import { Failure } from '../base/failure.ts';
import { isUuid } from '../base/uuid.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { Cvm } from '../phala/cvm.ts';
import type { Candidate } from '../prove/prove.ts';
import { TimeIsUp } from '../prove/patience.ts';
import type { Session } from '../step/session.ts';
import { candidateOf, openSources, type Opened } from './attest-instances.ts';
import { isDown } from './find-cvm.ts';
import { idleCvm, liveCvms, type Census } from './live-cvms.ts';

/** An app, and what of it is to prove what it runs. */
export interface VerifySubject extends Census<Omit<Candidate, 'expectation'>> {
  readonly appId: string;
  readonly opened: Opened;
}

/** What `cvm_id` names: one CVM, or an app with all that runs of it. */
export async function findSubject(session: Session<'proof'>): Promise<VerifySubject> {
  const { step, target } = session;
  const appId = bareAppId(target.cvmId);
  if (appId === undefined) return oneCvm(session);
  const known: Census<Cvm> =
    target.apiKey === undefined ? { live: [], down: [] } : await liveCvms(session, appId);
  // The time for evidence begins when nothing else is waited for.
  const opened = openSources(session, appId, 'require');
  if (known.live.length + known.down.length === 0) {
    step.log.info(`App: ${appId}, as it shows itself to everybody`);
    return { appId, opened, ...(await shownInstances(session, opened)) };
  }
  const [first, ...others] = known.live;
  if (first !== undefined && others.length === 0) step.noteCvm(first);
  for (const cvm of known.live) announce(session, cvm);
  const live = known.live.map((cvm) => candidateOf(session, cvm));
  return { appId, opened, live, down: known.down };
}

async function oneCvm(session: Session<'proof'>): Promise<VerifySubject> {
  const cvm = await idleCvm(session);
  const { appId } = cvm;
  session.step.noteCvm(cvm);
  announce(session, cvm);
  if (appId === undefined) {
    throw new Failure(`The API gives no app id for the CVM ${cvm.name}, so nothing can be proven.`);
  }
  return {
    appId,
    opened: openSources(session, appId, 'require'),
    live: isDown(cvm) ? [] : [candidateOf(session, cvm)],
    down: isDown(cvm) ? [`${cvm.name} (${cvm.status})`] : [],
  };
}

function announce({ step }: Session, { name, id, appId, status }: Cvm): void {
  step.log.info(`CVM: ${name} (${id}), app ${appId ?? 'not known'}, ${status}`);
}

/** What the app shows to everybody. */
async function shownInstances(
  { step }: Session,
  { sources }: Opened,
): Promise<Census<Omit<Candidate, 'expectation'>>> {
  const listed = await sources.instances().catch(noAnswerInTime);
  if ('kind' in listed) {
    const { message, next } = wordsOf(listed);
    step.setOutputs({ attested: 'unknown' });
    throw new Failure(`There is no proof of what runs. ${message}`, { next });
  }
  const live = listed.filter((instance) => !isOff(instance));
  return {
    live: live.map(({ vmUuid, instanceId }) => ({
      name: nameOf({ vmUuid, instanceId }),
      ...{ vmUuid, instanceId, cvmId: undefined, guestUrl: undefined },
    })),
    down: listed.filter(isOff).map((one) => `${nameOf(one)} (stopped)`),
  };
}

function noAnswerInTime(error: unknown): NoEvidence {
  if (!(error instanceof TimeIsUp)) throw error;
  return { kind: 'no-evidence', missing: 'too-late' };
}

function isOff({ status, found }: InstanceEvidence): boolean {
  const isOffline = !isEvidence(found) && found.missing === 'offline';
  return isOffline || (status !== undefined && isDown({ status }));
}

/** Claims of the API, so that what is no id is not repeated. */
function nameOf({ vmUuid, instanceId }: Pick<Candidate, 'vmUuid' | 'instanceId'>): string {
  const id = [instanceId, vmUuid].find((claimed) => claimed !== undefined && isId(claimed));
  return `instance ${id ?? 'without an id'}`;
}

function isId(text: string): boolean {
  return isUuid(text) || bareAppId(text) !== undefined;
}
