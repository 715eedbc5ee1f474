import { imagesByService } from '../compose/text/services.ts';
import { findChanges, type EnvChange, type ValueChange } from '../deploy/changes.ts';
import { costText } from '../deploy/cost.ts';
import { obtainEnvKey } from '../deploy/env-key.ts';
import { pause } from '../deploy/pace.ts';
import { planUpdate } from '../deploy/update-plan.ts';
import { attempted } from '../deploy/trigger.ts';
import { sealEnv } from '../env/seal.ts';
import type { EnvEntry } from '../env/sources.ts';
import { Failure } from '../base/failure.ts';
import type { JsonObject } from '../phala/answer.ts';
import { ApiError } from '../phala/api-error.ts';
import { PhalaApi, type SealedEnv } from '../phala/api.ts';
import {
  CloudApi,
  type Creation,
  type ListedCvm,
  type ProvisionedCvm,
} from '../phala/cloud-api.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { AppCompose, Cvm } from '../phala/cvm.ts';
import { envText } from '../report/plan-text.ts';
import { hastyClient, sessionFor, type Session } from '../step/session.ts';
import { portsOf, type Shipment } from '../prepare/shipment.ts';
import { deploy } from './deploy.ts';
import { follow } from '../flow/follow.ts';
import { requireHealthPort } from '../flow/health.ts';
import { checkAgainstLive, requireExpected, showPlan, wishOf } from '../flow/proposal.ts';
import { findCvm, isGoing, waitUntilGone } from '../flow/find-cvm.ts';

/** How often a new CVM is looked for when it is not clear whether it was created. */
const LOOKS_FOR_A_SIGN = 5;

/** The app compose of a CVM that there is none of yet. */
const NOTHING: AppCompose = {
  document: {},
  composeText: undefined,
  preLaunchScript: undefined,
  allowedEnvs: [],
  publicLogs: undefined,
  publicSysinfo: undefined,
  publicTcbinfo: undefined,
};

/** Brings the pull request's own CVM to run the shipment: updates it where it exists, creates it where not. */
export async function preview(session: Session, shipment: Shipment): Promise<void> {
  const { step, target } = session;
  requireHealthPort(session, portsOf(shipment.compose.model));
  const cloud = new CloudApi(session.client);
  const existing = await step.timed('finding the preview', () => settled(session, cloud));
  if (existing !== undefined) {
    await updateExisting(session, cloud, existing, shipment);
    return;
  }
  step.log.info(`There is no CVM named ${target.cvmId}: creating it.`);
  const created = await create(session, cloud, shipment);
  if (created === 'taken') {
    const other = await findCvm(cloud, target.cvmId);
    if (other === undefined) {
      throw new Failure(
        `The name ${target.cvmId} is taken, but this workspace has no CVM with that name.`,
        { next: 'Set another `name_prefix`, or delete the CVM in the dashboard.' },
      );
    }
    step.log.info('Another run created the CVM meanwhile: updating it.');
    await updateExisting(session, cloud, other, shipment);
  }
}

/** The preview's CVM; undefined when there is none, also after one that is being deleted is gone. */
async function settled(session: Session, cloud: CloudApi): Promise<ListedCvm | undefined> {
  const { target, inputs } = session;
  const found = await findCvm(cloud, target.cvmId);
  if (found === undefined || !isGoing(found)) return found;
  session.step.log.info(`The CVM ${found.name} is being deleted: waiting until it is gone.`);
  await waitUntilGone(session, cloud, found, inputs.lockTimeoutMs);
  return undefined;
}

async function updateExisting(
  session: Session,
  cloud: CloudApi,
  { id, vmUuid }: ListedCvm,
  shipment: Shipment,
): Promise<void> {
  const own = sessionFor(session, vmUuid?.replaceAll('-', '') ?? id);
  const cvm = await own.api.cvm();
  await renewTtl(session, cloud, id, cvm.instanceType, true);
  await deploy(own, shipment);
}

/**
 * Has Phala Cloud delete the preview by itself when nobody updates it any more, and says what it costs until then.
 *
 * @param hasOne whether it has a time to live from before
 */
