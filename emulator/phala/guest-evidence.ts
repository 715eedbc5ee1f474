import type { AppCompose } from './app-compose.ts';
import type { EvidenceFault, ShownEvidence } from './attestation/evidence.ts';
import type { Behaviour } from './behaviour.ts';

/** Who is asked for the evidence: the API, which has it from the guest, or the guest itself. */
export type Asked = 'api' | 'guest';

/** What a guest measured in one boot. */
export class MeasuredBoot {
  readonly app: AppCompose;
  readonly #signed = new Map<EvidenceFault, ShownEvidence>();

  constructor(app: AppCompose) {
    this.app = app;
  }

  /** A guest has its quote made once per boot. */
  signed(fault: EvidenceFault, sign: () => ShownEvidence): ShownEvidence {
    const found = this.#signed.get(fault) ?? sign();
    this.#signed.set(fault, found);
    return found;
  }
}

/** What somebody sees who looks. */
export interface EvidenceLook {
  readonly boot: MeasuredBoot;
  readonly quoteIsMade: boolean;
}

/** What a guest has to show of its last boot, and what is still shown of the one before. */
export class GuestEvidence {
  #last: MeasuredBoot | undefined;
  #before: MeasuredBoot | undefined;
  #looks = 0;

  booted(app: AppCompose): void {
    this.#before = this.#last;
    this.#last = new MeasuredBoot(app);
    this.#looks = 0;
  }

  /** Counts. Undefined when it has never booted. */
  look(asked: Asked, { quoteLate, quoteOfBefore }: Behaviour): EvidenceLook | undefined {
    if (this.#last === undefined) return undefined;
    this.#looks += 1;
    const old = asked === 'guest' || this.#before === undefined ? 0 : quoteOfBefore;
    if (this.#before !== undefined && this.#looks <= old) {
      return { boot: this.#before, quoteIsMade: true };
    }
    return { boot: this.#last, quoteIsMade: this.#looks > old + quoteLate };
  }
}
