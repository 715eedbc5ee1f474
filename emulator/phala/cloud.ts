import { codedError, type Answer } from './answer.ts';
import type { AppCompose } from './app-compose.ts';
import { AppContract } from './app-contract.ts';
import type { ListManner } from './attestation/evidence.ts';
import { usualBehaviour, type Behaviour } from './behaviour.ts';
import { withDefaults } from './contract/requests.ts';
import { Cvm } from './cvm.ts';
import type { CvmSetup, NewCvmSetup } from './cvm-setup.ts';
import { newIdentity, plainAppId, resolve } from './identifiers.ts';
import { Intel } from './intel.ts';
import { CENTRAL, ON_CHAIN, type KmsKeys } from './kms.ts';
import { machineOf } from './machine.ts';
import { PROVISION_MS, type KeptOrder, type Order } from './order.ts';
import type { CvmSurroundings } from './parts.ts';
import type { Pace } from './timeline.ts';
import { Revisions } from './revisions.ts';
import { sealBlob } from './sealed-env.ts';
import { usualWorkspace, type Workspace } from './workspace.ts';

/** What all CVMs of an app share. */
interface App {
  readonly contract: AppContract;
  readonly revisions: Revisions;
}

interface Provision {
  readonly app: AppCompose;
  readonly expires: number;
}

const FIRST_COMPOSE = `services:
  web:
    image: nginx:1.27
    ports:
      - "80:80"
`;
const FIRST_SCRIPT = `#!/bin/bash
echo "pre-launch of the app's owner"
`;

/** Everything that the API knows: the CVMs and the documents that were provisioned for them. */
export class Cloud {
  readonly cvms: Cvm[] = [];
  readonly keys: KmsKeys;
  readonly intel: Intel;
  readonly now: () => Date;
  readonly workspace: Workspace = usualWorkspace();
  readonly newCvmBehaviour: Partial<Behaviour> = {};
  readonly newCvmSetup: NewCvmSetup = {};
  readonly evidenceList: ListManner = { stopped: 'listed', log: 'tcb-info' };
  /** What was ordered and is not yet made, by app id and hash: every order has an app id, and so a key of its own. */
  readonly orders: Map<string, KeptOrder> = new Map<string, KeptOrder>();
  readonly #pace: Pace;
  readonly #provisions = new Map<string, Map<string, Provision>>();
  readonly #apps = new Map<string, App>();
  readonly #origin: string;

  constructor(keys: KmsKeys, pace: Pace, now: () => Date, origin: string) {
    this.keys = keys;
    this.#pace = pace;
    this.now = now;
    this.intel = new Intel(now);
    this.#origin = origin;
  }

  add(setup: CvmSetup): Cvm {
    const kms = setup.kms === 'on-chain' ? ON_CHAIN : CENTRAL;
    const identity = newIdentity(setup.name ?? `app-${this.cvms.length + 1}`, setup.appId);
    const env = setup.env ?? {};
    const key = this.keys.appKey(kms, identity.appId);
    const cvm = new Cvm({
      ...this.#surroundings(identity.appId, setup),
      identity,
      kms,
      key,
      app: withDefaults({
        name: '',
        docker_compose_file: FIRST_COMPOSE,
        pre_launch_script: FIRST_SCRIPT,
        allowed_envs: Object.keys(env),
        // Not the schema's default, so that a client that leaves settings out is found out.
        public_logs: false,
        ...setup.appCompose,
      }),
      encryptedEnv: setup.env === undefined ? '' : sealBlob(env, key),
      status: setup.status ?? 'running',
      ordered: false,
      behaviour: usualBehaviour(),
      machine: machineOf(setup),
      listed: setup.listed ?? false,
      scheduledDeleteAt: setup.scheduledDeleteAt,
    });
    this.cvms.push(cvm);
    return cvm;
  }

  /** What somebody has ordered begins to exist, and starts. */
  create({ appId, name, app, machine, listed }: Order, encryptedEnv: string): Cvm {
    const cvm = new Cvm({
      ...this.#surroundings(appId, this.newCvmSetup),
      identity: newIdentity(name, appId),
      kms: CENTRAL,
      key: this.keys.appKey(CENTRAL, appId),
      app,
      encryptedEnv,
      status: 'starting',
      ordered: true,
      behaviour: { ...usualBehaviour(), ...this.newCvmBehaviour },
      machine,
      listed,
      scheduledDeleteAt: undefined,
    });
    this.cvms.push(cvm);
    cvm.create();
    return cvm;
  }

  /** The CVM that a path means, or the error that the API gives for it. */
  find(identifier: string): { readonly cvm: Cvm } | { readonly error: Answer } {
    const { kind, found } = resolve(this.cvms, identifier);
    const [cvm, ...others] = found;
    if (cvm === undefined) {
      return {
        error: codedError(404, 'ERR-03-001', 'CVM not found', {
          details: [{ field: 'cvm_id', value: identifier }],
          suggestions: ['Check the identifier and the workspace of the API key'],
        }),
      };
    }
    if (others.length === 0) return { cvm };
    const details = found.map((each) => ({ field: 'vm_uuid', value: each.vmUuid }));
    const suggestions = ['Use the vm_uuid of the CVM that is meant'];
    return {
      error:
        kind === 'name'
          ? codedError(400, 'ERR-03-002', 'Several CVMs have this name', { details, suggestions })
          : codedError(400, 'ERR-03-010', 'The identifier matches several CVMs', {
              details,
              suggestions,
            }),
    };
  }

  /** The CVMs of the app that a path means, in the forms in which an app id is written; none for an unknown one. */
  ofApp(identifier: string): readonly Cvm[] {
    const appId = plainAppId(identifier);
    return this.cvms.filter((cvm) => cvm.appId === appId);
  }

  /** Keeps a document for the trigger of that CVM. */
  keepProvision(cvm: Cvm, hash: string, app: AppCompose): void {
    const kept = this.#provisions.get(cvm.vmUuid) ?? new Map<string, Provision>();
    kept.set(hash, { app, expires: this.now().getTime() + PROVISION_MS });
    this.#provisions.set(cvm.vmUuid, kept);
  }

  /** The document that was kept for a CVM under a hash; undefined when there is none, or when it is too old. */
  provisioned(cvm: Cvm, hash: string): AppCompose | undefined {
    const provision = this.#provisions.get(cvm.vmUuid)?.get(hash);
    if (provision === undefined || provision.expires <= this.now().getTime()) return undefined;
    return provision.app;
  }

  close(): void {
    for (const cvm of this.cvms) cvm.close();
  }

  /** What a CVM of this app finds when it begins to exist. */
  #surroundings(appId: string, setup: NewCvmSetup): CvmSurroundings {
    const app = this.#apps.get(appId) ?? {
      contract: new AppContract(),
      revisions: new Revisions(this.now),
    };
    this.#apps.set(appId, app);
    return {
      pace: this.#pace,
      now: this.now,
      origin: this.#origin,
      contract: app.contract,
      revisions: app.revisions,
      creationRecorded: setup.revisions ?? true,
      appUrlEmulated: setup.appUrl === 'emulated',
      encryptedEnvPubkeyShown: setup.encryptedEnvPubkeyShown ?? true,
      kmsNamedByProvision: setup.kmsNamedByProvision ?? true,
      k256PubkeyShown: setup.k256PubkeyShown ?? true,
      signature: setup.signature ?? 'legacy',
      gone: (vmUuid) => {
        this.cvms.splice(
          this.cvms.findIndex((cvm) => cvm.vmUuid === vmUuid),
          1,
        );
        this.#provisions.delete(vmUuid);
      },
    };
  }
}
