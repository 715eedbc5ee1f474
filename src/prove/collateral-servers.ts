import { collateralOf, type Collateral, type CollateralAnswer } from '../attest/collateral.ts';
import { Malformed } from '../attest/malformed.ts';
import type { PlatformKind } from '../attest/verdict.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import type { Visit } from '../http/visit.ts';
import type { Pace } from '../deploy/pace.ts';
import type { Patience } from './patience.ts';
import { visitPatiently } from './visit-patiently.ts';

/** Where collateral comes from: what is signed by Intel is as good from any of them. */
export interface CollateralServers {
  /** Each server's collateral for a kind of platform, one after the other as they are asked for, or why it has none. */
  readonly for: (kind: PlatformKind) => AsyncIterable<Collateral | CollateralProblem>;
}

/** Why a server gave no collateral, as a sentence without its end. */
export interface CollateralProblem {
  readonly problem: string;
}

/** Intel's own service has the revocation list of its root at the address in that certificate only. */
const INTEL_HOST = 'api.trustedservices.intel.com';
const INTEL_ROOT_CRL = 'https://certificates.trustedservices.intel.com/IntelSGXRootCA.der';

/** TCB info is the longest, with 20 KB. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;

/** @param bases tried in their order */
export function collateralServers(
  bases: readonly URL[],
  visit: Visit,
  patience: Patience,
  pace: Pace,
): CollateralServers {
  const known = new Map<string, Promise<Collateral | CollateralProblem>>();
  return {
    async *for(kind) {
      for (const base of bases) {
        const key = `${base.href} ${kind.ca} ${kind.fmspc}`;
        const asked = known.get(key) ?? fetchCollateral(base, kind, visit, patience, pace);
        known.set(key, asked);
        yield await asked;
      }
    },
  };
}

/** The paths are those of Intel's Provisioning Certification Service, version 4, which every PCCS repeats. */
async function fetchCollateral(
  base: URL,
  { fmspc, ca }: PlatformKind,
  visit: Visit,
  patience: Patience,
  pace: Pace,
): Promise<Collateral | CollateralProblem> {
  const root = base.href.replace(/\/+$/, '');
  const get = async (url: string): Promise<HttpAnswer> => {
    const found = await visitPatiently(new URL(url), LARGEST_ANSWER_BYTES, visit, patience, pace);
    if ('problem' in found) throw new NotFetched(found.problem);
    return found;
  };
  try {
    const [tcbInfo, qeIdentity, pckCrl, rootCrl] = await Promise.all([
      get(`${root}/tdx/certification/v4/tcb?fmspc=${fmspc}`),
      get(`${root}/tdx/certification/v4/qe/identity?update=standard`),
      get(`${root}/sgx/certification/v4/pckcrl?ca=${ca}&encoding=der`),
      get(base.hostname === INTEL_HOST ? INTEL_ROOT_CRL : `${root}/sgx/certification/v4/rootcacrl`),
    ]);
    return collateralOf({
      tcbInfo: withChain(tcbInfo, ['tcb-info-issuer-chain', 'sgx-tcb-info-issuer-chain']),
      qeIdentity: withChain(qeIdentity, ['sgx-enclave-identity-issuer-chain']),
      pckCrl: withChain(pckCrl, ['sgx-pck-crl-issuer-chain']),
      rootCrl: rootCrl.bytes,
    });
  } catch (error) {
    if (error instanceof NotFetched) return { problem: error.message };
    if (error instanceof Malformed) {
      return { problem: `${base.host} sent what is no collateral: ${error.message}` };
    }
    throw error;
  }
}

class NotFetched extends Error {}

function withChain(answer: HttpAnswer, names: readonly string[]): CollateralAnswer {
  const chain = names.map((name) => answer.header(name)).find((value) => value !== undefined);
  if (chain === undefined) throw new Malformed(`it has no header \`${names[0] ?? ''}\``);
  return { body: answer.bytes, chain };
}
