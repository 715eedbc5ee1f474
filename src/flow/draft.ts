import { Failure } from '../base/failure.ts';
import { envChange, findChanges, type Changes, type DocumentChanges } from '../deploy/changes.ts';
import { planUpdate, type UpdatePlan, type Wish } from '../deploy/update-plan.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import type { AppCompose } from '../phala/cvm.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Log } from '../report/log.ts';
import { envText, LONGEST_OPEN_DIFF, planJson, planLines } from '../report/plan-text.ts';
import type { Plan, PlanOfSome } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import type { Step } from '../step/step.ts';

/** What a shipment asks for. */
export function wishOf(
  { inputs }: Session<'settings'>,
  { compose, preLaunchScript, env }: Shipment,
): Wish {
  const { publicLogs, publicSysinfo, publicTcbinfo } = inputs.settings;
  return {
    composeText: compose.text,
    preLaunchScript,
    publicLogs,
    publicSysinfo,
    publicTcbinfo,
    envNames: env?.map(({ name }) => name),
  };
}

/** Plans what the CVM shall run, and says what becomes of its env names. */
export function draft(
  { step }: Session,
  current: AppCompose,
  cvmName: string,
  wish: Wish,
): UpdatePlan {
  const update = planUpdate(current, cvmName, wish);
  step.setOutputs({ env_keys: update.target.allowedEnvs.join(',') });
  step.announceScript(update.target.preLaunchScript);
  step.log.info(envText(envChange(update)));
  return update;
}

/** What an update changes, the images by service among it. */
export function changesOf(
  current: AppCompose,
  update: UpdatePlan,
  images: Parameters<typeof findChanges>[2],
): Changes {
  return { ...findChanges(current, update.target, images), env: envChange(update) };
}

/** Shows what an update would change, in the log and the summary, and as an output. */
export function showPlan({ step }: Session, plan: Plan): void {
  const { log } = step;
  keepPlan(step, plan);
  for (const line of planLines(plan)) log.info(line);
  showDiffs(log, plan.changes);
}

/** Keeps a plan for the summary, and as an output. */
export function keepPlan(step: Step, plan: Plan): void {
  step.report.plan = plan;
  step.setOutputs({ plan: planJson(plan, step.log.scrub) });
}

/** The same for those of several instances, one for all that change in the same way. */
export function keepPlans(step: Step, plans: readonly PlanOfSome[]): void {
  const [first, ...others] = plans;
  if (first !== undefined && others.length === 0) {
    keepPlan(step, first.plan);
    return;
  }
  step.report.plans = plans;
  const texts = plans.map(({ names, plan }) => {
    const json = planJson(plan, step.log.scrub, plans.length);
    return `{"instances":${JSON.stringify(names)},"plan":${json}}`;
  });
  step.setOutputs({ plan: `{"plans":[${texts.join(',')}]}` });
}

/** Shows how the texts of two documents differ, in the log. */
export function showDiffs(log: Log, { compose, preLaunchScript }: DocumentChanges): void {
  for (const [name, diff] of [
    ['Compose text', compose],
    ['Pre-launch script', preLaunchScript],
  ] as const) {
    if (diff === undefined) {
      log.info(`${name}: no change`);
      continue;
    }
    const title = `${name}: +${diff.added} −${diff.removed} lines`;
    if (diff.lines.length > LONGEST_OPEN_DIFF) log.block(title, diff.lines.join('\n'));
    else log.text(title, diff.lines.join('\n'));
  }
}

/**
 * @param composeHash what the CVM would run; of several instances the distinct ones, one per line
 * @param next what to do where there is no plan to compare
 * @throws Failure when what the CVM would run is not what was reviewed
 */
export function requireExpected(
  { inputs }: Session<'review'>,
  composeHash: string,
  next?: string,
): void {
  const { expectedComposeHash } = inputs.review;
  if (expectedComposeHash === undefined || sameHash(composeHash, expectedComposeHash)) return;
  throw new Failure(
    `The compose hash is ${shown(bareHash(composeHash))}, but \`expected_compose_hash\` is ${shown(expectedComposeHash)}: this is not what was reviewed. Nothing was triggered.`,
    {
      next:
        next ??
        'Compare the plan in this log with the reviewed one: the compose files, the env names or the settings of the CVM have changed since. Then review a new plan.',
    },
  );
}

/** Hashes as they stand in a sentence. */
function shown(hashes: string): string {
  return hashes.replaceAll('\n', ', ');
}
