import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as core from '@actions/core';

import { systemClock, type Clock } from './clock.ts';
import type { Assembled } from './compose/assemble.ts';
import { checkPayloadSize } from './compose/compose-file.ts';
import { ComposeError, mergeComposeFiles, type MappingNode } from './compose/index.ts';
import { lintAgainstLive, lintVariables } from './compose/lint/lint.ts';
import { obtainEnvKey } from './deploy/env-key.ts';
import type { Pace } from './deploy/pace.ts';
import { planUpdate, requireNoEnvRemoval, type UpdatePlan } from './deploy/plan.ts';
import { provisionUpdate, requireRegistered } from './deploy/provision.ts';
import type { Before } from './deploy/readiness.ts';
import { BusyQueue, StalePlan, triggerUpdate } from './deploy/trigger.ts';
import { sha256, verifyUpdate } from './deploy/verify.ts';
import { lookBefore, watchUpdate } from './deploy/watch.ts';
import { maskForms } from './env/masking.ts';
import { sealEnv } from './env/seal.ts';
import type { EnvEntry } from './env/sources.ts';
import { Cancelled, Failure, reasonOf } from './failure.ts';
import type { Finding } from './finding.ts';
import { readInputs, type Environment, type Inputs, type Target } from './inputs.ts';
import { setOutputs, type OutputName } from './outputs.ts';
import { PhalaApi } from './phala/api.ts';
import { ApiClient } from './phala/client.ts';
import { bareAppId, bareHash, sameHash } from './phala/cvm-id.ts';
import type { AppCompose, Cvm, Provisioned } from './phala/cvm.ts';
import { judge, prepare, publicSecrets, readSecretInputs } from './prepare.ts';
import { Log } from './report/log.ts';
import type { Report, Status } from './report/report.ts';
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
    const shipment = step.prepare();
    if (shipment.inputs.target === undefined) step.finishCheck();
    else await step.ship(shipment, shipment.inputs.target, signal);
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
  readonly compose: Assembled;
  /** The compose files, as people read them. */
  readonly files: readonly string[];
  readonly preLaunchScript: string | undefined;
  /** Undefined: no env input was given, the sealed env is kept. */
  readonly env: readonly EnvEntry[] | undefined;
}

/** The checks found errors. */
class ChecksFailed extends Failure {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], when = 'before the first request') {
    const errors = findings.filter(isError).length;
    super(`Stopped ${when}: ${errors} ${errors === 1 ? 'error' : 'errors'}. Nothing was changed.`);
    this.findings = findings;
  }
}

/** How often an update is planned again because others change the CVM meanwhile. */
const MOST_PLANS = 3;

class Step {
  readonly #host: Host;
  readonly #clock: Clock;
  readonly #log = new Log();
  readonly #report: Report = { phases: [], findings: [], triggered: 'no' };

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
    const early = [...readSecretInputs(environment)];
    this.#mask(early);
    const inputs = readInputs(environment);
    if (!('target' in inputs)) throw new ChecksFailed(inputs);
    if (inputs.target !== undefined) this.#report.target = inputs.target.cvmId;
    const root = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    const workspace = Workspace.open(root, inputs.workingDirectory);
    if (!(workspace instanceof Workspace)) throw new ChecksFailed([workspace]);

    const prepared = prepare(inputs, workspace, environment);
    this.#mask([...early, ...prepared.env.map(({ value }) => value)]);
    const { composeFiles, compose, findings } = prepared;
    this.#report.composeFile = composeFiles.join(', ');
    if (compose === undefined || findings.some(isError)) throw new ChecksFailed(findings);

