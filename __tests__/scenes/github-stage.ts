import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect } from '@jest/globals';

import type { EmulatedCvm, RecordedRequest } from '../../emulator/phala/emulator.ts';
import {
  startGitHub,
  type GitHub,
  type GitHubOptions,
  type IssueComment,
} from '../../emulator/github/github.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { jsonObject, pathOf, Stage, type Inputs, type StageSetup, type Step } from './stage.ts';

/** Where requests about a workspace's CVMs go, for faults. */
export const CLOUD = {
  list: { method: 'GET', path: /\/cvms\/paginated$/ },
  newCvm: { method: 'POST', path: /\/cvms\/provision$/ },
  create: { method: 'POST', path: /\/cvms$/ },
  ttl: { method: 'PATCH', path: /\/scheduled-delete$/ },
  remove: { method: 'DELETE', path: /\/cvms\/[^/]+$/ },
  prices: { method: 'GET', path: /\/instance-types$/ },
  template: { method: 'GET', path: /\/cvms\/my-app$/ },
} as const;

/** Where requests to GitHub go, for faults. */
export const GITHUB = {
  listComments: { method: 'GET', path: /\/issues\/\d+\/comments$/ },
  createComment: { method: 'POST', path: /\/issues\/\d+\/comments$/ },
  updateComment: { method: 'PATCH', path: /\/issues\/comments\/\d+$/ },
  listDeployments: { method: 'GET', path: /\/deployments$/ },
  createDeployment: { method: 'POST', path: /\/deployments$/ },
  listStatuses: { method: 'GET', path: /\/deployments\/\d+\/statuses$/ },
  createStatus: { method: 'POST', path: /\/deployments\/\d+\/statuses$/ },
  graphql: { method: 'POST', path: /\/graphql$/ },
} as const;

interface Route {
  readonly method: string;
  readonly path: RegExp;
}

export function isAt(route: Route): (request: RecordedRequest) => boolean {
  return (request) => request.method === route.method && route.path.test(pathOf(request));
}

/** The commit that stands for a letter. */
export function shaOf(digit: string): string {
  return digit.repeat(40);
}

/** A pull request as the event of a workflow run has it. */
export interface PullRequestEvent {
  readonly number?: number;
  readonly sha?: string;
  readonly title?: string;
  readonly headRef?: string;
  /** `null`: a fork that was deleted. */
  readonly headRepository?: string | null;
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'closed';
}

export interface PullRequestStageSetup extends StageSetup {
  readonly github?: GitHubOptions;
}

/** Phala Cloud and GitHub on loopback, and the workflow runs of a repository's pull requests. */
export class PullRequestStage {
  readonly stage: Stage;
  readonly github: GitHub;
  #events = 0;

  private constructor(stage: Stage, github: GitHub) {
    this.stage = stage;
    this.github = github;
  }

  static async open(setup: PullRequestStageSetup = {}): Promise<PullRequestStage> {
    const stage = await Stage.open(setup);
    return new PullRequestStage(stage, await startGitHub(setup.github));
  }

  /** Also checks that both emulators were used, and behaved, as their APIs are documented. */
  async close(): Promise<void> {
    await this.github.close();
    await this.stage.close();
    expect(this.github.contractViolations).toEqual([]);
  }

  get emulator(): Stage['emulator'] {
    return this.stage.emulator;
  }

  /** The environment of a run about a pull request: GitHub's variables and the file of the event. */
  runOf(event: PullRequestEvent = {}): Record<string, string> {
    const { number = 7, sha = shaOf('a'), title = 'Change', headRef = 'topic' } = event;
    const { headRepository = 'acme/web', action = 'synchronize' } = event;
    if (headRepository !== null) {
      this.github.addPullRequest({ number, headSha: sha });
    }
    const head = {
      ref: headRef,
      sha,
      repo: headRepository === null ? null : { full_name: headRepository },
    };
    const pullRequest = {
      number,
      title,
      state: action === 'closed' ? 'closed' : 'open',
      head,
      base: { ref: 'main', repo: { full_name: 'acme/web' } },
    };
    return {
      ...this.runOfPush(),
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: this.#writeEvent({ action, number, pull_request: pullRequest }),
      GITHUB_REF: `refs/pull/${number}/merge`,
      GITHUB_HEAD_REF: headRef,
    };
  }

