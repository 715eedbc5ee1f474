import { requireHash } from '../deploy/busy-queue.ts';
import { attempted } from '../phala/attempt.ts';
import { CloudApi, type ListedCvm } from '../phala/cloud-api.ts';
import type { Report, Status } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { allowed } from './fleet-approval.ts';
import { keepReport } from './fleet-report.ts';
import {
  isLeftDown,
  isSame,
  listFleet,
  liveOf,
  namesOf,
  pauseBetween,
  seenIn,
  type Fleet,
  type Member,
} from './instances.ts';
import { requirePlace, type MoveGroup, type PlanMove } from './move.ts';
import { isKeptWaiting, isOurs, requireOurs, waitUntilQuiet } from './turn.ts';
import { changingOf, countText, isPlanned, named, planEach, type Planned } from './plan-fleet.ts';
import { stopRollOut } from './stop-roll-out.ts';
import { withFreshPlan } from './triggering.ts';

/**
 * Plans the move of every CVM of the app, and makes them one at a time. Nothing is started before all are planned,
 * reviewed and approved; the first that fails is the last that is tried. Plans again when others change one of them
 * before anything was triggered.
 */
export async function rollOut<S extends Session<MoveGroup>>(
  session: S,
  planMove: PlanMove<S>,
): Promise<void> {
  let fleet = await listFleet(session, isKeptWaiting);
  try {
    await withFreshPlan(session, async (plans) => {
      if (plans > 1 || liveOf(fleet).some(({ listed }) => listed.busy)) {
        await waitUntilQuiet(fleet);
        fleet = await listFleet(session, isKeptWaiting);
      }
      forgetPlan(session.step.report);
      await rollOutOnce(fleet, planMove);
    });
  } finally {
    await keepReport(fleet);
  }
}

/** What was planned on what the instances had before says nothing of what is planned now. */
function forgetPlan(report: Report): void {
  delete report.plan;
  delete report.plans;
  delete report.approval;
  delete report.otherApprovals;
  delete report.signing;
}

async function rollOutOnce<S extends Session<MoveGroup>>(
  fleet: Fleet<S>,
  planMove: PlanMove<S>,
): Promise<void> {
  await planEach(fleet, planMove);
  const changing = changingOf(fleet);
  for (const { session: own, move } of changing) requirePlace(own, move);
  // What stops a deploy stops it before anybody approves, or the step signs.
  await leaveUnchanged(fleet);
  for (const member of changing) await named(member, member.move.seal());
  if (!(await allowed(fleet, changing))) return;
  for (const member of changing) await named(member, requireIdle(member));
  const done: Planned<S>[] = [];
  for (const member of changing) {
    await take(fleet, member, done).catch((error: unknown) =>
      stopRollOut(fleet, member, done, error),
    );
    done.push(member);
  }
  await finish(fleet, changing);
}

/** An instance that has what it should, but does not answer or prove that, stops the step before anything is started. */
async function leaveUnchanged(fleet: Fleet): Promise<void> {
  for (const member of liveOf(fleet).filter(isPlanned)) {
    if (member.move.changed) continue;
    fleet.session.step.log.info(`Looking at ${member.name}, which changes nothing`);
    await named(member, member.move.leave());
    member.status = 'unchanged';
  }
}

/** @throws StalePlan when others changed it since it was planned */
async function requireIdle({ move, session: { api, queue } }: Planned): Promise<void> {
  const now = await api.cvm();
  requireHash(now.busy ? await queue.waitUntilIdle() : now, move.cvm.composeHash);
}

/** Makes the move of one, while all others are up. */
async function take(
  fleet: Fleet<Session<MoveGroup>>,
  member: Planned,
  done: readonly Planned[],
): Promise<void> {
  const { inputs, step } = fleet.session;
  if (done.length > 0) await pauseBetween(fleet.session, inputs.pause.pause.ms);
  const all = liveOf(fleet);
  step.log.info(
    `Taking ${member.name}, instance ${all.findIndex((one) => one === member) + 1} of ${all.length}`,
  );
  member.triggered = await member.move.carryOut();
  const { composeHash, status } = member.session.step.report;
  member.status = statusOf(status);
  member.runs = composeHash;
}

function statusOf(status: Status | undefined): Member['status'] {
  return status === 'unchanged' || status === 'rolled_back' ? status : 'deployed';
}

/** @throws SisterChanged when others changed an instance since this step did */
async function finish(fleet: Fleet, changing: readonly Planned[]): Promise<void> {
  const { session, appId } = fleet;
  const { step } = session;
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
  const list = await attempted(new CloudApi(session.client).cvmsOf(appId));
  for (const member of changed) await requireStillOurs(list ?? [], member);
  sayAdded(fleet, list ?? []);
  const others = all.filter(({ status }) => status === 'unchanged');
  const rest = others.length === 0 ? '' : ` Unchanged: ${namesOf(others)}.`;
  step.finish(
    first.session.step.report.status ?? 'deployed',
    `Done, one at a time: ${namesOf(changed)}.${rest}`,
  );
}

async function requireStillOurs(list: readonly ListedCvm[], member: Member): Promise<void> {
  if (isOurs(member, seenIn(list, member)?.composeHash)) return;
  // The list may be behind.
  const { composeHash } = await member.session.api.cvm();
  if (!isOurs(member, composeHash)) member.status = 'failed';
  requireOurs(member, composeHash);
}

/** What was not there when the step began was not updated. */
function sayAdded({ members, session: { step } }: Fleet, list: readonly ListedCvm[]): void {
  const added = list.filter(
    (cvm) => !isLeftDown(cvm) && !members.some((member) => isSame(cvm, member)),
  );
  if (added.length === 0) return;
  step.showFindings([
    {
      level: 'warning',
      rule: 'instances-added',
      message: `Instances were added after this step began, and keep what they have: ${added.map(({ name }) => name).join(', ')}.`,
      hint: 'Run the step again.',
    },
  ]);
}
