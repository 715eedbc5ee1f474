import { afterEach, expect } from '@jest/globals';
import { encryptEnvVars } from '@phala/dstack-sdk/encrypt-env-vars';
import { verifyEnvEncryptPublicKeyLegacy } from '@phala/dstack-sdk/verify-env-encrypt-public-key';
import {
  startEmulator,
  type EmulatedCvm,
  type Emulator,
  type EmulatorOptions,
} from '../../../emulator/phala/emulator.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
}

/** A client without any wisdom: it sends what it is told and shows what it gets. */
export class Client {
  readonly emulator: Emulator;
  readonly headers: Record<string, string>;

  constructor(emulator: Emulator, headers: Record<string, string> = {}) {
    this.emulator = emulator;
    this.headers = { 'x-api-key': emulator.apiKey, ...headers };
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  async send(method: string, path: string, body?: unknown): Promise<Reply> {
    const response = await fetch(this.emulator.url + path, {
      method,
      redirect: 'manual',
      headers:
        body === undefined ? this.headers : { ...this.headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  /** The CVM's document with changes, provisioned; gives the new hash. */
  async provision(cvm: EmulatedCvm, changes: Record<string, unknown>): Promise<string> {
    const reply = await this.send('POST', `/cvms/${cvm.name}/compose_file/provision`, {
      ...cvm.appCompose,
      ...changes,
    });
    expect(reply.status).toBe(200);
    return text(reply.json, 'compose_hash');
  }

  trigger(cvm: EmulatedCvm, body: Record<string, unknown>): Promise<Reply> {
    return this.send('PATCH', `/cvms/${cvm.name}/compose_file`, body);
  }

  /** Provisions and triggers a document; gives the new hash. */
  async update(
    cvm: EmulatedCvm,
    changes: Record<string, unknown>,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const hash = await this.provision(cvm, changes);
    const reply = await this.trigger(cvm, { compose_hash: hash, ...more });
    expect(reply.status).toBe(202);
    return hash;
  }

  /** Updates with a new env, sealed by the official SDK. */
  async updateEnv(
    cvm: EmulatedCvm,
    env: Record<string, string>,
    allowed: readonly string[] = Object.keys(env),
  ): Promise<void> {
    await this.update(
      cvm,
      { allowed_envs: allowed, update_env_vars: true },
      {
        encrypted_env: await this.seal(cvm, env),
        env_keys: allowed,
        update_env_vars: true,
      },
    );
  }

  async seal(cvm: EmulatedCvm, env: Record<string, string>): Promise<string> {
    const key = await this.get(`/kms/phala/pubkey/${cvm.appId}`);
    return encryptEnvVars(
      Object.entries(env).map(([name, value]) => ({ key: name, value })),
      text(key.json, 'public_key'),
    );
  }

  /** `POST /cvms/provision` of a small app. */
  order(name: string, changes: Record<string, unknown> = {}): Promise<Reply> {
    return this.send('POST', '/cvms/provision', {
      name,
      compose_file: { name: '', docker_compose_file: OTHER_COMPOSE, allowed_envs: [] },
      ...changes,
    });
  }

  /** `POST /cvms` of what was provisioned. */
  create(order: Reply, more: Record<string, unknown> = {}): Promise<Reply> {
    return this.send('POST', '/cvms', {
      app_id: text(order.json, 'app_id'),
      compose_hash: text(order.json, 'compose_hash'),
      ...more,
    });
  }

  /** Reads the status until nothing changes any more; gives what was seen, one line per change. */
  async watch(cvm: EmulatedCvm, most = 40): Promise<string[]> {
    const seen: string[] = [];
    for (let reads = 0; reads < most; reads += 1) {
      const { json } = await this.get(`/cvms/${cvm.id}`);
      const line = `${text(json, 'status')}${value(json, 'in_progress') === true ? ' busy' : ''}`;
      if (line !== seen.at(-1)) seen.push(line);
    }
    return seen;
  }
}

const started: Emulator[] = [];

/** An emulator that is closed after the test, and must not have broken the contract until then. */
export async function emulate(options?: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  started.push(emulator);
  return emulator;
}

afterEach(async () => {
  for (const emulator of started.splice(0)) {
    await emulator.close();
    expect(emulator.contractViolations).toEqual([]);
  }
});

export function value(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null
    ? new Map(Object.entries(json)).get(name)
    : undefined;
}

/** The list under a name; empty when there is none. */
export function list(json: unknown, name: string): unknown[] {
  const found = value(json, name);
  return Array.isArray(found) ? found.map((each: unknown) => each) : [];
}

export function text(json: unknown, name: string): string {
  const found = value(json, name);
  if (typeof found !== 'string') throw new Error(`No ${name} in ${JSON.stringify(json)}`);
  return found;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

export const OTHER_COMPOSE = 'services:\n  web:\n    image: nginx:1.29\n';

/** Who signed, as the official SDK recovers it from a legacy signature: `0x` and 33 bytes, or null. */
export function legacySigner(
  publicKey: Uint8Array,
  signature: Uint8Array,
  appId: string,
): string | null {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the form without time is what the API answers with
  return verifyEnvEncryptPublicKeyLegacy(publicKey, signature, appId);
}
