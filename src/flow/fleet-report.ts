import { Cancelled } from '../base/failure.ts';
import { PhalaApi } from '../phala/api.ts';
import { attempted } from '../phala/attempt.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { Instance } from '../report/report.ts';
import { OUTPUTS, type OutputName } from '../step/outputs.ts';
import type { Step } from '../step/step.ts';
import { keepAttestations } from './fleet-attestation.ts';
import { liveOf, namesOf, type Fleet, type Member } from './instances.ts';

/** What the step sets for the whole: the output of one instance says nothing about it. */
const OF_THE_WHOLE: readonly OutputName[] = [
  ...(['status', 'changed', 'compose_hash', 'plan', 'correlation_id'] as const),
  ...(['attested', 'attestation_freshness', 'evidence_path', 'predicate_path'] as const),
  ...(['tcb_status', 'tcb_advisories', 'quote_sha256'] as const),
  ...(['app_contract', 'chain_id', 'device_id', 'call_data', 'device_call_data'] as const),
  ...(['approver', 'approval_url', 'transaction_hash'] as const),
];

/**
 * Makes the report of the step out of those of the instances, however far they came. Never fails: what only a look at an
 * instance tells is added where that look is to be had.
 */
export async function keepReport(fleet: Fleet): Promise<void> {
  const { members, session } = fleet;
  const { step } = session;
  keepWhole(fleet);
  keepInstances(
    step,
    members.map((member) => instanceOf(member, hashKnownOf(member))),
  );
  if (step.signal.aborted) return;
  const looked = Promise.all(
    members.map(async (member) => instanceOf(member, await hashSeenOf(member))),
  );
  keepInstances(step, await looked.catch(() => step.report.instances ?? []));
}

/** What holds for the step as a whole. */
function keepWhole(fleet: Fleet): void {
  const { session, appId } = fleet;
  const { step } = session;
  const { report } = step;
  const live = liveOf(fleet);
  report.appId = appId;
  report.dashboardUrl = `https://cloud.phala.com/dashboard/cvms/app_${appId}`;
  report.appUrl = live.map((member) => member.session.step.report.appUrl).find(isKnown);
  step.setOutputs({ ...sharedOutputs(live), dashboard_url: report.dashboardUrl });
  keepAttestations(
    step,
    live
      .filter((member) => member.isTakenBack !== true || attestedOf(member) === false)
      .map((member) => member.session.step),
  );
  keepHashes(fleet);
  const touched = live.filter((member) => member.session.step.report.triggered !== 'no');
  if (touched.length === 0) return;
  step.setOutputs({ changed: 'true' });
  const states = touched.map((member) => member.session.step.report.triggered);
  report.triggered = states.includes('yes') ? 'yes' : 'unclear';
  const last = touched.at(-1)?.session.step.report;
  if (last?.change !== undefined) report.change = last.change;
  const failed = live.map((member) => member.session.step.report.diagnosis).find(isKnown);
  if (failed !== undefined) report.diagnosis = failed;
  if (report.status === undefined && touched.every(({ isTakenBack }) => isTakenBack === true)) {
    report.aftermath = touched.length === 1 ? (last?.aftermath ?? 'put back') : 'put back';
    step.setStatus('rolled_back');
  }
  if (step.host.signal.reason instanceof Cancelled) {
    report.leftBehind = { [report.triggered]: whereItStands(fleet) };
  }
}

/** One row per instance, for people and for later steps. */
export function keepInstances(step: Step, instances: readonly Instance[]): void {
  step.report.instances = instances;
  step.setOutputs({ instances: instancesJson(instances) });
}

function keepHashes(fleet: Fleet): void {
  const { step } = fleet.session;
  const reports = liveOf(fleet).map((member) => member.session.step.report);
  const hashes = [...new Set(reports.flatMap(({ composeHash }) => composeHash ?? []))];
  if (hashes.length > 0) step.setOutputs({ compose_hash: hashes.join('\n') });
  if (hashes.length === 1) step.report.composeHash = hashes[0];
  const before = [...new Set(reports.map(({ previousComposeHash }) => previousComposeHash))];
  if (before.length === 1) step.report.previousComposeHash = before[0];
}

