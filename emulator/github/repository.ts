import { createHash } from 'node:crypto';
import type { Schemas } from './operation.ts';

export type DeploymentState = Schemas['deployment-status']['state'];

/** The bot as which GITHUB_TOKEN acts. */
export const ACTIONS_BOT = 'github-actions[bot]';

export interface PullRequestSetup {
  readonly number: number;
  readonly title?: string;
  readonly state?: 'open' | 'closed';
  readonly author?: string;
  readonly headRef?: string;
  readonly headSha?: string;
  /** Another repository than the one that is emulated: a fork, whose branches the emulated one does not have. */
  readonly headRepository?: string;
}

export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly author: string;
  readonly headRef: string;
  readonly headSha: string;
  readonly headRepository: string;
  readonly createdAt: Date;
}

export interface IssueComment {
  readonly id: number;
  readonly pullRequest: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly createdAt: Date;
}

export interface Deployment {
  readonly id: number;
  /** As it was asked for. */
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  readonly payload: Schemas['deployment']['payload'];
  readonly originalEnvironment: string;
  /** A status may change it. */
  readonly environment: string;
  readonly description: string;
  readonly transient: boolean;
  readonly production: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[];
}

type Changeable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };
type Kept<Thing extends { statuses: unknown }> = Changeable<Omit<Thing, 'statuses'>> & {
  readonly statuses: DeploymentStatus[];
};

export interface RepositorySetup {
  readonly fullName: string;
  readonly isPrivate: boolean;
  readonly now: () => Date;
}

/** What a repository holds, and what happens to it. */
export class Repository {
  readonly id = 812_345_678;
  readonly fullName: string;
  readonly owner: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly defaultBranch = 'main';
  readonly createdAt: Date;
  /** Branches and tags, by name, and the commit of each. */
  readonly refs = new Map<string, string>();
  /** Refs that lack commits of the default branch, and what merging it into them would do. */
  readonly behind = new Map<string, 'merges' | 'conflicts'>();
  /** The states of the commit statuses that every commit has, by context. */
  readonly commitStatuses = new Map<string, 'success' | 'pending' | 'failure' | 'error'>();
  readonly #now: () => Date;
  readonly #pullRequests = new Map<number, PullRequest>();
  readonly #comments: Changeable<IssueComment>[] = [];
  readonly #deployments: Kept<Deployment>[] = [];
  // Beyond 32 bits, as GitHub's are.
  #lastId = 4_300_000_000;

  constructor({ fullName, isPrivate, now }: RepositorySetup) {
    const [owner = '', name = ''] = fullName.split('/');
    this.fullName = fullName;
    this.owner = owner;
    this.name = name;
    this.isPrivate = isPrivate;
    this.#now = now;
    this.createdAt = now();
    this.refs.set(this.defaultBranch, shaOf(this.defaultBranch));
  }

