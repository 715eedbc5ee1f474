import type { Clock } from '../base/clock.ts';
import { reveal, type Secret } from '../base/secret.ts';
import { isJsonObject } from './answer.ts';
import type { Credentials, JudgedAnswer, Missing } from './credentials.ts';

/** A token lives about five minutes; an older one than this might expire on its way. */
const OLDEST_TOKEN_MS = 4 * 60_000;

/** The claims of GitHub's token that a trust policy can match, and the only ones that are ever shown. */
const MATCHED_CLAIMS = ['repository', 'ref', 'environment'] as const;

/** Words of a refusal, in the order in which they decide: a right may be refused to a trusted repository. */
const SPEAKS_OF_AGE = /\bexpired\b/i;
const SPEAKS_OF_RIGHT = /\b(?:routes?|endpoints?|reading|read-only|scopes?)\b/i;
const SPEAKS_OF_TRUST =
  /\b(?:(?:un)?trust(?:s|ed)?|repositor(?:y|ies)|workspaces?|polic(?:y|ies))\b/i;
const SPEAKS_OF_WORKSPACE = /\bworkspaces?\b/i;

/** Why reading may be refused to who may deploy, and what there is to do. */
const READING_NEEDS_KEY =
  'Reading needs an API key until Phala lets deploy tokens read: set `api_key`';

/** GitHub's OIDC token as the login: it is the bearer of each request, and replaced before it grows old. */
export class KeylessLogin implements Credentials {
  readonly #ask: () => Promise<Secret>;
  readonly #clock: Clock;
  #latest: { readonly token: Promise<Secret>; readonly askedAt: number } | undefined;
  #claims = '';
  #wasAccepted = false;

  /** @param ask asks for a new token, which is masked already */
  constructor(ask: () => Promise<Secret>, clock: Clock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  async headers(): Promise<Readonly<Record<string, string>>> {
    const token = reveal(await this.#token());
    this.#claims = claimsOf(token);
    return { authorization: `Bearer ${token}` };
  }

  judge({ status, isRead, words }: JudgedAnswer): Missing | undefined {
    if (status < 300) this.#wasAccepted = true;
    const what = whatIsMissing(status, words, isRead, this.#wasAccepted);
    if (what === undefined) return undefined;
    const { message, next } = explained(what, isRead);
    return { what, isRead, message: `${message} ${this.#claims}`, next };
  }

  /** Requests that are sent at the same time share one token. */
  #token(): Promise<Secret> {
    const now = this.#clock.now();
    if (this.#latest !== undefined && now - this.#latest.askedAt <= OLDEST_TOKEN_MS) {
      return this.#latest.token;
    }
    const latest = { token: this.#ask(), askedAt: now };
    this.#latest = latest;
    latest.token.catch(() => {
      if (this.#latest === latest) this.#latest = undefined;
    });
    return latest.token;
  }
}

/**
 * Which statuses Phala Cloud refuses a token with is not documented. So its words count first; without any that tell,
 * who was accepted before lacks a right, 401 is no login, and 403 a login that is not trusted, or may not read.
 */
function whatIsMissing(
  status: number,
  words: string,
  isRead: boolean,
  wasAccepted: boolean,
): Missing['what'] | undefined {
  // Several workspaces trust the repository, and the request names none.
  if (status === 400) {
    return !wasAccepted && SPEAKS_OF_WORKSPACE.test(words) ? 'trust policy' : undefined;
  }
  if (status !== 401 && status !== 403) return undefined;
  if (SPEAKS_OF_AGE.test(words)) return 'login';
  if (SPEAKS_OF_RIGHT.test(words)) return 'right';
  if (SPEAKS_OF_TRUST.test(words)) return 'trust policy';
  if (wasAccepted) return 'right';
  if (status === 401) return 'login';
  return isRead ? 'right' : 'trust policy';
}

function explained(
  what: Missing['what'],
  isRead: boolean,
): { readonly message: string; readonly next: string } {
  switch (what) {
    case 'login':
      return {
        message: "A login is missing: Phala Cloud did not take GitHub's OIDC token as one.",
        next: [
          'Check that the workspace trusts the repository (docs/keyless.md), and `oidc_audience`.',
          ...(isRead ? [`Or the token may deploy and not read. ${READING_NEEDS_KEY}.`] : []),
        ].join(' '),
      };
    case 'trust policy':
      return {
        message:
          "A trust policy is missing: no workspace, or not the one asked for, trusts what GitHub's OIDC token says of this job.",
        next: 'Add the repository to the trusted repositories of the workspace in the dashboard of Phala Cloud; when several workspaces trust it, set `workspace`. Or set `api_key`.',
      };
    case 'right':
      return isRead
        ? {
            message: "A right is missing: GitHub's OIDC token may not read.",
            next: `${READING_NEEDS_KEY}.`,
          }
        : {
            message: "A right is missing: GitHub's OIDC token may not do this.",
            next: 'Set `api_key`: with a key, the rights of its owner count.',
          };
  }
}

/** What the token says of the job, as a sentence. */
function claimsOf(token: string): string {
  const claims = parsedClaims(token);
  if (!isJsonObject(claims)) return 'What the token says of this job cannot be read.';
  const shown = MATCHED_CLAIMS.map((name) => {
    const value = claims[name];
    return typeof value === 'string' ? `${name} ${JSON.stringify(value)}` : `no ${name}`;
  });
  return `The token says of this job: ${shown.join(', ')}.`;
}

function parsedClaims(token: string): unknown {
  const [, claims = ''] = token.split('.');
  try {
    return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