  /** The environment of a run that is about no pull request. */
  runOfPush(): Record<string, string> {
    return {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: this.#writeEvent({ ref: 'refs/heads/main' }),
      GITHUB_REPOSITORY: 'acme/web',
      GITHUB_API_URL: this.github.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '4711',
      // Of the merge that GitHub makes for a run on a pull request; nobody deploys that.
      GITHUB_SHA: this.github.refs.get('main') ?? '',
      GITHUB_ACTOR: 'octocat',
    };
  }

  #writeEvent(event: object): string {
    this.#events += 1;
    const file = path.join(this.stage.temp, `event-${this.#events}.json`);
    writeFileSync(file, JSON.stringify(event));
    return file;
  }

  /** A step of a run about a pull request. */
  start(inputs: Inputs, event: PullRequestEvent = {}, env: Inputs = {}): Step {
    return this.stage.start(
      { cvm_id: '', github_token: this.github.token, ...inputs },
      { ...this.runOf(event), ...env },
    );
  }

  async run(inputs: Inputs, event: PullRequestEvent = {}, env: Inputs = {}): Promise<StepResult> {
    return this.start(inputs, event, env).result;
  }

  /** `mode: preview` like the CVM `my-app`. */
  async preview(
    inputs: Inputs = {},
    event: PullRequestEvent = {},
    env: Inputs = {},
  ): Promise<StepResult> {
    return this.run({ ...PREVIEW, ...inputs }, event, env);
  }

  async teardown(
    inputs: Inputs = {},
    event: PullRequestEvent = {},
    env: Inputs = {},
  ): Promise<StepResult> {
    return this.run({ mode: 'teardown', ...inputs }, { action: 'closed', ...event }, env);
  }

  /** The CVMs that bill, but for the one that previews are made like. */
  previews(): readonly EmulatedCvm[] {
    return this.emulator.cvms.filter(({ name }) => name !== 'my-app');
  }

  /** The one CVM that there is for a pull request. */
  thePreview(name = 'web-pr-7'): EmulatedCvm {
    expect(this.previews().map((cvm) => cvm.name)).toEqual([name]);
    const [cvm] = this.previews();
    if (cvm === undefined) throw new Error(`There is no CVM ${name}`);
    return cvm;
  }

  /** The requests to Phala Cloud that arrived at a route. */
  asked(route: keyof typeof CLOUD): readonly RecordedRequest[] {
    return this.emulator.requests.filter(isAt(CLOUD[route]));
  }

  /** The requests to GitHub that arrived at a route. */
  told(route: keyof typeof GITHUB): readonly RecordedRequest[] {
    return this.github.requests.filter(isAt(GITHUB[route]));
  }

  /** The one comment on a pull request. */
  theComment(number = 7): IssueComment {
    const comments = this.github.comments(number);
    expect(comments).toHaveLength(1);
    const [comment] = comments;
    if (comment === undefined) throw new Error('There is no comment');
    return comment;
  }
}

export const PREVIEW: Inputs = { mode: 'preview', copy_of: 'my-app' };

/** New stages for each test of a file. */
export function usePullRequests(setup?: PullRequestStageSetup): () => PullRequestStage {
  let stage: PullRequestStage | undefined;
  beforeEach(async () => {
    stage = await PullRequestStage.open(setup);
  });
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });
  return () => {
    if (stage === undefined) throw new Error('A stage is there inside a test only');
    return stage;
  };
}

/** What a request's JSON says. */
export function bodyOf(request: RecordedRequest | undefined): Readonly<Record<string, unknown>> {
  return jsonObject(request?.body ?? '{}');
}

/** The answer of a list that knows of no CVM. */
export const NO_CVMS = { items: [], total: 0, page: 1, page_size: 100, pages: 0 };

export const NAME_TAKEN = {
  error_code: 'ERR-01-004',
  message: 'A CVM with this name already exists',
};