/** The outputs that are the same for all instances. */
function sharedOutputs(live: readonly Member[]): Partial<Record<OutputName, string | undefined>> {
  const [first, ...others] = live.map((member) => member.session.step.partOutputs);
  return Object.fromEntries(
    OUTPUTS.filter((name) => !OF_THE_WHOLE.includes(name))
      .filter((name) => others.every((outputs) => outputs.get(name) === first?.get(name)))
      .map((name) => [name, first?.get(name)]),
  );
}

function instanceOf(member: Member, composeHash: string | undefined): Instance {
  const { listed, session, status } = member;
  return {
    vmUuid: listed.vmUuid,
    name: listed.name,
    status: isUnderWay(member) ? 'pending' : status,
    composeHash: composeHash && bareHash(composeHash),
    url: session.step.report.instanceUrl,
    attested: attestedOf(member),
    env: envOf(member),
  };
}

/** What its proof showed; undefined where none was asked for, or there is none. What went back has proven nothing of that. */
function attestedOf({ isTakenBack, session }: Member): boolean | undefined {
  const attested = session.step.partOutputs.get('attested');
  if (attested === 'false') return false;
  return attested === 'true' && isTakenBack !== true ? true : undefined;
}

/** What an instance has, where this step made it so, or nothing happened to it. */
function hashKnownOf(member: Member): string | undefined {
  const { isTakenBack, listed, move, session, status } = member;
  if (status === 'failed' || isTakenBack === true || isUnderWay(member)) return undefined;
  const { composeHash, triggered } = session.step.report;
  return triggered === 'no' ? (move?.cvm.composeHash ?? listed.composeHash) : composeHash;
}

/** After a failure, only the instance itself can say. */
async function hashSeenOf(member: Member): Promise<string | undefined> {
  const { hastyClient, target } = member.session;
  const known = hashKnownOf(member);
  return known ?? (await attempted(new PhalaApi(hastyClient, target.cvmId).cvm()))?.composeHash;
}

/** Which env an instance has, where the step gives a new one. A rollback puts no env values back. */
function envOf({ move, session }: Member): string | undefined {
  if (move?.envNames === undefined) return undefined;
  const names = move.envNames.join(', ') || 'no names';
  switch (session.step.report.triggered) {
    case 'yes':
      return `the values of this step (${names})`;
    case 'unclear':
      return `not known: the values of this step (${names}) or those before`;
    case 'no':
      return 'the values before';
  }
}

function instancesJson(instances: readonly Instance[]): string {
  return JSON.stringify(
    instances.map(({ vmUuid, name, status, composeHash, url, attested }) => ({
      vm_uuid: vmUuid ?? null,
      name,
      status,
      compose_hash: composeHash ?? null,
      instance_url: url ?? null,
      attested: attested ?? null,
    })),
  );
}

/** What became of the others, as sentences. */
export function fateOf(fleet: Fleet, except?: Member): string {
  const texts = (
    [
      ['deployed', 'Have it'],
      ['rolled_back', 'Rolled back'],
      ['failed', 'Failed'],
      ['unchanged', 'Unchanged'],
      ['pending', 'Not begun'],
    ] as const
  ).flatMap(([status, words]) => {
    const members = liveOf(fleet).filter(
      (member) => member !== except && member.status === status && !isUnderWay(member),
    );
    return members.length === 0 ? [] : [`${words}: ${namesOf(members)}.`];
  });
  return texts.join(' ');
}

/** Of a step that is cancelled: which instances have it, and where it goes on. */
function whereItStands(fleet: Fleet): string {
  const underWay = liveOf(fleet).filter(isUnderWay);
  const words = underWay.map(({ name, session }) => {
    const { change, leftBehind, triggered } = session.step.report;
    const known = leftBehind?.[triggered];
    if (known !== undefined) return `${name}: ${known}`;
    const what = change?.name ?? 'update';
    return triggered === 'yes'
      ? `The ${what} had been triggered on ${name} and goes on there.`
      : `The ${what} was just being triggered on ${name}: it may go on there.`;
  });
  return [...words, fateOf(fleet), 'Nothing more is started.'].filter(Boolean).join(' ');
}

/** Whether the step ends while something goes on there: its change, or the way back of one that went well. */
function isUnderWay({ session, status }: Member): boolean {
  const { change, triggered } = session.step.report;
  return status === 'deployed'
    ? change?.name === 'rollback'
    : status === 'pending' && triggered !== 'no';
}

function isKnown<T>(value: T | undefined): value is T {
  return value !== undefined;
}
