import { randomBytes, randomUUID } from 'node:crypto';
import { codedError, invalid, json, plainError, type Answer, type ErrorDetail } from './answer.ts';
import { composeHash, MAX_COMPOSE_BYTES, type AppCompose } from './app-compose.ts';
import { plainHash } from './app-contract.ts';
import type { Cloud } from './cloud.ts';
import type { CreateRequest, NewCvmRequest } from './contract/requests.ts';
import { documentProblem } from './document.ts';
import { plainAppId } from './identifiers.ts';
import { findInstanceType, INSTANCE_TYPES, SMALL, type InstanceType } from './instance-types.ts';
import { CENTRAL, findKms, ON_CHAIN, rawPublicKey, x25519PrivateKey } from './kms.ts';
import {
  deviceId,
  imageHash,
  machineOf,
  NODES,
  OS_IMAGES,
  usualImage,
  type Machine,
  type Node,
} from './machine.ts';
import { PROVISION_MS } from './order.ts';
import { kmsInfo, vm } from './views.ts';
import { creationRefusal } from './workspace.ts';

/** What the nodes of all regions have in common (Intel: FMSPC). */
const FMSPC = 'b0c06f000000';

const KMS_TYPES = ['phala', 'ethereum', 'base', 'legacy'];

/** New CVMs on the central KMS, in the two steps of the API. */

/** `POST /cvms/provision` */
export function provisionAtOwnPath(cloud: Cloud, request: NewCvmRequest): Answer {
  const { provisionPath } = cloud.workspace;
  if (provisionPath === 404) return plainError(404, 'Not Found');
  if (provisionPath === 410) return plainError(410, 'Use POST /cvms');
  // An unknown field there.
  return provisionCvm(cloud, { ...request, node_id: null });
}

/** Whether a body of `POST /cvms` is the first step of a creation: the second one names what the first has answered. */
export function isFirstStep({ workspace }: Cloud, body: string): boolean {
  return workspace.provisionPath !== 'own' && !/"compose_hash"\s*:/.test(body);
}

/** Checks, completes, hashes and keeps an order. Nothing is billed yet, and no name taken. */
export function provisionCvm(cloud: Cloud, request: NewCvmRequest): Answer {
  const { workspace, newCvmSetup, keys, now } = cloud;
  const ordered = orderedMachine(request);
  const problem =
    appIdProblem(request) ??
    kmsProblem(request) ??
    composeProblem(request.compose_file) ??
    nameProblem(cloud, request.name);
  if (problem !== undefined) return problem;
  if ('problem' in ordered) return ordered.problem;
  const refusal = creationRefusal(workspace, workspace.refusesProvision, cloud.cvms.length);
  if (refusal !== undefined) return refusal;

  const { machine } = ordered;
  const appId = plainAppId(request.app_id ?? '') ?? randomBytes(20).toString('hex');
  const app = request.compose_file;
  const hash = composeHash(app);
  const token = randomUUID();
  if (workspace.provisionsOnChain) {
    return json(200, { app_id: null, compose_hash: hash, kms_info: kmsInfo(ON_CHAIN, undefined) });
  }
  cloud.orders.set(orderKey(appId, hash), {
    appId,
    name: request.name,
    app,
    machine,
    listed: request.listed,
    token,
    expires: now().getTime() + PROVISION_MS,
  });
  return json(200, {
    app_id: appId,
    ...publicKey(cloud, appId),
    compose_hash: hash,
    kms_info:
      (newCvmSetup.kmsNamedByProvision ?? true)
        ? kmsInfo(CENTRAL, (newCvmSetup.k256PubkeyShown ?? true) ? keys.signerPublicKey : undefined)
        : null,
    kms_id: CENTRAL.slug,
    device_id: deviceId(machine.node),
    fmspc: FMSPC,
    os_image_hash: imageHash(machine.osImage),
    instance_type: machine.instanceType,
    teepod_id: machine.node.id,
    node_id: workspace.provisionPath === 'own' ? machine.node.id : machine.node.number,
    ...(workspace.provisionToken ? { token } : {}),
  });
}

/**
 * `POST /cvms`: makes a CVM of an order, and starts it. Asked again with the same app id and hash, because the first
 * answer was lost, it answers with the CVM that there is.
 */
export function createCvm(cloud: Cloud, request: CreateRequest): Answer {
  const { workspace, cvms, now } = cloud;
  const appId = plainAppId(request.app_id) ?? '';
  const hash = plainHash(request.compose_hash);
  const ofApp = cloud.ofApp(appId);
  const created = ofApp.find((cvm) => cvm.createdHash === hash && !cvm.deleting);
  if (created !== undefined) return json(200, vm(created));
  if (ofApp.length > 0) {
    return codedError(409, 'ERR-03-007', 'App ID is already in use', {
      details: [{ field: 'app_id', value: appId }],
    });
  }
  const order = cloud.orders.get(orderKey(appId, hash));
  if (order === undefined) return plainError(422, 'Provision data not found');
  if (order.expires <= now().getTime()) return plainError(400, 'Provision data has expired');
  if (workspace.provisionToken && request.token !== order.token) {
    return plainError(400, 'Invalid provision token');
  }
  const problem =
    kmsProblem(request) ??
    nameProblem(cloud, order.name) ??
    creationRefusal(workspace, workspace.refusesCreate, cvms.length);
  if (problem !== undefined) return problem;
  cloud.orders.delete(orderKey(appId, hash));
  return json(200, vm(cloud.create(order, request.encrypted_env ?? '')));
}

function nameProblem(cloud: Cloud, name: string): Answer | undefined {
  if (!cloud.cvms.some((cvm) => cvm.name === name)) return undefined;
  return codedError(409, 'ERR-01-004', 'A CVM with this name already exists', {
    details: [{ field: 'name', value: name }],
    suggestions: ['Choose another name'],
  });
}

