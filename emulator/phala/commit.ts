import { json, type Answer } from './answer.ts';
import { plainHash } from './app-contract.ts';
import type { CommitRequest } from './contract/requests.ts';
import type { Cvm } from './cvm.ts';
import { busy, hashInvalid, hashNotAllowed, transactionUnverified } from './refusals.ts';

/** `GET /cvms/{id}/commit-update`: what a token is for. Changes nothing. */
export function commitInfo(cvm: Cvm, token: string): Answer {
  const prepared = cvm.preparation.behind(token);
  if (prepared === undefined) return hashInvalid();
  return json(200, {
    vm_uuid: cvm.vmUuid,
    app_id: cvm.appId,
    compose_hash: prepared.composeHash,
    on_chain: cvm.isRegistered(prepared.composeHash),
  });
}

/** `POST /cvms/{id}/commit-update`: the prepared update is applied once the chain allows its hash. */
export function commitUpdate(cvm: Cvm, token: string, request: CommitRequest): Answer {
  const prepared = cvm.preparation.behind(token);
  const { compose_hash: hash = '', transaction_hash: transaction = '' } = request;
  if (prepared === undefined) return hashInvalid();
  if (hash !== '' && plainHash(hash) !== prepared.composeHash) return hashInvalid();
  const verifies = transaction !== '' && transaction !== 'already-registered';
  if (verifies && cvm.behaviour.unverifiedCommits > 0) {
    cvm.behaviour.unverifiedCommits -= 1;
    return transactionUnverified(transaction);
  }
  if (cvm.needsRegistration(prepared.composeHash)) return hashNotAllowed(prepared.composeHash);
  if (cvm.occupied) return busy();
  const operation = cvm.accept(prepared.update);
  cvm.preparation.useUp();
  return json(202, { correlation_id: operation.correlationId, status: 'in_progress' });
}
