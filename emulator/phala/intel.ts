import { type Authority, createAuthority, MACHINE } from './attestation/authority.ts';
import {
  type CollateralDocuments,
  collateralObject,
  type CollateralState,
  GOOD_COLLATERAL,
  issueCollateral,
} from './attestation/collateral.ts';

/** How a collateral server puts its answers, where there is more than one way. May be changed. */
export interface PccsManner {
  /** The header with the chain of whoever signed the TCB info: Intel's service and caches of it have either. */
  tcbInfoChain: 'TCB-Info-Issuer-Chain' | 'SGX-TCB-Info-Issuer-Chain';
  /** A cache has the root's revocation list as hex, Intel as it is. */
  rootCrl: 'hex' | 'der';
}

/** Who vouches for the hardware of one emulator: an authority of its own, and what it publishes. */
export class Intel {
  /** What it says of the machine. May be changed at any time. */
  readonly collateral: { -readonly [Key in keyof CollateralState]: CollateralState[Key] } = {
    ...GOOD_COLLATERAL,
  };
  readonly manner: PccsManner = { tcbInfoChain: 'TCB-Info-Issuer-Chain', rootCrl: 'hex' };
  readonly fmspc: string = MACHINE.fmspc.toString('hex');
  readonly #now: () => Date;
  #authority: Authority | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Made when somebody needs it: its keys take a while, and most emulators sign nothing. */
  get authority(): Authority {
    this.#authority ??= createAuthority(this.#now());
    return this.#authority;
  }

  publish(): CollateralDocuments {
    return issueCollateral(this.authority, this.collateral, this.#now());
  }

  /** All that it publishes as the JSON text of one object, as tools keep it in a file. */
  collateralFile(): string {
    return JSON.stringify(collateralObject(this.publish()));
  }
}
