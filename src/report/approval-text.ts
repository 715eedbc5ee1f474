import { deviceCall, type ApprovalRequest } from '../deploy/approval.ts';
import { missingApproval } from '../phala/chain.ts';

/** The chains that Phala's KMS contracts are on. */
const CHAINS: Readonly<Record<number, string>> = { 1: 'Ethereum', 8453: 'Base' };

export function chainText(chainId: number): string {
  const name = CHAINS[chainId];
  return name === undefined ? `chain ${chainId}` : `${name} (chain ${chainId})`;
}

/** What must be approved, where and by whom: a name and a value each, for the log and the summary. */
export function approvalFacts(request: ApprovalRequest): readonly (readonly [string, string])[] {
  const { owner } = request;
  const hash = request.allowance?.hash === true ? undefined : request.composeHash;
  const device = deviceCall(request);
  return [
    ['State', missingApproval(request.allowance)],
    ['Chain', chainText(request.chainId)],
    ['App contract', request.appContract],
    ...optional('KMS contract', request.kmsContract),
    ['Compose hash', `0x${request.composeHash}`],
    ...optional('Device', request.deviceId),
    ...optional('Call', hash && `addComposeHash(0x${request.composeHash})`),
    ...optional('Call data', hash && request.callData),
    ...optional('Call for the device', device && `addDevice(0x${device.device})`),
    ...optional('Call data for the device', device?.data),
    ['Who must approve', ownerText(request)],
    ...optional('Safe', owner?.safeUrl),
  ];
}

/** The calls to the app contract that are still missing, for a sentence; `addComposeHash` where nobody knows. */
export function missingCalls(requests: readonly ApprovalRequest[]): string {
  return [...new Set(requests.flatMap(callsOf))].join(' and ');
}

function callsOf(request: ApprovalRequest): readonly string[] {
  const device = deviceCall(request);
  const forHash = `addComposeHash(0x${request.composeHash})`;
  if (device === undefined) return [forHash];
  const forDevice = `addDevice(0x${device.device})`;
  return request.allowance?.hash === true ? [forDevice] : [forHash, forDevice];
}

function optional(name: string, value: string | undefined): (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}

function ownerText({ owner }: ApprovalRequest): string {
  const address = owner?.address ?? 'the owner of the app contract';
  switch (owner?.kind) {
    case undefined:
      return `${address}; the API does not say what kind of account that is`;
    case 'eoa':
      return `${address}, a plain key: its holder sends the call data to the app contract`;
    case 'safe':
      return `${address}, a Safe: propose the call to its owners`;
    case 'legacy_multisig':
      return `${address}, a multisig wallet: submit the call there`;
    case 'erc4337':
      return `${address}, a smart account (ERC-4337): send the call through it`;
    default:
      return `${address}, a contract (${owner?.kind ?? ''}): make the call by its own rules`;
  }
}
