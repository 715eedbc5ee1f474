import { requireHash, StalePlan } from '../deploy/busy-queue.ts';
import { Undone } from '../deploy/redeploy.ts';
import { Failure } from '../base/failure.ts';
import { ApiError } from '../phala/api-error.ts';
import { bareHash } from '../phala/cvm-id.ts';
import { planJson } from '../report/plan-text.ts';
import type { Status } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { requireExpected, showPlan } from './draft.ts';
import { allowed, sayMissing } from './fleet-approval.ts';
import { fateOf, keepReport } from './fleet-report.ts';
import { isDown } from './find-cvm.ts';
import {
  listFleet,
  liveOf,
  namesOf,
  pauseBetween,
  waitForSisters,
  type Fleet,
  type Member,
} from './instances.ts';
import { requirePlace, type Move, type MoveGroup, type PlanMove } from './move.ts';

/**
 * Plans the move of every CVM of the app, and makes them one at a time. Nothing is started before all are planned,
 * reviewed and approved; the first that fails is the last that is tried.
 *
 * @throws StalePlan when others changed one of them before anything was triggered
 */
export async function rollOut<S extends Session<MoveGroup>>(
  session: S,
  planMove: PlanMove<S>,
): Promise<void> {
  const fleet = await listFleet(session);
  try {
    await planEach(fleet, planMove);
    const changing = changingOf(fleet);
    for (const { session: own, move } of changing) requirePlace(own, move);
    if (!(await allowed(fleet, changing))) return;
    await leaveUnchanged(fleet);
    for (const { move } of changing) await move.seal();
    await requireAllIdle(changing);
    const done: Planned<S>[] = [];
    for (const member of changing) {
      await take(fleet, member, done).catch((error: unknown) => stop(fleet, member, done, error));
      done.push(member);
    }
    finish(fleet, changing);
  } finally {
    await keepReport(fleet);
  }
}

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
    await sayMissing(fleet, changing);
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

type Planned<S extends Session = Session> = Member<S> & { readonly move: Move };

function isPlanned<S extends Session>(member: Member<S>): member is Planned<S> {
  return member.move !== undefined;
}

function changingOf<S extends Session>(fleet: Fleet<S>): readonly Planned<S>[] {
  return liveOf(fleet)
    .filter(isPlanned)
    .filter(({ move }) => move.changed);
}

/** Reads all, plans and provisions all; then shows each distinct change, and stops what was not reviewed. */
async function planEach<S extends Session<'review'>>(
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
    step.log.info(`Instance ${index + 1} of ${members.length}: ${member.listed.name}`);
    if (member.listed.busy && (await isDownAfterwards(member))) {
      member.status = 'skipped';
      skipped.push(member);
      continue;
    }
    member.move = await planMove(member.session);
  }
  const planned = liveOf(fleet).filter(isPlanned);
  const states = skipped.map(({ listed }) => `${listed.name} (${listed.status})`).join(', ');
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
async function isDownAfterwards({ listed, session }: Member): Promise<boolean> {
  const { status } = await session.step.timed('queueing', () => session.queue.waitUntilIdle());
  return isDown({ ...listed, status, busy: false });
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
  const shown = [...groups.values()].flatMap((members) => {
    const [first] = members;
    const plan = first?.move.plan;
    if (first === undefined || plan === undefined) return [];
    step.log.info(`Plan for ${namesOf(members)}:`);
    showPlan(first.session, plan);
    return [{ names: members.map(({ listed }) => listed.name), plan }];
  });
  const main = shown.find(({ plan }) => plan.changed) ?? shown[0];
  if (main === undefined) return;
  step.report.plan = main.plan;
  const json = ({ plan }: typeof main): string => planJson(plan, step.log.scrub);
  const plans = shown.map(
    (each) => `{"instances":${JSON.stringify(each.names)},"plan":${json(each)}}`,
  );
  step.setOutputs({ plan: shown.length === 1 ? json(main) : `{"plans":[${plans.join(',')}]}` });
}

/** An instance that has what it should, but is not up, stops the step before anything is started. */
async function leaveUnchanged(fleet: Fleet): Promise<void> {
  for (const member of liveOf(fleet).filter(isPlanned)) {
    if (member.move.changed) continue;
    await named(member, member.move.leave());
    member.status = 'unchanged';
  }
}

/** @throws StalePlan when others changed one since it was planned */
async function requireAllIdle(members: readonly Planned[]): Promise<void> {
  for (const { move, session } of members) {
    const now = await session.api.cvm();
    requireHash(now.busy ? await session.queue.waitUntilIdle() : now, move.cvm.composeHash);
  }
}

