import { getOctokit } from '@actions/github';

import type { Clock } from '../base/clock.ts';
import type { Finding } from '../base/finding.ts';
import { reveal, type Secret } from '../base/secret.ts';
import type { Scrub } from '../report/scrub.ts';
import { problemOf, type Problem } from './problem.ts';

/** How long one attempt may take with all its tries, in milliseconds: GitHub is told, not waited for. */
const ATTEMPT_TIMEOUT_MS = 10_000;
/** The same for a step that was cancelled: the runner kills it soon. */
const LAST_ATTEMPT_TIMEOUT_MS = 2_000;
/** The waits before the second try and the third, in milliseconds. */
const WAITS_MS = [200, 800];

/** Where the workflow run is, from the environment of the runner. */
export interface GitHubPlace {
  readonly token: Secret;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
}

export interface GitHubOptions {
  readonly place: GitHubPlace;
  readonly userAgent: string;
  readonly notice: (finding: Finding) => void;
  /** Takes secrets out of GitHub's words. */
  readonly scrub: Scrub;
  /** Aborted when the step is cancelled; then attempts have little time. */
  readonly cancelled: AbortSignal;
  /** Time, whose sleeps the signal ends. */
  readonly clock: (signal: AbortSignal) => Clock;
}

export type Octokit = ReturnType<typeof getOctokit>;

/** The repository, and what ends a request that takes too long; goes into each request. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
  readonly request: { readonly signal: AbortSignal };
}

/**
 * GitHub's API, for telling people about a deploy. No attempt can fail the step: what goes wrong becomes a notice, one
 * for the comment and one for the deployments.
 */
export class GitHub {
  readonly #options: GitHubOptions;
  readonly #octokit: Octokit;
  readonly #noticed = new Set<string>();

  constructor(options: GitHubOptions) {
    this.#options = options;
    const { place, userAgent } = options;
    this.#octokit = getOctokit(reveal(place.token), { baseUrl: place.apiUrl, userAgent });
  }

  /**
   * Does something with GitHub's API, up to three times.
   *
   * @param what what is done, to follow "could not" in a sentence: "write the comment"
   * @param permission what the job's token needs for that, as a workflow writes it
   * @param work `isRepeated`: an earlier try may have done it, and only its answer was lost
   * @returns undefined when it did not work
   */
  async attempt<T>(
    what: string,
    permission: string,
    work: (octokit: Octokit, repository: Repository, isRepeated: boolean) => Promise<T>,
  ): Promise<T | undefined> {
    const { cancelled, clock, place, scrub } = this.#options;
    const { owner, repository: repo, apiUrl } = place;
    const limitMs = cancelled.aborted ? LAST_ATTEMPT_TIMEOUT_MS : ATTEMPT_TIMEOUT_MS;
    const limit = AbortSignal.timeout(limitMs);
    const signal = cancelled.aborted ? limit : AbortSignal.any([cancelled, limit]);
    for (let tries = 1; ; tries++) {
      try {
        return await work(this.#octokit, { owner, repo, request: { signal } }, tries > 1);
      } catch (error) {
        const tried = { permission, apiUrl, limitMs, isOver: limit.aborted };
        const problem = problemOf(error, tried, scrub);
        const waitMs = problem.isPassing ? WAITS_MS[tries - 1] : undefined;
        if (waitMs !== undefined && (await hasSlept(clock(signal), waitMs))) continue;
        // A cancelled step has more to say than that this was cut off, too.
        if (!signal.aborted || limit.aborted) this.#say(what, permission, problem);
        return undefined;
      }
    }
  }

  #say(what: string, permission: string, { message, next }: Problem): void {
    // What follows from a first failure says nothing new.
    if (this.#noticed.has(permission)) return;
    this.#noticed.add(permission);
    this.#options.notice({
      level: 'notice',
      rule: 'github-not-told',
      message: `Could not ${what}: ${message} The step goes on without it.`,
      ...(next === undefined ? {} : { hint: next }),
    });
  }
}

async function hasSlept(clock: Clock, ms: number): Promise<boolean> {
  try {
    await clock.sleep(ms);
    return true;
  } catch {
    return false;
  }
}
