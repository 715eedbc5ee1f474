import { cut } from '../base/cut.ts';
import type { Status } from '../report/report.ts';
import { idOf, isItem, itemsOf, type Item } from './answer.ts';
import type { GitHub, Octokit, Repository } from './github.ts';

const PERMISSION = 'deployments: write';
/** What marks a deployment as one of this action. */
const TASK = 'deploy:phala-cvm';
/** GitHub refuses longer ones. */
const LONGEST_DESCRIPTION = 140;
const PAGE_SIZE = 100;
/** How many pages of an environment's deployments are read. */
const MOST_PAGES = 10;
/** How many deployments of a CVM are looked at one by one, newest first: GITHUB_TOKEN has 1000 requests an hour. */
const MOST_LOOKS = 50;

type State = 'in_progress' | 'success' | 'failure' | 'inactive';

export interface DeploymentPlace {
  readonly environment: string;
  /** The commit that is deployed. */
  readonly sha: string;
  /** The CVM, as the user names it. */
  readonly target: string;
  /** Whether the environment goes away some day, as a preview does. */
  readonly isTransient: boolean;
  readonly logUrl: string | undefined;
  /** Tells the deployment of this step from all others, also where the answer to its creation was lost. */
  readonly key: string;
}

/** Records a deployment that is under way; undefined when GitHub does not take it, or does not say so. */
export async function startDeployment(
  github: GitHub,
  place: DeploymentPlace,
): Promise<number | undefined> {
  const id = await github.attempt(
    'record the deployment',
    PERMISSION,
    async (octokit, repository, isRepeated) =>
      (isRepeated ? await findOwn(octokit, repository, place) : undefined) ??
      create(octokit, repository, place),
  );
  if (id === undefined) return undefined;
  await github.attempt('say that the deployment began', PERMISSION, async (octokit, repository) =>
    addStatus(octokit, repository, place, id, { state: 'in_progress' }),
  );
  return id;
}

/** What a step's end means for its deployment. */
export function stateOf(status: Status | undefined, failed: boolean): State {
  if (failed) return 'failure';
  return status === 'deployed' ||
    status === 'accepted' ||
    status === 'unchanged' ||
    status === 'restarted' ||
    status === 'rolled_back'
    ? 'success'
    : 'inactive';
}

/**
 * Says how a deployment ended. One that went well replaces the earlier ones of the same CVM.
 *
 * @param id undefined: GitHub did not say that it took the deployment; if it did, that one is meant
 */
export async function endDeployment(
  github: GitHub,
  place: DeploymentPlace,
  id: number | undefined,
  state: State,
  environmentUrl: string | undefined,
): Promise<void> {
  const isSuccess = state === 'success';
  const ended = await github.attempt(
    'say how the deployment ended',
    PERMISSION,
    async (octokit, repository) => {
      const own = id ?? (await findOwn(octokit, repository, place));
      if (own === undefined) return undefined;
      const replacesAll = isSuccess && (await isAlone(octokit, repository, place));
      await addStatus(octokit, repository, place, own, {
        state,
        ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
        auto_inactive: replacesAll,
      });
      return { own, replacesAll };
    },
  );
  if (ended === undefined || !isSuccess || ended.replacesAll) return;
  await deactivate(github, place, ended.own);
}

/**
 * Marks the deployments of a CVM as inactive, but for one that is given. What went well once and is inactive now was
 * replaced by a later one, which marked all before it, too; so nothing behind that has to be looked at.
 */
export async function deactivate(
  github: GitHub,
  place: DeploymentPlace,
  except?: number,
): Promise<void> {
  await github.attempt(
    'mark earlier deployments as inactive',
    PERMISSION,
    async (octokit, repository) => {
      const active: number[] = [];
      let looks = 0;
      for await (const deployment of deploymentsIn(octokit, repository, place)) {
        const id = idOf(deployment);
        if (id === except || !isOf(deployment, place)) continue;
        const states = await statesOf(octokit, repository, id);
        if (states[0] !== 'inactive') active.push(id);
        else if (states.includes('success')) break;
        looks += 1;
        if (looks >= MOST_LOOKS) break;
      }
      // The oldest first: if this is cut off, the next step still meets those that are left.
      for (const id of active.toReversed()) {
        await addStatus(octokit, repository, place, id, { state: 'inactive' });
      }
    },
  );
}

