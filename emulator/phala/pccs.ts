import { text, type Answer } from './answer.ts';
import { signedBody } from './attestation/collateral.ts';
import type { Intel } from './intel.ts';

/**
 * What Intel publishes, as a PCCS (its cache, which data centres run) hands it on: paths, statuses and forms are those of
 * Intel's reference implementation. It has one kind of machine, whose certificates the platform authority issues.
 */

type Handle = (intel: Intel, query: URLSearchParams) => Answer;

const ROUTES: ReadonlyMap<string, Handle> = new Map([
  ['sgx/certification/v4/pckcrl', pckCrl],
  ['sgx/certification/v4/rootcacrl', rootCrl],
  ['tdx/certification/v4/tcb', tcbInfo],
  ['tdx/certification/v4/qe/identity', qeIdentity],
]);

/** The answer to a request below the base URL. */
export function pccsAnswer(intel: Intel, path: readonly string[], query: URLSearchParams): Answer {
  const handle = ROUTES.get(path.join('/'));
  return handle === undefined ? text(404, 'Not Found') : handle(intel, query);
}

function pckCrl(intel: Intel, query: URLSearchParams): Answer {
  const ca = (query.get('ca') ?? '').toLowerCase();
  if (!['platform', 'processor'].includes(ca)) return invalidRequest();
  if (ca === 'processor') return notCached();
  const { pckCrl: list, pckCrlChain: chain } = intel.publish();
  const encoding = query.get('encoding')?.toLowerCase();
  return {
    ...(encoding === 'der' ? der(list) : text(200, list.toString('hex'))),
    ...chained('SGX-PCK-CRL-Issuer-Chain', chain, 'application/pkix-crl'),
  };
}

function rootCrl(intel: Intel): Answer {
  const { rootCrl: list } = intel.publish();
  return intel.manner.rootCrl === 'der' ? der(list) : text(200, list.toString('hex'));
}

function tcbInfo(intel: Intel, query: URLSearchParams): Answer {
  const fmspc = (query.get('fmspc') ?? '').toLowerCase();
  if (!/^[0-9a-f]{12}$/.test(fmspc) || !isKnownUpdate(query)) return invalidRequest();
  if (fmspc !== intel.fmspc) return notCached();
  const document = intel.publish().tcbInfo;
  return {
    status: 200,
    body: signedBody('tcbInfo', document),
    ...chained(intel.manner.tcbInfoChain, document.chain, 'application/json'),
  };
}

function qeIdentity(intel: Intel, query: URLSearchParams): Answer {
  if (!isKnownUpdate(query)) return invalidRequest();
  const document = intel.publish().qeIdentity;
  return {
    status: 200,
    body: signedBody('enclaveIdentity', document),
    ...chained('SGX-Enclave-Identity-Issuer-Chain', document.chain, 'application/json'),
  };
}

function isKnownUpdate(query: URLSearchParams): boolean {
  return ['standard', 'early'].includes(query.get('update') ?? 'standard');
}

function der(body: Buffer): Answer {
  return { status: 200, body, headers: { 'content-type': 'application/pkix-crl' } };
}

/** The signer's chain travels in a header, percent-encoded, since PEM has line breaks. */
function chained(header: string, chain: string, type: string): Pick<Answer, 'headers'> {
  return { headers: { 'content-type': type, [header]: encodeURIComponent(chain) } };
}

function notCached(): Answer {
  return text(404, 'No cache data for this platform.');
}

function invalidRequest(): Answer {
  return text(400, 'Invalid request parameters.');
}