async function renewTtl(
  session: Session,
  cloud: CloudApi,
  id: string,
  instanceType: string | undefined,
  hasOne = false,
): Promise<void> {
  const { inputs, step, target } = session;
  const { ttlMs } = inputs.preview;
  const prices = new CloudApi(hastyClient(session));
  const deleteAt = new Date(step.clock.date().getTime() + ttlMs);
  const [rates] = await step
    .timed('setting the time to live', () =>
      Promise.all([attempted(prices.hourlyRates()), cloud.scheduleDeletion(id, deleteAt)]),
    )
    .catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      const what = hasOne
        ? `The time to live of ${target.cvmId} could not be renewed, so it ends as set before. Nothing was shipped.`
        : `The CVM ${target.cvmId} (${id}) exists, but has no time to live.`;
      throw new Failure(`${what} ${error.message}`, {
        next: hasOne
          ? 'Run this step again.'
          : 'It bills until it is deleted: run this step again, or tear the preview down.',
        cause: error,
      });
    });
  const rate = instanceType === undefined ? undefined : rates?.get(instanceType);
  const cost = costText(instanceType, rate, ttlMs, deleteAt);
  step.report.cost = cost;
  step.setOutputs({ delete_at: deleteAt.toISOString() });
  step.log.info(`Cost: ${cost}`);
}

/** @returns `taken` when somebody else has a CVM of that name by now */
async function create(
  session: Session,
  cloud: CloudApi,
  shipment: Shipment,
): Promise<'created' | 'taken'> {
  const { inputs, step, target } = session;
  const name = target.cvmId;
  const template = await readTemplate(session);
  requireEnvOfTemplate(session, template, shipment);
  const { preLaunchScript } = template?.appCompose ?? NOTHING;
  checkAgainstLive(session, { ...NOTHING, preLaunchScript }, shipment);
  const env = shipment.env?.map((entry) => entry.name) ?? [];
  const asked = wishOf(session, shipment);
  // The API would make the logs of a CVM public that nobody asked to be.
  const publicLogs = asked.publicLogs ?? (template === undefined ? false : undefined);
  const wish = { ...asked, publicLogs, envNames: env };
  const update = planUpdate(template?.appCompose ?? NOTHING, '', wish);
  const names = update.target.allowedEnvs;
  const provisioned = await step.timed('provisioning', () =>
    cloud
      .provisionCvm(creationRequest(session, name, update.target.document, template))
      .catch(nameTaken),
  );
  if (provisioned === 'taken') return 'taken';
  requireCentralKms(provisioned);
  const { composeHash } = provisioned;
  step.announceHash(composeHash);
  step.report.cvmName = name;
  step.report.appId = provisioned.appId;
  step.setOutputs({ app_id: provisioned.appId, env_keys: names.join(',') });
  step.log.info(`Provisioned: compose hash ${bareHash(composeHash)}`);
  const envChange: EnvChange = { kind: 'replaced', added: [...names], removed: [], kept: [] };
  step.log.info(envText(envChange));
  showPlan(session, {
    composeHash: bareHash(composeHash),
    previousComposeHash: undefined,
    changed: true,
    isNew: true,
    changes: {
      ...findChanges(NOTHING, update.target, {
        live: new Map(),
        target: imagesByService(shipment.compose.model),
      }),
      settings: visibilityOf(update.target.document),
      env: envChange,
    },
    approval: 'not needed',
    drift: { state: 'none', reason: 'The CVM is new.' },
  });
  requireExpected(session, composeHash);
  const sealed = await step.timed('sealing', () =>
    seal(session, name, provisioned, shipment.env, names),
  );
  // Somebody else may have created it since the list was read.
  if ((await findCvm(cloud, name)) !== undefined) return 'taken';
  const cvm = await step.timed('creating', () =>
    createOnce(session, cloud, name, {
      appId: requireAppId(provisioned, name),
      composeHash,
      env: sealed,
      kmsId: provisioned.kmsId,
      token: provisioned.token,
    }),
  );
  if (cvm === 'taken') return 'taken';
  step.report.triggered = 'yes';
  step.setOutputs({ changed: 'true' });
  step.log.info(`Created: ${name}, app ${provisioned.appId ?? 'not known yet'}`);
  // Said if the step is cancelled now.
  step.report.ended = `The CVM ${name} was created and bills, and has no time to live yet: run the step again, or tear it down.`;
  await renewTtl(
    session,
    cloud,
    cvm.id,
    provisioned.instanceType ?? inputs.preview.instanceType ?? template?.cvm.instanceType,
  );
  delete step.report.ended;
  const own = sessionFor(session, cvm.id);
  const seen = await attempted(own.api.cvm());
  if (seen !== undefined) step.announceCvm(seen, { isNew: true });
  await follow(own, {
    change: {
      name: 'creation',
      composeHash,
      operationType: /create|deploy|power|start/i,
    },
    before: {
      composeHash: undefined,
      status: undefined,
      boot: undefined,
      newestOperation: { id: undefined },
    },
    accepted: { correlationId: undefined, noChange: false },
    appCompose: update.target,
    ports: portsOf(shipment.compose.model),
    earlier: inputs.rollback ? 'The CVM is new, so there is no revision to go back to.' : undefined,
    status: 'deployed',
    done: 'Created',
  });
  return 'created';
}

