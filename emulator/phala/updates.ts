import { codedError, invalid, json, plainError, type Answer } from './answer.ts';
import { canonicalJson, composeHash, MAX_COMPOSE_BYTES, type AppCompose } from './app-compose.ts';
import type { Cloud } from './cloud.ts';
import type { ProvisionRequest, TriggerRequest, UnifiedRequest } from './contract/requests.ts';
import type { Cvm } from './cvm.ts';
import { documentProblem } from './document.ts';
import { busy, hashNotAllowed, registrationRequired } from './refusals.ts';
import type { Update } from './update.ts';
import { kmsInfo } from './views.ts';

/** The two ways to a new document: provision and trigger, or the unified update. */

/** What the unified update may change besides the app compose. It needs a machine that can be resized. */
const RESOURCES = ['user_config', 'gpus', 'vcpu', 'memory', 'disk_size', 'image'];

/** `POST /cvms/{id}/compose_file/provision`: checks, completes, hashes and keeps a document. Starts nothing. */
export function provision(cloud: Cloud, cvm: Cvm, request: ProvisionRequest): Answer {
  const { update_env_vars: replacesNames, ...document } = request;
  const app: AppCompose = {
    ...document,
    allowed_envs: replacesNames === true ? request.allowed_envs : cvm.allowedEnvs,
  };
  const problem = updateProblem(app);
  if (problem !== undefined) return problem;
  const hash = cvm.behaviour.provisionHash === 'live' ? cvm.composeHash : composeHash(app);
  cloud.keepProvision(cvm, hash, app);
  return json(200, {
    app_id: cvm.appId,
    device_id: cvm.deviceId,
    compose_hash: hash,
    kms_info: cvm.parts.kmsNamedByProvision
      ? kmsInfo(cvm.kms, cvm.parts.k256PubkeyShown ? cloud.keys.signerPublicKey : undefined)
      : null,
    compose_hash_registered: cvm.isRegistered(hash),
  });
}

/** `PATCH /cvms/{id}/compose_file`: makes the CVM run a provisioned document. */
export function trigger(cloud: Cloud, cvm: Cvm, request: TriggerRequest): Answer {
  const app = cloud.provisioned(cvm, request.compose_hash);
  if (app === undefined) return plainError(400, 'Provision not found or invalid CVM');
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
    app,
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
export function patch(
  cloud: Cloud,
  cvm: Cvm,
  request: UnifiedRequest,
  prepareOnly: boolean,
): Answer {
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
    cloud.keepProvision(cvm, hash, app);
    return registrationRequired(cvm, hash, cvm.preparation.keep(hash, update));
  }
  if (cvm.occupied) return busy();
  if (unchanged) return noChange();
  if (cvm.needsRegistration(hash)) {
    cloud.keepProvision(cvm, hash, app);
    return registrationRequired(cvm, hash);
  }
  const operation = cvm.accept(update);
  return json(202, { correlation_id: operation.correlationId });
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
