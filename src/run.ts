import * as core from '@actions/core';

import { systemClock, type Clock } from './clock.ts';
import { obtainEnvKey } from './deploy/env-key.ts';
import type { Pace } from './deploy/pace.ts';
import { planUpdate, requireNoEnvRemoval, type UpdatePlan } from './deploy/plan.ts';
import { provisionUpdate, requireRegistered } from './deploy/provision.ts';
import type { Before } from './deploy/readiness.ts';
import { triggerUpdate } from './deploy/trigger.ts';
import { sha256, verifyUpdate } from './deploy/verify.ts';
import { lookBefore, watchUpdate } from './deploy/watch.ts';
import { maskForms } from './env/masking.ts';
import { sealEnv } from './env/seal.ts';
import type { EnvEntry } from './env/sources.ts';
import { Cancelled, Failure, reasonOf } from './failure.ts';
import type { Finding } from './finding.ts';
import { readApiKey, readInputs, type Environment, type Inputs } from './inputs.ts';
import { setOutputs, type OutputName } from './outputs.ts';
import { PhalaApi } from './phala/api.ts';
import { ApiClient } from './phala/client.ts';
import { bareHash, sameHash } from './phala/cvm-id.ts';
import type { Cvm, Provisioned } from './phala/cvm.ts';
import { prepare } from './prepare.ts';
import { Log } from './report/log.ts';
import type { Report, Status } from './report/report.ts';
import { createScrub } from './report/scrub.ts';
import { renderSummary } from './report/summary.ts';
import type { Secret } from './secret.ts';
import { VERSION } from './version.ts';
import { Workspace } from './workspace.ts';

/** What the step gets from the machine it runs on. */
export interface Host {
  readonly environment: Environment;
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number;
  /** Aborted with a `Cancelled` when the runner stops the step. */
  readonly signal: AbortSignal;
}

/** Runs the step: checks everything, ships, waits, verifies, reports. Never throws; a failure sets the exit code. */
export async function run(host: Host): Promise<void> {
  const finished = new AbortController();
  const signal = AbortSignal.any([host.signal, finished.signal]);
  const step = new Step(host, systemClock(signal));
  try {
    await step.ship(step.prepare(), signal);
  } catch (error) {
    step.fail(error);
  } finally {
    // Ends requests and waits that a failure elsewhere left behind.
    finished.abort();
    await step.writeSummary();
  }
}

/** What passed the checks before the first request. */
interface Shipment {
  readonly inputs: Inputs;
  readonly composeText: string;
  readonly preLaunchScript: string | undefined;
  /** Undefined: no env input was given, the sealed env is kept. */
  readonly env: readonly EnvEntry[] | undefined;
}

/** The checks before the first request found errors. */
class ChecksFailed extends Failure {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ level }) => level === 'error').length;
    super(
      `Stopped before the first request: ${errors} ${errors === 1 ? 'error' : 'errors'}. Nothing was changed.`,
    );
    this.findings = findings;
  }
}

class Step {
  readonly #host: Host;
  readonly #clock: Clock;
  readonly #log = new Log();
  readonly #report: Report = { target: '', phases: [], findings: [], triggered: 'no' };

  constructor(host: Host, clock: Clock) {
    this.#host = host;
    this.#clock = clock;
  }

