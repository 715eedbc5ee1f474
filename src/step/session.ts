import { BusyQueue } from '../deploy/busy-queue.ts';
import type { Pace } from '../deploy/pace.ts';
import { createVisit, type Visit } from '../http/visit.ts';
import type { Inputs, Target } from '../inputs/inputs.ts';
import { PhalaApi } from '../phala/api.ts';
import { ApiClient } from '../phala/client.ts';
import type { RetryPolicy } from '../phala/retry.ts';
import type { Step } from './step.ts';
import { VERSION } from '../base/version.ts';

const USER_AGENT = `phala-cvm-deploy/${VERSION}`;

/** What the modes that talk to Phala Cloud work with. */
export interface Session {
  readonly step: Step;
  readonly inputs: Inputs;
  readonly target: Target;
  readonly client: ApiClient;
  /** For the CVM that the step is about. */
  readonly api: PhalaApi;
  readonly pace: Pace;
  /** Waits for other operations on the CVM; one time limit for the whole step. */
  readonly queue: BusyQueue;
  readonly visit: Visit;
}

export function openSession(step: Step, inputs: Inputs, target: Target): Session {
  const { clock, log, signal } = step;
  const { random } = step.host;
  const { pollIntervalMs } = inputs;
  // At the default pace: waits of up to 1, 2, 4, 8, 16 and 20 seconds.
  const client = createClient(step, inputs, target, { maxRetries: 6, budgetMs: 120_000 });
  const pace: Pace = { clock, random, pollIntervalMs, log: log.info };
  const visit = createVisit(USER_AGENT, signal);
  return {
    step,
    inputs,
    target,
    client,
    pace,
    visit,
    ...forCvm(client, target.cvmId, inputs, pace),
  };
}

/** The same session for a CVM that was found or created meanwhile. */
export function sessionFor(session: Session, cvmId: string): Session {
  const { client, inputs, pace, target } = session;
  return { ...session, target: { ...target, cvmId }, ...forCvm(client, cvmId, inputs, pace) };
}

function forCvm(
  client: ApiClient,
  cvmId: string,
  { lockTimeoutMs }: Inputs,
  pace: Pace,
): Pick<Session, 'api' | 'queue'> {
  const api = new PhalaApi(client, cvmId);
  return { api, queue: new BusyQueue(api, lockTimeoutMs, pace) };
}

/** For what is nice to know, and not worth waiting for: gives up soon. */
export function hastyClient({ step, inputs, target }: Session): ApiClient {
  return createClient(step, inputs, target, { maxRetries: 1, budgetMs: 5_000 });
}

function createClient(
  { clock, host, log, signal }: Step,
  { pollIntervalMs }: Inputs,
  { apiKey, apiUrl, workspace }: Target,
  patience: Pick<RetryPolicy, 'maxRetries' | 'budgetMs'>,
): ApiClient {
  return new ApiClient({
    baseUrl: apiUrl,
    apiKey,
    workspace,
    userAgent: USER_AGENT,
    retry: { baseMs: Math.min(1000, pollIntervalMs), capMs: 20_000, ...patience },
    clock,
    random: host.random,
    signal,
    scrub: log.scrub,
    log: log.info,
  });
}
