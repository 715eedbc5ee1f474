import { Failure } from '../base/failure.ts';
import type { ApprovalRequest } from '../deploy/approval.ts';
import { composeHashOf } from '../deploy/drift.ts';
import { bareAppId, bareHash, sameHash } from '../phala/cvm-id.ts';
import type { Session } from '../step/session.ts';
import type { Approval } from './move.ts';

/** What a step with a key would sign: what must be approved, and what it was made of. */
export interface Signable {
  readonly approval: Approval;
  readonly request: ApprovalRequest;
}

/** What the API, or the user, calls something, and where. */
type Said = readonly [where: string, what: string | undefined];

/**
 * The API computes the hash, and names the contract and the device: whoever speaks for it could have the key sign for
 * anything. So only the hash of the very document that the step sent is signed, or one that was reviewed; and nothing
 * where the ids do not all mean one app on one chain, the app of `cvm_id` if that is an app id.
 *
 * @throws Failure before anything is signed
 */
export function requireSignable(
  session: Session<'approval' | 'review'>,
  all: readonly Signable[],
): void {
  requireOne('the app', [['`cvm_id`', bareAppId(session.target.cvmId)], ...all.flatMap(appsIn)]);
  requireOne('the chain', all.flatMap(chainsIn));
  for (const { approval, request } of all) {
    const { cvm } = approval.proposal;
    requireOne(`the device of ${cvm.name}`, [
      ['the CVM', bare(cvm.deviceId)],
      ['the provisioning', bare(request.deviceId)],
    ]);
  }
  const reviewed = session.inputs.review.expectedComposeHash?.split('\n') ?? [];
  for (const { approval, request } of all) {
    const own = composeHashOf(approval.proposal.provisioned.document);
    const { composeHash } = request;
    if (sameHash(own, composeHash) || reviewed.includes(composeHash)) continue;
    throw new Failure(
      `The API gives the compose hash ${composeHash} for what was provisioned, whose own hash is ${own}. What stands behind the hash of the API is not known here, so it is not signed.`,
      {
        next: `If that hash was reviewed, set \`expected_compose_hash: ${composeHash}\`; with it, the step signs. Else remove \`chain_private_key\`, and approve by hand what you have seen.`,
      },
    );
  }
}

/** An app's id is the address of its contract (dstack: `DstackApp`). */
function appsIn({
  approval: {
    proposal: { cvm, provisioned },
  },
  request,
}: Signable): readonly Said[] {
  const said: readonly Said[] = [
    [`the CVM ${cvm.name}`, cvm.appId],
    ['the provisioning', provisioned.appId],
    ['what is to be approved', request.appContract],
    ['`kms-info`', request.owner?.contract],
    ['`is-allowed`', request.allowance?.contract],
  ];
  return said.map(([where, what]) => [where, what && (bareAppId(what) ?? what)]);
}

function chainsIn({
  approval: {
    proposal: { cvm, provisioned },
  },
  request,
}: Signable): readonly Said[] {
  const said = [
    [`the CVM ${cvm.name}`, cvm.chainId],
    ['the provisioning', provisioned.kms?.chainId],
    ['what is to be approved', request.chainId],
    ['`kms-info`', request.owner?.chainId],
  ] as const;
  return said.map(([where, what]) => [where, what === undefined ? undefined : String(what)]);
}

/** @throws Failure when it is not the same everywhere; where nothing is said, nothing differs */
function requireOne(what: string, said: readonly Said[]): void {
  const given = said.filter((one): one is readonly [string, string] => one[1] !== undefined);
  const [first] = given;
  const other = given.find(([, name]) => name !== first?.[1]);
  if (first === undefined || other === undefined) return;
  throw new Failure(
    `What is to be approved is not clear: ${what} is ${first[1]} by ${first[0]}, and ${other[1]} by ${other[0]}.`,
    {
      next: 'Look at the CVM in the dashboard. If it stays, ask Phala for help, or remove `chain_private_key` and approve by hand.',
    },
  );
}

function bare(id: string | undefined): string | undefined {
  return id && bareHash(id);
}