  /**
   * Reads and checks everything that needs no request.
   *
   * @throws ChecksFailed with everything that is wrong
   */
  prepare(): Shipment {
    const { environment } = this.#host;
    const apiKey = readApiKey(environment);
    const keys = apiKey === undefined ? [] : [apiKey];
    this.#mask(keys);
    const inputs = readInputs(environment);
    if (!('apiKey' in inputs)) throw new ChecksFailed(inputs);
    this.#report.target = inputs.cvmId;
    const root = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    const workspace = Workspace.open(root, inputs.workingDirectory);
    if (!(workspace instanceof Workspace)) throw new ChecksFailed([workspace]);

    const prepared = prepare(inputs, workspace, environment);
    this.#mask([...keys, ...prepared.env.map(({ value }) => value)]);
    const { composeFile, composeText, findings } = prepared;
    this.#report.composeFile = composeFile;
    if (composeText === undefined || findings.some(({ level }) => level === 'error')) {
      throw new ChecksFailed(findings);
    }

    const { info } = this.#log;
    info(`phala-cvm-deploy ${VERSION}: ${inputs.cvmId} at ${inputs.apiUrl.href}`);
    this.#showFindings(findings);
    const dockerComposeHash = sha256(composeText);
    const bytes = Buffer.byteLength(composeText);
    info(`Compose file: ${composeFile}, ${bytes} bytes, SHA-256 ${dockerComposeHash}`);
    this.#report.dockerComposeHash = dockerComposeHash;
    this.#setOutputs({ docker_compose_hash: dockerComposeHash });
    return {
      inputs,
      composeText,
      preLaunchScript: prepared.preLaunchScript,
      env: prepared.envGiven ? prepared.env : undefined,
    };
  }

