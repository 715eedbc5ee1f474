import type { Clock } from '../base/clock.ts';
import { reveal, type Secret } from '../base/secret.ts';
import { isJsonObject, type JsonObject } from './answer.ts';
import type { Credentials, JudgedAnswer, Missing } from './credentials.ts';

/** A token lives about five minutes; an older one than this might expire on its way. */
const OLDEST_TOKEN_MS = 4 * 60_000;
/** The same of a token that says how long it lives. */
const OLDEST_OF_LIFETIME = 4 / 5;

/** How long after a new token was refused like the one before it no other is asked for because of a refusal. */
const RENEWED_IN_VAIN_MS = 60_000;

/** How often in a row what was let through before may be refused, and is asked again: firewalls have bad moments. */
const MOST_REFUSALS = 6;

/** The claims of GitHub's token that a trust policy can match, and the only ones that are ever shown. */
const MATCHED_CLAIMS = ['repository', 'ref', 'environment'] as const;

/** What is missing; or a token was there, and is too old for the API. */
type Reason = Missing['what'] | 'expired';

/** Words of a refusal, in the order in which they decide: a right may be refused to a trusted repository. */
const SPEAKS_OF_AGE = /\bexpir(?:ed|es|y)\b/i;
const SPEAKS_OF_RIGHT = /\b(?:routes?|endpoints?|reading|read-only|scopes?)\b/i;
const SPEAKS_OF_TRUST = /\b(?:un)?trust(?:s|ed)?\b/i;
/** Also words of who was let in, and may not do one thing. */
const SPEAKS_OF_PLACE = /\b(?:repositor(?:y|ies)|workspaces?|polic(?:y|ies))\b/i;
const SPEAKS_OF_WORKSPACE = /\bworkspaces?\b/i;

/** Why reading may be refused to who may deploy, and what there is to do. */
const READING_NEEDS_KEY =
  'Reading needs an API key until Phala lets deploy tokens read: set `api_key`';

/** A token as GitHub was asked for it. */
interface Held {
  readonly token: Promise<Secret>;
  readonly askedAt: number;
  /** Up to which age it is sent; known as soon as it is there. */
  oldestMs: number;
}

/** GitHub's OIDC token as the login: it is the bearer of each request, and replaced before it grows old. */
export class KeylessLogin implements Credentials {
  readonly #ask: () => Promise<Secret>;
  readonly #clock: Clock;
  #latest: Held | undefined;
  #renewedInVainAt = -Infinity;
  #claims: JsonObject | undefined;
  #wasAccepted = false;
  /** How often in a row each target was refused since it was read. */
  readonly #refusals = new Map<string, number>();

