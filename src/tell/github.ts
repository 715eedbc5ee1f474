import { getOctokit } from '@actions/github';

import { reasonOf } from '../base/failure.ts';
import { isPathSegment } from '../base/path-segment.ts';
import type { Finding } from '../base/finding.ts';
import { reveal, type Secret } from '../base/secret.ts';
import type { Scrub } from '../report/scrub.ts';

/** How long one call may take, in milliseconds: GitHub is told, not waited for. */
const CALL_TIMEOUT_MS = 10_000;
/** The same for a step that was cancelled: the runner kills it soon. */
const LAST_CALL_TIMEOUT_MS = 2_000;

type Octokit = ReturnType<typeof getOctokit>;

/** Where the workflow run is, from the environment of the runner. */
export interface GitHubPlace {
  readonly token: Secret;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
}

/**
 * GitHub's REST API, for telling people about a deploy. No call of it can fail the step: what goes wrong becomes a
 * notice, one for the comment and one for the deployments.
 */
export class GitHub {
  readonly place: GitHubPlace;
  readonly #octokit: Octokit;
  readonly #notice: (finding: Finding) => void;
  readonly #scrub: Scrub;
  readonly #noticed = new Set<string>();
  readonly #cancelled: AbortSignal;

  /**
   * @param scrub takes secrets out of GitHub's words
   * @param cancelled aborted when the step is cancelled; then calls have little time
   */
  constructor(
    place: GitHubPlace,
    userAgent: string,
    notice: (finding: Finding) => void,
    scrub: Scrub,
    cancelled: AbortSignal,
  ) {
    this.#cancelled = cancelled;
    this.place = place;
    this.#scrub = scrub;
    this.#notice = notice;
    this.#octokit = getOctokit(reveal(place.token), { baseUrl: place.apiUrl, userAgent });
    this.#octokit.hook.before('request', requireIds);
  }

  /**
   * Does something with GitHub's API.
   *
   * @param what what is done, to follow "could not" in a sentence: "update the comment"
   * @param permission what the job's token needs for that, as a workflow writes it
   * @returns undefined when it did not work
   */
  async attempt<T>(
    what: string,
    permission: string,
    call: (
      octokit: Octokit,
      place: {
        readonly owner: string;
        readonly repo: string;
        readonly request: { readonly signal: AbortSignal };
      },
    ) => Promise<T>,
  ): Promise<T | undefined> {
    const { owner, repository: repo } = this.place;
    try {
      return await call(this.#octokit, {
        owner,
        repo,
        request: { signal: this.#limit() },
      });
    } catch (error) {
      // What follows from a first failure says nothing new.
      if (this.#noticed.has(permission)) return undefined;
      this.#noticed.add(permission);
      this.#notice({
        level: 'notice',
        rule: 'github-not-told',
        message: `Could not ${what}: ${problemOf(error, this.#scrub)}. The deploy does not depend on it.`,
        ...(isRefused(error) ? { hint: `Give the job \`permissions: ${permission}\`.` } : {}),
      });
      return undefined;
    }
  }

  #limit(): AbortSignal {
    return this.#cancelled.aborted
      ? AbortSignal.timeout(LAST_CALL_TIMEOUT_MS)
      : AbortSignal.any([this.#cancelled, AbortSignal.timeout(CALL_TIMEOUT_MS)]);
  }
}

/** @throws Error when a value, an id that GitHub gave for one, would lead a request elsewhere */
function requireIds({ url, ...values }: { readonly url: string }): void {
  const given = new Map<string, unknown>(Object.entries(values));
  for (const [, name = ''] of url.matchAll(/\{(\w+)\}/g)) {
    const value = given.get(name);
    const isSegment = typeof value === 'string' ? isPathSegment(value) : Number.isInteger(value);
    if (!isSegment) throw new Error('GitHub gave an id that cannot be one');
  }
}

function isRefused(error: unknown): boolean {
  return [401, 403, 404].includes(statusOf(error) ?? 0) && !isRateLimit(error);
}

function isRateLimit(error: unknown): boolean {
  return /rate limit/i.test(reasonOf(error));
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined;
}

/** GitHub's words on one line; its message ends with a link to its documentation. */
function problemOf(error: unknown, scrub: Scrub): string {
  const status = statusOf(error);
  // Scrubbed before it is cut: half a secret would not be recognised.
  const words = scrub(reasonOf(error))
    .replace(/ - https:\/\/docs\.github\.com\S*$/, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .slice(0, 300);
  const reason = /abort|timeout/i.test(words)
    ? `GitHub did not answer within ${CALL_TIMEOUT_MS / 1000} s`
    : words;
  return status === undefined || status === 500 ? reason : `HTTP ${status}, ${reason}`;
}
