/** Where examples run: Phala Cloud and GitHub on loopback, and the runner. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect } from '@jest/globals';

import { startGitHub, type GitHub } from '../../emulator/github/github.ts';
import { startIssuer, type Issuer } from '../../emulator/github/issuer.ts';
import { startEmulator, type EmulatedCvm, type Emulator } from '../../emulator/phala/emulator.ts';
import { startInProcess } from '../scenes/in-process.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { COMMIT, PULL_REQUEST, REPOSITORY } from './event.ts';
import { checkOut, envNamesOf, type Repository } from './repository.ts';
import { LEFT_OUT, SECRETS } from './stand-ins.ts';
import { inputsAsWritten, type Workflow } from './workflow.ts';

type Texts = Readonly<Record<string, string>>;

export class ExampleStage {
  readonly #emulator: Emulator;
  readonly #github: GitHub;
  readonly #issuer: Issuer;
  readonly #repository: Repository;
  readonly #temp: string;
  readonly #workflow: Workflow;
  readonly #isOnChain: boolean;
  /** What stands for values that the example leaves out, by input. */
  readonly #leftOut: Record<string, string>;
  readonly secrets: Record<string, string> = { ...SECRETS };
  #count = 0;
  /** Of the job that runs, and of any so far: whether it may ask for OIDC tokens. */
  #idToken = { now: false, ever: false };

  private constructor(
    emulator: Emulator,
    github: GitHub,
    issuer: Issuer,
    repository: Repository,
    workflow: Workflow,
  ) {
    this.#emulator = emulator;
    this.#github = github;
    this.#issuer = issuer;
    this.#repository = repository;
    this.#workflow = workflow;
    this.#isOnChain = /mode: (?:prepare|commit)\b|approval_timeout:|fail_on_pending:/.test(
      workflow.text,
    );
    this.#temp = mkdtempSync(path.join(tmpdir(), 'examples-'));
    this.#leftOut = {
      cvm_id: 'my-app',
      kms_public_key: emulator.kms.signerPublicKey,
      revision: 'previous',
    };
    emulator.newCvmSetup.appUrl = 'emulated';
    emulator.oidc.accepts = 'all';
    emulator.oidc.issuerKey = issuer.publicKey;
    emulator.oidc.trusted.push({ repository: REPOSITORY, workspace: 'emulator' });
    github.refs.set('main', COMMIT);
    github.refs.set('v1.2.3', COMMIT);
    github.addPullRequest({ number: PULL_REQUEST, headSha: COMMIT });
  }

  /** @param workflow shows what must have happened before it runs */
  static async open(repository: Repository, workflow: Workflow): Promise<ExampleStage> {
    const emulator = await startEmulator({ apiKey: SECRETS['PHALA_CLOUD_API_KEY'] ?? '' });
    const stage = new ExampleStage(
      emulator,
      await startGitHub(),
      await startIssuer(),
      repository,
      workflow,
    );
    if (/mode: rollback\b/.test(workflow.text)) await stage.#before('deploy', 'deployed');
    if (workflow.text.includes('secrets.COMMIT_TOKEN')) await stage.#prepared();
    return stage;
  }

  async close(): Promise<void> {
    await this.#emulator.close();
    await this.#github.close();
    await this.#issuer.close();
    rmSync(this.#temp, { recursive: true, force: true });
  }

  /** Both emulators kept to the documented APIs, and GitHub refused nothing: the job had the permissions it needs. */
  expectGoodCalls(): void {
    expect(this.#emulator.contractViolations).toEqual([]);
    // Whoever may ask for OIDC tokens needs them: to log in, or for GitHub's own signing.
    const signs = /uses: actions\/attest@/.test(this.#workflow.text);
    expect(this.#issuer.tokens.length > 0 || signs).toBe(this.#idToken.ever);
    expect(this.#github.contractViolations).toEqual([]);
    const refused = this.#github.requests.filter(({ status = 0 }) => status >= 400);
    expect(
      refused.map(({ method, path: at, status }) => `${method} ${at}: ${status ?? ''}`),
    ).toEqual([]);
  }

  get githubUrl(): string {
    return this.#github.url;
  }

  get githubToken(): string {
    return this.#github.token;
  }

  /** An empty folder, as a job starts with. */
  newFolder(): string {
    this.#count += 1;
    const folder = path.join(this.#temp, `job-${this.#count}`);
    mkdirSync(folder);
    return folder;
  }

  checkOut(folder: string): void {
    checkOut(this.#repository, folder, inputsAsWritten(this.#workflow), COMMIT);
  }

  /** Writes a file for the runner's own use; gives its path. */
  writeFile(content: string): string {
    const file = path.join(this.newFolder(), 'file.json');
    writeFileSync(file, content);
    return file;
  }

  /** Of the job that runs: `permissions:`. Everything when the workflow says nothing. */
  permit(permissions: Texts | undefined): void {
    const level = (name: string): 'read' | 'write' | 'none' => {
      const given = permissions === undefined ? 'write' : permissions[name];
      return given === 'read' || given === 'write' ? given : 'none';
    };
    // Nobody has it unless it is said.
    const idToken = permissions?.['id-token'] === 'write';
    this.#idToken = { now: idToken, ever: this.#idToken.ever || idToken };
    this.#github.permissions.issues = level('issues');
    this.#github.permissions.pull_requests = level('pull-requests');
    this.#github.permissions.deployments = level('deployments');
  }

  /** Runs the action as a step of a job whose folder it is. */
  async run(inputs: Texts, env: Texts, folder: string): Promise<StepResult> {
    const isVerify = inputs['mode'] === 'verify';
    const given = {
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [name, this.#filledIn(name, value)]),
      ),
      ...(isVerify ? this.#verified(folder) : {}),
      ...(isVerify || inputs['attestation'] === 'require' ? this.#vouchedFor() : {}),
    };
    // What a step creates was not there before.
    const named = given['create'] === 'true' ? [] : [given['cvm_id']];
    for (const name of [...named, given['copy_of']]) {
      if (name !== undefined && name !== '') this.#cvm(name, envNamesOf(given));
    }
    return startInProcess({
      inputs: { ...given, api_url: this.#emulator.url, poll_interval: '0.01' },
      env: this.#idToken.now ? { ...this.#issuer.environment, ...env } : env,
      githubToken: this.#github.token,
      workspace: folder,
    }).result;
  }

  /** That many instances of one app were there before, of which the oldest has that name. */
  addInstances(name: string, count: number, envNames: readonly string[]): readonly EmulatedCvm[] {
    const first = this.#cvm(name, envNames);
    const { appId } = first;
    const env = Object.fromEntries(envNames.map((each) => [each, 'the value of last month']));
    const others = Array.from({ length: count - 1 }, (_, index) =>
      this.#emulator.addCvm({ name: `${name}-${index + 2}`, appId, appUrl: 'emulated', env }),
    );
    return [first, ...others];
  }

  /** The app runs what was checked out. */
  #verified(folder: string): Texts {
    const { appId } = this.#emulator.addCvm({
      name: 'my-app',
      appUrl: 'emulated',
      appCompose: { docker_compose_file: readFileSync(path.join(folder, 'compose.yaml'), 'utf8') },
    });
    return { cvm_id: appId };
  }

  /** Who vouches for the hardware here. */
  #vouchedFor(): Texts {
    const { rootPem, pccsUrl } = this.#emulator.attestation;
    return { attestation_root_ca: this.writeFile(rootPem), pccs_url: pccsUrl };
  }

  #filledIn(input: string, value: string): string {
    if (!value.includes(LEFT_OUT)) return value;
    const stand = this.#leftOut[input];
    if (stand === undefined) throw new Error(`No stand-in for ${input}: ${value}`);
    return stand;
  }

  /** The CVM of that name; it was there before, with other values of the same env. */
  #cvm(name: string, envNames: readonly string[] = []): EmulatedCvm {
    const appId = /^app_([0-9a-f]{40})$/.exec(name)?.[1];
    const known = this.#emulator.cvms.find((cvm) => [cvm.name, cvm.appId].includes(appId ?? name));
    if (known !== undefined) return known;
    const cvm = this.#emulator.addCvm({
      ...(appId === undefined ? { name } : { name: 'my-app', appId }),
      appUrl: 'emulated',
      env: Object.fromEntries(envNames.map((each) => [each, 'the value of last month'])),
      kms: this.#isOnChain ? 'on-chain' : 'central',
    });
    // Its owners approve while a step waits for them.
    if (this.#isOnChain) cvm.approveAfter('any', 1);
    return cvm;
  }

  /** An update waits for its commit, and its hash is approved. */
  async #prepared(): Promise<void> {
    const { outputs } = await this.#before('prepare', 'prepared');
    const { commit_token: token = '', compose_hash: hash = '' } = outputs;
    this.secrets['COMMIT_TOKEN'] = token;
    this.#leftOut['expected_compose_hash'] = hash;
    this.#cvm('my-app').registerOnChain(hash);
  }

  async #before(mode: string, status: string): Promise<StepResult> {
    const folder = this.newFolder();
    checkOut('made-up', folder, [], COMMIT);
    const inputs = { mode, api_key: this.#emulator.apiKey, cvm_id: 'my-app' };
    const result = await this.run(inputs, {}, folder);
    expect(result.outputs).toMatchObject({ status });
    return result;
  }
}
