import { invalid, json, plainError, type Answer } from './answer.ts';
import { plainHash } from './app-contract.ts';
import { composeHash } from './app-compose.ts';
import type { EnvsRequest, RestartRequest, ScheduledDeleteRequest } from './contract/requests.ts';
import type { Cvm } from './cvm.ts';
import { plainUuid } from './identifiers.ts';
import type { Operation } from './operation.ts';
import { busy, hashInvalid, registrationRequired } from './refusals.ts';
import type { Revision } from './revisions.ts';
import { vm } from './views.ts';

/** What can be done to a CVM that brings no new document with it. */

/** `POST /cvms/{id}/revisions/{revision_id}/redeploy`: the document of a revision, with the present values. */
export function redeploy(cvm: Cvm, revisionId: string): Answer {
  const revision = cvm.parts.revisions.find(revisionId);
  if (revision === undefined) return plainError(404, 'Revision not found');
  return (
    redeployRefusal(cvm, revision) ??
    json(202, { correlation_id: beginRedeploy(cvm, revision).correlationId })
  );
}

/**
 * `POST /apps/{app_id}/revisions/{revision_id}/redeploy`: a task for each CVM that is named, all at once; where the app
 * has several, some must be named. That one refusal refuses all is a guess, and so are the 400s.
 */
export function redeployApp(
  cvms: readonly Cvm[],
  revisionId: string,
  named: readonly string[] | undefined,
): Answer {
  const revision = cvms[0]?.parts.revisions.find(revisionId);
  if (revision === undefined) return plainError(404, 'Revision not found');
  if (named === undefined && cvms.length > 1) {
    return plainError(400, 'App has several CVMs: specify vm_uuids');
  }
  const wanted = named?.map(plainUuid);
  const targets = cvms.filter(({ vmUuid }) => wanted?.includes(plainUuid(vmUuid)) ?? true);
  if (targets.length === 0 || targets.length < new Set(wanted).size) {
    return plainError(400, 'vm_uuids must name CVMs of the app');
  }
  const [refusal] = targets.flatMap((cvm) => redeployRefusal(cvm, revision) ?? []);
  if (refusal !== undefined) return refusal;
  for (const cvm of targets) beginRedeploy(cvm, revision);
  return json(202, {});
}

function redeployRefusal(cvm: Cvm, { composeHash: hash }: Revision): Answer | undefined {
  if (cvm.occupied) return busy();
  return cvm.needsRegistration(hash) ? registrationRequired(cvm, hash) : undefined;
}

function beginRedeploy(cvm: Cvm, { app }: Revision): Operation {
  return cvm.accept({
    type: 'revision_redeploy',
    app,
    encryptedEnv: undefined,
    allowedEnvs: app.allowed_envs,
  });
}

/** `PATCH /cvms/{id}/envs`: new values. New names are part of the document, and so of its hash. */
export function replaceEnvs(cvm: Cvm, request: EnvsRequest): Answer {
  const names = request.env_keys ?? undefined;
  const changed = names !== undefined && !sameNames(names, cvm.allowedEnvs);
  const app = changed ? { ...cvm.appCompose, allowed_envs: names } : cvm.appCompose;
  const hash = changed ? composeHash(app) : cvm.composeHash;
  const confirmed = request.compose_hash ?? undefined;
  if (cvm.occupied) return busy();
  if (confirmed !== undefined && plainHash(confirmed) !== hash) return hashInvalid();
  if (changed && cvm.needsRegistration(hash)) return registrationRequired(cvm, hash);
  const operation = cvm.accept({
    type: 'envs_update',
    app,
    encryptedEnv: request.encrypted_env,
    allowedEnvs: changed ? names : undefined,
  });
  return json(202, {
    status: 'in_progress',
    message: 'Environment variables update initiated',
    correlation_id: operation.correlationId,
    allowed_envs_changed: changed,
  });
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name) => others.includes(name));
}

/** `POST /cvms/{id}/restart`: answered with the CVM as it is about to be. */
export function restart(cvm: Cvm, { force = false }: RestartRequest): Answer {
  if (cvm.occupied) return busy();
  if (cvm.status === 'stopped') return plainError(400, 'CVM is not running');
  cvm.restart(force);
  return json(200, { ...vm(cvm), status: 'restarting' });
}

/** `POST /cvms/{id}/operations/cancel`: 409 is for an operation that cannot be cancelled, not for none at all. */
export function cancelOperation(cvm: Cvm): Answer {
  if (cvm.occupied && (!cvm.behaviour.cancellable || cvm.deleting)) {
    return plainError(409, 'Cannot cancel this operation type');
  }
  const operation = cvm.cancel();
  return json(200, {
    cancelled: operation !== undefined,
    correlation_id: operation?.correlationId ?? null,
  });
}

/** `PATCH /cvms/{id}/scheduled-delete`: the server's own timer; null stops it. */
export function scheduleDelete(cvm: Cvm, request: ScheduledDeleteRequest, now: Date): Answer {
  const given = request.scheduled_delete_at ?? undefined;
  if (cvm.deleting) return busy();
  if (given !== undefined && !(Date.parse(given) > now.getTime())) {
    return invalid([
      {
        loc: ['body', 'scheduled_delete_at'],
        msg: 'scheduled_delete_at must be in the future',
        type: 'value_error',
      },
    ]);
  }
  cvm.scheduleDelete(given);
  return json(200, vm(cvm));
}

/** `DELETE /cvms/{id}`: accepted, whatever else runs. The CVM is still there for a while. */
export function remove(cvm: Cvm): Answer {
  if (cvm.deleting) {
    return cvm.behaviour.deletingAgain === 409 ? busy() : { status: 204, body: undefined };
  }
  cvm.delete();
  return { status: 204, body: undefined };
}