async function create(
  { rest }: Octokit,
  repository: Repository,
  { environment, sha, target, isTransient, key }: DeploymentPlace,
): Promise<number> {
  const { data } = await rest.repos.createDeployment({
    ...repository,
    ref: sha,
    task: TASK,
    environment,
    payload: { cvm: target, key },
    description: cut(`Phala Cloud: ${target}`, LONGEST_DESCRIPTION),
    auto_merge: false,
    required_contexts: [],
    transient_environment: isTransient,
    // Whether another environment is one of production, GitHub decides by its name.
    ...(isTransient ? { production_environment: false } : {}),
  });
  return idOf(data);
}

async function addStatus(
  { rest }: Octokit,
  repository: Repository,
  { logUrl }: DeploymentPlace,
  id: number,
  status: {
    readonly state: State;
    readonly environment_url?: string;
    readonly auto_inactive?: boolean;
  },
): Promise<void> {
  const { data } = await rest.repos.createDeploymentStatus({
    ...repository,
    deployment_id: id,
    ...status,
    ...(logUrl === undefined ? {} : { log_url: logUrl }),
  });
  idOf(data);
}

/** The states that a deployment had, newest first. */
async function statesOf(
  { rest }: Octokit,
  repository: Repository,
  id: number,
): Promise<readonly unknown[]> {
  const { data } = await rest.repos.listDeploymentStatuses({
    ...repository,
    deployment_id: id,
    per_page: PAGE_SIZE,
  });
  return itemsOf(data).map(({ state }) => state);
}

/** The deployments of the environment, newest first, as far back as {@link MOST_PAGES} go. */
async function* deploymentsIn(
  { rest }: Octokit,
  repository: Repository,
  { environment }: DeploymentPlace,
): AsyncGenerator<Item> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await rest.repos.listDeployments({
      ...repository,
      environment,
      per_page: PAGE_SIZE,
      page,
    });
    const deployments = itemsOf(data);
    yield* deployments;
    if (deployments.length < PAGE_SIZE) return;
  }
}

/** The deployment of this step, whose id GitHub did not tell. */
async function findOwn(
  octokit: Octokit,
  repository: Repository,
  place: DeploymentPlace,
): Promise<number | undefined> {
  for await (const deployment of deploymentsIn(octokit, repository, place)) {
    if (payloadOf(deployment)['key'] === place.key) return idOf(deployment);
  }
  return undefined;
}

/**
 * Whether `auto_inactive` marks exactly the right deployments. It takes those of the whole environment, whosever they
 * are, but for transient ones and those of production (GitHub's REST API, "Create a deployment status").
 */
async function isAlone(
  octokit: Octokit,
  repository: Repository,
  place: DeploymentPlace,
): Promise<boolean> {
  if (place.isTransient) return false;
  let seen = 0;
  for await (const deployment of deploymentsIn(octokit, repository, place)) {
    seen += 1;
    const { transient_environment: isTransient, production_environment: isProduction } = deployment;
    if (isTransient !== false || isProduction !== false || !isOf(deployment, place)) return false;
  }
  return seen < MOST_PAGES * PAGE_SIZE;
}

/** Whether a deployment is one of this action, and of the CVM. */
function isOf(deployment: Item, { target }: DeploymentPlace): boolean {
  return deployment['task'] === TASK && payloadOf(deployment)['cvm'] === target;
}

/** GitHub gives a payload back as it was sent, or as its JSON text. */
function payloadOf({ payload }: Item): Item {
  const value: unknown = typeof payload === 'string' ? parseJson(payload) : payload;
  return isItem(value) ? value : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