interface Template {
  readonly cvm: Cvm;
  readonly appCompose: AppCompose;
}

/** The CVM to copy the size and settings of. */
async function readTemplate({ client, inputs, step }: Session): Promise<Template | undefined> {
  const { previewOf } = inputs.preview;
  if (previewOf === undefined) return undefined;
  const api = new PhalaApi(client, previewOf);
  const [cvm, appCompose] = await step.timed('reading', () =>
    Promise.all([api.cvm(), api.appCompose()]).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      throw new Failure(error.message, {
        next: error.status === 404 ? 'Check `preview_of`: it names the CVM to copy.' : error.next,
        cause: error,
      });
    }),
  );
  if (cvm.chainId !== undefined) {
    throw new Failure(
      `${cvm.name} has an on-chain KMS, and previews are made with the central KMS only: each new app would need a contract of its own.`,
      { next: 'Set `instance_type` instead of `preview_of`, or name a CVM with the central KMS.' },
    );
  }
  step.log.info(
    `Like ${cvm.name}: ${[cvm.instanceType, cvm.region, cvm.osImage, cvm.diskSizeGb === undefined ? undefined : `${cvm.diskSizeGb} GB`].filter((part) => part !== undefined).join(', ')}`,
  );
  return { cvm, appCompose };
}

/** A sealed env cannot be copied: it is sealed to the other app. */
function requireEnvOfTemplate(
  { inputs }: Session,
  template: Template | undefined,
  { env = [] }: Shipment,
): void {
  if (template === undefined || inputs.allowEnvRemoval) return;
  const given = new Set(env.map(({ name }) => name));
  const missing = template.appCompose.allowedEnvs.filter((name) => !given.has(name));
  if (missing.length === 0) return;
  throw new Failure(
    `${template.cvm.name} has env names that this step does not give, and its sealed env cannot be copied: ${missing.join(', ')}. Nothing was created.`,
    {
      next: 'Add them to the env inputs, with values for previews, or set `allow_env_removal: true` for a preview without them.',
    },
  );
}

