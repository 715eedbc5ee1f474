import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import * as core from '@actions/core';

import type { Clock } from '../base/clock.ts';
import { sha256 } from '../base/hash.ts';
import { hiddenForms, maskForms } from '../env/masking.ts';
import { asFailure, Cancelled, ChecksFailed, framesOf, reasonOf } from '../base/failure.ts';
import type { Finding } from '../base/finding.ts';
import type { Environment } from '../base/environment.ts';
import { isAsPromised, OUTPUTS, setOutputs, type OutputName } from './outputs.ts';
import { bareHash } from '../phala/cvm-id.ts';
import type { Cvm } from '../phala/cvm.ts';
import { leftBehindText } from '../report/left-behind.ts';
import { Log } from '../report/log.ts';
import type { Report, Status } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import { isLogPublic } from './pull-request.ts';
import { reveal, type Secret } from '../base/secret.ts';
import { VERSION } from '../base/version.ts';

/** What the step gets from the machine it runs on. */
export interface Host {
  readonly environment: Environment;
  /** Time, whose sleeps the signal ends. */
  readonly clock: (signal: AbortSignal) => Clock;
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number;
  /** Aborted with a `Cancelled` when the runner stops the step. */
  readonly signal: AbortSignal;
}

/** What every mode of the step shares: how it says what it does, in the log, the outputs and the summary. */
export class Step {
  readonly host: Host;
  readonly clock: Clock;
  /** Aborted when the step ends, for whatever reason. */
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly report: Report = { phases: [], findings: [], hasErrors: false, triggered: 'no' };
  readonly #ended = new AbortController();
  readonly #endings: (() => Promise<void>)[] = [];
  /** The folder of the files that the step keeps for later ones. */
  #kept: string | undefined;
  /** The step that this one is a part of. */
  readonly #whole: Step | undefined;
  /** What a part of a step knows; the step sets those of them that hold for it. */
  readonly partOutputs = new Map<OutputName, string>();

