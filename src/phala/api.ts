import { reveal, type Secret } from '../base/secret.ts';
import { sameUuid } from '../base/uuid.ts';
import { AnswerReader, UnexpectedAnswer, type JsonObject } from './answer.ts';
import {
  readAccepted,
  readAllowance,
  readAppOwner,
  readPreparedUpdate,
  type Allowance,
  type AppOwner,
  type PreparedUpdate,
} from './chain.ts';
import type { ApiClient } from './client.ts';
import {
  readAppCompose,
  readBootState,
  readCvm,
  readOperation,
  readProvisioned,
  type Accepted,
  type AppCompose,
  type BootState,
  type Cvm,
  type EnvKeyAnswer,
  type Operation,
  type Provisioned,
} from './cvm.ts';

import {
  readContainer,
  readLogUrls,
  readOperationRecord,
  type Container,
  type OperationRecord,
} from './diagnostics.ts';
import type { Query } from './request-target.ts';
import { readRevision, readRevisionDocument, type RevisionPage } from './revision.ts';

/** A sealed env and the names in it. */
export interface SealedEnv {
  readonly sealed: string;
  readonly names: readonly string[];
}

/** What the trigger sends: the hash that provision gave, and the sealed env if it changes. */
export interface Trigger {
  readonly composeHash: string;
  readonly env: SealedEnv | undefined;
}

/** The endpoints of Phala Cloud that this action uses, for one CVM. */
export class PhalaApi {
  readonly #client: ApiClient;
  readonly #cvmId: string;
  readonly #path: readonly string[];

  /** @param cvmId normalised by `normaliseCvmId`. */
  constructor(client: ApiClient, cvmId: string) {
    this.#client = client;
    this.#cvmId = cvmId;
    this.#path = ['cvms', cvmId];
  }