function creationRequest(
  { inputs }: Session,
  name: string,
  document: JsonObject,
  template: Template | undefined,
): JsonObject {
  const { preview: wanted } = inputs;
  const { cvm } = template ?? {};
  const given = {
    ...sizeOf(wanted.instanceType, cvm),
    region: wanted.region ?? cvm?.region,
    image: wanted.osImage ?? cvm?.osImage,
    disk_size: wanted.diskSizeGb ?? cvm?.diskSizeGb,
  };
  return {
    name,
    compose_file: { ...document, name: '' },
    env_keys: document['allowed_envs'] ?? [],
    listed: false,
    kms: 'PHALA',
    // Without an image, the API takes one for development.
    prefer_dev: false,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

/** Who may see what of the new CVM, as settings that change. */
function visibilityOf(document: JsonObject): readonly ValueChange[] {
  return Object.entries(document)
    .filter(([name]) => name.startsWith('public_'))
    .map(([name, value]) => ({ name, old: undefined, new: JSON.stringify(value) }));
}

/** A size by its name, or, where the other CVM has one of its own, by its parts. */
function sizeOf(wanted: string | undefined, cvm: Cvm | undefined): JsonObject {
  const instanceType = wanted ?? cvm?.instanceType;
  if (instanceType !== undefined) return { instance_type: instanceType };
  const memory = cvm?.memoryGb === undefined ? undefined : cvm.memoryGb * 1024;
  return { vcpu: cvm?.vcpu, memory };
}

function requireCentralKms({ kms }: ProvisionedCvm): void {
  if (kms?.chainId === undefined) return;
  throw new Failure(
    'The API provisioned the CVM with an on-chain KMS, and previews are made with the central KMS only. Nothing was created.',
    { next: 'Look at the default KMS of the workspace, or ask Phala for help.' },
  );
}

function requireAppId({ appId }: ProvisionedCvm, name: string): string {
  if (appId !== undefined) return appId;
  throw new Failure(`The API gives no app id for the new CVM ${name}. Nothing was created.`, {
    next: 'Try again; if it stays, ask Phala for help.',
  });
}

async function seal(
  { api, inputs, step }: Session,
  name: string,
  provisioned: ProvisionedCvm,
  env: readonly EnvEntry[] | undefined,
  names: readonly string[],
): Promise<SealedEnv | undefined> {
  if (env === undefined || env.length === 0) return undefined;
  const { appId, envPublicKey } = provisioned;
  const key = await obtainEnvKey(
    api,
    { name, appId, envPublicKey },
    provisioned,
    inputs.kmsPublicKey,
    undefined,
    step.log.info,
  );
  return { sealed: sealEnv(env, key), names };
}

/**
 * Creates the CVM, and never a second one: when it is unclear whether it was created, it is looked for by name and app
 * id before anything else is sent. The API takes a repeated creation of the same app for the same CVM.
 *
 * @returns what names the CVM to the API
 */
async function createOnce(
  session: Session,
  cloud: CloudApi,
  name: string,
  creation: Creation,
): Promise<{ readonly id: string } | 'taken'> {
  const { step } = session;
  const { report } = step;
  report.change = { name: `creation of ${name}`, composeHash: undefined };
  report.triggered = 'unclear';
  for (let tries = 1; ; tries++) {
    try {
      await cloud.createCvm(creation);
      return { id: `app_${creation.appId}` };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // What is refused clearly was not created, unless an earlier try did it.
      if (!error.ambiguous && tries === 1) {
        report.triggered = 'no';
        if (error.code === NAME_TAKEN) return 'taken';
        throw error;
      }
      step.log.info(`${error.message} It is unclear whether the CVM was created: looking for it.`);
      const found = await lookFor(session, cloud, name, creation.appId, error);
      if (found !== undefined) return found;
      if (tries >= 2) throw unknownFate(name, error);
      step.log.info('The workspace has no such CVM: creating it again, as the same app.');
    }
  }
}

/** @throws Failure when the workspace cannot be listed: then nobody knows */
async function lookFor(
  { pace }: Session,
  cloud: CloudApi,
  name: string,
  appId: string,
  cause: ApiError,
): Promise<ListedCvm | undefined> {
  for (let look = 1; look <= LOOKS_FOR_A_SIGN; look++) {
    if (look > 1) await pause(pace);
    const all = await attempted(cloud.cvms());
    if (all === undefined) throw unknownFate(name, cause);
    const own = all.find((cvm) => cvm.appId === appId && cvm.name === name);
    if (own !== undefined) return own;
  }
  return undefined;
}

function unknownFate(name: string, cause: ApiError): Failure {
  return new Failure(`${cause.message} Whether the CVM ${name} was created is not known.`, {
    next: 'Look in the dashboard: if it exists, it bills. Running this step again finds it by its name.',
    cause,
  });
}

/** Of a name that another CVM has. */
const NAME_TAKEN = 'ERR-01-004';

function nameTaken(error: unknown): 'taken' {
  if (error instanceof ApiError && error.code === NAME_TAKEN) return 'taken';
  throw error;
}
