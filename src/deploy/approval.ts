import { Failure } from '../base/failure.ts';
import { callData } from '../chain/calls.ts';
import type { PhalaApi } from '../phala/api.ts';
import { missingApproval, type Allowance, type AppOwner } from '../phala/chain.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { Cvm, Provisioned } from '../phala/cvm.ts';
import { chainOf } from './provision.ts';
import { elapsedText, pause, type Pace } from './pace.ts';
import { attempted } from '../phala/attempt.ts';

/** What the owner of the app's contract must do before a CVM with an on-chain KMS gets its keys for a hash. */
export interface ApprovalRequest {
  readonly appId: string;
  readonly chainId: number;
  /** The app's own contract: `0x` and the app id. */
  readonly appContract: string;
  readonly kmsContract: string | undefined;
  /** 64 hex digits. */
  readonly composeHash: string;
  readonly deviceId: string | undefined;
  /** Of `addComposeHash(bytes32)`, to be sent to the contract. */
  readonly callData: string;
  /** Undefined where the API does not say. */
  readonly owner: AppOwner | undefined;
  /** Undefined where the API does not say. */
  readonly allowance: Allowance | undefined;
}

/** A call that the contract needs before it allows the CVM's device. */
interface DeviceCall {
  /** 64 hex digits. */
  readonly device: string;
  /** Of `addDevice(bytes32)`, to be sent to the contract. */
  readonly data: string;
}

/** Undefined where the contract allows the device, or the API does not say which one it is or whether it is allowed. */
export function deviceCall({ allowance, deviceId }: ApprovalRequest): DeviceCall | undefined {
  if (deviceId === undefined || allowance?.device !== false || allowance.whole) return undefined;
  // A server that could not ask the contract says `false` of everything.
  if (allowance.problem !== undefined) return undefined;
  const device = bareHash(deviceId);
  if (!/^[0-9a-f]{64}$/.test(device)) return undefined;
  return { device, data: callData('addDevice', device) };
}

/**
 * Finds out what has to be approved where and by whom.
 *
 * @throws Failure when the API does not say enough to approve anything
 */
export async function describeApproval(
  api: PhalaApi,
  provisioned: Provisioned,
  cvm: Cvm,
): Promise<ApprovalRequest> {
  const appId = provisioned.appId ?? cvm.appId;
  const chainId = chainOf(provisioned, cvm);
  const composeHash = bareHash(provisioned.composeHash);
  const isComplete = /^[0-9a-f]{40}$/.test(appId ?? '') && /^[0-9a-f]{64}$/.test(composeHash);
  if (appId === undefined || chainId === undefined || !isComplete) {
    throw new Failure(
      `The compose hash ${composeHash} must be approved on chain, but the API names no app contract or no valid hash. Nothing was triggered.`,
      { next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
    );
  }
  const [owner, allowance] = await Promise.all([
    attempted(api.appOwner(appId)),
    attempted(api.allowance(appId, composeHash, provisioned.deviceId)),
  ]);
  return {
    appId,
    chainId,
    appContract: `0x${appId}`,
    kmsContract: provisioned.kms?.contract,
    composeHash,
    deviceId: provisioned.deviceId,
    callData: callData('addComposeHash', composeHash),
    owner,
    allowance,
  };
}

/**
 * Waits until the contract allows the hash on the CVM's device.
 *
 * @returns what it allowed last; undefined when the API never said
 */
export async function waitForApproval(
  api: PhalaApi,
  request: ApprovalRequest,
  timeoutMs: number,
  pace: Pace,
): Promise<Allowance | undefined> {
  const { clock, log } = pace;
  const started = clock.now();
  const deadline = started + timeoutMs;
  let current = request;
  let saw = '';
  for (;;) {
    const { allowance } = current;
    if (allowance?.whole === true) return allowance;
    const sees = missingApproval(allowance);
    if (sees !== saw) log(`  ${elapsedText(clock.now() - started).padStart(5)}  ${sees}`);
    saw = sees;
    if (clock.now() >= deadline) return allowance;
    await pause(pace, deadline);
    current = await askedAgain(api, current);
  }
}

/** The same with what the contract allows now, as far as the API says it. */
export async function askedAgain(
  api: PhalaApi,
  request: ApprovalRequest,
): Promise<ApprovalRequest> {
  const { appId, composeHash, deviceId } = request;
  const allowance = await attempted(api.allowance(appId, composeHash, deviceId));
  return allowance === undefined ? request : { ...request, allowance };
}