  async cvm(): Promise<Cvm> {
    const doing = `Reading the CVM ${this.#cvmId}`;
    return readCvm(new AnswerReader(await this.#get(this.#path, doing), doing));
  }

  async appCompose(): Promise<AppCompose> {
    const doing = `Reading the app compose of the CVM ${this.#cvmId}`;
    const answer = await this.#get([...this.#path, 'compose_file'], doing);
    return readAppCompose(new AnswerReader(answer, doing));
  }

  /** Stores a document for 14 days and gives its compose hash. Starts nothing, so it may be repeated. */
  async provision(document: JsonObject): Promise<Provisioned> {
    const doing = 'Provisioning the compose file';
    const answer = await this.#client.send({
      method: 'POST',
      path: [...this.#path, 'compose_file', 'provision'],
      doing,
      body: document,
      repeat: 'always',
    });
    return readProvisioned(new AnswerReader(answer, doing));
  }

  /** Makes the CVM restart with a provisioned document. */
  async trigger({ composeHash, env }: Trigger): Promise<Accepted> {
    return this.#change('PATCH', ['compose_file'], 'Triggering the update', {
      compose_hash: composeHash,
      ...(env === undefined
        ? {}
        : { encrypted_env: env.sealed, env_keys: env.names, update_env_vars: true }),
    });
  }

  async envKey(kmsRef: string, appId: string): Promise<EnvKeyAnswer> {
    const doing = `Fetching the env encryption key from the KMS ${kmsRef}`;
    const answer = new AnswerReader(
      await this.#get(['kms', kmsRef, 'pubkey', appId], doing),
      doing,
    );
    return {
      publicKey: answer.requiredText('public_key'),
      signature: answer.text('signature'),
      signatureV1: answer.text('signature_v1'),
      timestamp: answer.number('timestamp'),
    };
  }

  /** The boot state of one CVM; undefined when the API does not list it. */
  async bootState(vmUuid: string): Promise<BootState | undefined> {
    const doing = `Reading the status of the CVM ${this.#cvmId}`;
    const answer = new AnswerReader(
      await this.#client.send({
        method: 'POST',
        path: ['status', 'batch'],
        doing,
        body: { vm_uuids: [vmUuid] },
        repeat: 'always',
      }),
      doing,
    );
    // Keyed by UUID, with or without dashes.
    const key = Object.keys(answer.object).find((uuid) => sameUuid(uuid, vmUuid));
    const state = key === undefined ? undefined : answer.child(key);
    return state === undefined ? undefined : readBootState(state);
  }

  /** The newest operations of the CVM, newest first. */
  async operations(limit: number): Promise<readonly Operation[]> {
    const doing = `Reading the operations of the CVM ${this.#cvmId}`;
    const answer = await this.#get([...this.#path, 'operations'], doing, { limit });
    return new AnswerReader(answer, doing).readableItems('items', readOperation);
  }

  /**
   * The same, for whoever must not miss one.
   *
   * @throws UnexpectedAnswer when one of them cannot be read
   */
  async everyOperation(limit: number): Promise<readonly Operation[]> {
    const doing = `Reading the operations of the CVM ${this.#cvmId}`;
    const answer = await this.#get([...this.#path, 'operations'], doing, { limit });
    return new AnswerReader(answer, doing).requiredChildren('items').map(readOperation);
  }

  /** The newest operations with their events, newest first. */
  async operationRecords(limit: number): Promise<readonly OperationRecord[]> {
    const doing = `Reading the operations of the CVM ${this.#cvmId}`;
    const answer = await this.#get([...this.#path, 'operations'], doing, { limit });
    return new AnswerReader(answer, doing).readableItems('items', readOperationRecord);
  }

  /** Ends the operation that is under way. */
  async cancelOperation(): Promise<void> {
    await this.#client.send({
      method: 'POST',
      path: [...this.#path, 'operations', 'cancel'],
      doing: `Cancelling the operation on the CVM ${this.#cvmId}`,
      repeat: 'when-refused',
    });
  }

  /** How many CVMs an app has, as far as this key may see them. */
  async cvmCount(appId: string): Promise<number> {
    const doing = `Counting the CVMs of the app ${appId}`;
    const answer = await this.#get(['apps', appId, 'cvms'], doing);
    if (!Array.isArray(answer)) throw new UnexpectedAnswer(doing, 'it is not a list');
    return answer.length;
  }

  /** A page of the revisions of all CVMs of an app, in the order of the API, which no source states. */
  async revisions(appId: string, page: number, pageSize: number): Promise<RevisionPage> {
    const doing = `Reading the revisions of the app ${appId}`;
    const answer = new AnswerReader(
      await this.#get(['apps', appId, 'revisions'], doing, { page, page_size: pageSize }),
      doing,
    );
    const revisions = answer.readableItems('revisions', readRevision);
    const all = answer.object['revisions'];
    return {
      revisions,
      pages: answer.number('total_pages') ?? 1,
      isReadable: Array.isArray(all) && all.length === revisions.length,
    };
  }

  /** The app compose of a revision; undefined where the API does not give it. */
  async revisionDocument(appId: string, revisionId: string): Promise<AppCompose | undefined> {
    const doing = `Reading the revision ${revisionId}`;
    const path = ['apps', appId, 'revisions', revisionId];
    return readRevisionDocument(new AnswerReader(await this.#get(path, doing), doing), doing);
  }

  /** Makes the CVM restart with an earlier revision. */
  async redeploy(revisionId: string): Promise<Accepted> {
    const path = ['revisions', revisionId, 'redeploy'];
    return this.#change('POST', path, 'Putting the revision back');
  }

  /** Makes the CVM stop and start with what it has. */
  async restart(): Promise<Accepted> {
    return this.#change('POST', ['restart'], 'Restarting the CVM', { force: false });
  }

  /**
   * Replaces the sealed env; the CVM restarts with it.
   *
   * @param approvedHash of the document with new names, which was approved on chain; undefined where that is not needed
   */
  async replaceEnv(
    { sealed, names }: SealedEnv,
    approvedHash: string | undefined,
  ): Promise<Accepted> {
    return this.#change('PATCH', ['envs'], 'Replacing the sealed env', {
      encrypted_env: sealed,
      env_keys: names,
      ...(approvedHash === undefined
        ? {}
        : { compose_hash: approvedHash, transaction_hash: 'already-registered' }),
    });
  }

  /**
   * Stores an update that somebody else will commit. Only for a CVM with an on-chain KMS: with another one, the API
   * ignores that this is to be prepared only, and applies it.
   *
   * @param changes the fields of the app compose that change, with `encrypted_env` if the env does
   * @returns what was prepared, or what the API says when it applied the update instead
   */
  async prepareUpdate(changes: JsonObject): Promise<PreparedUpdate | Accepted> {
    const doing = 'Preparing the update';
    const { status, body } = await this.#client.exchange({
      method: 'PATCH',
      path: this.#path,
      doing,
      headers: { 'x-prepare-only': 'true' },
      body: changes,
      repeat: 'when-refused',
      answeredBy: 465,
    });
    if (status !== 465) return readAccepted(body);
    const prepared = readPreparedUpdate(body);
    if (prepared !== undefined) return prepared;
    throw new UnexpectedAnswer(doing, 'HTTP 465 without a commit token. Nothing was changed');
  }

  /** The compose hash of the update that a token commits; undefined where the API does not say. */
  async preparedHash(token: Secret): Promise<string | undefined> {
    const doing = 'Reading the prepared update';
    const path = [...this.#path, 'commit-update'];
    const answer = await this.#get(path, doing, { token: reveal(token) });
    return new AnswerReader(answer, doing).text('compose_hash');
  }

  /** Carries out a prepared update. */
  async commitUpdate(
    token: Secret,
    composeHash: string | undefined,
    transactionHash: string | undefined,
  ): Promise<Accepted> {
    return this.#change('POST', ['commit-update'], 'Committing the prepared update', {
      token: reveal(token),
      compose_hash: composeHash ?? '',
      transaction_hash: transactionHash ?? '',
    });
  }

  /** Whether the app's contract allows a compose hash on a device. */
  async allowance(
    appId: string,
    composeHash: string,
    deviceId: string | undefined,
  ): Promise<Allowance> {
    const doing = `Asking whether the contract of the app ${appId} allows the compose hash`;
    const answer = await this.#client.send({
      method: 'POST',
      path: ['apps', appId, 'is-allowed'],
      doing,
      body: {
        compose_hash: composeHash,
        ...(deviceId === undefined ? {} : { device_id: deviceId }),
      },
      repeat: 'always',
    });
    return readAllowance(new AnswerReader(answer, doing));
  }

  async appOwner(appId: string): Promise<AppOwner> {
    const doing = `Reading who owns the app ${appId}`;
    return readAppOwner(
      new AnswerReader(await this.#get(['apps', appId, 'kms-info'], doing), doing),
    );
  }

  async containers(): Promise<readonly Container[]> {
    const doing = `Reading the containers of the CVM ${this.#cvmId}`;
    const answer = new AnswerReader(await this.#get([...this.#path, 'composition'], doing), doing);
    return answer.readableItems('containers', readContainer);
  }

  async logUrls(): Promise<ReadonlyMap<string, Secret>> {
    const doing = `Reading where the CVM ${this.#cvmId} logs to`;
    return readLogUrls(new AnswerReader(await this.#get(this.#path, doing), doing));
  }

  /** A request that makes the CVM restart. Not repeated when it is unclear whether it was accepted. */
  async #change(
    method: 'POST' | 'PATCH',
    below: readonly string[],
    doing: string,
    body?: JsonObject,
  ): Promise<Accepted> {
    const answer = await this.#client.send({
      method,
      path: [...this.#path, ...below],
      doing,
      ...(body === undefined ? {} : { body }),
      repeat: 'when-refused',
    });
    return readAccepted(answer);
  }

  async #get(path: readonly string[], doing: string, query: Query = {}): Promise<unknown> {
    return this.#client.send({ method: 'GET', path, query, doing, repeat: 'always' });
  }
}
