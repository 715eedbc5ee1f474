import { randomUUID } from 'node:crypto';
import { codedError, invalid, json, plainError, type Answer } from './answer.ts';
import {
  canonicalJson,
  composeBytes,
  composeHash,
  composeSyntaxError,
  MAX_COMPOSE_BYTES,
  type AppCompose,
} from './app-compose.ts';
import { usualBehaviour } from './behaviour.ts';
import {
  withDefaults,
  type ProvisionRequest,
  type TriggerRequest,
  type UnifiedRequest,
} from './contract.ts';
import { Cvm, type Pace, type SignatureForm } from './cvm.ts';
import { newIdentity, resolve } from './identifiers.ts';
import { CENTRAL, ON_CHAIN, type KmsKeys } from './kms.ts';
import { sealBlob } from './sealed-env.ts';
import { kmsInfo } from './views.ts';

/** How long the server keeps a provisioned document (Phala Cloud API: "Provision compose file update"). */
const PROVISION_MS = 14 * 24 * 60 * 60 * 1000;

/** What the unified update may change besides the app compose. It needs a machine that can be resized. */
const RESOURCES = ['user_config', 'gpus', 'vcpu', 'memory', 'disk_size', 'image'];

/** A CVM as it is when a test or a person adds it. */
export interface CvmSetup {
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
  readonly #pace: Pace;
  readonly #provisions = new Map<Cvm, Map<string, Provision>>();
  readonly #contracts = new Map<string, Set<string>>();

  constructor(keys: KmsKeys, pace: Pace, now: () => Date) {
    this.keys = keys;
    this.#pace = pace;
    this.now = now;
  }

  add(setup: CvmSetup): Cvm {
    const kms = setup.kms === 'on-chain' ? ON_CHAIN : CENTRAL;
    const identity = newIdentity(setup.name ?? `app-${this.cvms.length + 1}`, setup.appId);
    const env = setup.env ?? {};
    const key = this.keys.appKey(kms, identity.appId);
    const registered = this.#contracts.get(identity.appId) ?? new Set<string>();
    this.#contracts.set(identity.appId, registered);
    const cvm = new Cvm({
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
      behaviour: usualBehaviour(),
      pace: this.#pace,
      now: this.now,
      registered,
      encryptedEnvPubkeyShown: setup.encryptedEnvPubkeyShown ?? true,
      kmsNamedByProvision: setup.kmsNamedByProvision ?? true,
      k256PubkeyShown: setup.k256PubkeyShown ?? true,
      signature: setup.signature ?? 'legacy',
    });
    this.cvms.push(cvm);
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

  /** `POST /cvms/{id}/compose_file/provision`: checks, completes, hashes and keeps a document. Starts nothing. */
  provision(cvm: Cvm, request: ProvisionRequest): Answer {
    const { update_env_vars: replacesNames, ...document } = request;
    const app: AppCompose = {
      ...document,
      allowed_envs: replacesNames === true ? request.allowed_envs : cvm.allowedEnvs,
    };
    const problem = documentProblem(app);
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
    if (cvm.kms.chainId !== null && !cvm.isRegistered(request.compose_hash)) {
      const { unregistered } = cvm.behaviour;
      return unregistered === 400
        ? plainError(400, 'Compose hash is not allowed on-chain')
        : codedError(468, 'ERR-01-008', 'Compose hash not allowed on-chain', {
            details: [{ field: 'compose_hash', value: request.compose_hash }],
          });
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
    const problem = documentProblem(app);
    if (problem !== undefined) return problem;
    if (cvm.occupied) return busy();
    const encryptedEnv = request.encrypted_env ?? undefined;
    if (encryptedEnv === undefined && canonicalJson(app) === canonicalJson(current)) {
      return noChange();
    }
    const hash = composeHash(app);
    if (cvm.kms.chainId !== null && !cvm.isRegistered(hash)) {
      this.#keep(cvm, hash, app);
      return registrationRequired(cvm, hash, prepareOnly);
    }
    const allowedEnvs = request.allowed_envs ?? undefined;
    const operation = cvm.accept({ app, encryptedEnv, allowedEnvs });
    return json(202, { correlation_id: operation.correlationId });
  }

  close(): void {
    for (const cvm of this.cvms) cvm.close();
  }

  #keep(cvm: Cvm, hash: string, app: AppCompose): void {
    const kept = this.#provisions.get(cvm) ?? new Map<string, Provision>();
    kept.set(hash, { app, expires: this.now().getTime() + PROVISION_MS });
    this.#provisions.set(cvm, kept);
  }
}

/** 400 for a missing or too large text, 422 for one that is no compose file. */
function documentProblem(app: AppCompose): Answer | undefined {
  const text = app.docker_compose_file ?? '';
  if (app['runner'] !== 'bash' && text.trim() === '') {
    return plainError(400, 'Docker Compose file is empty');
  }
  const bytes = composeBytes(app);
  if (bytes > MAX_COMPOSE_BYTES) {
    return codedError(400, 'ERR-02-008', 'Compose file and pre-launch script are too large', {
      details: [{ field: 'docker_compose_file', value: bytes }],
      suggestions: [`Keep both together within ${MAX_COMPOSE_BYTES} bytes`],
    });
  }
  const error = text === '' ? undefined : composeSyntaxError(text);
  if (error === undefined) return undefined;
  return invalid([
    {
      loc: ['body', 'docker_compose_file'],
      msg: `Invalid Docker Compose syntax: ${error}`,
      type: 'value_error',
    },
  ]);
}

/** Another operation runs: 409 *without* an error code, so that clients know they may try again. */
function busy(): Answer {
  return plainError(409, 'Another operation is in progress');
}

function noChange(): Answer {
  return json(202, { status: 'no_change', message: 'Compose configuration unchanged' });
}

function registrationRequired(cvm: Cvm, hash: string, prepareOnly: boolean): Answer {
  const details = [
    { field: 'compose_hash', value: hash },
    { field: 'app_id', value: cvm.appId },
    { field: 'device_id', value: cvm.deviceId },
    { field: 'kms_info', value: kmsInfo(cvm.kms, undefined) },
  ];
  const token = randomUUID();
  const prepared = [
    { field: 'commit_token', value: token },
    {
      field: 'commit_url',
      value: `https://cloud.phala.com/emulator/cvms/${cvm.vmUuid}/confirm-update?token=${token}`,
    },
    {
      field: 'api_commit_url',
      value: `https://cloud-api.phala.com/api/v1/cvms/${cvm.vmUuid}/commit-update?token=${token}`,
    },
    {
      field: 'onchain_status',
      value: { compose_hash_allowed: false, device_id_allowed: true, is_allowed: false },
    },
  ];
  return codedError(465, 'ERR-01-005', 'Compose hash registration required on-chain', {
    details: prepareOnly ? [...details, ...prepared] : details,
    suggestions: ['Register the compose hash on the app contract, then retry'],
    links: [{ url: 'https://docs.phala.com/', label: 'On-chain KMS' }],
  });
}

function given<T>(name: string, value: T | null | undefined): Record<string, T> {
  return value === null || value === undefined ? {} : { [name]: value };
}