  /** Brings the CVM to run the shipment. */
  async ship(shipment: Shipment, signal: AbortSignal): Promise<void> {
    const { inputs, env } = shipment;
    const pace: Pace = {
      clock: this.#clock,
      random: this.#host.random,
      pollIntervalMs: inputs.pollIntervalMs,
      log: this.#log.info,
    };
    const api = new PhalaApi(this.#createClient(inputs, signal), inputs.cvmId);

    const [cvm, current] = await this.#timed('reading', () =>
      Promise.all([api.cvm(), api.appCompose()]),
    );
    this.#announceCvm(cvm);
    const plan = planUpdate(current, cvm.name, {
      composeText: shipment.composeText,
      preLaunchScript: shipment.preLaunchScript,
      publicLogs: inputs.publicLogs,
      publicSysinfo: inputs.publicSysinfo,
      publicTcbinfo: inputs.publicTcbinfo,
      envNames: env?.map(({ name }) => name),
    });
    this.#announceEnv(plan);
    requireNoEnvRemoval(plan.envKeys, inputs.allowEnvRemoval);

    const provisioned = await this.#timed('provisioning', () =>
      provisionUpdate(api, plan, cvm, this.#log.info),
    );
    this.#announceHash(cvm, provisioned);
    const isSame = sameHash(provisioned.composeHash, cvm.composeHash);
    if (isSame && env === undefined && !inputs.force) {
      this.#finishUnchanged(cvm);
      return;
    }
    requireRegistered(provisioned, cvm);

    const [before, sealed] = await this.#timed('sealing', () =>
      Promise.all([
        inputs.wait ? lookBefore(api, cvm) : nothingKnownBefore(cvm),
        env === undefined ? undefined : this.#seal(env, api, cvm, provisioned, inputs),
      ]),
    );
    const trigger = {
      composeHash: provisioned.composeHash,
      env: sealed === undefined ? undefined : { sealed, names: plan.target.allowedEnvs },
    };
    const accepted = await this.#timed('triggering', () =>
      triggerUpdate(api, trigger, before, inputs.waitTimeoutMs, pace, (state) => {
        this.#report.triggered = state;
      }),
    );
    this.#setOutputs({ changed: 'true', correlation_id: accepted.correlationId });
    const operation =
      accepted.correlationId === undefined ? '' : `, operation ${accepted.correlationId}`;
    this.#log.info(`Triggered: the API accepted the update${operation}`);
    if (!inputs.wait) {
      this.#finish(
        'accepted',
        'Accepted. `wait` is false: whether the CVM comes up was not looked at.',
      );
      return;
    }

    await this.#timed('waiting', () =>
      watchUpdate(api, provisioned.composeHash, before, accepted, inputs.waitTimeoutMs, pace),
    );
    const running = await this.#timed('verifying', () =>
      verifyUpdate(api, provisioned.composeHash, plan.target),
    );
    this.#report.appUrl = running.appUrl;
    this.#setOutputs({ app_url: running.appUrl });
    this.#finish('deployed', `Deployed: ${cvm.name} runs ${bareHash(provisioned.composeHash)}`);
  }

  /** Reports why the step failed, and what it left behind. */
  fail(thrown: unknown): void {
    // The runner's cancellation surfaces wherever the step just was; it is the reason, whatever was thrown.
    const { signal } = this.#host;
    const failure = asFailure(signal.aborted ? signal.reason : thrown);
    if (failure instanceof ChecksFailed) {
      this.#showFindings(failure.findings);
      this.#log.info(failure.message);
      process.exitCode = core.ExitCode.Failure;
      return;
    }
    const isCancelled = failure instanceof Cancelled;
    const message = isCancelled ? `${failure.message} ${this.#leftBehind()}` : failure.message;
    const { scrub } = this.#log;
    this.#report.failure = {
      message: scrub(message),
      next: failure.next === undefined ? undefined : scrub(failure.next),
    };
    const where =
      this.#report.triggered !== 'no'
        ? `CVM: ${this.#report.dashboardUrl ?? this.#report.target}`
        : undefined;
    this.#log.fail([message, failure.next, where].filter((part) => part !== undefined).join(' '));
    if (failure.cause instanceof Error) this.#log.debug(failure.cause.stack ?? '');
  }

  async writeSummary(): Promise<void> {
    if ((this.#host.environment['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
    try {
      await core.summary.addRaw(this.#log.scrub(renderSummary(this.#report))).write();
    } catch (error) {
      this.#log.info(`The job summary could not be written: ${reasonOf(error)}`);
    }
  }

  #mask(secrets: readonly Secret[]): void {
    const forms = secrets.flatMap((secret) => maskForms(secret));
    this.#log.mask(forms, createScrub(forms));
  }

  #showFindings(findings: readonly Finding[]): void {
    this.#report.findings = [...this.#report.findings, ...findings];
    for (const finding of findings) this.#log.finding(finding);
  }

  #createClient(inputs: Inputs, signal: AbortSignal): ApiClient {
    return new ApiClient({
      baseUrl: inputs.apiUrl,
      apiKey: inputs.apiKey,
      workspace: inputs.workspace,
      userAgent: `phala-cvm-deploy/${VERSION}`,
      retry: {
        // At the default pace: waits of up to 1, 2, 4, 8, 16 and 20 seconds.
        baseMs: Math.min(1000, inputs.pollIntervalMs),
        capMs: 20_000,
        maxRetries: 6,
        budgetMs: 120_000,
      },
      clock: this.#clock,
      random: this.#host.random,
      signal,
      scrub: this.#log.scrub,
      log: this.#log.info,
    });
  }

  async #seal(
    env: readonly EnvEntry[],
    api: PhalaApi,
    cvm: Cvm,
    provisioned: Provisioned,
    inputs: Inputs,
  ): Promise<string> {
    const key = await obtainEnvKey(api, cvm, provisioned, inputs.kmsPublicKey, this.#log.info);
    return sealEnv(env, key);
  }

  #announceCvm(cvm: Cvm): void {
    const dashboardUrl = `https://cloud.phala.com/dashboard/cvms/${cvm.vmUuid ?? `app_${cvm.appId ?? ''}`}`;
    this.#report.cvmName = cvm.name;
    if (cvm.appId !== undefined) this.#report.appId = cvm.appId;
    this.#report.previousComposeHash = cvm.composeHash && bareHash(cvm.composeHash);
    this.#report.appUrl = cvm.appUrl;
    this.#report.dashboardUrl = dashboardUrl;
    this.#setOutputs({
      app_id: cvm.appId,
      cvm_id: cvm.id,
      vm_uuid: cvm.vmUuid,
      previous_compose_hash: cvm.composeHash && bareHash(cvm.composeHash),
      app_url: cvm.appUrl,
      dashboard_url: dashboardUrl,
    });
    this.#log.info(
      `CVM: ${cvm.name} (${cvm.id}), app ${cvm.appId ?? 'not known yet'}, ${cvm.status}${cvm.busy ? ', an operation is under way' : ''}`,
    );
    this.#log.info(`Dashboard: ${dashboardUrl}`);
  }

  #announceEnv({ envKeys, target }: UpdatePlan): void {
    this.#setOutputs({ env_keys: target.allowedEnvs.join(',') });
    const list = (names: readonly string[]): string => names.join(', ') || 'none';
    if (envKeys === undefined) {
      this.#report.keptEnvNames = target.allowedEnvs;
      this.#log.info(
        `Env: no env input, the sealed env of the CVM is kept (${list(target.allowedEnvs)})`,
      );
      return;
    }
    this.#report.envKeys = envKeys;
    const { added, removed, kept } = envKeys;
    this.#log.info(
      `Env: added ${list(added)}; removed ${list(removed)}; kept, with this step's values, ${list(kept)}`,
    );
  }

  #announceHash(cvm: Cvm, provisioned: Provisioned): void {
    const composeHash = bareHash(provisioned.composeHash);
    this.#report.composeHash = composeHash;
    this.#setOutputs({ compose_hash: composeHash, app_id: provisioned.appId });
    const isSame = sameHash(provisioned.composeHash, cvm.composeHash);
    const old = cvm.composeHash === undefined ? 'unknown' : bareHash(cvm.composeHash);
    this.#log.info(
      `Provisioned: compose hash ${composeHash}, ${isSame ? 'as the CVM has' : `was ${old}`}`,
    );
  }

  #finishUnchanged(cvm: Cvm): void {
    this.#setOutputs({ changed: 'false' });
    if (cvm.status !== 'running' || cvm.busy) {
      const finding: Finding = {
        level: 'warning',
        rule: 'cvm-not-running',
        message: `The CVM already has this compose hash, but it is ${cvm.status}${cvm.busy ? ' with an operation under way' : ''}.`,
        hint: 'Nothing was triggered. Set `force: true` to make it start with this revision.',
      };
      this.#showFindings([finding]);
    }
    this.#finish(
      'unchanged',
      'Unchanged: the CVM already has this compose hash and no env was given, so nothing was triggered',
    );
  }

  #finish(status: Status, line: string): void {
    this.#report.status = status;
    this.#setOutputs({ status });
    this.#log.info(line);
  }

  /** Sets outputs, and warns of those that the runner will not hand to other jobs. */
  #setOutputs(values: Partial<Record<OutputName, string | undefined>>): void {
    setOutputs(values);
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || this.#log.scrub(value) === value) continue;
      this.#showFindings([
        {
          level: 'warning',
          rule: 'output-masked',
          message: `The output \`${name}\` contains a secret value, so the runner shows it as *** and drops it between jobs.`,
          hint: 'Give that secret a longer or less ordinary value.',
        },
      ]);
    }
  }

  async #timed<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = this.#clock.now();
    try {
      return await work();
    } finally {
      this.#report.phases.push({ name, ms: this.#clock.now() - started });
    }
  }

  /** What a cancelled step has set going. */
  #leftBehind(): string {
    const hash = this.#report.composeHash ?? '';
    switch (this.#report.triggered) {
      case 'yes':
        return `The update to compose hash ${hash} had been triggered and goes on in the CVM.`;
      case 'unclear':
        return `The update to compose hash ${hash} was just being triggered: it may go on in the CVM.`;
      case 'no':
        return 'Nothing had been triggered.';
    }
  }
}

/** Whatever was thrown, as a failure to show; what is none already is a bug. */
function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  return new Failure(`Unexpected error: ${reasonOf(thrown)}`, {
    next: 'This is a bug of the action: please report it with the log of a run with debug logging.',
    cause: thrown,
  });
}

function nothingKnownBefore(cvm: Cvm): Before {
  return { composeHash: cvm.composeHash, boot: undefined, newestOperation: undefined };
}
