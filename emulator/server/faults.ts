/** What goes wrong instead of, or after, the handling of a request. */
export type FaultAction =
  /** Not handled: this status is answered. An object body is sent as JSON, a string as text or HTML. */
  | ({ readonly kind: 'status'; readonly status: number } & FaultBody)
  /** Handled, then this status is answered instead of the true answer. */
  | ({ readonly kind: 'status-after-accept'; readonly status: number } & FaultBody)
  /** Not handled: the connection is destroyed. */
  | { readonly kind: 'reset' }
  /** Handled, then the connection is destroyed before the answer. */
  | { readonly kind: 'reset-after-accept' }
  /** Not handled, never answered. */
  | { readonly kind: 'hang' }
  /** Handled, never answered. */
  | { readonly kind: 'hang-after-accept' }
  /** Handled; the answer is sent when `until` is over. */
  | { readonly kind: 'slow'; readonly until: Promise<unknown> }
  /** Handled; the answer breaks off in the middle of its JSON although the message is complete. */
  | { readonly kind: 'truncated-json' }
  /** Not handled: the client is sent elsewhere (307 unless said otherwise). */
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  /** Not handled: 429. `retryAfter` is a number of seconds, or a date (sent as HTTP date). */
  | { readonly kind: 'rate-limit'; readonly retryAfter?: number | Date }
  /** Not handled: 503, the node is under maintenance. */
  | { readonly kind: 'maintenance'; readonly retryAfter?: number | Date }
  /** Handled; what is answered is what `rewrite` makes of the JSON of a good answer. */
  | { readonly kind: 'rewritten'; readonly rewrite: (body: unknown) => unknown }
  /** Handled; the answer is valid JSON of this many bytes (21 MiB unless said otherwise). */
  | { readonly kind: 'huge'; readonly bytes?: number };

export interface FaultBody {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Applies to the next `times` requests (default 1) that fit; the path is matched without its query. */
export interface FaultRule {
  readonly method?: string;
  readonly path?: RegExp;
  readonly body?: RegExp;
  readonly times?: number;
  readonly action: FaultAction;
}

/** The switches of the API as a whole. What a CVM does wrong is set on the CVM (`cvm.behaviour`). */
export class Faults {
  /** The first rule that fits a request is applied and counted; a rule that is used up leaves the list. */
  readonly next: FaultRule[] = [];
  readonly #used = new Map<FaultRule, number>();

  /** The action for a request, if any. Counts. */
  take(method: string, path: string, body = ''): FaultAction | undefined {
    const rule = this.next.find(
      (candidate) =>
        (candidate.method === undefined || candidate.method === method) &&
        (candidate.path === undefined || path.search(candidate.path) !== -1) &&
        (candidate.body === undefined || body.search(candidate.body) !== -1),
    );
    if (rule === undefined) return undefined;
    const used = (this.#used.get(rule) ?? 0) + 1;
    this.#used.set(rule, used);
    if (used >= (rule.times ?? 1)) {
      this.next.splice(this.next.indexOf(rule), 1);
      this.#used.delete(rule);
    }
    return rule.action;
  }

  /** Switches everything off. */
  clear(): void {
    this.next.length = 0;
    this.#used.clear();
  }
}

/** What a rewriting makes of the JSON of an answer; an answer without any stays as it is. */
export function rewritten(rewrite: (body: unknown) => unknown, text: string): unknown {
  return text === '' ? undefined : JSON.stringify(rewrite(JSON.parse(text)));
}
