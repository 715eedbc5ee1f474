import type { Environment } from '../base/environment.ts';
import { isJsonObject, type JsonObject } from '../phala/answer.ts';
import { readRegularFile } from './regular-file.ts';

/** GitHub sends no event of more than 25 MB. */
const LARGEST_EVENT_BYTES = 32 * 1024 * 1024;

/** The pull request that a workflow run is about. */
export interface PullRequest {
  readonly number: number;
  /** The commit that is proposed; `GITHUB_SHA` is that of a merge made for the run. */
  readonly headSha: string | undefined;
  /** Whether the commit comes from another repository: then the run has no secrets, and must not be given any. */
  readonly isFork: boolean;
  readonly isClosed: boolean;
}

/** The pull request of the event that started the run (GitHub writes it to a file); undefined when there is none. */
export function readPullRequest(environment: Environment): PullRequest | undefined {
  const event = readEvent(environment['GITHUB_EVENT_PATH']);
  const pullRequest = child(event, 'pull_request');
  const number = pullRequest?.['number'];
  if (pullRequest === undefined || typeof number !== 'number' || !Number.isInteger(number)) {
    return undefined;
  }
  const head = child(pullRequest, 'head');
  const sha = head?.['sha'];
  const repositoryOf = (side: JsonObject | undefined): unknown =>
    child(side, 'repo')?.['full_name'] ?? undefined;
  const headName = repositoryOf(head);
  return {
    number,
    headSha: typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined,
    isClosed: pullRequest['state'] === 'closed',
    // A fork that was deleted has no repository any more.
    isFork: headName === undefined || headName !== repositoryOf(child(pullRequest, 'base')),
  };
}

/**
 * Whether everybody may read the log of the workflow run: in a public repository. An event that does not say (that of a
 * schedule has no repository) counts as one of a public repository.
 */
export function isLogPublic(environment: Environment): boolean {
  const repository = child(readEvent(environment['GITHUB_EVENT_PATH']), 'repository');
  const isPrivate = repository?.['private'];
  if (typeof isPrivate === 'boolean') return !isPrivate;
  // Without an event nobody but who started the action reads its log.
  return (environment['GITHUB_EVENT_NAME'] ?? '') !== '';
}

function readEvent(file: string | undefined): JsonObject {
  if (file === undefined || file === '') return {};
  try {
    const event: unknown = JSON.parse(readRegularFile(file, LARGEST_EVENT_BYTES).toString('utf8'));
    return isJsonObject(event) ? event : {};
  } catch {
    return {};
  }
}

function child(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object?.[key];
  return isJsonObject(value) ? value : undefined;
}
