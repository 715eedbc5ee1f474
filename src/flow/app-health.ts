import {
  EXAMPLE_PLACE,
  fillHealthUrl,
  isOfWholeApp,
  type HealthCheck,
} from '../deploy/health-check.ts';
import { ChecksFailed, Failure } from '../base/failure.ts';
import { reveal } from '../base/secret.ts';
import { whyNotVisited } from '../http/private-url.ts';
import { attempted } from '../phala/attempt.ts';
import { CloudApi } from '../phala/cloud-api.ts';
import type { Cvm } from '../phala/cvm.ts';
import type { Target } from '../inputs/requirements.ts';
import type { InputsOf } from '../inputs/table.ts';
import type { Session } from '../step/session.ts';

/**
 * What can be said of `health_url` before the first request.
 *
 * @throws ChecksFailed when the compose text has no port for its `{port}`, or several
 */
export function requireHealthPort({ health }: InputsOf<'health'>, ports: readonly number[]): void {
  const { check } = health;
  if (check === undefined) return;
  const problem = fillHealthUrl(reveal(check.url), { ...EXAMPLE_PLACE, ports });
  if (typeof problem !== 'string') return;
  const hint = 'Write the port itself into `health_url`.';
  throw new ChecksFailed([{ level: 'error', rule: 'input-invalid', message: problem, hint }]);
}

/**
 * Where to ask the app.
 *
 * @throws Failure when the API does not say what the placeholders stand for, or names an address that is not visited
 */
export function requireHealthPlace(
  {
    inputs,
    target,
  }: {
    readonly inputs: InputsOf<'health'>;
    readonly target: Pick<Target, 'apiUrl'>;
  },
  cvm: Pick<Cvm, 'appId' | 'appUrl' | 'instanceUrl'>,
  ports: readonly number[],
): URL | undefined {
  const { check } = inputs.health;
  if (check === undefined) return undefined;
  const template = reveal(check.url);
  const url = fillHealthUrl(template, { ...cvm, ports });
  if (typeof url === 'string') {
    throw new Failure(url, { next: 'Write the URL itself into `health_url`.' });
  }
  const refusal = isHostOf(template, url) ? undefined : whyNotVisited(url, target.apiUrl);
  if (refusal !== undefined) {
    throw new Failure(`The API's answer makes \`health_url\` an address ${refusal}.`, {
      next: 'Write the https URL of the app itself into `health_url`.',
    });
  }
  return url;
}

/** Whether the user wrote the host; else an answer of the API put it there. */
function isHostOf(template: string, { hostname }: URL): boolean {
  return URL.parse(template.replaceAll('{port}', '80'))?.hostname === hostname;
}

/**
 * Waits until the app answers as `health_url` asks for, if it asks.
 *
 * @throws Unhealthy when it does not in time
 */
export async function checkHealth(
  session: Session<'health'>,
  cvm: Cvm,
  ports: readonly number[],
  check: HealthCheck | undefined = session.inputs.health.check,
): Promise<void> {
  const url = requireHealthPlace(session, cvm, ports);
  if (check === undefined || url === undefined) return;
  const { step, visit, pace } = session;
  const { waitUntilHealthy } = await import('../deploy/wait-healthy.ts');
  await step.timed('checking health', async () => {
    const mayBeSister = isOfWholeApp(reveal(check.url), url, { ...cvm, ports });
    if (mayBeSister && check.body?.namesCommit !== true) await warnOfSisters(session, cvm);
    await waitUntilHealthy(url, check, visit, step.log.scrub, pace, step.signal);
  });
}

/** The gateway hands a request to any running CVM of the app, so a sister may answer for one that is broken. */
async function warnOfSisters({ hastyClient, step }: Session, { appId }: Cvm): Promise<void> {
  if (appId === undefined) return;
  const cvms = await attempted(new CloudApi(hastyClient).cvmsOf(appId));
  const running = cvms?.filter(({ status }) => status === 'running').length ?? 0;
  if (running < 2) return;
  step.showFindings([
    {
      level: 'warning',
      rule: 'health-of-several',
      message: `${running} running CVMs of the app answer at the address in \`health_url\`, so that the app is healthy may be said by another one than this.`,
      hint: 'Ask this CVM alone with `{instance_url}`, or have the app name its commit and expect {sha} in `health_body`.',
    },
  ]);
}

/** Whether an earlier revision answers: it cannot name this step's commit. */
export async function checkHealthOfEarlier(
  session: Session<'health'>,
  cvm: Cvm,
  ports: readonly number[],
): Promise<void> {
  const { check: given } = session.inputs.health;
  const check = given?.body?.namesCommit === true ? { ...given, body: undefined } : given;
  await checkHealth(session, cvm, ports, check);
}
