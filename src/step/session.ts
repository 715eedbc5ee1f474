import { VERSION } from '../base/version.ts';
import { BusyQueue, type MayStart } from '../deploy/busy-queue.ts';
import { SpentTime, type Pace } from '../deploy/pace.ts';
import { createVisit, type Visit } from '../http/visit.ts';
import type { Login, Target } from '../inputs/requirements.ts';
import type { Group, InputsOf } from '../inputs/table.ts';
import { PhalaApi } from '../phala/api.ts';
import type { CanSet } from '../phala/api-error.ts';
import { ApiClient } from '../phala/client.ts';
import { keyCredentials, NO_CREDENTIALS, type Credentials } from '../phala/credentials.ts';
import { KeylessLogin } from '../phala/keyless.ts';
import { askForToken } from '../phala/oidc-issuer.ts';
import type { RetryPolicy } from '../http/retry.ts';
import type { Step } from './step.ts';

/** How every request says who sends it. */
export const USER_AGENT = `phala-cvm-deploy/${VERSION}`;

/** How long a client tries. */
export interface Patience extends Pick<RetryPolicy, 'maxRetries' | 'budgetMs' | 'deadline'> {
  /** Of one request, in milliseconds. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** What was read of files that say how evidence is judged. */
export interface ProofMaterial {
  /** Another root than Intel's, in PEM; undefined: Intel's. */
  readonly root: string | undefined;
  /** The text of a collateral file; undefined: collateral is fetched. */
  readonly collateral: string | undefined;
}

/** What the modes that talk to Phala Cloud work with. `G` names the groups of inputs that the work reads. */
export interface Session<G extends Group = never> {
  readonly step: Step;
  readonly inputs: InputsOf<G | 'queue'>;
  readonly target: Target;
  readonly client: ApiClient;
  /** For what is nice to know, and not worth waiting for: gives up soon. */
  readonly hastyClient: ApiClient;
  /** For the CVM that the step is about. */
  readonly api: PhalaApi;
  readonly pace: Pace;
  /** Waits for other operations on the CVM; one time limit for the whole step. */
  readonly queue: BusyQueue;
  /** Of waiting for the app's contract; one time limit for the whole step. */
  readonly approvalTime: SpentTime;
  readonly visit: Visit;
  /** A client of another patience; its requests end with the signal, by default that of the step. */
  readonly clientWith: (patience: Patience) => ApiClient;
  /** The same as `visit`, ended by another signal than that of the step. */
  readonly visitUntil: (signal: AbortSignal) => Visit;
  readonly canSet: CanSet;
  readonly material: ProofMaterial;
}

export function openSession<G extends Group>(
  step: Step,
  inputs: InputsOf<G | 'api' | 'queue'>,
  target: Target,
  canSet: CanSet,
  material: ProofMaterial,
): Session<G> {
  const { clock, log, signal } = step;
  const { random } = step.host;
  const { pollIntervalMs } = inputs.api;
  const credentials = credentialsFor(step, target.login);
  const clientWith: Session['clientWith'] = ({ timeoutMs, signal: own = signal, ...patience }) =>
    new ApiClient({
      baseUrl: target.apiUrl,
      credentials,
      workspace: target.workspace,
      userAgent: USER_AGENT,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      retry: { baseMs: Math.min(1000, pollIntervalMs), capMs: 20_000, ...patience },
      clock,
      random,
      signal: own,
      scrub: log.scrub,
      log: log.info,
      canSet,
    });
  // At the default pace: waits of up to 1, 2, 4, 8, 16 and 20 seconds.
  const client = clientWith({ maxRetries: 6, budgetMs: 120_000 });
  const pace: Pace = { clock, random, pollIntervalMs, log: log.info };
  const api = new PhalaApi(client, target.cvmId);
  return {
    step,
    inputs,
    target,
    client,
    hastyClient: clientWith({ maxRetries: 1, budgetMs: 5_000 }),
    api,
    pace,
    queue: new BusyQueue(api, inputs.queue.timeoutMs, pace),
    approvalTime: new SpentTime(clock),
    visit: createVisit(USER_AGENT, signal),
    clientWith,
    visitUntil: (end) => createVisit(USER_AGENT, end),
    canSet,
    material,
  };
}

function credentialsFor(step: Step, login: Login | undefined): Credentials {
  if (login === undefined) return NO_CREDENTIALS;
  if (login.by === 'key') return keyCredentials(login.key);
  const { clock, log, mask, signal } = step;
  const { random } = step.host;
  log.info("Login: GitHub's OIDC token, since there is no `api_key`");
  const surroundings = { userAgent: USER_AGENT, clock, random, signal, mask };
  return new KeylessLogin(() => askForToken(login.issuer, surroundings), clock);
}

/**
 * The same session for a CVM that was found or created meanwhile.
 *
 * @param step where it says what becomes of that CVM
 * @param mayStart what must hold besides before anything is started on it
 */
export function sessionFor<S extends Session>(
  session: S,
  cvmId: string,
  step: Step = session.step,
  mayStart?: MayStart,
): S {
  const { client, inputs, pace, target } = session;
  const api = new PhalaApi(client, cvmId);
  const queue = new BusyQueue(api, inputs.queue.timeoutMs, pace, mayStart);
  return { ...session, step, target: { ...target, cvmId }, api, queue };
}
