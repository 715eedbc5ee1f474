import { BusyQueue } from '../../src/deploy/busy-queue.ts';
import type { Change } from '../../src/deploy/change.ts';
import { PhalaApi } from '../../src/phala/api.ts';
import type { Pace } from '../../src/deploy/pace.ts';
import type { Before, Look } from '../../src/deploy/readiness.ts';
import type { Accepted, AppCompose, BootState, Cvm, Operation } from '../../src/phala/cvm.ts';
import type { Revision } from '../../src/phala/revision.ts';
import {
  clientOf,
  FakeClock,
  startServer,
  type Received,
  type Reply,
  type TestServer,
} from '../phala/support.ts';

export const APP_ID = '1234567890abcdef1234567890abcdef12345678';
export const UUID = '6d4a3f9e-9c1b-4f6e-8a53-0c2b7a8f1e21';
export const OLD = 'aa'.repeat(32);
export const NEW = 'bb'.repeat(32);
export const OTHER = 'cc'.repeat(32);

export function cvm(fields: Partial<Cvm> = {}): Cvm {
  return {
    id: 'cvm_1',
    name: 'my-app',
    appId: APP_ID,
    vmUuid: UUID,
    instanceId: undefined,
    status: 'running',
    busy: false,
    correlationId: undefined,
    composeHash: OLD,
    dockerComposeHash: undefined,
    chainId: undefined,
    kmsType: undefined,
    envPublicKey: undefined,
    appUrl: undefined,
    instanceUrl: undefined,
    gatewayDomain: undefined,
    instanceType: undefined,
    vcpu: undefined,
    memoryGb: undefined,
    diskSizeGb: undefined,
    region: undefined,
    deviceId: undefined,
    osImage: undefined,
    ...fields,
  };
}

export function boot(fields: Partial<BootState> = {}): BootState {
  return { bootProgress: 'done', bootError: undefined, busy: false, ...fields };
}

export function operation(fields: Partial<Operation> = {}): Operation {
  return {
    correlationId: 'op-new',
    type: 'compose_update',
    status: 'in_progress',
    errorMessage: undefined,
    composeHash: undefined,
    ...fields,
  };
}

export function look(elapsedMs: number, fields: Partial<Omit<Look, 'elapsedMs'>> = {}): Look {
  return { elapsedMs, cvm: cvm(), boot: boot(), operations: [], ...fields };
}

export const BEFORE: Before = {
  composeHash: OLD,
  status: undefined,
  boot: boot(),
  newestOperation: { id: 'op-old', status: 'completed', composeHash: OLD },
};

/** A change as a deploy makes it, for what only needs to know what it is. */
export function change(fields: Partial<Change> = {}): Change {
  return {
    name: 'update',
    composeHash: NEW,
    operationType: /update/i,
    send: (): Promise<Accepted> => Promise.reject(new Error('It is not to be sent.')),
    ...fields,
  };
}

export function revision(fields: Partial<Revision> = {}): Revision {
  return {
    id: 'rev-old',
    vmUuid: UUID,
    composeHash: OLD,
    operationType: 'compose_update',
    createdAt: '2026-01-02T03:04:05Z',
    ...fields,
  };
}

export function appCompose(fields: Partial<AppCompose> = {}): AppCompose {
  return {
    document: {},
    composeText: 'services: {}\n',
    preLaunchScript: undefined,
    allowedEnvs: [],
    publicLogs: undefined,
    publicSysinfo: undefined,
    publicTcbinfo: undefined,
    ...fields,
  };
}

/** A CVM as the API's JSON. */
export function cvmJson(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'cvm_1',
    name: 'my-app',
    app_id: APP_ID,
    vm_uuid: UUID,
    status: 'running',
    in_progress: false,
    compose_hash: OLD,
    ...fields,
  };
}

export function bootJson(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { [UUID]: { vm_uuid: UUID, status: 'running', boot_progress: 'done', ...fields } };
}

export function operationsJson(...items: readonly unknown[]): Record<string, unknown> {
  return { items, total: items.length, next_cursor: null };
}

/** An operation as the API's JSON. */
export function operationJson(
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    correlation_id: 'op-new',
    operation_type: 'compose_update',
    status: 'in_progress',
    ...fields,
  };
}

export const OLD_OPERATION = operationJson({ correlation_id: 'op-old', status: 'completed' });

/** One answer, or several in their order; the last one stays. */
type Answers = Reply | readonly Reply[];

/** What the API answers to each call; what is not given answers 404. */
export interface Script {
  readonly cvm?: Answers;
  readonly boot?: Answers;
  readonly operations?: Answers;
  readonly compose?: Answers;
  readonly provision?: Answers;
  readonly trigger?: Answers;
  readonly envKey?: Answers;
  readonly cancel?: Answers;
  readonly redeploy?: Answers;
  readonly allowance?: Answers;
  readonly owner?: Answers;
  readonly containers?: Answers;
}

type Call = keyof Script;

function callOf({ method, path }: Received): Call {
  if (path.endsWith('/status/batch')) return 'boot';
  if (path.endsWith('/operations/cancel')) return 'cancel';
  if (path.endsWith('/redeploy')) return 'redeploy';
  if (path.endsWith('/is-allowed')) return 'allowance';
  if (path.endsWith('/kms-info')) return 'owner';
  if (path.endsWith('/composition')) return 'containers';
  if (path.includes('/operations')) return 'operations';
  if (path.includes('/pubkey/')) return 'envKey';
  if (path.endsWith('/provision')) return 'provision';
  if (method === 'PATCH') return 'trigger';
  return path.endsWith('/compose_file') ? 'compose' : 'cvm';
}

export interface Scripted {
  readonly api: PhalaApi;
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly pace: Pace;
  readonly lines: string[];
  /** The calls so far, by name, in the order in which they came in. */
  calls(): Call[];
}

/** An API on loopback that follows a script, and a pace on a fake clock. The client does not retry. */
export async function scripted(script: Script, pollIntervalMs = 3000): Promise<Scripted> {
  const counts = new Map<Call, number>();
  const names: Call[] = [];
  const server = await startServer((request) => {
    const call = callOf(request);
    const nth = counts.get(call) ?? 0;
    counts.set(call, nth + 1);
    names.push(call);
    const answers = listOf(script[call]);
    return (
      answers[Math.min(nth, answers.length - 1)] ?? {
        status: 404,
        body: { detail: 'Not scripted' },
      }
    );
  });
  const clock = new FakeClock();
  const lines: string[] = [];
  const log = (line: string): void => {
    lines.push(line);
  };
  return {
    api: new PhalaApi(clientOf(server.url, { clock, log }).client, 'my-app'),
    server,
    clock,
    // 0.5 is the middle of the jitter: a pause is exactly one poll interval.
    pace: { clock, random: () => 0, pollIntervalMs, log },
    lines,
    calls: () => names,
  };
}

function listOf(answers: Answers | undefined): readonly Reply[] {
  if (answers === undefined) return [];
  return isList(answers) ? answers : [answers];
}

function isList(answers: Answers): answers is readonly Reply[] {
  return Array.isArray(answers);
}

/** A queue for other operations on the CVM of a script. */
export function queueOf(run: Scripted, timeoutMs = 60_000): BusyQueue {
  return new BusyQueue(run.api, timeoutMs, run.pace);
}

/** Answers with JSON. */
export function json(body: unknown, status = 200): Reply {
  return { status, body };
}

/** The same answer several times. */
export function times(count: number, reply: Reply): Reply[] {
  return Array.from({ length: count }, () => reply);
}
