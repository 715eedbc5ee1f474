/** What the app's contract on the chain allows; one for all CVMs of the app. */
export class AppContract {
  readonly #allowed = new Set<string>();
  readonly #approvals: { readonly hash: string; looks: number }[] = [];

  /** Takes a hash with or without `0x`, as all methods here do. */
  allow(hash: string): void {
    this.#allowed.add(plainHash(hash));
  }

  disallow(hash: string): void {
    this.#allowed.delete(plainHash(hash));
  }

  allows(hash: string): boolean {
    return this.#allowed.has(plainHash(hash));
  }

  /** The owners approve by themselves, while somebody waits for it. */
  approveAfter(hash: string, looks: number): void {
    const wanted = hash === 'any' ? hash : plainHash(hash);
    if (looks <= 0 && wanted !== 'any') this.allow(wanted);
    else this.#approvals.push({ hash: wanted, looks });
  }

  /** Somebody asks the chain: {@link allows}, and one look less until an approval comes. */
  look(hash: string): boolean {
    const asked = plainHash(hash);
    const approval = this.#approvals.find((each) => each.hash === 'any' || each.hash === asked);
    if (approval === undefined || this.allows(asked)) return this.allows(asked);
    const seen = approval.looks <= 0;
    approval.looks -= 1;
    if (approval.looks <= 0) {
      this.allow(asked);
      this.#approvals.splice(this.#approvals.indexOf(approval), 1);
    }
    return seen;
  }
}

/** 64 hex in lower case, without `0x`. */
export function plainHash(hash: string): string {
  return hash.toLowerCase().replace(/^0x/, '');
}
