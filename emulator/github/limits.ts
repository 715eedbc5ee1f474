import type { Schemas } from './operation.ts';
import { refuse, REST, type Refusal } from './refusal.ts';

const HOUR_MS = 3_600_000;

/** A limit that is exceeded. */
export type Exceeded =
  /** Until the reset: by default when the hour that began with the first request is over. */
  | { readonly kind: 'primary'; readonly status?: 403 | 429; readonly resetAt?: Date }
  /** Until it is switched off. For all methods unless some are named: creating content is limited first. */
  | {
      readonly kind: 'secondary';
      readonly status?: 403 | 429;
      /** Seconds. GitHub does not always send it. */
      readonly retryAfter?: number;
      readonly methods?: readonly string[];
    };

/** The rate limits of a token. */
export class Limits {
  /** May be switched at any time. */
  exceeded: Exceeded | undefined;
  readonly #now: () => Date;
  #used = 0;
  #resetAt: number;

  constructor(now: () => Date) {
    this.#now = now;
    this.#resetAt = now().getTime() + HOUR_MS;
  }

  count(): void {
    this.#startHour();
    this.#used += 1;
  }

  /** `free`: the request does not count against the primary limit. */
  refusal(method: string, requestId: string, free: boolean): Refusal | undefined {
    const { exceeded } = this;
    if (exceeded === undefined) return undefined;
    if (exceeded.kind === 'primary') {
      return this.#primary() === undefined || free
        ? undefined
        : primaryRefusal(exceeded.status ?? 403, requestId, this.#now());
    }
    if (exceeded.methods !== undefined && !exceeded.methods.includes(method)) return undefined;
    return secondaryRefusal(exceeded.status ?? 403, requestId, exceeded.retryAfter);
  }

  headers(): Record<string, string> {
    const { limit, remaining, reset, used } = this.#rate();
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-used': String(used),
      'x-ratelimit-resource': 'core',
    };
  }

  overview(): Schemas['rate-limit-overview'] {
    const core = this.#rate();
    const search = { limit: 30, remaining: 30, reset: core.reset, used: 0 };
    return { resources: { core, search }, rate: core };
  }

  #rate(): Schemas['rate-limit'] {
    this.#startHour();
    // What GITHUB_TOKEN has per hour and repository.
    const limit = 1000;
    const exceeded = this.#primary();
    const used = exceeded === undefined ? Math.min(this.#used, limit) : limit;
    const reset = Math.ceil((exceeded?.resetAt?.getTime() ?? this.#resetAt) / 1000);
    return { limit, remaining: limit - used, reset, used };
  }

  /** The primary limit, while it lasts. */
  #primary(): (Exceeded & { readonly kind: 'primary' }) | undefined {
    if (this.exceeded?.kind !== 'primary') return undefined;
    const until = this.exceeded.resetAt?.getTime() ?? this.#resetAt;
    return this.#now().getTime() < until ? this.exceeded : undefined;
  }

  #startHour(): void {
    const now = this.#now().getTime();
    if (now < this.#resetAt) return;
    // A limit without a time of its own ends with the hour in which it was exceeded.
    if (this.exceeded?.kind === 'primary' && this.exceeded.resetAt === undefined) {
      this.exceeded = undefined;
    }
    this.#used = 0;
    this.#resetAt = now + HOUR_MS;
  }
}

function primaryRefusal(status: 403 | 429, requestId: string, now: Date): Refusal {
  const time = now
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
  return refuse(
    status,
    `API rate limit exceeded for installation. If you reach out to GitHub Support for help, please include the request ID ${requestId} and timestamp ${time}.`,
    `${REST}/overview/rate-limits-for-the-rest-api`,
  );
}

export function secondaryRefusal(
  status: 403 | 429,
  requestId: string,
  retryAfter: number | string | undefined,
): Refusal {
  return refuse(
    status,
    `You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID ${requestId}.`,
    'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
}
