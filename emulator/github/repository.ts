import { createHash } from 'node:crypto';
import type { components } from '@octokit/openapi-types';

type Schemas = components['schemas'];

/** The bot as which GITHUB_TOKEN acts. */
export const ACTIONS_BOT = 'github-actions[bot]';

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
  readonly state: Schemas['deployment-status']['state'];
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
  readonly environment: string;
  readonly description: string;
  readonly transient: boolean;
  readonly production: boolean;
  readonly createdAt: Date;
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[];
}

type Given<Thing> = Omit<Thing, 'id' | 'createdAt' | 'updatedAt' | 'statuses'>;

/** What a repository holds, and what happens to it. */
export class Repository {
  /** Branches and tags, by name, and the commit of each. */
  readonly refs = new Map([['main', shaOf('main')]]);
  /** Refs that lack commits of `main`, and what merging it into them would do: for `auto_merge`. */
  readonly behind = new Map<string, 'merges' | 'conflicts'>();
  /** The states of the commit statuses of every commit, by context: for `required_contexts`. */
  readonly commitStatuses = new Map<string, 'success' | 'pending' | 'failure' | 'error'>();
  readonly #now: () => Date;
  readonly #heads = new Map<number, string>();
  readonly #comments = new Map<number, IssueComment>();
  readonly #deployments = new Map<number, Deployment>();
  // Beyond 32 bits, as GitHub's are.
  #lastId = 4_300_000_000;

  constructor(now: () => Date) {
    this.#now = now;
  }

  addPullRequest(number: number, headSha = shaOf(`change ${number}`)): void {
    this.#heads.set(number, headSha);
  }

  /** The commit of a branch or a tag, and that of a sha which one of them or a pull request has. */
  commitOf(ref: string): string | undefined {
    const shas = [...this.refs.values(), ...this.#heads.values()];
    return this.refs.get(ref) ?? shas.find((sha) => sha === ref);
  }

  /** Oldest first; undefined: there is no such pull request. */
  comments(pullRequest: number): readonly IssueComment[] | undefined {
    return this.#heads.has(pullRequest)
      ? [...this.#comments.values()].filter((comment) => comment.pullRequest === pullRequest)
      : undefined;
  }

  comment(id: number): IssueComment | undefined {
    return this.#comments.get(id);
  }

  addComment(comment: Given<IssueComment>): IssueComment {
    const now = this.#now();
    const made = { ...comment, id: this.#nextId(), createdAt: now, updatedAt: now };
    this.#comments.set(made.id, made);
    return made;
  }

  editComment(comment: IssueComment, body: string): IssueComment {
    const edited = { ...comment, body, updatedAt: this.#now() };
    this.#comments.set(comment.id, edited);
    return edited;
  }

  /** Newest first. */
  get deployments(): readonly Deployment[] {
    return [...this.#deployments.values()].toReversed();
  }

  deployment(id: number): Deployment | undefined {
    return this.#deployments.get(id);
  }

  addDeployment(deployment: Given<Deployment>): Deployment {
    const made = { ...deployment, id: this.#nextId(), createdAt: this.#now(), statuses: [] };
    this.#deployments.set(made.id, made);
    return made;
  }

  addStatus(deployment: Deployment, given: Given<DeploymentStatus>): DeploymentStatus {
    const status = { ...given, id: this.#nextId(), createdAt: this.#now() };
    const statuses = [status, ...deployment.statuses];
    this.#deployments.set(deployment.id, { ...deployment, statuses });
    return status;
  }

  /** What `auto_inactive` does: earlier deployments of the environment that succeeded become inactive. */
  supersede({ id, environment }: Deployment): void {
    for (const earlier of this.#deployments.values()) {
      if (earlier.id >= id || earlier.environment !== environment) continue;
      if (earlier.transient || earlier.production) continue;
      if (earlier.statuses[0]?.state !== 'success') continue;
      this.addStatus(earlier, { state: 'inactive', environmentUrl: '', logUrl: '' });
    }
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

/** A commit that is always the same for the same name. */
function shaOf(name: string): string {
  return createHash('sha1').update(name).digest('hex');
}