  constructor(host: Host, whole?: Step) {
    this.host = host;
    this.#whole = whole;
    this.log = whole?.log ?? new Log();
    this.signal = whole?.signal ?? AbortSignal.any([host.signal, this.#ended.signal]);
    this.clock = whole?.clock ?? host.clock(this.signal);
  }

  /**
   * The part of this step that is about one of several CVMs: log, findings and times are those of the step, but what
   * becomes of the CVM is kept in a report of its own, and its outputs stay with it.
   */
  part(): Step {
    const part = new Step(this.host, this);
    part.report.commit = this.report.commit;
    return part;
  }

  /** @param pieces of secrets, which are no masks: only what this step prints is searched for them */
  readonly mask = (secrets: readonly Secret[], pieces: readonly Secret[] = []): void => {
    this.log.mask(
      secrets.flatMap((secret) => maskForms(secret)),
      [...secrets.flatMap((secret) => hiddenForms(secret)), ...pieces.map(reveal)],
    );
  };

  /** Shows findings as annotations, each once: an update may be planned several times. */
  showFindings(findings: readonly Finding[]): void {
    if (this.#whole !== undefined) {
      this.#whole.showFindings(findings);
      return;
    }
    const known = this.report.findings;
    const added = findings.filter(
      (finding) => !known.some((old) => isDeepStrictEqual(old, finding)),
    );
    this.report.findings = [...known, ...added];
    for (const finding of added) this.log.finding(finding);
  }

  /** Whether everybody may read the log of this step. */
  isLogPublic(): boolean {
    return isLogPublic(this.host.environment);
  }

  /** Sets outputs that have the form that is promised of them, and warns of those that others will not get. */
  setOutputs(values: Partial<Record<OutputName, string | undefined>>): void {
    if (this.#whole !== undefined) {
      for (const name of OUTPUTS) {
        const value = values[name];
        if (value !== undefined) this.partOutputs.set(name, value);
      }
      return;
    }
    for (const name of OUTPUTS) {
      const value = values[name];
      if (value === undefined || !this.#isAsPromised(name, value)) continue;
      setOutputs({ [name]: value }, this.log.output);
      if (this.log.scrub(value) === value) continue;
      this.showFindings([
        {
          level: 'warning',
          rule: 'output-masked',
          message: `The output \`${name}\` contains a secret value, so the runner shows it as *** and drops it between jobs.`,
          hint: 'Give that secret a longer or less ordinary value.',
        },
      ]);
    }
  }

  /**
   * Writes a text to the runner's temporary folder, for later steps. No deploy depends on it.
   *
   * @param output that is to name the file
   * @returns its path; undefined when it could not be written, or would hold a secret
   */
  keep(output: OutputName, name: string, text: string): string | undefined {
    if (this.log.output(text) !== text) {
      this.log.info(`${output} stays empty: the file would contain a secret value.`);
      return undefined;
    }
    const folder = this.host.environment['RUNNER_TEMP'] ?? '';
    try {
      this.#kept ??= mkdtempSync(path.join(folder === '' ? tmpdir() : folder, 'phala-cvm-deploy-'));
      const file = path.join(this.#kept, name);
      writeFileSync(file, text);
      return file;
    } catch (error) {
      this.log.info(`${output} stays empty, the file could not be written: ${reasonOf(error)}`);
      return undefined;
    }
  }

  /** The text of a file that was kept; undefined where it is gone. */
  kept(file: string): string | undefined {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Sets an output that is a credential. It was handed to the runner to mask before. */
  setSecretOutput(name: OutputName, value: Secret | undefined): void {
    if (value === undefined || !this.#isAsPromised(name, reveal(value))) return;
    setOutputs({ [name]: reveal(value) }, (text) => text);
  }

  /** Later steps rely on the form of an output: what has another one does not reach them. */
  #isAsPromised(name: OutputName, value: string): boolean {
    if (isAsPromised(name, value)) return true;
    this.showFindings([
      {
        level: 'warning',
        rule: 'output-malformed',
        message: `The output \`${name}\` stays empty: what the API gave does not have its form.`,
        hint: 'docs/outputs.md says what form it has. If the value is right, report it with the version of this action.',
      },
    ]);
    return false;
  }

  async timed<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = this.clock.now();
    try {
      return await work();
    } finally {
      this.#took(name, this.clock.now() - started);
    }
  }

  /** Keeps how long something took; what is done for each of several CVMs counts together. */
  #took(name: string, ms: number): void {
    const { phases } = this.#whole?.report ?? this.report;
    const index = this.#whole === undefined ? -1 : phases.findIndex((phase) => phase.name === name);
    const before = phases[index]?.ms ?? 0;
    phases.splice(index < 0 ? phases.length : index, 1, { name, ms: before + ms });
  }

  /** The first line of the log: what runs, and where it works. */
  announceMode(): void {
    const { mode, target } = this.report;
    const what = mode === 'deploy' ? '' : `${mode ?? ''} `;
    const where = target === undefined ? 'only' : `${target.cvmId} at ${target.apiUrl}`;
    this.log.info(`phala-cvm-deploy ${VERSION}: ${what}${where}`);
  }

  announceCompose(
    files: readonly string[],
    text: string,
    title = 'The compose text to ship',
  ): void {
    const dockerComposeHash = sha256(text);
    this.report.dockerComposeHash = dockerComposeHash;
    this.setOutputs({
      docker_compose_hash: dockerComposeHash,
      compose_path: this.keep('compose_path', 'compose.yaml', text),
    });
    const from = files.join(', ');
    this.log.info(
      `Compose text: from ${from}, ${Buffer.byteLength(text)} bytes, SHA-256 ${dockerComposeHash}`,
    );
    this.log.block(title, text);
  }

  /** Says what CVM the step is about, as it is before anything is done to it. */
  announceCvm(cvm: Cvm, { isNew = false }: { readonly isNew?: boolean } = {}): void {
    const { report } = this;
    this.noteCvm(cvm);
    report.previousComposeHash = isNew ? undefined : cvm.composeHash && bareHash(cvm.composeHash);
    this.setOutputs({ previous_compose_hash: report.previousComposeHash });
    this.log.info(
      `CVM: ${cvm.name} (${cvm.id}), app ${cvm.appId ?? 'not known yet'}, ${cvm.status}${cvm.busy ? ', an operation is under way' : ''}`,
    );
    if (report.dashboardUrl !== undefined) this.log.info(`Dashboard: ${report.dashboardUrl}`);
  }

  /** Keeps what the API says of the CVM: a new one gets its ids and its address only later. */
  noteCvm(cvm: Cvm): void {
    const dashboardId = cvm.vmUuid ?? (cvm.appId === undefined ? undefined : `app_${cvm.appId}`);
    const dashboardUrl =
      dashboardId === undefined
        ? undefined
        : `https://cloud.phala.com/dashboard/cvms/${dashboardId}`;
    const { report } = this;
    report.cvmName = cvm.name;
    report.vmUuid = cvm.vmUuid;
    if (cvm.appId !== undefined) report.appId = cvm.appId;
    report.appUrl = cvm.appUrl;
    report.instanceUrl = cvm.instanceUrl;
    report.dashboardUrl = dashboardUrl;
    this.setOutputs({
      app_id: cvm.appId,
      cvm_id: cvm.id,
      vm_uuid: cvm.vmUuid,
      cvm_name: cvm.name,
      kms_type: cvm.kmsType,
      os_image: cvm.osImage,
      app_url: cvm.appUrl,
      dashboard_url: dashboardUrl,
    });
  }

  /** The pre-launch script that the CVM has with the revision that the step is about. */
  announceScript(script: string | undefined): void {
    const hash = script === undefined || script === '' ? '' : sha256(script);
    this.setOutputs({ pre_launch_script_hash: hash });
  }

  /** The compose hash that the step is about. */
  announceHash(composeHash: string): void {
    this.report.composeHash = bareHash(composeHash);
    this.setOutputs({ compose_hash: this.report.composeHash });
  }

  /** Ends the step well. The last line of the log says where the app is. */
  finish(status: Status, line: string): void {
    this.setStatus(status);
    const { appUrl } = this.report;
    this.log.info(appUrl === undefined ? line : `${line.replace(/\.?$/, '.')} App: ${appUrl}`);
  }

  setStatus(status: Status): void {
    this.report.status = status;
    this.setOutputs({ status });
  }

  /** Reports why the step failed, and what it left behind. */
  fail(thrown: unknown): void {
    // The runner's cancellation surfaces wherever the step just was; it is the reason, whatever was thrown.
    const { signal } = this.host;
    const failure = asFailure(signal.aborted ? signal.reason : thrown);
    if (failure instanceof ChecksFailed) {
      this.report.hasErrors = true;
      this.showFindings(failure.findings);
      this.log.info(failure.message);
      process.exitCode = core.ExitCode.Failure;
      return;
    }
    const isCancelled = failure instanceof Cancelled;
    const message = isCancelled
      ? `${failure.message} ${leftBehindText(this.report)}`
      : failure.message;
    const { scrub } = this.log;
    this.report.failure = {
      message: scrub(message),
      next: failure.next === undefined ? undefined : scrub(failure.next),
    };
    const { triggered, dashboardUrl } = this.report;
    const where = triggered === 'no' || !dashboardUrl ? undefined : `CVM: ${dashboardUrl}`;
    this.log.fail([message, failure.next, where].filter((part) => part !== undefined).join(' '));
    if (failure.cause instanceof Error) this.log.debug(framesOf(failure.cause).join('\n'));
  }

  /** Has something done when the step ends, however it ends; it cannot fail the step. */
  atEnd(work: () => Promise<void>): void {
    this.#endings.push(work);
  }

  /** Ends requests and waits that a failure elsewhere left behind, and writes the summary. */
  async end(): Promise<void> {
    this.#ended.abort();
    for (const work of this.#endings) {
      await work().catch((error: unknown) => {
        this.log.info(`GitHub was not told how the step ended: ${reasonOf(error)}`);
      });
    }
    const file = this.host.environment['GITHUB_STEP_SUMMARY'] ?? '';
    if (file === '') return;
    try {
      appendFileSync(file, this.#summary());
    } catch (error) {
      this.log.info(`The job summary could not be written: ${reasonOf(error)}`);
    }
  }

  /** What goes wrong with the summary changes nothing of how the step ended. */
  #summary(): string {
    try {
      return renderSummary(this.report, this.log.scrub);
    } catch (error) {
      const { message } = asFailure(error);
      this.log.info(`The job summary could not be made. ${message}`);
      return '### The summary of this step could not be made: see its log\n';
    }
  }
}