/** Nobody has signed this key. */
function publicKey(cloud: Cloud, appId: string): object {
  const { workspace, keys } = cloud;
  if (workspace.provisionPubkey === 'hidden') return {};
  const key =
    workspace.provisionPubkey === 'other'
      ? x25519PrivateKey(randomBytes(32))
      : keys.appKey(CENTRAL, appId);
  return { app_env_encrypt_pubkey: rawPublicKey(key).toString('hex') };
}

function orderKey(appId: string, hash: string): string {
  return `${appId}/${hash}`;
}

/** An app id may be brought along, with the nonce that it is made of. The wallet behind it is not emulated. */
function appIdProblem({ app_id: appId, nonce }: NewCvmRequest): Answer | undefined {
  const given = (value: unknown): boolean => (value ?? null) !== null;
  if (given(appId) !== given(nonce)) {
    return invalid([
      {
        loc: ['body', given(appId) ? 'nonce' : 'app_id'],
        msg: 'app_id and nonce must be given together',
        type: 'value_error',
      },
    ]);
  }
  if (plainAppId(appId ?? '0'.repeat(40)) !== undefined) return undefined;
  return invalid([{ loc: ['body', 'app_id'], msg: 'Not an app id', type: 'value_error' }]);
}

function kmsProblem(request: {
  readonly kms?: string | null;
  readonly kms_id?: string | null;
}): Answer | undefined {
  // The schema has them in lower case, the official CLI sends upper case.
  const type = (request.kms ?? 'phala').toLowerCase();
  if (!KMS_TYPES.includes(type)) {
    return invalid([
      { loc: ['body', 'kms'], msg: `Input should be one of ${KMS_TYPES.join(', ')}`, type: 'enum' },
    ]);
  }
  if (type !== 'phala') {
    return refused('ERR-02-008', 'The emulator creates CVMs on the central KMS only', 'kms', type);
  }
  const id = request.kms_id ?? CENTRAL.id;
  return findKms(id) === CENTRAL
    ? undefined
    : refused('ERR-02-011', 'KMS is not available on the node', 'kms_id', id);
}

function composeProblem(app: AppCompose): Answer | undefined {
  const problem = documentProblem(app);
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'empty':
      return refused('ERR-01-002', 'Docker Compose file is required', 'docker_compose_file', '');
    case 'too-large':
      return refused(
        'ERR-02-008',
        `Compose file and pre-launch script are larger than ${MAX_COMPOSE_BYTES} bytes`,
        'docker_compose_file',
        problem.bytes,
      );
    case 'syntax':
      return codedError(400, 'ERR-01-003', 'Invalid Docker Compose configuration', {
        details: [{ field: 'docker_compose_file', value: null, message: problem.message }],
      });
  }
}

type Ordered = { readonly machine: Machine } | { readonly problem: Answer };

function orderedMachine(request: NewCvmRequest): Ordered {
  const type = orderedType(request);
  if ('problem' in type) return type;
  const image = request.image ?? usualImage(request.prefer_dev ?? true);
  if (!OS_IMAGES.includes(image)) {
    return { problem: refused('ERR-02-010', 'OS image not found', 'image', image) };
  }
  const place = orderedNode(request);
  if ('problem' in place) return place;
  const disk = request.disk_size ?? null;
  const machine = machineOf({
    instanceType: type.type.id,
    region: place.node.region,
    osImage: image,
    ...(disk === null ? {} : { diskSize: disk }),
  });
  return { machine };
}

/** By its name, or by what it has; `tdx.small` when nothing is said. */
function orderedType(
  request: NewCvmRequest,
): { readonly type: InstanceType } | { readonly problem: Answer } {
  const { instance_type: id, vcpu, memory } = request;
  const named = (id ?? null) === null ? undefined : findInstanceType(id ?? '');
  if (named === undefined && (id ?? null) !== null) {
    return { problem: refused('ERR-02-001', 'Instance type not found', 'instance_type', id) };
  }
  const has = (type: InstanceType): boolean =>
    (vcpu ?? type.vcpu) === type.vcpu && (memory ?? type.memoryMb) === type.memoryMb;
  if (named !== undefined) {
    return has(named)
      ? { type: named }
      : {
          problem: refused(
            'ERR-02-009',
            'The configuration parameters are not compatible with each other',
            'instance_type',
            id,
          ),
        };
  }
  const fitting = has(SMALL) ? SMALL : INSTANCE_TYPES.find(has);
  if (fitting !== undefined) return { type: fitting };
  const cpuKnown = INSTANCE_TYPES.some((type) => type.vcpu === (vcpu ?? type.vcpu));
  return {
    problem: cpuKnown
      ? refused('ERR-02-004', 'No instance type has this memory', 'memory', memory)
      : refused('ERR-02-003', 'No instance type has this number of CPUs', 'vcpu', vcpu),
  };
}

function orderedNode(
  request: NewCvmRequest,
): { readonly node: Node } | { readonly problem: Answer } {
  const { teepod_id: id, node_id: number, region } = request;
  const named = NODES.filter(
    (node) => node.id === (id ?? node.id) && node.number === (number ?? node.number),
  );
  if (named.length === 0) {
    return { problem: refused('ERR-01-001', 'Node not found', 'node_id', number ?? id) };
  }
  const node = named.find((each) => each.region === (region ?? each.region));
  return node === undefined
    ? { problem: refused('ERR-02-002', 'No node has what was asked for', 'region', region) }
    : { node };
}

function refused(
  code: string,
  message: string,
  field: string,
  value: ErrorDetail['value'],
): Answer {
  return codedError(400, code, message, { details: [{ field, value: value ?? null }] });
}
