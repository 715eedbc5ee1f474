import { codedError, plainError, type Answer } from './answer.ts';
import type { Cvm } from './cvm.ts';
import type { PreparedUpdate } from './preparation.ts';
import { kmsInfo } from './views.ts';

/** Another operation runs: 409 *without* an error code, so that clients know they may try again. */
export function busy(): Answer {
  return plainError(409, 'Another operation is in progress');
}

/** 465, with all that is needed to register the hash; and, when an update was prepared, to commit it afterwards. */
export function registrationRequired(cvm: Cvm, hash: string, prepared?: PreparedUpdate): Answer {
  const details = [
    { field: 'compose_hash', value: hash },
    { field: 'app_id', value: cvm.appId },
    { field: 'device_id', value: cvm.deviceId },
    { field: 'kms_info', value: kmsInfo(cvm.kms, undefined) },
  ];
  return codedError(465, 'ERR-01-005', 'Compose hash registration required on-chain', {
    details: prepared === undefined ? details : [...details, ...commitDetails(cvm, prepared)],
    suggestions: ['Register the compose hash on the app contract, then retry'],
    links: [{ url: 'https://docs.example/on-chain-kms', label: 'On-chain KMS' }],
  });
}

function commitDetails(
  cvm: Cvm,
  { token, composeHash }: PreparedUpdate,
): { readonly field: string; readonly value: unknown }[] {
  const hashAllowed = cvm.isRegistered(composeHash);
  const { deviceAllowed } = cvm.behaviour;
  const query = `token=${token}`;
  return [
    { field: 'commit_token', value: token },
    {
      field: 'commit_url',
      value: `https://dashboard.example/emulator/cvms/${cvm.vmUuid}/confirm-update?${query}`,
    },
    {
      field: 'api_commit_url',
      value: `${cvm.parts.origin}/api/v1/cvms/${cvm.vmUuid}/commit-update?${query}`,
    },
    {
      field: 'onchain_status',
      value: {
        compose_hash_allowed: hashAllowed,
        device_id_allowed: deviceAllowed,
        is_allowed: hashAllowed && deviceAllowed,
      },
    },
  ];
}

/** 466: unknown, superseded, used up or expired, or for another document. */
export function hashInvalid(): Answer {
  return codedError(466, 'ERR-01-006', 'Compose hash is invalid or has expired', {
    suggestions: ['Prepare the update again'],
  });
}

/** 467: the transaction is not seen on the chain, or not yet. */
export function transactionUnverified(transactionHash: string): Answer {
  return codedError(467, 'ERR-01-007', 'Transaction verification failed', {
    details: [{ field: 'transaction_hash', value: transactionHash }],
    suggestions: ['Wait for the transaction to be confirmed, then retry'],
  });
}

/** 468: the chain was asked, and it does not allow this hash. */
export function hashNotAllowed(hash: string): Answer {
  return codedError(468, 'ERR-01-008', 'Compose hash not allowed on-chain', {
    details: [{ field: 'compose_hash', value: hash }],
  });
}
