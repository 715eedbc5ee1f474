import { ChangeFailed } from '../deploy/watch.ts';
import type { AppCompose, Cvm } from '../phala/cvm.ts';
import type { Freshness } from '../report/report.ts';

/** What having the CVM prove what it runs reads of the inputs. */
export type AttestGroup = 'attestation' | 'proof';

/** A CVM that runs, and what it is to prove. */
export interface Subject {
  readonly cvm: Cvm;
  readonly composeHash: string | undefined;
  /** What it runs; undefined: only the hash is known. */
  readonly appCompose: AppCompose | undefined;
  readonly freshness: Freshness;
  /** Whether it was changed just now, so that its quote may still be that of the revision before. */
  readonly isChanged: boolean;
  /** Whether the text is that of the checkout, so that its commit says what was deployed. */
  readonly isShipped: boolean;
}

/** Required was a proof, and the evidence shows something else: then the change has failed, whatever the API says. */
export class Contradicted extends ChangeFailed {}
