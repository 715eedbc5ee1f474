import type { Ground } from './deploys.ts';
import { measure } from './measure.ts';
import { FAR_MS, startSlowApi, type Timed } from './slow-api.ts';

export interface Waited {
  /** From the end of the first answer that says that the CVM is done to the end of the step. */
  readonly afterMs: number;
  /** One poll interval and two round trips of this run. */
  readonly allowedMs: number;
}

/** Deploys and waits, and looks how long the step goes on after the API said that the CVM is done. */
export async function measureWaiting(ground: Ground, intervalSeconds: number): Promise<Waited> {
  const api = await startSlowApi(ground.emulator.url, FAR_MS);
  try {
    const job = ground.newJob(api.url);
    // What attestation adds is measured by itself.
    const subject = ground.action({
      wait: 'true',
      attestation: 'off',
      poll_interval: String(intervalSeconds),
    });
    const ended = await measure(subject.command(job));
    const end = performance.now();
    await ground.requireDeployed(subject, job, ended);
    const done = api.requests.find((each) => saysDone(each, job.cvm.composeHash));
    if (done === undefined) throw new Error('No answer said that the CVM is done');
    const trips = api.requests.map(({ from, to }) => to - from).toSorted((a, b) => a - b);
    const trip = trips[Math.floor(trips.length / 2)] ?? Number.NaN;
    return { afterMs: end - done.to, allowedMs: intervalSeconds * 1000 + 2 * trip };
  } finally {
    await api.close();
  }
}

/** Whether an answer shows the CVM running the new text, with nothing under way. */
function saysDone({ method, path, answer }: Timed, composeHash: string): boolean {
  if (method !== 'GET' || !/\/cvms\/[^/]+$/.test(path)) return false;
  const cvm = JSON.parse(answer) as Readonly<Record<string, unknown>>;
  return (
    cvm['status'] === 'running' &&
    cvm['in_progress'] === false &&
    cvm['compose_hash'] === composeHash
  );
}
