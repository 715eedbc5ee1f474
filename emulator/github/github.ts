import { once } from 'node:events';
import { Faults } from '../server/faults.ts';
import { Journal, type RecordedRequest } from '../server/journal.ts';
import type { Exceeded, Permissions } from './access.ts';
import { ACTIONS_BOT, Repository, type Deployment, type IssueComment } from './repository.ts';
import { createApi } from './server.ts';

export type { FaultAction } from '../server/faults.ts';
export type { Exceeded } from './access.ts';
export { ACTIONS_BOT, type Deployment, type IssueComment } from './repository.ts';

export interface GitHubOptions {
  /** Default `ghs_emulator`. */
  readonly token?: string;
  /** Whose token it is: the bot of GITHUB_TOKEN unless said otherwise; that of an app is `NAME[bot]`. */
  readonly login?: string;
  /** The clock of the API: the times of what it holds. */
  readonly now?: () => Date;
}

/** What the repository holds may be changed at any time. */
export interface GitHub extends Pick<Repository, 'refs' | 'behind' | 'commitStatuses'> {
  /** `http://127.0.0.1:PORT`, for `GITHUB_API_URL`; what is below is also below `/api/v3`, as on GitHub Enterprise. */
  readonly url: string;
  readonly token: string;
  /** Everything that arrived, newest last. */
  readonly requests: readonly RecordedRequest[];
  /** Rules see paths as published: without `/api/v3`, without query. */
  readonly faults: Faults;
  /** What the token may do; everything at first. */
  readonly permissions: Permissions;
  readonly limits: { exceeded: Exceeded | undefined };
  /** What clients sent that the stand-in does not know, the token where it does not belong, and the stand-in's failures. */
  readonly contractViolations: readonly string[];
  /** Oldest first. */
  comments(pullRequest: number): readonly IssueComment[];
  /** Newest first. */
  deployments(): readonly Deployment[];
  /** GitHub knows its head commit, of a fork, too. Without one it is made up. */
  addPullRequest(pullRequest: { readonly number: number; readonly headSha?: string }): void;
  /** The author is `octocat` unless said otherwise; GITHUB_TOKEN writes as `github-actions[bot]`. */
  addComment(
    pullRequest: number,
    comment: { readonly body: string; readonly author?: string },
  ): IssueComment;
  /** Called for each request when it is answered, cut off or left hanging. */
  onRequest(listener: (request: RecordedRequest) => void): void;
  /** At once, also open connections. */
  close(): Promise<void>;
}

/** Starts on loopback the parts of GitHub's API that the action meets, with the repository `acme/web`. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { token = 'ghs_emulator', login = ACTIONS_BOT, now = () => new Date() } = options;
  const repository = new Repository(now);
  const journal = new Journal();
  const contractViolations: string[] = [];
  const state = {
    token,
    permissions: { issues: 'write', pull_requests: 'write', deployments: 'write' },
    limits: { exceeded: undefined },
    faults: new Faults(),
  } as const;
  const server = createApi({
    ...state,
    login,
    repository,
    journal,
    violated: (message) => contractViolations.push(message),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');

  return {
    ...state,
    url: `http://127.0.0.1:${address.port}`,
    requests: journal.requests,
    refs: repository.refs,
    behind: repository.behind,
    commitStatuses: repository.commitStatuses,
    contractViolations,
    comments: (pullRequest) => repository.comments(pullRequest) ?? [],
    deployments: () => repository.deployments,
    addPullRequest: ({ number, headSha }) => {
      repository.addPullRequest(number, headSha);
    },
    addComment: (pullRequest, { body, author = 'octocat' }) =>
      repository.addComment({ pullRequest, body, author }),
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
