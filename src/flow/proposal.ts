import { checkPayloadSize } from '../compose/text/compose-file.ts';
import { lintAgainstLive, lintVariables } from '../compose/lint/lint.ts';
import { imagesByService } from '../compose/text/services.ts';
import { envChange, findChanges } from '../deploy/changes.ts';
import { findDrift } from '../deploy/drift.ts';
import {
  planUpdate,
  requireNoEnvRemoval,
  type UpdatePlan,
  type Wish,
} from '../deploy/update-plan.ts';
import { chainOf, needsApproval, provisionUpdate } from '../deploy/provision.ts';
import { attempted } from '../deploy/trigger.ts';
import { ChecksFailed, Failure } from '../base/failure.ts';
import { PhalaApi } from '../phala/api.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import type { AppCompose, Cvm, Provisioned } from '../phala/cvm.ts';
import type { Revision } from '../phala/revision.ts';
import { judge, publicSecrets } from '../prepare/prepare.ts';
import { envText, LONGEST_OPEN_DIFF, planJson, planLines } from '../report/plan-text.ts';
import type { Plan } from '../report/report.ts';
import { hastyClient, type Session } from '../step/session.ts';
import { imagesIn, modelOf, type Shipment } from '../prepare/shipment.ts';

/** Enough to find the revision of any recent deploy. */
const RECENT_REVISIONS = 50;

/** A CVM and what it runs. */
export interface Live {
  readonly cvm: Cvm;
  readonly appCompose: AppCompose;
}

/** An update as it would be carried out now: provisioned, and nothing started. */
export interface Proposal extends Live {
  readonly update: UpdatePlan;
  readonly provisioned: Provisioned;
  /** Of this CVM, newest first; undefined when they cannot be read. */
  readonly revisions: readonly Revision[] | undefined;
  readonly plan: Plan;
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
      `The other operation changed the CVM: its compose hash was ${shown(live.cvm)} and is ${shown(idle)}.`,
    );
  }
  return readIdle(session);
}

function shown({ composeHash }: Cvm): string {
  return composeHash === undefined ? 'unknown' : bareHash(composeHash);
}

/** What a shipment asks for. */
export function wishOf({ inputs }: Session, { compose, preLaunchScript, env }: Shipment): Wish {
  const { publicLogs, publicSysinfo, publicTcbinfo } = inputs;
  return {
    composeText: compose.text,
    preLaunchScript,
    publicLogs,
    publicSysinfo,
    publicTcbinfo,
    envNames: env?.map(({ name }) => name),
  };
}

/**
 * Plans an update of what the CVM runs and provisions it, which starts nothing; shows the plan.
 *
 * @param shipment what the CVM shall run; undefined: the text that it runs already
 * @throws ChecksFailed when what is to be shipped cannot work with what the CVM has
 */
export async function propose(
  session: Session,
  live: Live,
  wish: Wish,
  shipment?: Shipment,
): Promise<Proposal> {
  const { api, inputs, queue, step } = session;
  const { cvm, appCompose } = live;
  const update = planUpdate(appCompose, cvm.name, wish);
  step.setOutputs({ env_keys: update.target.allowedEnvs.join(',') });
  const env = envChange(update);
  step.log.info(envText(env));
  if (shipment !== undefined) checkAgainstLive(session, appCompose, shipment);
  requireNoEnvRemoval(update.envKeys, inputs.allowEnvRemoval);

  const [provisioned, revisions] = await step.timed('provisioning', () =>
    Promise.all([
      provisionUpdate(api, update, cvm, queue, step.log.info),
      readRevisions(session, cvm),
    ]),
  );
  step.announceHash(provisioned.composeHash);
  step.setOutputs({ app_id: provisioned.appId });
  const isSame = sameHash(provisioned.composeHash, cvm.composeHash);
  step.log.info(
    `Provisioned: compose hash ${bareHash(provisioned.composeHash)}, ${isSame ? 'as the CVM has' : `was ${shown(cvm)}`}`,
  );
  const liveImages = imagesIn(appCompose.composeText);
  const images = {
    live: liveImages,
    target:
      shipment === undefined
        ? (liveImages ?? new Map<string, string>())
        : imagesByService(shipment.compose.model),
  };
  const plan: Plan = {
    composeHash: bareHash(provisioned.composeHash),
    previousComposeHash: cvm.composeHash && bareHash(cvm.composeHash),
    changed: !isSame || wish.envNames !== undefined || inputs.force,
    isNew: false,
    changes: { ...findChanges(appCompose, update.target, images), env },
    approval: approvalOf(provisioned, cvm),
    drift: findDrift(cvm, appCompose, revisions),
  };
  showPlan(session, plan);
  requireExpected(session, provisioned.composeHash);
  return { ...live, update, provisioned, revisions, plan };
}

