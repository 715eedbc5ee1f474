import { Failure } from '../base/failure.ts';
import { imagesByService } from '../compose/text/services.ts';
import type { ValueChange } from '../deploy/changes.ts';
import { pause } from '../deploy/pace.ts';
import type { UpdatePlan } from '../deploy/update-plan.ts';
import type { JsonObject } from '../phala/answer.ts';
import { ApiError } from '../phala/api-error.ts';
import { PhalaApi } from '../phala/api.ts';
import { attempted } from '../phala/attempt.ts';
import {
  CloudApi,
  type Creation,
  type ListedCvm,
  type ProvisionedCvm,
} from '../phala/cloud-api.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { AppCompose, Cvm } from '../phala/cvm.ts';
import type { Shipment } from '../prepare/shipment.ts';
import { sessionFor, type Session } from '../step/session.ts';
import { findCvm } from './find-cvm.ts';
import { follow, type FollowGroup } from './follow.ts';
import { checkAgainstLive } from './live-check.ts';
import { changesOf, draft, requireExpected, showPlan, wishOf } from './draft.ts';
import { seal } from './seal-env.ts';

/** How often a new CVM is looked for when it is not clear whether it was created. */
const LOOKS_FOR_A_SIGN = 5;

/** Of a name that another CVM has. */
const NAME_TAKEN = 'ERR-01-004';

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

/** The CVM to create: how big and where. What is undefined is as the other CVM has it, else as the API likes. */
export interface NewCvm {
  readonly name: string;
  /** Another CVM, to take size and settings of. */
  readonly like: Template | undefined;
  readonly instanceType: string | undefined;
  readonly region: string | undefined;
  readonly osImage: string | undefined;
  readonly diskSizeGb: number | undefined;
}

/** A CVM that another one is made like. */
export interface Template {
  readonly cvm: Cvm;
  readonly appCompose: AppCompose;
}

/** A CVM that was created, and what is to come of it. */
export interface Created {
  /** What names it to the API. */
  readonly id: string;
  readonly instanceType: string | undefined;
  readonly composeHash: string;
  readonly update: UpdatePlan;
}

type CreateGroup = 'compose' | 'lint' | 'settings' | 'env' | 'review';

/**
 * Creates a CVM with exactly this shipment: plans it, shows the plan, provisions, seals, creates. It bills from then on.
 *
 * @returns `taken` when somebody else has a CVM of that name by now
 * @throws Failure when what would be created is not what was reviewed, or has an on-chain KMS
 */
export async function create(
  session: Session<CreateGroup>,
  cloud: CloudApi,
  shipment: Shipment,
  wanted: NewCvm,
): Promise<Created | 'taken'> {
  const { step } = session;
  const { like, name } = wanted;
  const base = like?.appCompose ?? NOTHING;
  requireEnvOf(session, like, shipment);
  const { preLaunchScript } = base;
  checkAgainstLive(session, { ...NOTHING, preLaunchScript }, shipment);
  const asked = wishOf(session, shipment);
  const update = draft(session, { ...base, allowedEnvs: [] }, '', {
    ...asked,
    envNames: asked.envNames ?? [],
    // The API would make the logs of a CVM public that nobody asked to be.
    publicLogs: asked.publicLogs ?? (like === undefined ? false : undefined),
  });
  const provisioned = await step.timed('provisioning', () =>
    cloud.provisionCvm(requestFor(wanted, update.target.document)).catch(nameTaken),
  );
  if (provisioned === 'taken') return 'taken';
  const appId = requireCreatable(provisioned, name);
  showCreation(session, name, provisioned, update, shipment);
  const env = await step.timed('sealing', async () => {
    const { env: entries = [] } = shipment;
    const cvm = { name, appId, envPublicKey: provisioned.envPublicKey };
    const names = update.target.allowedEnvs;
    return entries.length === 0 ? undefined : seal(session, { cvm, provisioned, names }, entries);
  });
  // Somebody else may have created it since the list was read.
  if ((await findCvm(session, cloud, name)) !== undefined) return 'taken';
  const { composeHash, kmsId, token } = provisioned;
  const created = await step.timed('creating', () =>
    createOnce(session, cloud, name, { appId, composeHash, env, kmsId, token }),
  );
  if (created === 'taken') return 'taken';
  step.report.triggered = 'yes';
  step.setOutputs({ changed: 'true' });
  step.log.info(`Created: ${name}, app ${appId}`);
  const instanceType = provisioned.instanceType ?? wanted.instanceType ?? like?.cvm.instanceType;
  return { id: created.id, instanceType, composeHash, update };
}

/**
 * Sees a new CVM through: waits until it runs what it was created with, verifies that, asks the app.
 *
 * @param earlier why there is nothing to go back to, where a way back was asked for
 */
export async function followCreation(
  session: Session<FollowGroup>,
  { id, composeHash, update }: Created,
  ports: readonly number[],
  earlier: string | undefined,
): Promise<void> {
  const own = sessionFor(session, id);
  const seen = await attempted(own.api.cvm());
  if (seen !== undefined) own.step.announceCvm(seen, { isNew: true });
  await follow(own, {
    change: { name: 'creation', composeHash, operationType: /create|deploy|power|start/i },
    before: {
      composeHash: undefined,
      status: undefined,
      boot: undefined,
      newestOperation: { id: undefined },
    },
    accepted: { correlationId: undefined, noChange: false },
    appCompose: update.target,
    revisions: [],
    isShipped: true,
    ports,
    earlier,
    status: 'deployed',
    done: 'Created',
  });
}

