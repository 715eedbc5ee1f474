import { Failure } from '../base/failure.ts';
import { bareUuid, isUuidShaped } from '../base/uuid.ts';
import { AnswerReader, isJsonObject, UnexpectedAnswer, type JsonObject } from './answer.ts';
import { ApiError } from './api-error.ts';
import type { ApiClient, Repeat } from './client.ts';
import { bareAppId } from './cvm-id.ts';
import { readMachine, readProvisioned, statusIn, type Machine, type Provisioned } from './cvm.ts';

/** A CVM as the list of a workspace has it. */
export interface ListedCvm extends Machine {
  readonly id: string;
  readonly name: string;
  readonly appId: string | undefined;
  readonly vmUuid: string | undefined;
  readonly status: string;
  /** Whether an operation is under way. */
  readonly busy: boolean;
  /** Milliseconds since 1970; undefined where the API does not say. */
  readonly createdAt: number | undefined;
  readonly composeHash: string | undefined;
}

/** A CVM that is provisioned and not created yet. */
export interface ProvisionedCvm extends Provisioned {
  /** The X25519 key for sealing the env, in hex; not signed. */
  readonly envPublicKey: string | undefined;
  /** What `POST /cvms` wants back, where the API gives it. */
  readonly kmsId: string | undefined;
  readonly token: string | undefined;
  /** What the API has chosen, or was told, where it says so. */
  readonly instanceType: string | undefined;
  readonly osImageHash: string | undefined;
  /** A node has two numbers, of which servers name one or both. */
  readonly nodeIds: readonly number[];
}

/** A size that a CVM can have. */
export interface InstanceType {
  readonly vcpu: number | undefined;
  readonly memoryMb: number | undefined;
  readonly defaultDiskGb: number | undefined;
  /** In dollars, as a plain decimal number. */
  readonly hourlyRate: string | undefined;
}

/** The API created a CVM where it was asked to provision one. */
export class CreatedAtOnce extends UnexpectedAnswer {
  constructor(doing: string) {
    super(doing, 'it is that of a CVM which was created, and not of one that is provisioned');
  }
}

/**
 * The answer to a request to provision a CVM was lost, at the path where CVMs are created as well: a server that creates
 * at once may have done so.
 */
export class CreationUnclear extends Failure {
  constructor(cause: ApiError) {
    super(cause.message, { next: cause.next, cause });
  }
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

  /**
   * The CVMs of an app that this key may see, each once.
   *
   * @throws UnexpectedAnswer also when one of them is of another app, or is not named by an id
   */
  async cvmsOf(appId: string): Promise<readonly ListedCvm[]> {
    const doing = `Listing the CVMs of the app ${appId}`;
    const path = ['apps', appId, 'cvms'];
    const answer = await this.#client.send({ method: 'GET', path, doing, repeat: 'always' });
    if (!Array.isArray(answer)) throw new UnexpectedAnswer(doing, 'it is not a list');
    const cvms = answer.map((item: unknown) => readListedCvm(new AnswerReader(item, doing)));
    for (const { appId: own, id, name, vmUuid } of cvms) {
      if (own !== undefined && own !== appId) {
        throw new UnexpectedAnswer(doing, `it has ${name}, which is of the app ${own}`);
      }
      // What is no id would name another CVM in the path of a request.
      if (vmUuid === undefined && !/^(?:cvm_\w+|\d+)$/.test(id)) {
        throw new UnexpectedAnswer(doing, `it has ${name} without an id`);
      }
    }
    return [...new Map(cvms.map((cvm) => [bareUuid(cvm.vmUuid ?? cvm.id), cvm])).values()];
  }

  /**
   * Checks and stores what a new CVM shall be. Starts nothing, so it may be repeated.
   *
   * @param nodeId of the node to take; undefined: the API chooses
   * @throws CreatedAtOnce when the API did not leave it at that; CreationUnclear when it may not have
   */
  async provisionCvm(request: JsonObject, nodeId?: number): Promise<ProvisionedCvm> {
    const doing = 'Provisioning a new CVM';
    const post = async (
      path: readonly string[],
      node: JsonObject,
      repeat: Repeat,
    ): Promise<AnswerReader> => {
      const body = { ...request, ...node };
      return new AnswerReader(
        await this.#client.send({ method: 'POST', path, doing, body, repeat }),
        doing,
      );
    };
    // The old path knows a node by its older number only, as its schema says.
    const node = (name: string): JsonObject => (nodeId === undefined ? {} : { [name]: nodeId });
    try {
      return readProvisionedCvm(
        await post(['cvms', 'provision'], node('teepod_id'), 'always'),
        doing,
      );
    } catch (error) {
      if (!(error instanceof ApiError && isWithoutPath(error))) throw error;
      // Newer servers take both steps of a creation at one path, and tell them apart by what is sent.
      const answer = await post(['cvms'], node('node_id'), 'when-refused').catch(
        (second: unknown) => {
          if (!(second instanceof ApiError)) throw second;
          if (second.ambiguous) throw new CreationUnclear(second);
          throw isWithoutFirstStep(second) ? error : second;
        },
      );
      return readProvisionedCvm(answer, doing);
    }
  }

