import { type Authority, MACHINE } from './authority.ts';
import { createSigner, issueCrl, type Signer, signRaw } from './certificate.ts';
import { QUOTING_ENCLAVE } from './quote.ts';

/** What Intel says of the emulated machine, and what is wrong with how it says it. */
export interface CollateralState {
  readonly tcbStatus: string;
  readonly advisories: readonly string[];
  /** The status of the TDX module's security version. */
  readonly moduleStatus: string;
  readonly pckCrl: CrlState;
  readonly rootCrl: CrlState;
  readonly revoked: 'nothing' | 'pck' | 'pck-authority' | 'tcb-signing';
  /** How many days ago it was issued; it holds 30. */
  readonly ageDays: number;
  /** A text that was changed after it was signed, or that the machine's own key signed. */
  readonly tcbInfo: 'right' | 'changed' | 'signed-by-machine';
  readonly qeIdentity: 'right' | 'changed';
  readonly fmspc: 'right' | 'other';
}

/** `foreign`: signed by somebody of the same name, with a key of their own. */
export type CrlState = 'right' | 'junk' | 'empty' | 'foreign' | 'expired';

export const GOOD_COLLATERAL: CollateralState = {
  tcbStatus: 'UpToDate',
  advisories: [],
  moduleStatus: 'UpToDate',
  pckCrl: 'right',
  rootCrl: 'right',
  revoked: 'nothing',
  ageDays: 1,
  tcbInfo: 'right',
  qeIdentity: 'right',
  fmspc: 'right',
};

/** The four documents, as a collateral server holds them. */
export interface CollateralDocuments {
  readonly tcbInfo: SignedDocument;
  readonly qeIdentity: SignedDocument;
  readonly pckCrl: Buffer;
  readonly rootCrl: Buffer;
  /** PEM, the signer first. */
  readonly pckCrlChain: string;
}

export interface SignedDocument {
  readonly text: string;
  readonly signature: string;
  readonly chain: string;
}

const DAY = 86_400_000;

export function issueCollateral(
  authority: Authority,
  state: CollateralState,
  now: Date,
): CollateralDocuments {
  const { root, pckAuthority, rootCertificate, pckAuthorityCertificate } = authority;
  const issued = new Date(now.getTime() - state.ageDays * DAY);
  const next = new Date(issued.getTime() + 30 * DAY);
  const crl = (issuer: Signer, wrong: CrlState, revoked: readonly Buffer[]): Buffer => {
    if (wrong === 'empty') return Buffer.alloc(0);
    if (wrong === 'junk') return Buffer.from('this is no list of anything');
    return issueCrl(wrong === 'foreign' ? createSigner(issuer.name) : issuer, {
      from: wrong === 'expired' ? new Date(now.getTime() - 60 * DAY) : issued,
      until: wrong === 'expired' ? new Date(now.getTime() - 30 * DAY) : next,
      revoked,
    });
  };
  const revokedIf = (what: CollateralState['revoked'], serial: Buffer): Buffer[] =>
    state.revoked === what ? [serial] : [];
  return {
    tcbInfo: signTcbInfo(authority, state, tcbInfoText(state, issued, next)),
    qeIdentity: signQeIdentity(authority, state, qeIdentityText(issued, next)),
    pckCrl: crl(pckAuthority, state.pckCrl, revokedIf('pck', authority.pckCertificate.serial)),
    rootCrl: crl(root, state.rootCrl, [
      ...revokedIf('pck-authority', pckAuthorityCertificate.serial),
      ...revokedIf('tcb-signing', authority.tcbSigningCertificate.serial),
    ]),
    pckCrlChain: pckAuthorityCertificate.pem + rootCertificate.pem,
  };
}

/** All four in one object, as Phala's tools and verifiers keep them. */
export function collateralObject(documents: CollateralDocuments): Record<string, string> {
  const { tcbInfo, qeIdentity, pckCrl, rootCrl, pckCrlChain } = documents;
  return {
    pck_crl_issuer_chain: pckCrlChain,
    root_ca_crl: rootCrl.toString('hex'),
    pck_crl: pckCrl.toString('hex'),
    tcb_info_issuer_chain: tcbInfo.chain,
    tcb_info: tcbInfo.text,
    tcb_info_signature: tcbInfo.signature,
    qe_identity_issuer_chain: qeIdentity.chain,
    qe_identity: qeIdentity.text,
    qe_identity_signature: qeIdentity.signature,
  };
}

/** The body of a signed document, as a collateral server answers with it. */
export function signedBody(key: 'tcbInfo' | 'enclaveIdentity', document: SignedDocument): string {
  return `{"${key}":${document.text},"signature":"${document.signature}"}`;
}

