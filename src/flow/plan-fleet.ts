import { StalePlan } from '../deploy/busy-queue.ts';
import { lookBefore } from '../deploy/watch.ts';
import { Cancelled, ChecksFailed, Failure } from '../base/failure.ts';
import { bareHash } from '../phala/cvm-id.ts';
import { planJson } from '../report/plan-text.ts';
import type { Session } from '../step/session.ts';
import { keepPlans, requireExpected, showPlan } from './draft.ts';
import { showAllMissing } from './fleet-approval.ts';
import { keepReport } from './fleet-report.ts';
import { isLeftDown, listFleet, liveOf, namesOf, type Fleet, type Member } from './instances.ts';
import type { Move, PlanMove } from './move.ts';
import { whyNotUp } from './up.ts';

/** Shows what a roll-out would do. */
export async function planAll<S extends Session<'review'>>(
  session: S,
  planMove: PlanMove<S>,
): Promise<void> {
  const fleet = await listFleet(session);
  const { step } = session;
  try {
    await planEach(fleet, planMove);
    const changing = changingOf(fleet);
    await showAllMissing(fleet, changing);
    for (const member of liveOf(fleet)) {
      if (member.move?.changed === false) member.status = 'unchanged';
    }
    step.finish(
      'planned',
      changing.length === 0
        ? 'Planned: a deploy would change no instance.'
        : `Planned: a deploy would change ${changing.length} of ${liveOf(fleet).length} instances, one at a time: ${namesOf(changing)}. Nothing was triggered.`,
    );
    step.setOutputs({ changed: String(changing.length > 0) });
  } finally {
    await keepReport(fleet);
  }
}

export type Planned<S extends Session = Session> = Member<S> & { readonly move: Move };

export function isPlanned<S extends Session>(member: Member<S>): member is Planned<S> {
  return member.move !== undefined;
}

/** Those that do not run come first, then those that run and are not up: to take one that is would make one more go down. */
export function changingOf<S extends Session>(fleet: Fleet<S>): readonly Planned<S>[] {
  const rank = ({ move, whyNotUp: why }: Planned): number =>
    move.cvm.status !== 'running' ? 0 : why !== undefined ? 1 : 2;
  return liveOf(fleet)
    .filter(isPlanned)
    .filter(({ move }) => move.changed)
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Reads all, plans and provisions all; then shows each distinct change, and stops what was not reviewed. */
export async function planEach<S extends Session<'review'>>(
  fleet: Fleet<S>,
  planMove: PlanMove<S>,
): Promise<void> {
  const { step } = fleet.session;
  const { members } = fleet;
  const skipped = members.filter(({ status }) => status === 'skipped');
  step.log.info(
    `App ${fleet.appId}: ${countText(members.length)}, oldest first: ${namesOf(members)}`,
  );
  for (const [index, member] of members.entries()) {
    if (member.status === 'skipped') continue;
    step.log.info(`Instance ${index + 1} of ${members.length}: ${member.name}`);
    if (member.listed.busy && (await named(member, isDownAfterwards(member)))) {
      member.status = 'skipped';
      skipped.push(member);
      continue;
    }
    await named(member, planOne(fleet, member, planMove));
  }
  const planned = liveOf(fleet).filter(isPlanned);
  const states = skipped.map(({ listed, name }) => `${name} (${listed.status})`).join(', ');
  if (planned.length === 0) {
    throw new Failure(
      `No instance of the app ${fleet.appId} runs: ${states || 'it has none'}. Nothing was triggered.`,
      {
        next: 'Start one in the dashboard, or name a CVM with `cvm_id` and leave `instances` out.',
      },
    );
  }
  if (states !== '') {
    step.showFindings([
      {
        level: 'notice',
        rule: 'instances-skipped',
        message: `Instances that do not run were skipped, and keep what they have: ${states}.`,
        hint: 'Start them in the dashboard and run the step again if they shall have it, too.',
      },
    ]);
  }
  sayDrift(fleet, planned);
  showPlans(fleet, planned);
  const reviewed = planned.flatMap(({ move }) => move.reviewed ?? []);
  const hashes = [...new Set(reviewed.map(({ composeHash }) => bareHash(composeHash)))];
  if (hashes.length > 0) {
    step.setOutputs({ compose_hash: hashes.join('\n') });
    requireExpected(fleet.session, hashes.join('\n'), reviewed[0]?.next);
  }
}

/** Somebody else works on it: stopping it, or just making it stop and start. */
async function isDownAfterwards({ session }: Member): Promise<boolean> {
  const { status } = await session.step.timed('queueing', () => session.queue.waitUntilIdle());
  return isLeftDown({ status, busy: false });
}

/** An instance that has what it should, but is not up, is started again: it is why a step before this one stopped. */
async function planOne<S extends Session>(
  { appId }: Fleet<S>,
  member: Member<S>,
  planMove: PlanMove<S>,
): Promise<void> {
  const { api, step } = member.session;
  const move = await planMove(member.session);
  const { cvm, plan } = move;
  if (cvm.appId !== undefined && cvm.appId !== appId) {
    throw new Failure(`The API gives a CVM of the app ${cvm.appId} as an instance of ${appId}.`, {
      next: 'Ask Phala for help. Nothing was triggered.',
    });
  }
  member.whyNotUp = whyNotUp(cvm, await lookBefore(api, cvm));
  member.move = move;
  if (member.whyNotUp === undefined) return;
  step.log.info(`${member.name} is not up (${member.whyNotUp}), so it comes first.`);
  member.move = { ...move, changed: true, plan: plan && { ...plan, changed: true } };
}

/** Instances that do not run the same are not what a roll-out leaves behind. */
function sayDrift({ session }: Fleet, planned: readonly Planned[]): void {
  const byHash = Map.groupBy(planned, ({ move }) =>
    move.cvm.composeHash === undefined ? 'an unknown compose hash' : bareHash(move.cvm.composeHash),
  );
  if (byHash.size < 2) return;
  const parts = [...byHash].map(([hash, members]) => `${namesOf(members)}: ${hash}`);
  session.step.showFindings([
    {
      level: 'warning',
      rule: 'instances-differ',
      message: `The instances do not run the same before this step. ${parts.join('; ')}.`,
      hint: 'An earlier roll-out stopped half-way, or somebody changed one of them alone.',
    },
  ]);
}

/** One plan for all that change in the same way. */
function showPlans({ session: { step } }: Fleet, planned: readonly Planned[]): void {
  const scrub = (text: string): string => text;
  const groups = Map.groupBy(planned, ({ move: { plan } }) =>
    plan === undefined
      ? ''
      : planJson({ ...plan, drift: { state: plan.drift.state, reason: '' } }, scrub),
  );
  const plans = [...groups.values()].flatMap((members) => {
    const [first] = members;
    const plan = first?.move.plan;
    if (first === undefined || plan === undefined) return [];
    step.log.info(`Plan for ${namesOf(members)}:`);
    showPlan(first.session, plan);
    return [{ names: members.map(({ name }) => name), plan }];
  });
  if (plans.length > 0) keepPlans(step, plans);
}

/** Has what fails say which instance it is about. */
export async function named<T>(member: Member, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Cancelled) throw error;
    member.status = 'failed';
    // The findings of a check say themselves what they are about.
    if (error instanceof ChecksFailed) throw error;
    const message = `${member.name}: ${error.message}`;
    throw error instanceof StalePlan
      ? new StalePlan(message)
      : new Failure(message, { next: error.next, cause: error });
  }
}

export function countText(count: number): string {
  return count === 1 ? '1 instance' : `${count} instances`;
}
