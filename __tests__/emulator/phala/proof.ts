import { sha256 } from '../../../emulator/phala/app-compose.ts';
import type { EmulatedCvm, Emulator } from '../../../emulator/phala/emulator.ts';
import { type Collateral, collateralOf } from '../../../src/attest/collateral.ts';
import {
  type Evidence,
  evidenceOfCvm,
  evidenceOfGuest,
  instancesOfApp,
  type NoEvidence,
} from '../../../src/attest/evidence.ts';
import { DEFAULT_TCB } from '../../../src/attest/policy.ts';
import { intelRoot, readRoot, type Root } from '../../../src/attest/root.ts';
import { judge, type Expectation, type Verdict } from '../../../src/attest/verdict.ts';

/** What the action's verifier makes of what the emulator answers. */

export type Found = Evidence | NoEvidence;

export interface Source {
  readonly name: string;
  readonly ask: (emulator: Emulator, cvm: EmulatedCvm) => Promise<Found>;
}

/** The places where evidence is to be had. */
export const APP: Source = {
  name: 'the app',
  ask: async ({ url }, cvm) => {
    const instances = instancesOfApp(await json(`${url}/apps/${cvm.appId}/attestations`));
    if ('kind' in instances) return instances;
    const own = instances.find(({ vmUuid }) => vmUuid === cvm.vmUuid);
    if (own === undefined) throw new Error('The list of the app does not have it');
    return own.found;
  },
};
export const CVM: Source = {
  name: 'the CVM',
  ask: async ({ url, apiKey }, { id }) =>
    evidenceOfCvm(await json(`${url}/cvms/${id}/attestation`, { 'x-api-key': apiKey })),
};
export const GUEST: Source = {
  name: 'the guest',
  ask: async (_, { instanceHealthUrl }) =>
    evidenceOfGuest(await json(`${instanceHealthUrl}/prpc/Info`)).found,
};

async function json(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  const text = await (await fetch(url, { headers })).text();
  return text.startsWith('{') ? JSON.parse(text) : undefined;
}

export function rootOf({ attestation }: Emulator): Root {
  const root = readRoot(attestation.rootPem);
  if (root === undefined) throw new Error('That is no root');
  return root;
}

export const INTEL: Root = intelRoot();

/** The collateral as its four requests bring it. */
export async function collateral({ attestation }: Emulator): Promise<Collateral> {
  const get = async (path: string, header: string): Promise<{ body: Buffer; chain: string }> => {
    const response = await fetch(attestation.pccsUrl + path);
    const body = Buffer.from(await response.arrayBuffer());
    return { body, chain: response.headers.get(header) ?? '' };
  };
  const { tcbInfoChain } = attestation.pccs;
  const [tcbInfo, qeIdentity, pckCrl, rootCrl] = await Promise.all([
    get(`/tdx/certification/v4/tcb?fmspc=${attestation.fmspc}`, tcbInfoChain),
    get('/tdx/certification/v4/qe/identity?update=standard', 'SGX-Enclave-Identity-Issuer-Chain'),
    get('/sgx/certification/v4/pckcrl?ca=platform&encoding=der', 'SGX-PCK-CRL-Issuer-Chain'),
    get('/sgx/certification/v4/rootcacrl', 'none'),
  ]);
  return collateralOf({ tcbInfo, qeIdentity, pckCrl, rootCrl: rootCrl.body });
}

/** What a deploy that ended with what the CVM shows now has to expect. */
export function expectationOf(cvm: EmulatedCvm): Expectation {
  const { docker_compose_file: composeText } = cvm.appCompose;
  return {
    appId: cvm.appId,
    instanceId: cvm.instanceId,
    composeHash: cvm.composeHash,
    composeText: typeof composeText === 'string' ? composeText : undefined,
  };
}

export interface Judged {
  readonly emulator: Emulator;
  readonly cvm: EmulatedCvm;
  readonly source?: Source;
  readonly root?: Root;
  readonly now?: number;
}

/** Asks one of the places and judges what it shows. */
export async function judged({
  emulator,
  cvm,
  source = APP,
  root = rootOf(emulator),
  now = Date.now(),
}: Judged): Promise<Verdict> {
  const found = await source.ask(emulator, cvm);
  const fetched = await collateral(emulator);
  return judge(found, expectationOf(cvm), {
    collateral: (fmspc) => (fmspc === fetched.fmspc ? fetched : undefined),
    policy: { acceptedTcb: DEFAULT_TCB, pins: {} },
    root,
    now,
  });
}

/** The outcome, and why. */
export function inShort({ outcome, reasons }: Verdict): string {
  return [outcome, ...reasons.map(({ kind }) => kind)].join(' ');
}

/** The hash of the app compose that evidence shows; undefined where it shows none. */
export function shownHash(found: Found): string | undefined {
  return 'kind' in found || found.appCompose === undefined ? undefined : sha256(found.appCompose);
}