function tcbInfoText(state: CollateralState, issued: Date, next: Date): string {
  const components = (bytes: Buffer): { svn: number }[] => [...bytes].map((svn) => ({ svn }));
  const [svn = 0, version = 0] = MACHINE.teeTcbSvn;
  // From version 1 of the module on, its version stands in a list of its own.
  const tdx = Buffer.from(MACHINE.teeTcbSvn);
  tdx.fill(0, 0, 2);
  return JSON.stringify({
    id: 'TDX',
    version: 3,
    issueDate: isoDate(issued),
    nextUpdate: isoDate(next),
    fmspc: state.fmspc === 'right' ? MACHINE.fmspc.toString('hex').toUpperCase() : '90C06F000000',
    pceId: MACHINE.pceId.toString('hex'),
    tcbType: 0,
    tcbEvaluationDataNumber: 20,
    tdxModule: {
      mrsigner: '00'.repeat(48),
      attributes: '00'.repeat(8),
      attributesMask: 'FF'.repeat(8),
    },
    tdxModuleIdentities: [
      {
        id: `TDX_0${version}`,
        mrsigner: '00'.repeat(48),
        attributes: '00'.repeat(8),
        attributesMask: 'FF'.repeat(8),
        tcbLevels: moduleLevels(state, svn),
      },
    ],
    tcbLevels: [
      {
        tcb: {
          sgxtcbcomponents: components(MACHINE.components),
          pcesvn: MACHINE.pceSvn,
          tdxtcbcomponents: components(tdx),
        },
        tcbDate: isoDate(issued),
        tcbStatus: state.tcbStatus,
        ...(state.advisories.length === 0 ? {} : { advisoryIDs: state.advisories }),
      },
    ],
  });
}

function moduleLevels(state: CollateralState, svn: number): object[] {
  const date = '2026-01-01T00:00:00Z';
  const upToDate = { tcb: { isvsvn: svn }, tcbDate: date, tcbStatus: 'UpToDate' };
  if (state.moduleStatus === 'UpToDate') return [upToDate];
  return [
    { ...upToDate, tcb: { isvsvn: svn + 1 } },
    {
      tcb: { isvsvn: svn },
      tcbDate: date,
      tcbStatus: state.moduleStatus,
      advisoryIDs: ['INTEL-SA-01192'],
    },
  ];
}

function qeIdentityText(issued: Date, next: Date): string {
  return JSON.stringify({
    id: 'TD_QE',
    version: 2,
    issueDate: isoDate(issued),
    nextUpdate: isoDate(next),
    tcbEvaluationDataNumber: 20,
    miscselect: '00000000',
    miscselectMask: 'FFFFFFFF',
    attributes: '11000000000000000000000000000000',
    attributesMask: 'FBFFFFFFFFFFFFFF0000000000000000',
    mrsigner: QUOTING_ENCLAVE.mrSigner.toString('hex').toUpperCase(),
    isvprodid: QUOTING_ENCLAVE.productId,
    tcbLevels: [
      {
        tcb: { isvsvn: QUOTING_ENCLAVE.svn },
        tcbDate: '2024-03-13T00:00:00Z',
        tcbStatus: 'UpToDate',
      },
    ],
  });
}

function signTcbInfo(authority: Authority, state: CollateralState, text: string): SignedDocument {
  const document = signDocument(authority, text);
  if (state.tcbInfo === 'changed') {
    return { ...document, text: text.replace('"tcbType":0', '"tcbType":1') };
  }
  if (state.tcbInfo === 'right') return document;
  const { pck, pckCertificate, pckAuthorityCertificate, rootCertificate } = authority;
  return {
    text,
    signature: signRaw(Buffer.from(text), pck).toString('hex'),
    chain: pckCertificate.pem + pckAuthorityCertificate.pem + rootCertificate.pem,
  };
}

function signQeIdentity(
  authority: Authority,
  state: CollateralState,
  text: string,
): SignedDocument {
  const document = signDocument(authority, text);
  if (state.qeIdentity === 'right') return document;
  return { ...document, text: text.replace('"version":2', '"version":3') };
}

function signDocument(authority: Authority, text: string): SignedDocument {
  const { tcbSigning, tcbSigningCertificate, rootCertificate } = authority;
  return {
    text,
    signature: signRaw(Buffer.from(text), tcbSigning).toString('hex'),
    chain: tcbSigningCertificate.pem + rootCertificate.pem,
  };
}

/** As Intel writes dates: to the second. */
function isoDate(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
