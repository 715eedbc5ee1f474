import { AnswerReader, UnexpectedAnswer, type JsonObject } from './answer.ts';
import type { ApiClient } from './client.ts';
import { bareAppId } from './cvm-id.ts';
import { readProvisioned, type Provisioned } from './cvm.ts';

/** A CVM as the list of a workspace has it. */
export interface ListedCvm {
  readonly id: string;
  readonly name: string;
  readonly appId: string | undefined;
  readonly vmUuid: string | undefined;
  readonly status: string;
}

/** A CVM that is provisioned and not created yet. */
export interface ProvisionedCvm extends Provisioned {
  /** The X25519 key for sealing the env, in hex; not signed. */
  readonly envPublicKey: string | undefined;
  /** What `POST /cvms` wants back, where the API gives it. */
  readonly kmsId: string | undefined;
  readonly token: string | undefined;
  readonly instanceType: string | undefined;
}

/** What makes a provisioned CVM real. */
export interface Creation {
  readonly appId: string;
  readonly composeHash: string;
  readonly env: { readonly sealed: string; readonly names: readonly string[] } | undefined;
  readonly kmsId: string | undefined;
  readonly token: string | undefined;
}

const LISTING = 'Listing the CVMs of the workspace';
const PAGE_SIZE = 100;
const MOST_LISTINGS = 3;
/** Of a list that claims to have no end. */
const MOST_PAGES = 200;

/** The endpoints of Phala Cloud for a workspace: listing, creating and deleting CVMs. */
export class CloudApi {
  readonly #client: ApiClient;

  constructor(client: ApiClient) {
    this.#client = client;
  }

  /**
   * Every CVM of the workspace.
   *
   * @throws UnexpectedAnswer when the list is not as long as it says, also after some tries: what is missing in it must
   *   not be taken for what does not exist
   */
  async cvms(): Promise<readonly ListedCvm[]> {
    for (let tries = 1; ; tries++) {
      const { cvms, total } = await this.#list();
      // A CVM that comes or goes meanwhile moves the others to another page.
      if (cvms.length >= total) return cvms;
      if (tries < MOST_LISTINGS) continue;
      throw new UnexpectedAnswer(LISTING, `it has ${cvms.length} of ${total} CVMs`);
    }
  }

  async #list(): Promise<{ readonly cvms: readonly ListedCvm[]; readonly total: number }> {
    const found = new Map<string, ListedCvm>();
    for (let page = 1; ; page++) {
      const answer = new AnswerReader(
        await this.#client.send({
          method: 'GET',
          path: ['cvms', 'paginated'],
          query: { page, page_size: PAGE_SIZE },
          doing: LISTING,
          repeat: 'always',
        }),
        LISTING,
      );
      const items = answer.requiredChildren('items').map(readListedCvm);
      for (const item of items) found.set(item.id, item);
      const isLast = items.length === 0 || page >= (answer.number('pages') ?? page + 1);
      if (!isLast && page >= MOST_PAGES) throw new UnexpectedAnswer(LISTING, 'it has no end');
      if (isLast) {
        return { cvms: [...found.values()], total: answer.number('total') ?? 0 };
      }
    }
  }

  /** The CVMs of an app that this key may see. */
  async cvmsOf(appId: string): Promise<readonly ListedCvm[]> {
    const doing = `Listing the CVMs of the app ${appId}`;
    const path = ['apps', appId, 'cvms'];
    const answer = await this.#client.send({ method: 'GET', path, doing, repeat: 'always' });
    if (!Array.isArray(answer)) throw new UnexpectedAnswer(doing, 'it is not a list');
    return answer.map((item: unknown) => readListedCvm(new AnswerReader(item, doing)));
  }

  /** Checks and stores what a new CVM shall be. Starts nothing, so it may be repeated. */
  async provisionCvm(request: JsonObject): Promise<ProvisionedCvm> {
    const doing = 'Provisioning a new CVM';
    const answer = new AnswerReader(
      await this.#client.send({
        method: 'POST',
        path: ['cvms', 'provision'],
        doing,
        body: request,
        repeat: 'always',
      }),
      doing,
    );
    return {
      ...readProvisioned(answer),
      envPublicKey: answer.text('app_env_encrypt_pubkey'),
      kmsId: answer.text('kms_id'),
      token: answer.text('token'),
      instanceType: answer.text('instance_type'),
    };
  }

  /** Creates a provisioned CVM, which bills from then on. Not repeated when it is unclear whether it was created. */
  async createCvm({ appId, composeHash, env, kmsId, token }: Creation): Promise<void> {
    await this.#client.send({
      method: 'POST',
      path: ['cvms'],
      doing: 'Creating the CVM',
      body: {
        app_id: appId,
        compose_hash: composeHash,
        ...(env === undefined ? {} : { encrypted_env: env.sealed, env_keys: env.names }),
        ...(kmsId === undefined ? {} : { kms_id: kmsId }),
        ...(token === undefined ? {} : { token }),
      },
      repeat: 'when-refused',
    });
  }

  /** Starts the deletion of a CVM and of its data. */
  async deleteCvm(id: string): Promise<void> {
    await this.#client.send({
      method: 'DELETE',
      path: ['cvms', id],
      doing: `Deleting the CVM ${id}`,
      repeat: 'always',
    });
  }

  /** Has Phala Cloud delete the CVM at a time, whatever happens to this repository. */
  async scheduleDeletion(id: string, at: Date): Promise<void> {
    await this.#client.send({
      method: 'PATCH',
      path: ['cvms', id, 'scheduled-delete'],
      doing: `Scheduling the deletion of the CVM ${id}`,
      body: { scheduled_delete_at: at.toISOString() },
      repeat: 'always',
    });
  }

  /** The price of each instance type in dollars per hour, as the API writes it. */
  async hourlyRates(): Promise<ReadonlyMap<string, string>> {
    const doing = 'Reading the prices of the instance types';
    const answer = new AnswerReader(
      await this.#client.send({ method: 'GET', path: ['instance-types'], doing, repeat: 'always' }),
      doing,
    );
    const families = answer.readableItems('result', ({ lenient }) =>
      lenient.readableItems(
        'items',
        (item) => [item.requiredText('id'), item.requiredText('hourly_rate')] as const,
      ),
    );
    return new Map(families.flat());
  }
}

function readListedCvm(answer: AnswerReader): ListedCvm {
  const appId = answer.text('app_id');
  return {
    id: answer.requiredText('id'),
    // What has no name could be the very CVM that is looked for.
    name: answer.requiredText('name'),
    appId: appId === undefined ? undefined : bareAppId(appId),
    vmUuid: answer.text('vm_uuid'),
    status: (answer.text('status') ?? 'unknown').toLowerCase(),
  };
}
