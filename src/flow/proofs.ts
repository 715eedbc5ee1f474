import { readCollateralFile } from '../attest/collateral.ts';
import { intelRoot, readRoot } from '../attest/root.ts';
import { TEST_ROOT_WORDS } from '../attest/words.ts';
import { withoutTrailingSlashes } from '../base/trailing-slashes.ts';
import { isLoopback, whyNotVisited } from '../http/private-url.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { Cvm } from '../phala/cvm.ts';
import { EvidenceApi } from '../phala/evidence-api.ts';
import { collateralServers } from '../prove/collateral-servers.ts';
import { EvidenceSources } from '../prove/evidence-sources.ts';
import { untilDeadline } from '../prove/patience.ts';
import { prove, type Candidate, type Proof, type Standard } from '../prove/prove.ts';
import type { Session } from '../step/session.ts';

/** How long evidence is waited for where nobody says it, in milliseconds. */
const TIMEOUT_MS = { report: 30_000, require: 120_000 } as const;

/** One request, and how often it is tried. */
const PATIENCE = {
  report: { requestMs: 5_000, tries: 1 },
  require: { requestMs: 10_000, tries: 3 },
} as const;

/** Whether a proof is required, or wished for. */
export type Demand = keyof typeof PATIENCE;

/** The proofs of instances, and what they were judged by. */
export interface Proofs {
  readonly proofs: readonly Proof[];
  readonly standard: Standard;
}

/** Where evidence is looked for, until when, and what it is judged by. */
export interface Opened {
  readonly sources: EvidenceSources;
  readonly standard: Standard;
  /** A time of the clock. */
  readonly deadline: number;
}

/** A CVM of which the API says where its evidence is. */
export function candidateOf(
  { target }: Pick<Session, 'target'>,
  cvm: Cvm,
): Omit<Candidate, 'expectation'> {
  const { name, vmUuid, instanceId } = cvm;
  const guestUrl = guestUrlOf(cvm);
  const isVisited = guestUrl !== undefined && whyNotVisited(guestUrl, target.apiUrl) === undefined;
  return {
    name,
    vmUuid,
    instanceId,
    cvmId: cvm.id,
    guestUrl: isVisited ? guestUrl : undefined,
  };
}

/** Looks for the evidence of instances and judges it; in sources that were opened before, by their deadline. */
export async function proveInstances(
  session: Session<'proof'>,
  appId: string,
  candidates: readonly Candidate[],
  { demand, isChanged }: { readonly demand: Demand; readonly isChanged: boolean },
  opened: Opened = openSources(session, appId, demand),
): Promise<Proofs> {
  const { inputs, pace, step } = session;
  const { sources, standard, deadline } = opened;
  const waiting = { pace, deadline, mayChange: isChanged };
  step.log.info(
    `Attestation: asking ${inputs.proof.rootFile === undefined ? '' : `(${TEST_ROOT_WORDS}) `}for the evidence of ${candidates.map(({ name }) => name).join(', ')}`,
  );
  return { proofs: await prove(candidates, sources, standard, waiting), standard };
}

/** Where evidence and collateral are to be had, until the time for it is up. */
export function openSources(
  { clientWith, inputs, material, pace, step, visitUntil }: Session<'proof'>,
  appId: string,
  demand: Demand,
): Opened {
  const { acceptedTcb, pins, pccsUrls, timeoutMs = TIMEOUT_MS[demand] } = inputs.proof;
  const deadline = pace.clock.now() + timeoutMs;
  const signal = untilDeadline(pace.clock, deadline, step.signal);
  const patience = { ...PATIENCE[demand], deadline };
  const visit = visitUntil(signal);
  const client = clientWith({
    maxRetries: patience.tries - 1,
    budgetMs: timeoutMs,
    deadline,
    timeoutMs: patience.requestMs,
    signal,
  });
  const root = material.root === undefined ? intelRoot() : readRoot(material.root);
  if (root === undefined) throw new TypeError('The root was checked before the first request');
  return {
    sources: new EvidenceSources(
      new EvidenceApi(client),
      appId,
      visit,
      patience,
      pace,
      step.log.scrub,
    ),
    standard: {
      policy: { acceptedTcb, pins },
      root,
      collateral:
        material.collateral === undefined ? undefined : readCollateralFile(material.collateral),
      servers: collateralServers(pccsUrls, root.crlUrl, visit, patience, pace, step.log.scrub),
    },
    deadline,
  };
}

/** What must stand beside everything that only a test root vouches for. */
export function testMark({ standard }: Proofs): string {
  return standard.root.isTest ? ` (${TEST_ROOT_WORDS})` : '';
}

/**
 * Where the guest's own agent answers, on port 8090 (dstack: guest-agent). A gateway on loopback has no names below a
 * domain, so there it is a path of the instance's own URL.
 */
function guestUrlOf({ gatewayDomain, instanceId, instanceUrl }: Cvm): URL | undefined {
  const own = URL.parse(instanceUrl ?? '');
  if (own !== null && isLoopback(own.hostname)) {
    return new URL(`${withoutTrailingSlashes(own.href)}/prpc/Info`);
  }
  if (instanceId === undefined || gatewayDomain === undefined) return undefined;
  const url = URL.parse(
    `https://${bareHash(instanceId.replace(/^instance_/, ''))}-8090.${gatewayDomain}/prpc/Info`,
  );
  return url?.hostname.endsWith(gatewayDomain.toLowerCase()) === true ? url : undefined;
}
