import { json, plainError, type Answer } from './answer.ts';
import { plainHash } from './app-contract.ts';
import type { IsAllowedRequest } from './contract/requests.ts';
import type { Cvm } from './cvm.ts';

/** What the API reads from the chain, for an app one of whose CVMs is given. */

const OWNER = '0x71C7656EC7ab88b098defB751B7401B5f6d8976F';

/** `POST /apps/{app_id}/is-allowed`. An approval that comes by itself comes while this is asked. */
export function isAllowed(cvm: Cvm, request: IsAllowedRequest): Answer {
  if (cvm.behaviour.onChainForbidden) return plainError(403, 'Not allowed to see this app');
  if (!cvm.onChain) return plainError(400, 'App does not use an on-chain KMS');
  const { compose_hash: hash, device_id: device } = request;
  return json(200, allowance(cvm, device ?? cvm.deviceId, hash, cvm.parts.contract.look(hash)));
}

/**
 * `POST /apps/{app_id}/cvms/is-allowed`: whether each CVM may run what it has now; no hash can be asked for (Phala's
 * SDK: `check_app_cvms_is_allowed.ts`). No source says which are skipped, so none is here.
 */
export function areAllowed(cvms: readonly Cvm[]): Answer {
  if (cvms.some(({ behaviour }) => behaviour.onChainForbidden)) {
    return plainError(403, 'Not allowed to see this app');
  }
  const onChain = cvms.filter((cvm) => cvm.onChain);
  const results: readonly Readonly<Record<string, unknown>>[] = onChain.map((cvm) => ({
    cvm_id: cvm.numericId,
    ...allowance(cvm, cvm.deviceId, cvm.composeHash, cvm.isRegistered(cvm.composeHash)),
  }));
  const allowed = results.filter((result) => result['is_allowed'] === true).length;
  return json(200, {
    is_onchain: onChain.length > 0,
    results,
    total: results.length,
    allowed_count: allowed,
    denied_count: results.length - allowed,
    error_count: 0,
    skipped_cvm_ids: [],
  });
}

/** What the contract allows to a CVM with this hash. */
function allowance(
  cvm: Cvm,
  device: string,
  hash: string,
  hashAllowed: boolean,
): Readonly<Record<string, unknown>> {
  const { deviceAllowed } = cvm.behaviour;
  return {
    app_contract_address: `0x${cvm.appId}`,
    compose_hash: `0x${plainHash(hash)}`,
    device_id: `0x${plainHash(device)}`,
    compose_hash_allowed: hashAllowed,
    allow_any_device: false,
    device_id_allowed: deviceAllowed,
    is_allowed: hashAllowed && deviceAllowed,
    error: null,
  };
}

/** `GET /apps/{app_id}/kms-info`. */
export function appKmsInfo(cvm: Cvm): Answer {
  const { onChainForbidden, owner } = cvm.behaviour;
  if (onChainForbidden) return plainError(403, 'Not allowed to see this app');
  const { onChain } = cvm;
  return json(200, {
    is_onchain_kms: onChain,
    chain_id: cvm.kms.chainId,
    kms_contract_address: cvm.kms.contract,
    app_contract_address: onChain ? `0x${cvm.appId}` : null,
    deployer_address: onChain ? OWNER : null,
    deployer_type: onChain && owner !== 'unknown' ? owner : null,
    is_contract: onChain && owner !== 'unknown' && owner !== 'eoa',
    safe_app_url:
      onChain && owner === 'safe' ? `https://safe.example/home?safe=base:${OWNER}` : null,
  });
}
