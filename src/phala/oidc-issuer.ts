import { HttpClient } from '@actions/http-client';

import type { Clock } from '../base/clock.ts';
import { reveal, Secret } from '../base/secret.ts';
import { ConnectionProblem, exchange } from '../http/exchange.ts';
import { withRetries } from '../http/retry.ts';
import { isJsonObject } from './answer.ts';
import { NoCredentials } from './credentials.ts';

/** GitHub's issuer of OIDC tokens, as the runner names it to a job with `id-token: write`. */
export interface OidcIssuer {
  readonly url: URL;
  /** Lets the job ask for tokens. */
  readonly requestToken: Secret;
  /** Whom the tokens are for. */
  readonly audience: string;
}

/** What asking for a token needs of the step. */
export interface IssuerSurroundings {
  readonly userAgent: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Hands secrets to the runner to mask; pieces of them are only taken out of what the step itself prints. */
  readonly mask: (secrets: readonly Secret[], pieces: readonly Secret[]) => void;
}

/** Three tries and the pauses between them take 10 seconds at most. */
const TRY_MS = 3_000;
const RETRIES = { maxRetries: 2, baseMs: 250, capMs: 500, budgetMs: 10_000 - TRY_MS } as const;
const LARGEST_ANSWER_BYTES = 64 * 1024;

/** Three parts in base64url: header, claims, signature. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A server that cuts what it repeats leaves a part of a token: of that, less than twice so many characters are shown. */
const PIECE = 12;

/** Why one try gave no token, to follow the name of the issuer's host in a sentence. */
class TryFailed extends Error {
  readonly repeatable: boolean;

  constructor(reason: string, repeatable: boolean) {
    super(reason);
    this.repeatable = repeatable;
  }
}

/**
 * Asks for a new token, which is masked before anybody gets it. Not by `getIDToken` of `@actions/core`: that logs the
 * URL that it asks, tries eleven times without a limit of time, and masks fewer forms.
 *
 * @throws NoCredentials when there is none after three tries
 */
export async function askForToken(
  issuer: OidcIssuer,
  { clock, mask, random, signal, userAgent }: IssuerSurroundings,
): Promise<Secret> {
  const http = new HttpClient(userAgent, [], {
    // A redirect would carry the request token to wherever it points.
    allowRedirects: false,
    allowRetries: false,
    socketTimeout: TRY_MS,
  });
  try {
    const token = await withRetries(
      () => tryOnce(http, issuer, signal),
      (error) =>
        error instanceof TryFailed
          ? { error, repeatable: error.repeatable, retryAfterMs: undefined }
          : undefined,
      () => undefined,
      RETRIES,
      clock,
      random,
    );
    const parts = reveal(token).split('.');
    mask([token, ...parts.map((part) => new Secret(part))], parts.flatMap(piecesOf));
    return token;
  } catch (error) {
    if (!(error instanceof TryFailed)) throw error;
    throw new NoCredentials(
      `GitHub gave no OIDC token to log in with: ${issuer.url.host} ${error.message}.`,
      {
        next: 'Run the step again. If that does not help, set `api_key`, or check that the job has `permissions: id-token: write`.',
      },
    );
  } finally {
    http.dispose();
  }
}

async function tryOnce(
  http: HttpClient,
  { audience, requestToken, url }: OidcIssuer,
  signal: AbortSignal,
): Promise<Secret> {
  const query = `${url.search === '' ? '?' : '&'}audience=${encodeURIComponent(audience)}`;
  try {
    const { status, body } = await exchange(
      http,
      {
        method: 'GET',
        url: `${url.href}${query}`,
        headers: { accept: 'application/json', authorization: `bearer ${reveal(requestToken)}` },
      },
      { timeoutMs: TRY_MS, maxBytes: LARGEST_ANSWER_BYTES, longer: 'refuse', signal },
    );
    // What it says beside the status is not shown: it may repeat what it was sent.
    if (status !== 200) throw new TryFailed(`answered HTTP ${status}`, isPassing(status));
    const token = tokenIn(body);
    if (token === undefined) throw new TryFailed('sent an answer without a token', true);
    return token;
  } catch (error) {
    if (!(error instanceof ConnectionProblem)) throw error;
    throw new TryFailed(error.message, !error.permanent);
  }
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Each overlaps the one before, so that of several in a row nothing is left. */
function piecesOf(part: string): readonly Secret[] {
  const count = Math.ceil(part.length / PIECE);
  return Array.from({ length: count }, (_, index) =>
    part.slice(index * PIECE, (index + 1) * PIECE + 1),
  )
    .filter((piece) => piece.length > PIECE)
    .map((piece) => new Secret(piece));
}

function tokenIn(body: string): Secret | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    // The parser's own message quotes the text, so it is left out.
    return undefined;
  }
  const value = isJsonObject(answer) ? answer['value'] : undefined;
  return typeof value === 'string' && JWT.test(value) ? new Secret(value) : undefined;
}