  /** The commit of a branch, a tag, a full ref or a full sha. */
  commitOf(ref: string): string | undefined {
    const named = this.refs.get(ref) ?? this.refs.get(ref.replace(/^(refs\/)?(heads|tags)\//, ''));
    if (named !== undefined) return named;
    const pull = /^refs\/pull\/(\d+)\/(head|merge)$/.exec(ref);
    if (pull !== null) {
      const found = this.#pullRequests.get(Number(pull[1]));
      return pull[2] === 'head' || found === undefined ? found?.headSha : shaOf(ref);
    }
    const shas = [
      ...this.refs.values(),
      // Commits of forks are there too, without their branches.
      ...[...this.#pullRequests.values()].flatMap(({ number, headSha }) => [
        headSha,
        shaOf(`refs/pull/${number}/merge`),
      ]),
    ];
    return shas.find((sha) => sha === ref.toLowerCase());
  }

  addPullRequest(setup: PullRequestSetup): PullRequest {
    const headRef = setup.headRef ?? `change-${setup.number}`;
    const pullRequest: PullRequest = {
      id: this.#nextId(),
      number: setup.number,
      title: setup.title ?? `Change ${setup.number}`,
      state: setup.state ?? 'open',
      author: setup.author ?? 'octocat',
      headRef,
      headSha: setup.headSha ?? shaOf(headRef),
      headRepository: setup.headRepository ?? this.fullName,
      createdAt: this.#now(),
    };
    this.#pullRequests.set(setup.number, pullRequest);
    if (pullRequest.headRepository === this.fullName) this.refs.set(headRef, pullRequest.headSha);
    return pullRequest;
  }

  pullRequest(number: number): PullRequest | undefined {
    return this.#pullRequests.get(number);
  }

  get openPullRequests(): number {
    return [...this.#pullRequests.values()].filter(({ state }) => state === 'open').length;
  }

  addComment(pullRequest: number, body: string, author: string): IssueComment {
    if (!this.#pullRequests.has(pullRequest)) {
      throw new Error(`There is no pull request ${pullRequest}`);
    }
    const now = this.#now();
    const id = this.#nextId();
    const comment = { id, pullRequest, author, body, createdAt: now, updatedAt: now };
    this.#comments.push(comment);
    return comment;
  }

  /** Oldest first. */
  comments(pullRequest: number): readonly IssueComment[] {
    return this.#comments.filter((comment) => comment.pullRequest === pullRequest);
  }

  comment(id: number): IssueComment | undefined {
    return this.#comments.find((comment) => comment.id === id);
  }

  editComment({ id }: IssueComment, body: string): void {
    const kept = this.#comments.find((comment) => comment.id === id);
    if (kept === undefined) return;
    kept.body = body;
    kept.updatedAt = this.#now();
  }

  deleteComment(comment: IssueComment): void {
    const index = this.#comments.findIndex(({ id }) => id === comment.id);
    if (index !== -1) this.#comments.splice(index, 1);
  }

  /** Newest first. */
  get deployments(): readonly Deployment[] {
    return this.#deployments.toReversed();
  }

  deployment(id: number): Deployment | undefined {
    return this.#deployments.find((deployment) => deployment.id === id);
  }

  addDeployment(
    setup: Omit<Deployment, 'id' | 'originalEnvironment' | 'createdAt' | 'updatedAt' | 'statuses'>,
  ): Deployment {
    const now = this.#now();
    const deployment: Kept<Deployment> = {
      ...setup,
      id: this.#nextId(),
      originalEnvironment: setup.environment,
      createdAt: now,
      updatedAt: now,
      statuses: [],
    };
    this.#deployments.push(deployment);
    return deployment;
  }

  deleteDeployment(deployment: Deployment): void {
    const index = this.#deployments.findIndex(({ id }) => id === deployment.id);
    if (index !== -1) this.#deployments.splice(index, 1);
  }

  /** Undefined: there is no such deployment any more. */
  addStatus(
    { id }: Deployment,
    setup: Omit<DeploymentStatus, 'id' | 'createdAt'>,
    autoInactive: boolean,
  ): DeploymentStatus | undefined {
    const kept = this.#deployments.find((deployment) => deployment.id === id);
    if (kept === undefined) return undefined;
    const status = this.#record(kept, setup);
    if (autoInactive && setup.state === 'success') this.#supersede(kept);
    return status;
  }

  #record(
    deployment: Kept<Deployment>,
    setup: Omit<DeploymentStatus, 'id' | 'createdAt'>,
  ): DeploymentStatus {
    const status = { ...setup, id: this.#nextId(), createdAt: this.#now() };
    deployment.statuses.unshift(status);
    deployment.environment = status.environment;
    deployment.updatedAt = status.createdAt;
    return status;
  }

  /** "All prior non-transient, non-production environment deployments" of the environment "that had a success state". */
  #supersede(newer: Kept<Deployment>): void {
    const older = this.#deployments.slice(0, this.#deployments.indexOf(newer));
    for (const deployment of older) {
      if (deployment.environment !== newer.environment) continue;
      if (deployment.transient || deployment.production || !isActive(deployment)) continue;
      const { environment } = deployment;
      const nothing = { description: '', environmentUrl: '', logUrl: '' };
      this.#record(deployment, { ...nothing, state: 'inactive', environment });
    }
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

/** "Any non-successful deployment status" makes a deployment inactive; one without a status is not active yet. */
export function isActive({ statuses }: Pick<Deployment, 'statuses'>): boolean {
  return statuses[0]?.state === 'success';
}

/** A commit that is always the same for the same name. */
export function shaOf(name: string): string {
  return createHash('sha1').update(name).digest('hex');
}
