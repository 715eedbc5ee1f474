import { codedError, invalid, json, plainError, type Answer } from './answer.ts';
import { canonicalJson, composeHash, MAX_COMPOSE_BYTES, type AppCompose } from './app-compose.ts';
import { usualBehaviour, type Behaviour } from './behaviour.ts';
import {
  withDefaults,
  type ProvisionRequest,
  type TriggerRequest,
  type UnifiedRequest,
} from './contract.ts';
import { AppContract } from './app-contract.ts';
import { Creation, type Order } from './creation.ts';
import { Cvm, type CvmSurroundings, type Pace, type SignatureForm, type Update } from './cvm.ts';
import { documentProblem } from './document.ts';
import { newIdentity, plainAppId, resolve } from './identifiers.ts';
import { CENTRAL, ON_CHAIN, type KmsKeys } from './kms.ts';
import { machineOf, type MachineSetup } from './machine.ts';
import { PROVISION_MS } from './preparation.ts';
import { busy, hashNotAllowed, registrationRequired } from './refusals.ts';
import { Revisions } from './revisions.ts';
import { sealBlob } from './sealed-env.ts';
import { kmsInfo } from './views.ts';
import { usualWorkspace, type Workspace } from './workspace.ts';

/** What the unified update may change besides the app compose. It needs a machine that can be resized. */
const RESOURCES = ['user_config', 'gpus', 'vcpu', 'memory', 'disk_size', 'image'];

/** A CVM as it is when a test or a person adds it. */
export interface CvmSetup extends MachineSetup {
  readonly name?: string;
  /** Overrides of the current document. */
  readonly appCompose?: Readonly<Record<string, unknown>>;
  /** What is sealed for it now; its names are the `allowed_envs` unless `appCompose` says otherwise. */
  readonly env?: Readonly<Record<string, string>>;
  readonly status?: string;
  readonly kms?: 'central' | 'on-chain';
  /** 40 hex. Give two CVMs the same one to make them instances of one app. */
  readonly appId?: string;
  /** Default true: `GET /cvms/{id}` shows the env encryption key. */
  readonly encryptedEnvPubkeyShown?: boolean;
  /** Default true: provision answers with `kms_info`. */
  readonly kmsNamedByProvision?: boolean;
  /** Default true: `kms_info` of provision holds the KMS signer's key, as newer servers give it. */
  readonly k256PubkeyShown?: boolean;
  /** Default `legacy`: the one form that the published API has. */
  readonly signature?: SignatureForm;
  /** False: the API has no revision of its creation; what comes later is recorded. */
  readonly revisions?: false;
  /** `emulated`: its app URL is its health URL, on the emulator itself; a name on the Internet otherwise. */
  readonly appUrl?: 'emulated';
  /** Default false: nobody else sees that it exists. */
  readonly listed?: boolean;
  /** When the server deletes it, if somebody has said so. */
  readonly scheduledDeleteAt?: string;
}

/** What is special about the CVMs that are created through the API; the rest is in the request. May be changed. */
export type NewCvmSetup = {
  -readonly [
    Key in keyof Pick<
      CvmSetup,
      | 'appUrl'
      | 'signature'
      | 'encryptedEnvPubkeyShown'
      | 'kmsNamedByProvision'
      | 'k256PubkeyShown'
      | 'revisions'
    >
  ]: CvmSetup[Key];
};

/** What all CVMs of an app share. */
interface App {
  readonly contract: AppContract;
  readonly revisions: Revisions;
}

interface Provision {
  readonly app: AppCompose;
  readonly expires: number;
}

const FIRST_COMPOSE = `services:
  web:
    image: nginx:1.27
    ports:
      - "80:80"
`;
const FIRST_SCRIPT = `#!/bin/bash
echo "pre-launch of the app's owner"
`;

/** Everything that the API knows: the CVMs and the documents that were provisioned for them. */
export class Cloud {
  readonly cvms: Cvm[] = [];
  readonly keys: KmsKeys;
  readonly now: () => Date;
  readonly workspace: Workspace = usualWorkspace();
  readonly newCvmBehaviour: Partial<Behaviour> = {};
  readonly newCvmSetup: NewCvmSetup = {};
  readonly creation: Creation = new Creation(this);
  readonly #pace: Pace;
  readonly #provisions = new Map<Cvm, Map<string, Provision>>();
  readonly #apps = new Map<string, App>();
  readonly #origin: string;

  constructor(keys: KmsKeys, pace: Pace, now: () => Date, origin: string) {
    this.keys = keys;
    this.#pace = pace;
    this.now = now;
    this.#origin = origin;
  }

