import { isEvidence, type InstanceEvidence, type NoEvidence } from '../attest/evidence.ts';
import { wordsOf } from '../attest/words.ts';
import { Failure } from '../base/failure.ts';
import { isUuid } from '../base/uuid.ts';
import { ApiError } from '../phala/api-error.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { Cvm } from '../phala/cvm.ts';
import type { Candidate } from '../prove/prove.ts';
import { TimeIsUp } from '../prove/patience.ts';
import type { Session } from '../step/session.ts';
import { candidateOf, openSources, type Opened } from './proofs.ts';
import { isDown } from './find-cvm.ts';
import { listFleet, type Fleet } from './instances.ts';

/** An app, and what of it is to prove what it runs. */
export interface VerifySubject {
  readonly appId: string;
  readonly opened: Opened;
  /** In the order of the fleet; without a key, in that in which the app shows them. */
  readonly instances: readonly Seen[];
}

/** An instance that was found. */
export interface Seen extends Pick<Candidate, 'name' | 'vmUuid'> {
  readonly status: string;
  readonly url: string | undefined;
  /** Undefined: it does not run. */
  readonly candidate: Omit<Candidate, 'expectation'> | undefined;
}

type VerifySession = Session<'instances' | 'proof'>;

/** What `cvm_id` names: one CVM, or an app with all of its instances. */
export async function findSubject(session: VerifySession): Promise<VerifySubject> {
  const named = bareAppId(session.target.cvmId);
  if (named === undefined) {
    if (!session.inputs.instances.all) return oneCvm(session);
    const { appId, members } = await listFleet(session);
    return ofFleet(session, appId, members);
  }
  const members = session.target.login === undefined ? [] : await membersOf(session);
  if (members.length > 0) return ofFleet(session, named, members);
  session.step.log.info(`App: ${named}, as it shows itself to everybody`);
  const opened = openSources(session, named, 'require');
  return { appId: named, opened, instances: await shownInstances(session, opened) };
}

/** None where the app belongs to another workspace. */
async function membersOf(session: VerifySession): Promise<Fleet['members']> {
  try {
    return (await listFleet(session)).members;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
}

async function ofFleet(
  session: VerifySession,
  appId: string,
  members: Fleet['members'],
): Promise<VerifySubject> {
  const running = members.filter(({ status }) => status !== 'skipped');
  const read = await session.step.timed('reading', () =>
    Promise.all(running.map(async (member) => [member, await idleCvm(member.session)] as const)),
  );
  const live = read.map(([, cvm]) => cvm).filter((cvm) => !isDown(cvm));
  for (const cvm of live) announce(session, cvm);
  const [first, ...others] = live;
  if (first !== undefined && others.length === 0) session.step.noteCvm(first);
  const cvms = new Map(read);
  const instances = members.map((member): Seen => {
    const cvm = cvms.get(member);
    const { name, vmUuid, status } = member.listed;
    return cvm === undefined
      ? { name, vmUuid, status, url: undefined, candidate: undefined }
      : seenOf(session, cvm);
  });
  // The time for evidence begins when nothing else is waited for.
  return { appId, opened: openSources(session, appId, 'require'), instances };
}

async function oneCvm(session: VerifySession): Promise<VerifySubject> {
  const cvm = await session.step.timed('reading', () => idleCvm(session));
  const { appId } = cvm;
  session.step.noteCvm(cvm);
  announce(session, cvm);
  if (appId === undefined) {
    throw new Failure(
      `The API gives no app id for the CVM ${cvm.name}, so nothing can be proven.`,
      {
        next: 'Give the app id itself as `cvm_id`; the dashboard shows it once the CVM has one.',
      },
    );
  }
  const opened = openSources(session, appId, 'require');
  return { appId, opened, instances: [seenOf(session, cvm)] };
}

/** The CVM of the session, when no other operation is under way. */
async function idleCvm({ api, queue }: Session): Promise<Cvm> {
  const cvm = await api.cvm();
  return cvm.busy ? queue.waitUntilIdle() : cvm;
}

function seenOf(session: Session, cvm: Cvm): Seen {
  const { name, vmUuid, status, instanceUrl: url } = cvm;
  const candidate = isDown(cvm) ? undefined : candidateOf(session, cvm);
  return { name, vmUuid, status, url, candidate };
}

function announce({ step }: Session, { name, id, appId, status }: Cvm): void {
  step.log.info(`CVM: ${name} (${id}), app ${appId ?? 'not known'}, ${status}`);
}

/** What the app shows to everybody. */
async function shownInstances(
  { step }: Session,
  { sources }: Opened,
): Promise<VerifySubject['instances']> {
  const listed = await step.timed('reading', () => sources.instances().catch(noAnswerInTime));
  if ('kind' in listed) {
    const { message, next } = wordsOf(listed);
    step.setOutputs({ attested: 'unknown' });
    throw new Failure(`There is no proof of what runs. ${message}`, { next });
  }
  return listed.map((instance) => {
    const { vmUuid: claimed, instanceId } = instance;
    const name = nameOf(instance);
    const vmUuid = claimed !== undefined && isUuid(claimed) ? claimed : undefined;
    const seen = { name, vmUuid, url: undefined };
    if (isOff(instance)) return { ...seen, status: 'stopped', candidate: undefined };
    const candidate = { name, vmUuid: claimed, instanceId, cvmId: undefined, guestUrl: undefined };
    return { ...seen, status: 'running', candidate };
  });
}

function noAnswerInTime(error: unknown): NoEvidence {
  if (!(error instanceof TimeIsUp)) throw error;
  return { kind: 'no-evidence', missing: 'too-late' };
}

function isOff({ status, found }: InstanceEvidence): boolean {
  const isOffline = !isEvidence(found) && found.missing === 'offline';
  return isOffline || (status !== undefined && isDown({ status, busy: false }));
}

/** Claims of the API, so that what is no id is not repeated. */
function nameOf({ vmUuid, instanceId }: Pick<Candidate, 'vmUuid' | 'instanceId'>): string {
  const id = [instanceId, vmUuid].find((claimed) => claimed !== undefined && isId(claimed));
  return `instance ${id ?? 'without an id'}`;
}

function isId(text: string): boolean {
  return isUuid(text) || bareAppId(text) !== undefined;
}
