import { collateralOf, type Collateral, type CollateralAnswer } from '../attest/collateral.ts';
import { Malformed } from '../attest/malformed.ts';
import type { PlatformKind } from '../attest/verdict.ts';
import { withoutTrailingSlashes } from '../base/trailing-slashes.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import { isPrivate } from '../http/private-url.ts';
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

/** Intel's own service, whose answers a PCCS repeats, has all but the revocation list of the root. */
const INTEL_HOST = 'api.trustedservices.intel.com';

/** TCB info is the longest, with 20 KB. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;

/**
 * @param bases tried in their order
 * @param rootCrlUrl where the root's revocation list is for servers that do not repeat it
 * @param scrub takes secrets out of what servers say, before words cut that and take characters out of it
 */
export function collateralServers(
  bases: readonly URL[],
  rootCrlUrl: URL | undefined,
  visit: Visit,
  patience: Patience,
  pace: Pace,
  scrub: (text: string) => string,
): CollateralServers {
  const known = new Map<string, Promise<Collateral | CollateralProblem>>();
  return {
    async *for(kind) {
      for (const base of bases) {
        const key = `${base.href} ${kind.ca} ${kind.fmspc}`;
        const asked =
          known.get(key) ?? fetchCollateral(base, rootCrlUrl, kind, visit, patience, pace);
        known.set(key, asked);
        const found = await asked;
        yield 'problem' in found ? { problem: scrub(found.problem) } : found;
      }
    },
  };
}

/** Those of Intel's Provisioning Certification Service, version 4; the last is a PCCS's own. */
const PATHS = {
  tcbInfo: '/tdx/certification/v4/tcb',
  qeIdentity: '/tdx/certification/v4/qe/identity',
  pckCrl: '/sgx/certification/v4/pckcrl',
  rootCrl: '/sgx/certification/v4/rootcacrl',
} as const;

async function fetchCollateral(
  base: URL,
  rootCrlUrl: URL | undefined,
  { fmspc, ca }: PlatformKind,
  visit: Visit,
  patience: Patience,
  pace: Pace,
): Promise<Collateral | CollateralProblem> {
  const root = withoutTrailingSlashes(base.href);
  const read = async (url: string): ReturnType<typeof visitPatiently> =>
    visitPatiently(new URL(url), LARGEST_ANSWER_BYTES, visit, patience, pace);
  const get = async (path: string): Promise<HttpAnswer> => required(await read(`${root}${path}`));
  const getRootCrl = async (): Promise<HttpAnswer> => {
    const repeated =
      base.hostname === INTEL_HOST ? undefined : await read(`${root}${PATHS.rootCrl}`);
    const isRepeated = repeated !== undefined && !('problem' in repeated);
    if (isRepeated || rootCrlUrl === undefined || !isPrivate(rootCrlUrl)) {
      return required(repeated ?? { problem: `${base.host} has no list of revoked authorities` });
    }
    return required(await read(rootCrlUrl.href));
  };
  try {
    const [tcbInfo, qeIdentity, pckCrl, rootCrl] = await Promise.all([
      get(`${PATHS.tcbInfo}?fmspc=${fmspc}`),
      get(`${PATHS.qeIdentity}?update=standard`),
      get(`${PATHS.pckCrl}?ca=${ca}&encoding=der`),
      getRootCrl(),
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

function required(found: HttpAnswer | CollateralProblem): HttpAnswer {
  if ('problem' in found) throw new NotFetched(found.problem);
  return found;
}

function withChain(answer: HttpAnswer, names: readonly string[]): CollateralAnswer {
  const chain = names.map((name) => answer.header(name)).find((value) => value !== undefined);
  if (chain === undefined) throw new Malformed(`it has no header \`${names[0] ?? ''}\``);
  return { body: answer.bytes, chain };
}