    const { target } = inputs;
    const where = target === undefined ? 'check only' : `${target.cvmId} at ${target.apiUrl.href}`;
    this.#log.info(`phala-cvm-deploy ${VERSION}: ${where}`);
    this.#showFindings(findings);
    this.#announceCompose(composeFiles, compose.text);
    return {
      inputs,
      compose,
      files: composeFiles,
      preLaunchScript: prepared.preLaunchScript,
      env: prepared.envGiven ? prepared.env : undefined,
    };
  }

  /** Brings the CVM to run the shipment. */
  async ship(shipment: Shipment, target: Target, signal: AbortSignal): Promise<void> {
    const { inputs } = shipment;
    const pace: Pace = {
      clock: this.#clock,
      random: this.#host.random,
      pollIntervalMs: inputs.pollIntervalMs,
      log: this.#log.info,
    };
    const client = this.#createClient(target, inputs.pollIntervalMs, signal);
    const api = new PhalaApi(client, target.cvmId);
    for (let plans = 1; ; plans++) {
      try {
        await this.#update(api, shipment, target, pace);
        return;
      } catch (error) {
        if (!(error instanceof StalePlan) || plans >= MOST_PLANS) throw error;
        this.#log.info(`${error.message} Planning the update again on what it runs now.`);
      }
    }
  }

  /** Plans the update on what the CVM runs now, and carries it out. */
  async #update(api: PhalaApi, shipment: Shipment, target: Target, pace: Pace): Promise<void> {
    const { inputs, env, compose } = shipment;
    const [cvm, current] = await this.#timed('reading', () =>
      Promise.all([api.cvm(), api.appCompose()]),
    );
    this.#announceCvm(cvm);
    const plan = planUpdate(current, cvm.name, {
      composeText: compose.text,
      preLaunchScript: shipment.preLaunchScript,
      publicLogs: inputs.publicLogs,
      publicSysinfo: inputs.publicSysinfo,
      publicTcbinfo: inputs.publicTcbinfo,
      envNames: env?.map(({ name }) => name),
    });
    this.#announceEnv(plan);
    this.#checkAgainst(current, shipment);
    requireNoEnvRemoval(plan.envKeys, inputs.allowEnvRemoval);

    const queue = new BusyQueue(api, nothingKnownBefore(cvm), inputs.waitTimeoutMs, pace);
    const provisioned = await this.#timed('provisioning', () =>
      provisionUpdate(api, plan, cvm, queue, this.#log.info),
    );
    this.#announceHash(cvm, provisioned);
    const isSame = sameHash(provisioned.composeHash, cvm.composeHash);
    if (isSame && env === undefined && !inputs.force) {
      if (inputs.wait) await this.#requireUp(api, cvm, provisioned.composeHash, inputs, pace);
      this.#finishUnchanged(cvm);
      return;
    }
    requireRegistered(provisioned, cvm);

    const [before, sealed] = await this.#timed('sealing', () =>
      Promise.all([
        inputs.wait ? lookBefore(api, cvm) : nothingKnownBefore(cvm),
        env === undefined ? undefined : this.#seal(env, api, cvm, provisioned, inputs, target),
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
    if (accepted.noChange) {
      this.#report.triggered = 'no';
      if (env !== undefined) {
        throw new Failure('The API says that nothing changed, so it did not take the sealed env.', {
          next: 'Change the compose file as well, or ask Phala for help: the CVM still has its old env.',
        });
      }
      if (inputs.wait) await this.#requireUp(api, cvm, provisioned.composeHash, inputs, pace);
      this.#finishUnchanged(cvm);
      return;
    }
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

  /** Ends a step that was to check only. */
  finishCheck(): void {
    this.#finish('checked', 'Checked: no error. Nothing was sent.');
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
    const { triggered, dashboardUrl } = this.#report;
    const where = triggered === 'no' || !dashboardUrl ? undefined : `CVM: ${dashboardUrl}`;
    this.#log.fail([message, failure.next, where].filter((part) => part !== undefined).join(' '));
    if (failure.cause instanceof Error) this.#log.debug(framesOf(failure.cause).join('\n'));
  }

  async writeSummary(): Promise<void> {
    if ((this.#host.environment['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
    try {
      await core.summary.addRaw(renderSummary(this.#report, this.#log.scrub)).write();
    } catch (error) {
      this.#log.info(`The job summary could not be written: ${reasonOf(error)}`);
    }
  }

  #mask(secrets: readonly Secret[]): void {
    const forms = secrets.flatMap((secret) => maskForms(secret));
    this.#log.mask(forms);
  }

  #showFindings(findings: readonly Finding[]): void {
    this.#report.findings = [...this.#report.findings, ...findings];
    for (const finding of findings) this.#log.finding(finding);
  }

  /** The part of the lint that needs to know what the CVM has: its env names, its project name and volumes. */
  #checkAgainst(
    current: AppCompose,
    { inputs, env, compose, files, preLaunchScript }: Shipment,
  ): void {
    const live = liveModel(current.composeText);
    const script = preLaunchScript ?? current.preLaunchScript;
    const kept = [
      ...checkPayloadSize(
        files.join(', '),
        Buffer.byteLength(compose.text),
        Buffer.byteLength(script ?? ''),
      ),
      ...publicSecrets(inputs.variables, [], env === undefined ? current.allowedEnvs : []),
    ];
    const names = env?.map(({ name }) => name) ?? current.allowedEnvs;
    const lint = [
      // Of an env that is given, all but this was judged before.
      ...lintVariables(compose.model, new Set(names), { script }).filter(
        ({ rule }) => env === undefined || (rule === 'env-unused' && preLaunchScript === undefined),
      ),
      ...(live === undefined ? [] : lintAgainstLive(compose.model, live)),
    ];
    const findings = [...judge(lint, inputs, compose), ...kept];
    if (findings.some(isError)) throw new ChecksFailed(findings, 'before anything was provisioned');
    this.#showFindings(findings);
  }

  #createClient(target: Target, pollIntervalMs: number, signal: AbortSignal): ApiClient {
    return new ApiClient({
      baseUrl: target.apiUrl,
      apiKey: target.apiKey,
      workspace: target.workspace,
      userAgent: `phala-cvm-deploy/${VERSION}`,
      retry: {
        // At the default pace: waits of up to 1, 2, 4, 8, 16 and 20 seconds.
        baseMs: Math.min(1000, pollIntervalMs),
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
    target: Target,
  ): Promise<string> {
    const { info } = this.#log;
    const requested = bareAppId(target.cvmId);
    const key = await obtainEnvKey(api, cvm, provisioned, inputs.kmsPublicKey, requested, info);
    return sealEnv(env, key);
  }

  #announceCompose(files: readonly string[], text: string): void {
    const dockerComposeHash = sha256(text);
    this.#report.dockerComposeHash = dockerComposeHash;
    this.#setOutputs({ docker_compose_hash: dockerComposeHash, compose_path: this.#keep(text) });
    const from = files.join(', ');
    this.#log.info(
      `Compose text: from ${from}, ${Buffer.byteLength(text)} bytes, SHA-256 ${dockerComposeHash}`,
    );
    this.#log.block('The compose text to ship', text);
  }

  /** Writes the shipped text to the runner's temporary folder, for `compose_path`. A deploy does not depend on it. */
  #keep(text: string): string | undefined {
    const folder = this.#host.environment['RUNNER_TEMP'] ?? '';
    try {
      const own = mkdtempSync(path.join(folder === '' ? tmpdir() : folder, 'phala-cvm-deploy-'));
      const file = path.join(own, 'compose.yaml');
      writeFileSync(file, text);
      return file;
    } catch (error) {
      this.#log.info(`compose_path stays empty, the text could not be written: ${reasonOf(error)}`);
      return undefined;
    }
  }

  #announceCvm(cvm: Cvm): void {
    const dashboardId = cvm.vmUuid ?? (cvm.appId === undefined ? undefined : `app_${cvm.appId}`);
    const dashboardUrl =
      dashboardId === undefined
        ? undefined
        : `https://cloud.phala.com/dashboard/cvms/${dashboardId}`;
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
    if (dashboardUrl !== undefined) this.#log.info(`Dashboard: ${dashboardUrl}`);
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

  /** Green means running, also when nothing is to be done: what has this hash already may have failed to boot. */
  async #requireUp(
    api: PhalaApi,
    cvm: Cvm,
    composeHash: string,
    inputs: Inputs,
    pace: Pace,
  ): Promise<void> {
    const before = await lookBefore(api, cvm);
    if (cvm.busy) {
      const nothing = { correlationId: undefined, noChange: true };
      await this.#timed('waiting', () =>
        watchUpdate(api, composeHash, before, nothing, inputs.waitTimeoutMs, pace),
      );
      return;
    }
    const problem = whyNotUp(cvm, before);
    if (problem === undefined) return;
    throw new Failure(
      `The CVM already has this compose hash, but ${problem}. Nothing was triggered.`,
      { next: 'Correct the cause, or set `force: true` to start it again with this revision.' },
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
      'Unchanged: the CVM already has this compose hash and no env was given, so nothing was started',
    );
  }

  #finish(status: Status, line: string): void {
    this.#report.status = status;
    this.#setOutputs({ status });
    this.#log.info(line);
  }

  /** Sets outputs, and warns of those that the runner will not hand to other jobs. */
  #setOutputs(values: Partial<Record<OutputName, string | undefined>>): void {
    setOutputs(values, this.#log.output);
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

/** Why a CVM that nobody is working on does not run, to follow "but" in a sentence. */
function whyNotUp(cvm: Cvm, { boot, newestOperation }: Before): string | undefined {
  if (cvm.status !== 'running') return `it is ${cvm.status}`;
  if (boot?.bootError !== undefined) return `it did not boot: ${boot.bootError}`;
  const isFailed = newestOperation?.status === 'failed';
  return isFailed && sameHash(newestOperation.composeHash, cvm.composeHash)
    ? 'the update to it failed'
    : undefined;
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}

/** What the CVM runs now, if it can be read: it may use what this action does not know. */
function liveModel(text: string | undefined): MappingNode | undefined {
  if (text === undefined) return undefined;
  try {
    return mergeComposeFiles([{ file: 'the CVM', text }], { readFile: () => undefined }).model;
  } catch (error) {
    if (error instanceof ComposeError) return undefined;
    throw error;
  }
}

/**
 * Whatever was thrown, as a failure to show. What is none already is a bug; its own words are not shown, because they
 * may quote a value that is not masked yet.
 */
function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const frames = thrown instanceof Error ? framesOf(thrown) : [];
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  const where = frames[0] === undefined ? '' : ` ${frames[0]}`;
  return new Failure(`Unexpected error: ${kind}${where}.`, {
    next: 'This is a bug of the action: please report it with the log of a run with debug logging.',
    cause: thrown,
  });
}

/** Where an error was thrown: the lines of its stack, without its message. */
function framesOf({ stack = '' }: Error): readonly string[] {
  return stack.split('\n').flatMap((line) => /^ +(at .*)$/.exec(line)?.[1] ?? []);
}

function nothingKnownBefore(cvm: Cvm): Before {
  return { composeHash: cvm.composeHash, boot: undefined, newestOperation: undefined };
}