/** The revisions of this CVM: an app may have several. Without a rollback they are nice to know only. */
export async function readRevisions(
  session: Session,
  { appId, vmUuid }: Cvm,
): Promise<readonly Revision[] | undefined> {
  if (appId === undefined) return undefined;
  const { mode, rollback } = session.inputs;
  const api =
    rollback || mode === 'rollback'
      ? session.api
      : new PhalaApi(hastyClient(session), session.target.cvmId);
  const plain = (uuid: string | undefined): string | undefined =>
    uuid?.replaceAll('-', '').toLowerCase();
  const revisions = await attempted(api.revisions(appId, RECENT_REVISIONS));
  return revisions?.filter(
    (revision) => revision.vmUuid === undefined || plain(revision.vmUuid) === plain(vmUuid),
  );
}

function approvalOf(provisioned: Provisioned, cvm: Cvm): Plan['approval'] {
  if (chainOf(provisioned, cvm) === undefined) return 'not needed';
  return needsApproval(provisioned, cvm) ? 'needed' : 'given';
}

/** Shows what an update would change, in the log and the summary, and as an output. */
export function showPlan({ step }: Session, plan: Plan): void {
  const { log } = step;
  step.report.plan = plan;
  step.setOutputs({ plan: planJson(plan, log.scrub) });
  for (const line of planLines(plan)) log.info(line);
  const { compose, preLaunchScript } = plan.changes;
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

/** @throws Failure when what would be shipped is not what was reviewed */
export function requireExpected({ inputs }: Session, composeHash: string): void {
  const { expectedComposeHash } = inputs;
  if (expectedComposeHash === undefined || sameHash(composeHash, expectedComposeHash)) return;
  throw new Failure(
    `The compose hash is ${bareHash(composeHash)}, but \`expected_compose_hash\` is ${expectedComposeHash}: what would be shipped is not what was reviewed. Nothing was triggered.`,
    {
      next: 'Compare the plan in this log with the reviewed one: the compose files, the env names or the settings of the CVM have changed since. Then review a new plan.',
    },
  );
}

/** The part of the lint that needs to know what the CVM has: its env names, its project name and volumes. */
export function checkAgainstLive(
  { inputs, step }: Session,
  live: AppCompose,
  { env, compose, files, preLaunchScript }: Shipment,
): void {
  const liveModel = modelOf(live.composeText);
  const script = preLaunchScript ?? live.preLaunchScript;
  const kept = [
    ...checkPayloadSize(
      files.join(', '),
      Buffer.byteLength(compose.text),
      Buffer.byteLength(script ?? ''),
    ),
    ...publicSecrets(inputs.variables, [], env === undefined ? live.allowedEnvs : []),
  ];
  const names = env?.map(({ name }) => name) ?? live.allowedEnvs;
  const lint = [
    // Of an env that is given, all but this was judged before.
    ...lintVariables(compose.model, new Set(names), { script }).filter(
      ({ rule }) => env === undefined || (rule === 'env-unused' && preLaunchScript === undefined),
    ),
    ...(liveModel === undefined ? [] : lintAgainstLive(compose.model, liveModel)),
  ];
  const findings = [...judge(lint, inputs, compose), ...kept];
  if (findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(findings, 'before anything was provisioned');
  }
  step.showFindings(findings);
}
