import { once } from 'node:events';
import { Faults } from '../server/faults.ts';
import { Journal, type RecordedRequest, type RequestPredicate } from '../server/journal.ts';
import { Limits } from './limits.ts';
import type { Permissions } from './permissions.ts';
import {
  Repository,
  type Deployment,
  type IssueComment,
  type PullRequest,
  type PullRequestSetup,
} from './repository.ts';
import { createApi } from './server.ts';

export { Faults, type FaultAction, type FaultRule } from '../server/faults.ts';
export type { RecordedRequest } from '../server/journal.ts';
export type { Exceeded, Limits } from './limits.ts';
export type { Level, Permissions } from './permissions.ts';
export {
  ACTIONS_BOT,
  type Deployment,
  type DeploymentState,
  type DeploymentStatus,
  type IssueComment,
  type PullRequest,
  type PullRequestSetup,
} from './repository.ts';

export interface GitHubOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `ghs_emulator`. */
  readonly token?: string;
  /** Default `acme/web`. */
  readonly repository?: string;
  /** Of a public repository everything may be read without a permission. Default true. */
  readonly isPrivate?: boolean;
  /** Those not named may be written. */
  readonly permissions?: Partial<Permissions>;
  /** The web site that pages are linked on. Default `https://github.com`. */
  readonly htmlUrl?: string;
  /** The clock of the API: times of what it holds, and the hour of the rate limit. */
  readonly now?: () => Date;
}

export interface GitHub {
  /** `http://127.0.0.1:PORT`, for `GITHUB_API_URL`; what is below is also below `/api/v3`, as on GitHub Enterprise. */
  readonly url: string;
  readonly token: string;
  /** Everything that arrived, newest last. */
  readonly requests: readonly RecordedRequest[];
  /** Rules see paths as published: without `/api/v3`, with the name of the repository, without query. */
  readonly faults: Faults;
  /** What the token may do; may be changed at any time. */
  readonly permissions: Permissions;
  /** `limits.exceeded` may be set at any time. */
  readonly limits: Limits;
  /** Branches and tags, by name, and the commit of each; there is `main`. May be changed at any time. */
  readonly refs: Map<string, string>;
  /** Refs that lack commits of `main`, and what merging it into them would do: for `auto_merge`. */
  readonly behind: Map<string, 'merges' | 'conflicts'>;
  /** The states of the commit statuses of every commit, by context: for `required_contexts`. */
  readonly commitStatuses: Map<string, 'success' | 'pending' | 'failure' | 'error'>;
  /**
   * What clients did that GitHub refuses before it looks at a request or that its published description does not know,
   * and failures of the emulator itself.
   */
  readonly contractViolations: readonly string[];
  /** Oldest first. */
  comments(pullRequest: number): readonly IssueComment[];
  /** Newest first. */
  deployments(): readonly Deployment[];
  addPullRequest(setup: PullRequestSetup): PullRequest;
  /** The author is `octocat` unless said otherwise; GITHUB_TOKEN writes as `github-actions[bot]`. */
  addComment(
    pullRequest: number,
    comment: { readonly body: string; readonly author?: string },
  ): IssueComment;
  /** The first matching request that is answered, cut off or left hanging; also one from before. */
  nextRequest(predicate: RequestPredicate): Promise<RecordedRequest>;
  /** Called for each request when it is answered, cut off or left hanging. */
  onRequest(listener: (request: RecordedRequest) => void): void;
  /** At once, also open connections. */
  close(): Promise<void>;
}

/** Starts the parts of GitHub's API on loopback that a deploying action meets. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const now = options.now ?? (() => new Date());
  const token = options.token ?? 'ghs_emulator';
  const repository = new Repository({
    fullName: options.repository ?? 'acme/web',
    isPrivate: options.isPrivate ?? true,
    now,
  });
  const permissions: Permissions = {
    issues: 'write',
    pull_requests: 'write',
    deployments: 'write',
    contents: 'write',
    ...options.permissions,
  };
  const limits = new Limits(now);
  const journal = new Journal();
  const faults = new Faults();
  const contractViolations: string[] = [];
  const server = createApi({
    repository,
    permissions,
    limits,
    token,
    faults,
    journal,
    htmlUrl: options.htmlUrl ?? 'https://github.com',
    violated: (message) => contractViolations.push(message),
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');

  return {
    url: `http://127.0.0.1:${address.port}`,
    token,
    requests: journal.requests,
    faults,
    permissions,
    limits,
    refs: repository.refs,
    behind: repository.behind,
    commitStatuses: repository.commitStatuses,
    contractViolations,
    comments: (pullRequest) => repository.comments(pullRequest),
    deployments: () => repository.deployments,
    addPullRequest: (setup) => repository.addPullRequest(setup),
    addComment: (pullRequest, { body, author = 'octocat' }) =>
      repository.addComment(pullRequest, body, author),
    nextRequest: (predicate) => journal.next(predicate),
    onRequest: (listener) => {
      journal.onSettled(listener);
    },
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