/** Makes the move of one, while all others are up. */
async function take(
  fleet: Fleet<Session<MoveGroup>>,
  member: Planned,
  done: readonly Planned[],
): Promise<void> {
  const { inputs, step } = fleet.session;
  if (done.length > 0) await pauseBetween(fleet.session, inputs.pause.ms);
  const all = liveOf(fleet);
  step.log.info(
    `Taking ${member.listed.name}, instance ${all.findIndex((one) => one === member) + 1} of ${all.length}`,
  );
  await waitForSisters(fleet, member);
  member.triggered = await member.move.carryOut();
  member.status = statusOf(member.session.step.report.status);
}

function statusOf(status: Status | undefined): Member['status'] {
  return status === 'unchanged' || status === 'rolled_back' ? status : 'deployed';
}

/** Says which instance failed. */
async function named<T>({ listed }: Member, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${listed.name}: ${error.message}`, { next: error.next, cause: error });
  }
}

/** The first failure stops the roll-out; what went well before goes back with the one that failed. */
async function stop(
  fleet: Fleet<Session<MoveGroup>>,
  member: Planned,
  done: readonly Planned<Session<MoveGroup>>[],
  error: unknown,
): Promise<never> {
  const { session } = fleet;
  const { report } = member.session.step;
  session.step.host.signal.throwIfAborted();
  const isUntouched = report.triggered === 'no';
  if (error instanceof StalePlan && done.length === 0 && isUntouched) throw error;
  if (!(error instanceof Failure)) throw error;
  member.status = error instanceof Undone ? 'rolled_back' : 'failed';
  const back = done.filter(({ triggered }) => triggered?.earlier !== undefined);
  const why =
    whyLeftAlone(error) ??
    (isUntouched || (error instanceof Undone && error.isWell)
      ? undefined
      : 'To put the others back would have taken a second instance down.');
  const stopped = back.length === 0 ? undefined : (why ?? (await takeAllBack(fleet, back)));
  // What became of the others is known only now.
  const sentences = [error.message, fateOf(fleet, member), stopped];
  throw new Failure(
    `${member.listed.name}: ${sentences.filter((part) => part !== undefined && part !== '').join(' ')}`,
    { next: error.next, cause: error },
  );
}

/** Why nothing more is done after what others did; undefined: the failure is of this step's own making. */
function whyLeftAlone(error: Failure): string | undefined {
  if (error instanceof StalePlan) {
    return 'Somebody else changed it meanwhile: it was left alone, and the others stay as they are.';
  }
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ApiError && cause.status === 404) {
      return 'Somebody else removed it meanwhile, and the others stay as they are.';
    }
  }
  return undefined;
}

/**
 * Puts back what went well, the newest first, one at a time.
 *
 * @returns why that stopped half-way
 */
async function takeAllBack(
  fleet: Fleet<Session<MoveGroup>>,
  done: readonly Planned<Session<MoveGroup>>[],
): Promise<string | undefined> {
  const { takeBack } = await import('./recover.ts');
  for (const member of done.toReversed()) {
    const { triggered, session } = member;
    if (triggered === undefined) continue;
    await pauseBetween(fleet.session, fleet.session.inputs.pause.ms);
    fleet.session.step.log.info(`Rolling back ${member.listed.name} as well`);
    const problem = await waitForSisters(fleet, member).then(
      () => takeBack(session, triggered),
      (error: unknown) => {
        if (error instanceof Failure) return error.message;
        throw error;
      },
    );
    fleet.session.step.host.signal.throwIfAborted();
    const { change, status } = session.step.report;
    if (status === 'rolled_back') member.status = 'rolled_back';
    else if (change?.name === 'rollback') member.status = 'failed';
    if (problem !== undefined) {
      return `The rollback stopped at ${member.listed.name}: ${problem}`;
    }
  }
  return undefined;
}

function finish(fleet: Fleet, changing: readonly Planned[]): void {
  const { step } = fleet.session;
  const all = liveOf(fleet);
  const changed = changing.filter(({ status }) => status !== 'unchanged');
  const [first] = changed;
  if (first === undefined) {
    step.setOutputs({ changed: 'false' });
    step.finish(
      'unchanged',
      `Unchanged: ${countText(all.length)} have what they should, so nothing was started`,
    );
    return;
  }
  const others = all.filter(({ status }) => status === 'unchanged');
  const rest = others.length === 0 ? '' : ` Unchanged: ${namesOf(others)}.`;
  step.finish(
    first.session.step.report.status ?? 'deployed',
    `Done, one at a time: ${namesOf(changed)}.${rest}`,
  );
}

function countText(count: number): string {
  return count === 1 ? '1 instance' : `${count} instances`;
}