  add(setup: CvmSetup): Cvm {
    const kms = setup.kms === 'on-chain' ? ON_CHAIN : CENTRAL;
    const identity = newIdentity(setup.name ?? `app-${this.cvms.length + 1}`, setup.appId);
    const env = setup.env ?? {};
    const key = this.keys.appKey(kms, identity.appId);
    const cvm = new Cvm({
      ...this.#surroundings(identity.appId, setup),
      identity,
      kms,
      key,
      app: withDefaults({
        name: '',
        docker_compose_file: FIRST_COMPOSE,
        pre_launch_script: FIRST_SCRIPT,
        allowed_envs: Object.keys(env),
        // Not the schema's default, so that a client that leaves settings out is found out.
        public_logs: false,
        ...setup.appCompose,
      }),
      encryptedEnv: setup.env === undefined ? '' : sealBlob(env, key),
      status: setup.status ?? 'running',
      ordered: false,
      behaviour: usualBehaviour(),
      machine: machineOf(setup),
      listed: setup.listed ?? false,
      scheduledDeleteAt: setup.scheduledDeleteAt,
    });
    this.cvms.push(cvm);
    return cvm;
  }

  /** What somebody has ordered begins to exist, and starts. */
  create({ appId, name, app, machine, listed }: Order, encryptedEnv: string): Cvm {
    const cvm = new Cvm({
      ...this.#surroundings(appId, this.newCvmSetup),
      identity: newIdentity(name, appId),
      kms: CENTRAL,
      key: this.keys.appKey(CENTRAL, appId),
      app,
      encryptedEnv,
      status: 'starting',
      ordered: true,
      behaviour: { ...usualBehaviour(), ...this.newCvmBehaviour },
      machine,
      listed,
      scheduledDeleteAt: undefined,
    });
    this.cvms.push(cvm);
    cvm.create();
    return cvm;
  }

  /** The CVM that a path means, or the error that the API gives for it. */
  find(identifier: string): { readonly cvm: Cvm } | { readonly error: Answer } {
    const { kind, found } = resolve(this.cvms, identifier);
    const [cvm, ...others] = found;
    if (cvm === undefined) {
      return {
        error: codedError(404, 'ERR-03-001', 'CVM not found', {
          details: [{ field: 'cvm_id', value: identifier }],
          suggestions: ['Check the identifier and the workspace of the API key'],
        }),
      };
    }
    if (others.length === 0) return { cvm };
    const details = found.map((each) => ({ field: 'vm_uuid', value: each.vmUuid }));
    const suggestions = ['Use the vm_uuid of the CVM that is meant'];
    return {
      error:
        kind === 'name'
          ? codedError(400, 'ERR-03-002', 'Several CVMs have this name', { details, suggestions })
          : codedError(400, 'ERR-03-010', 'The identifier matches several CVMs', {
              details,
              suggestions,
            }),
    };
  }

  /** The CVMs of the app that a path means, in the forms in which an app id is written; none for an unknown one. */
  ofApp(identifier: string): readonly Cvm[] {
    const appId = plainAppId(identifier);
    return this.cvms.filter((cvm) => cvm.appId === appId);
  }

  /** `POST /cvms/{id}/compose_file/provision`: checks, completes, hashes and keeps a document. Starts nothing. */
  provision(cvm: Cvm, request: ProvisionRequest): Answer {
    const { update_env_vars: replacesNames, ...document } = request;
    const app: AppCompose = {
      ...document,
      allowed_envs: replacesNames === true ? request.allowed_envs : cvm.allowedEnvs,
    };
    const problem = updateProblem(app);
    if (problem !== undefined) return problem;
    const hash = composeHash(app);
    this.#keep(cvm, hash, app);
    return json(200, {
      app_id: cvm.appId,
      device_id: cvm.deviceId,
      compose_hash: hash,
      kms_info: cvm.parts.kmsNamedByProvision
        ? kmsInfo(cvm.kms, cvm.parts.k256PubkeyShown ? this.keys.signerPublicKey : undefined)
        : null,
      compose_hash_registered: cvm.isRegistered(hash),
    });
  }

  /** `PATCH /cvms/{id}/compose_file`: makes the CVM run a provisioned document. */
  trigger(cvm: Cvm, request: TriggerRequest): Answer {
    const provision = this.#provisions.get(cvm)?.get(request.compose_hash);
    if (provision === undefined || provision.expires <= this.now().getTime()) {
      return plainError(400, 'Provision not found or invalid CVM');
    }
    if (cvm.needsRegistration(request.compose_hash)) {
      return cvm.behaviour.unregistered === 400
        ? plainError(400, 'Compose hash is not allowed on-chain')
        : hashNotAllowed(request.compose_hash);
    }
    if (cvm.occupied) return busy();
    const encryptedEnv = request.encrypted_env ?? undefined;
    const { patchAnswer } = cvm.behaviour;
    if (
      patchAnswer === 'no-change' &&
      encryptedEnv === undefined &&
      request.compose_hash === cvm.composeHash
    ) {
      return noChange();
    }
    const operation = cvm.accept({
      type: 'compose_update',
      app: provision.app,
      encryptedEnv,
      allowedEnvs: request.update_env_vars === true ? (request.env_keys ?? []) : undefined,
    });
    switch (patchAnswer) {
      case 'empty':
        return { status: 202, body: undefined };
      case 'empty-object':
        return json(202, {});
      case 'correlation-id':
      case 'no-change':
        return json(202, { correlation_id: operation.correlationId });
    }
  }