/**
 * Reads the CVM to take size and settings of.
 *
 * @param input names the input that names it, for messages
 */
export async function readTemplate(
  { client, step }: Session,
  cvmId: string,
  input: string,
): Promise<Template> {
  const api = new PhalaApi(client, cvmId);
  const [cvm, appCompose] = await step.timed('reading', () =>
    Promise.all([api.cvm(), api.appCompose()]).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      throw new Failure(error.message, {
        next: error.status === 404 ? `Check \`${input}\`: it names the CVM to copy.` : error.next,
        cause: error,
      });
    }),
  );
  if (cvm.chainId !== undefined) {
    throw new Failure(
      `${cvm.name} has an on-chain KMS, and new CVMs are made with the central KMS only: each new app would need a contract of its own.`,
      {
        next: `Set \`instance_type\` instead of \`${input}\`, or name a CVM with the central KMS.`,
      },
    );
  }
  step.log.info(
    `Like ${cvm.name}: ${[cvm.instanceType, cvm.region, cvm.osImage, cvm.diskSizeGb === undefined ? undefined : `${cvm.diskSizeGb} GB`].filter((part) => part !== undefined).join(', ')}`,
  );
  return { cvm, appCompose };
}

/** A sealed env cannot be copied: it is sealed to the other app. */
function requireEnvOf(
  { inputs }: Session<'env'>,
  like: Template | undefined,
  { env = [] }: Shipment,
): void {
  if (like === undefined || inputs.env.allowRemoval) return;
  const given = new Set(env.map(({ name }) => name));
  const missing = like.appCompose.allowedEnvs.filter((name) => !given.has(name));
  if (missing.length === 0) return;
  throw new Failure(
    `${like.cvm.name} has env names that this step does not give, and its sealed env cannot be copied: ${missing.join(', ')}. Nothing was created.`,
    {
      next: 'Add them to the env inputs, or set `allow_env_removal: true` for a CVM without them.',
    },
  );
}

function requestFor({ name, like, ...given }: NewCvm, document: JsonObject): JsonObject {
  const { cvm } = like ?? {};
  const size = {
    ...sizeOf(given.instanceType, cvm),
    region: given.region ?? cvm?.region,
    image: given.osImage ?? cvm?.osImage,
    disk_size: given.diskSizeGb ?? cvm?.diskSizeGb,
  };
  return {
    name,
    compose_file: { ...document, name: '' },
    env_keys: document['allowed_envs'] ?? [],
    listed: false,
    kms: 'PHALA',
    // Without an image, the API takes one for development.
    prefer_dev: false,
    ...Object.fromEntries(Object.entries(size).filter(([, value]) => value !== undefined)),
  };
}

/** A size by its name, or, where the other CVM has one of its own, by its parts. */
function sizeOf(wanted: string | undefined, cvm: Cvm | undefined): JsonObject {
  const instanceType = wanted ?? cvm?.instanceType;
  if (instanceType !== undefined) return { instance_type: instanceType };
  const memory = cvm?.memoryGb === undefined ? undefined : cvm.memoryGb * 1024;
  return { vcpu: cvm?.vcpu, memory };
}

/** @returns the app id of the new CVM */
function requireCreatable({ appId, kms }: ProvisionedCvm, name: string): string {
  if (kms?.chainId !== undefined) {
    throw new Failure(
      'The API provisioned the CVM with an on-chain KMS, and new CVMs are made with the central KMS only. Nothing was created.',
      { next: 'Look at the default KMS of the workspace, or ask Phala for help.' },
    );
  }
  if (appId !== undefined) return appId;
  throw new Failure(`The API gives no app id for the new CVM ${name}. Nothing was created.`, {
    next: 'Try again; if it stays, ask Phala for help.',
  });
}

function showCreation(
  session: Session<'review'>,
  name: string,
  { appId, composeHash }: ProvisionedCvm,
  update: UpdatePlan,
  { compose }: Shipment,
): void {
  const { step } = session;
  step.announceHash(composeHash);
  step.report.cvmName = name;
  step.report.appId = appId;
  step.setOutputs({ app_id: appId, cvm_name: name });
  step.log.info(`Provisioned: compose hash ${bareHash(composeHash)}`);
  const images = { live: new Map<string, string>(), target: imagesByService(compose.model) };
  showPlan(session, {
    composeHash: bareHash(composeHash),
    previousComposeHash: undefined,
    changed: true,
    isNew: true,
    changes: {
      ...changesOf(NOTHING, update, images),
      settings: visibilityOf(update.target.document),
    },
    approval: 'not needed',
    drift: { state: 'none', reason: 'The CVM is new.' },
  });
  requireExpected(session, composeHash);
}

/** Who may see what of the new CVM, as settings that change. */
function visibilityOf(document: JsonObject): readonly ValueChange[] {
  return Object.entries(document)
    .filter(([name]) => name.startsWith('public_'))
    .map(([name, value]) => ({ name, old: undefined, new: JSON.stringify(value) }));
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

function nameTaken(error: unknown): 'taken' {
  if (error instanceof ApiError && error.code === NAME_TAKEN) return 'taken';
  throw error;
}
