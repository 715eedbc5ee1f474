import type { Status } from '../report/report.ts';
import type { GitHub } from './github.ts';

const PERMISSION = 'deployments: write';
/** What marks a deployment as one of this action. */
const TASK = 'deploy:phala-cvm';
/** GitHub refuses longer ones. */
const LONGEST_DESCRIPTION = 140;
/** How many of an environment's deployments are looked through for earlier ones of the same CVM. */
const RECENT_DEPLOYMENTS = 100;
/** How many of them are looked at: each costs a request, and older ones were marked by the deployments after them. */
const MOST_EARLIER = 10;

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
}

/** Records a deployment that is under way; undefined when GitHub does not take it. */
export async function startDeployment(
  github: GitHub,
  place: DeploymentPlace,
): Promise<number | undefined> {
  const { environment, sha, target, isTransient } = place;
  const id = await github.attempt(
    'record the deployment',
    PERMISSION,
    async ({ rest }, repository) => {
      const { data } = await rest.repos.createDeployment({
        ...repository,
        ref: sha,
        task: TASK,
        environment,
        payload: { cvm: target },
        description: `Phala Cloud: ${target}`.slice(0, LONGEST_DESCRIPTION),
        auto_merge: false,
        required_contexts: [],
        transient_environment: isTransient,
        production_environment: !isTransient && /^prod/i.test(environment),
      });
      return 'id' in data ? data.id : undefined;
    },
  );
  if (id === undefined) return undefined;
  await github.attempt(
    'say that the deployment began',
    PERMISSION,
    async ({ rest }, repository) => {
      await rest.repos.createDeploymentStatus({
        ...repository,
        deployment_id: id,
        state: 'in_progress',
        ...(place.logUrl === undefined ? {} : { log_url: place.logUrl }),
      });
    },
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

/** Says how a deployment ended. A new one that went well replaces the earlier ones of the same CVM. */
export async function endDeployment(
  github: GitHub,
  place: DeploymentPlace,
  id: number,
  state: State,
  environmentUrl: string | undefined,
): Promise<void> {
  await github.attempt('say how the deployment ended', PERMISSION, async ({ rest }, repository) => {
    await rest.repos.createDeploymentStatus({
      ...repository,
      deployment_id: id,
      state,
      ...(place.logUrl === undefined ? {} : { log_url: place.logUrl }),
      ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
      auto_inactive: false,
    });
  });
  if (state === 'success') await deactivate(github, place, id);
}

/** Marks the deployments of a CVM as inactive, but for one that is given. */
export async function deactivate(
  github: GitHub,
  { environment, target, logUrl }: DeploymentPlace,
  except?: number,
): Promise<void> {
  await github.attempt(
    'mark earlier deployments as inactive',
    PERMISSION,
    async ({ rest }, repository) => {
      const { data } = await rest.repos.listDeployments({
        ...repository,
        environment,
        task: TASK,
        per_page: RECENT_DEPLOYMENTS,
      });
      const earlier = data
        .filter(({ id, payload }) => id !== except && cvmOf(payload) === target)
        .slice(0, MOST_EARLIER);
      for (const { id } of earlier) {
        const { data: statuses } = await rest.repos.listDeploymentStatuses({
          ...repository,
          deployment_id: id,
          per_page: 1,
        });
        if (statuses[0]?.state === 'inactive') continue;
        await rest.repos.createDeploymentStatus({
          ...repository,
          deployment_id: id,
          state: 'inactive',
          ...(logUrl === undefined ? {} : { log_url: logUrl }),
        });
      }
    },
  );
}

/** GitHub gives a payload back as it was sent, or as its JSON text. */
function cvmOf(payload: unknown): string | undefined {
  const value: unknown = typeof payload === 'string' ? parseJson(payload) : payload;
  if (typeof value !== 'object' || value === null || !('cvm' in value)) return undefined;
  return typeof value.cvm === 'string' ? value.cvm : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