  /** `PATCH /cvms/{id}`: changes only what is named. The way of the official CLI. */
  patch(cvm: Cvm, request: UnifiedRequest, prepareOnly: boolean): Answer {
    const resource = RESOURCES.find((name) => (request[name] ?? null) !== null);
    if (resource !== undefined) {
      return codedError(400, 'ERR-02-008', `The emulator does not resize: ${resource}`);
    }
    const current = cvm.appCompose;
    const app: AppCompose = {
      ...current,
      ...given('docker_compose_file', request.docker_compose_file),
      ...given('pre_launch_script', request.pre_launch_script),
      allowed_envs: request.allowed_envs ?? current.allowed_envs,
      public_logs: request.public_logs ?? current.public_logs,
      public_sysinfo: request.public_sysinfo ?? current.public_sysinfo,
      public_tcbinfo: request.public_tcbinfo ?? current.public_tcbinfo,
    };
    const problem = updateProblem(app);
    if (problem !== undefined) return problem;
    const update: Update = {
      type: 'compose_update',
      app,
      encryptedEnv: request.encrypted_env ?? undefined,
      allowedEnvs: request.allowed_envs ?? undefined,
    };
    const unchanged =
      update.encryptedEnv === undefined && canonicalJson(app) === canonicalJson(current);
    const hash = composeHash(app);
    // Nothing starts, so nothing is in the way; where no chain decides, the header means nothing.
    if (prepareOnly && cvm.onChain && !unchanged) {
      this.#keep(cvm, hash, app);
      return registrationRequired(cvm, hash, cvm.preparation.keep(hash, update));
    }
    if (cvm.occupied) return busy();
    if (unchanged) return noChange();
    if (cvm.needsRegistration(hash)) {
      this.#keep(cvm, hash, app);
      return registrationRequired(cvm, hash);
    }
    const operation = cvm.accept(update);
    return json(202, { correlation_id: operation.correlationId });
  }

  close(): void {
    for (const cvm of this.cvms) cvm.close();
  }

  /** What a CVM of this app finds when it begins to exist. */
  #surroundings(appId: string, setup: NewCvmSetup): CvmSurroundings {
    const app = this.#apps.get(appId) ?? {
      contract: new AppContract(),
      revisions: new Revisions(this.now),
    };
    this.#apps.set(appId, app);
    return {
      pace: this.#pace,
      now: this.now,
      origin: this.#origin,
      contract: app.contract,
      revisions: app.revisions,
      creationRecorded: setup.revisions ?? true,
      appUrlEmulated: setup.appUrl === 'emulated',
      encryptedEnvPubkeyShown: setup.encryptedEnvPubkeyShown ?? true,
      kmsNamedByProvision: setup.kmsNamedByProvision ?? true,
      k256PubkeyShown: setup.k256PubkeyShown ?? true,
      signature: setup.signature ?? 'legacy',
      gone: (cvm) => {
        this.cvms.splice(this.cvms.indexOf(cvm), 1);
        this.#provisions.delete(cvm);
      },
    };
  }

  #keep(cvm: Cvm, hash: string, app: AppCompose): void {
    const kept = this.#provisions.get(cvm) ?? new Map<string, Provision>();
    kept.set(hash, { app, expires: this.now().getTime() + PROVISION_MS });
    this.#provisions.set(cvm, kept);
  }
}

/** 400 for a missing or too large text, 422 for one that is no compose file. */
function updateProblem(app: AppCompose): Answer | undefined {
  const problem = documentProblem(app);
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'empty':
      return plainError(400, 'Docker Compose file is empty');
    case 'too-large':
      return codedError(400, 'ERR-02-008', 'Compose file and pre-launch script are too large', {
        details: [{ field: 'docker_compose_file', value: problem.bytes }],
        suggestions: [`Keep both together within ${MAX_COMPOSE_BYTES} bytes`],
      });
    case 'syntax':
      return invalid([
        {
          loc: ['body', 'docker_compose_file'],
          msg: `Invalid Docker Compose syntax: ${problem.message}`,
          type: 'value_error',
        },
      ]);
  }
}

function noChange(): Answer {
  return json(202, { status: 'no_change', message: 'Compose configuration unchanged' });
}

function given<T>(name: string, value: T | null | undefined): Record<string, T> {
  return value === null || value === undefined ? {} : { [name]: value };
}