  /**
   * Creates a provisioned CVM, which bills from then on. Not repeated when it is unclear whether it was created.
   *
   * @returns the name of the CVM that there is now, where the API says it: asked for the same app and hash again, it
   *   answers with the CVM that it made before
   */
  async createCvm({
    appId,
    composeHash,
    env,
    kmsId,
    token,
  }: Creation): Promise<string | undefined> {
    const doing = 'Creating the CVM';
    const answer = await this.#client.send({
      method: 'POST',
      path: ['cvms'],
      doing,
      body: {
        app_id: appId,
        compose_hash: composeHash,
        ...(env === undefined ? {} : { encrypted_env: env.sealed, env_keys: env.names }),
        ...(kmsId === undefined ? {} : { kms_id: kmsId }),
        ...(token === undefined ? {} : { token }),
      },
      repeat: 'when-refused',
    });
    return isJsonObject(answer) ? new AnswerReader(answer, doing).lenient.text('name') : undefined;
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

  /** The sizes that a CVM can have, by their names. */
  async instanceTypes(): Promise<ReadonlyMap<string, InstanceType>> {
    const doing = 'Reading the prices of the instance types';
    const answer = new AnswerReader(
      await this.#client.send({ method: 'GET', path: ['instance-types'], doing, repeat: 'always' }),
      doing,
    );
    const families = answer.readableItems('result', ({ lenient }) =>
      lenient.readableItems(
        'items',
        (item) =>
          [
            item.requiredText('id'),
            {
              vcpu: item.number('vcpu'),
              memoryMb: item.number('memory_mb'),
              defaultDiskGb: item.number('default_disk_size_gb'),
              hourlyRate: item.parsed('hourly_rate', asPrice, 'a price'),
            },
          ] as const,
      ),
    );
    return new Map(families.flat());
  }
}

function readProvisionedCvm(answer: AnswerReader, doing: string): ProvisionedCvm {
  const { lenient } = answer;
  const isCreated = ['vm_uuid', 'id'].some((key) => lenient.text(key) !== undefined);
  if (isCreated) throw new CreatedAtOnce(doing);
  return {
    ...readProvisioned(answer),
    envPublicKey: answer.text('app_env_encrypt_pubkey'),
    kmsId: answer.text('kms_id'),
    token: answer.text('token'),
    instanceType: lenient.text('instance_type'),
    osImageHash: lenient.text('os_image_hash'),
    nodeIds: ['node_id', 'teepod_id'].flatMap((key) => lenient.number(key) ?? []),
  };
}

/** Whether the server has no such path, or none any more. With a code of the API, what is not found is something else. */
function isWithoutPath({ status, code }: ApiError): boolean {
  return status === 410 || (status === 404 && code === undefined);
}

/** Whether the server knows the second step of a creation only, which is sent what the first one answers. */
function isWithoutFirstStep(error: ApiError): boolean {
  const { fields = [] } = error.problem ?? {};
  return (
    isWithoutPath(error) ||
    error.status === 405 ||
    (error.status === 422 && ['app_id', 'compose_hash'].some((field) => fields.includes(field)))
  );
}

function readListedCvm(answer: AnswerReader): ListedCvm {
  const appId = answer.text('app_id');
  const vmUuid = answer.text('vm_uuid');
  const { lenient } = answer;
  return {
    id: answer.requiredText('id'),
    // What has no name could be the very CVM that is looked for.
    name: answer.requiredText('name'),
    appId: appId === undefined ? undefined : bareAppId(appId),
    // It becomes a part of paths, in another spelling; any other text stays where it came from.
    vmUuid: vmUuid !== undefined && isUuidShaped(vmUuid) ? vmUuid : undefined,
    status: statusIn(answer.text('status') ?? 'unknown'),
    busy:
      lenient.flag('in_progress') === true ||
      lenient.child('progress')?.text('target') !== undefined,
    createdAt: timeIn(lenient.text('created_at')),
    composeHash: lenient.text('compose_hash'),
    ...readMachine(answer),
  };
}

function asPrice(text: string): string | undefined {
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? text : undefined;
}

function timeIn(text = ''): number | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