  /** @param ask asks for a new token, which is masked already */
  constructor(ask: () => Promise<Secret>, clock: Clock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  /** The clock of the API, or the life of a token, may be other than usual: what is refused with 401 may be too old. */
  async sendWith<A extends { readonly status: number }>(
    send: (headers: Readonly<Record<string, string>>) => Promise<A>,
  ): Promise<A> {
    const held = this.#held();
    const answer = await send(bearer(await held.token));
    const sinceVain = this.#clock.now() - this.#renewedInVainAt;
    if (answer.status !== 401 || sinceVain < RENEWED_IN_VAIN_MS) return answer;
    if (this.#latest === held) this.#latest = undefined;
    const again = await send(bearer(await this.#held().token));
    if (again.status === 401) this.#renewedInVainAt = this.#clock.now();
    return again;
  }

  judge({ isRead, status, target, words }: JudgedAnswer): Missing | undefined {
    if (status < 300) {
      this.#wasAccepted = true;
      if (isRead) this.#refusals.set(target, 0);
    }
    const reason = whyRefused(status, words, isRead, this.#wasAccepted);
    if (reason === undefined) return undefined;
    const mayPass = isRead && this.#countRefusal(target) <= MOST_REFUSALS;
    const { what, message, next } = explained(reason, isRead, words);
    return { what, isRead, mayPass, message: `${message} ${claimsText(this.#claims)}`, next };
  }

  /** How often in a row a target was refused that was read before; of one that never was, that is no use to know. */
  #countRefusal(target: string): number {
    const refusals = (this.#refusals.get(target) ?? Infinity) + 1;
    this.#refusals.set(target, refusals);
    return refusals;
  }

  /** Requests that are sent at the same time share one token. */
  #held(): Held {
    const now = this.#clock.now();
    if (this.#latest !== undefined && now - this.#latest.askedAt <= this.#latest.oldestMs) {
      return this.#latest;
    }
    const held: Held = { token: this.#ask(), askedAt: now, oldestMs: OLDEST_TOKEN_MS };
    this.#latest = held;
    held.token.then(
      (token) => {
        this.#claims = claimsOf(reveal(token));
        held.oldestMs = oldestMs(this.#claims);
      },
      () => {
        if (this.#latest === held) this.#latest = undefined;
      },
    );
    return held;
  }
}

function bearer(token: Secret): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${reveal(token)}` };
}

/** By what the token says of itself, which needs nobody's clock. */
function oldestMs(claims: JsonObject | undefined): number {
  const lifetimeMs = 1000 * (Number(claims?.['exp']) - Number(claims?.['iat']));
  return lifetimeMs > 0
    ? Math.min(OLDEST_TOKEN_MS, lifetimeMs * OLDEST_OF_LIFETIME)
    : OLDEST_TOKEN_MS;
}

/**
 * Which statuses Phala Cloud refuses a token with is not documented. So its words count first; without any that tell,
 * who was accepted before lacks a right, 401 is no login, and 403 a login that is not trusted, or may not read.
 */
function whyRefused(
  status: number,
  words: string,
  isRead: boolean,
  wasAccepted: boolean,
): Reason | undefined {
  // Several workspaces trust the repository, and the request names none.
  if (status === 400) {
    return !wasAccepted && SPEAKS_OF_WORKSPACE.test(words) ? 'trust policy' : undefined;
  }
  if (status !== 401 && status !== 403) return undefined;
  if (status === 401 && SPEAKS_OF_AGE.test(words)) return 'expired';
  if (SPEAKS_OF_RIGHT.test(words)) return 'right';
  if (SPEAKS_OF_TRUST.test(words)) return 'trust policy';
  if (wasAccepted) return 'right';
  if (SPEAKS_OF_PLACE.test(words)) return 'trust policy';
  if (status === 401) return 'login';
  return isRead ? 'right' : 'trust policy';
}

function explained(
  reason: Reason,
  isRead: boolean,
  words: string,
): Pick<Missing, 'what' | 'message' | 'next'> {
  const orElsewhere = SPEAKS_OF_WORKSPACE.test(words)
    ? ' If the CVM is in another workspace, set `workspace`.'
    : '';
  switch (reason) {
    case 'expired':
      return {
        what: 'login',
        message:
          "A login is missing: Phala Cloud takes GitHub's OIDC token for expired, also a new one.",
        next: 'Run the step again. If that does not help, the clock of the API may be wrong: set `api_key`.',
      };
    case 'login':
      return {
        what: reason,
        message: "A login is missing: Phala Cloud did not take GitHub's OIDC token as one.",
        next: [
          'Check that the workspace trusts the repository (docs/keyless.md), and `oidc_audience`.',
          ...(isRead ? [`Or the token may deploy and not read. ${READING_NEEDS_KEY}.`] : []),
        ].join(' '),
      };
    case 'trust policy':
      return {
        what: reason,
        message:
          "A trust policy is missing: no workspace, or not the one asked for, trusts what GitHub's OIDC token says of this job.",
        next: 'Add the repository to the trusted repositories of the workspace in the dashboard of Phala Cloud; when several workspaces trust it, set `workspace`. Or set `api_key`.',
      };
    case 'right':
      return isRead
        ? {
            what: reason,
            message: "A right is missing: GitHub's OIDC token may not read.",
            next: `${READING_NEEDS_KEY}.${orElsewhere}`,
          }
        : {
            what: reason,
            message: "A right is missing: GitHub's OIDC token may not do this.",
            next: `Set \`api_key\`: with a key, the rights of its owner count.${orElsewhere}`,
          };
  }
}

/** What the token says of the job, as a sentence. */
function claimsText(claims: JsonObject | undefined): string {
  if (claims === undefined) return 'What the token says of this job cannot be read.';
  const shown = MATCHED_CLAIMS.map((name) => {
    const value = claims[name];
    return typeof value === 'string' ? `${name} ${JSON.stringify(value)}` : `no ${name}`;
  });
  return `The token says of this job: ${shown.join(', ')}.`;
}

function claimsOf(token: string): JsonObject | undefined {
  const [, part = ''] = token.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isJsonObject(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}
