import { AnswerReader, isJsonObject, type JsonObject } from './answer.ts';
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

/** What the trigger sends: the hash that provision gave, and the sealed env if it changes. */
export interface Trigger {
  readonly composeHash: string;
  readonly env: { readonly sealed: string; readonly names: readonly string[] } | undefined;
}

/** The endpoints of Phala Cloud that this action uses, for one CVM. */
export class PhalaApi {
  readonly #client: ApiClient;
  readonly #cvmId: string;
  readonly #path: string;

  /** @param cvmId normalised by `normaliseCvmId`. */
  constructor(client: ApiClient, cvmId: string) {
    this.#client = client;
    this.#cvmId = cvmId;
    this.#path = `/cvms/${encodeURIComponent(cvmId)}`;
  }

  async cvm(): Promise<Cvm> {
    const doing = `Reading the CVM ${this.#cvmId}`;
    return readCvm(new AnswerReader(await this.#get(this.#path, doing), doing));
  }

  async appCompose(): Promise<AppCompose> {
    const doing = `Reading the app compose of the CVM ${this.#cvmId}`;
    const answer = await this.#get(`${this.#path}/compose_file`, doing);
    return readAppCompose(new AnswerReader(answer, doing));
  }

  /** Stores a document for 14 days and gives its compose hash. Starts nothing, so it may be repeated. */
  async provision(document: JsonObject): Promise<Provisioned> {
    const doing = 'Provisioning the compose file';
    const answer = await this.#client.send({
      method: 'POST',
      path: `${this.#path}/compose_file/provision`,
      doing,
      body: document,
      repeat: 'always',
    });
    return readProvisioned(new AnswerReader(answer, doing));
  }

  /** Makes the CVM restart with a provisioned document. Not repeated when it is unclear whether it was accepted. */
  async trigger({ composeHash, env }: Trigger): Promise<Accepted> {
    const doing = 'Triggering the update';
    const answer = await this.#client.send({
      method: 'PATCH',
      path: `${this.#path}/compose_file`,
      doing,
      body: {
        compose_hash: composeHash,
        ...(env === undefined
          ? {}
          : { encrypted_env: env.sealed, env_keys: env.names, update_env_vars: true }),
      },
      repeat: 'when-refused',
    });
    // The schema of this answer is empty: an object, nothing, or anything else that says "accepted".
    if (!isJsonObject(answer)) return { correlationId: undefined, noChange: false };
    const { correlation_id: correlationId, status } = answer;
    return {
      correlationId: typeof correlationId === 'string' ? correlationId : undefined,
      noChange: status === 'no_change',
    };
  }

  async envKey(kmsRef: string, appId: string): Promise<EnvKeyAnswer> {
    const doing = `Fetching the env encryption key from the KMS ${kmsRef}`;
    const answer = new AnswerReader(
      await this.#get(
        `/kms/${encodeURIComponent(kmsRef)}/pubkey/${encodeURIComponent(appId)}`,
        doing,
      ),
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
        path: '/status/batch',
        doing,
        body: { vm_uuids: [vmUuid] },
        repeat: 'always',
      }),
      doing,
    );
    // Keyed by UUID, with or without dashes.
    const key = Object.keys(answer.object).find((uuid) => bareUuid(uuid) === bareUuid(vmUuid));
    const state = key === undefined ? undefined : answer.child(key);
    return state === undefined ? undefined : readBootState(state);
  }

  /** The newest operations of the CVM, newest first. */
  async operations(limit: number): Promise<readonly Operation[]> {
    const doing = `Reading the operations of the CVM ${this.#cvmId}`;
    const answer = await this.#get(`${this.#path}/operations?limit=${limit}`, doing);
    return new AnswerReader(answer, doing).children('items').map(readOperation);
  }

  async #get(path: string, doing: string): Promise<unknown> {
    return this.#client.send({ method: 'GET', path, doing, repeat: 'always' });
  }
}

function bareUuid(uuid: string): string {
  return uuid.replaceAll('-', '').toLowerCase();
}
