import { allowedEnvs, diffEnvKeys, type EnvKeyDiff } from '../env/key-diff.ts';
import { Failure } from '../base/failure.ts';
import type { JsonObject } from '../phala/answer.ts';
import type { AppCompose } from '../phala/cvm.ts';

/** What the step asks for. A field that is undefined keeps what the CVM has. */
export interface Wish {
  readonly composeText: string | undefined;
  readonly preLaunchScript: string | undefined;
  readonly publicLogs: boolean | undefined;
  readonly publicSysinfo: boolean | undefined;
  readonly publicTcbinfo: boolean | undefined;
  /** The names of the env to seal; undefined: keep the sealed env. */
  readonly envNames: readonly string[] | undefined;
}

/** An update, ready to provision. */
export interface UpdatePlan {
  /** The app compose that the CVM shall run. */
  readonly target: AppCompose;
  /** The body for provision: the target document, and whether its env names replace the CVM's. */
  readonly provisionBody: JsonObject;
  /** How the env names change; undefined when the sealed env is kept. */
  readonly envKeys: EnvKeyDiff | undefined;
}

/**
 * Plans an update: the CVM's own app compose with only what was asked changed. Everything is sent back, since
 * provision replaces a field that is left out by its schema's default (`public_logs: true`, for one).
 */
export function planUpdate(current: AppCompose, cvmName: string, wish: Wish): UpdatePlan {
  const names =
    wish.envNames === undefined
      ? current.allowedEnvs
      : allowedEnvs(current.allowedEnvs, wish.envNames);
  const changed = {
    ...defined('docker_compose_file', wish.composeText),
    ...defined('allowed_envs', wish.envNames === undefined ? undefined : names),
    ...defined('pre_launch_script', wish.preLaunchScript),
    ...defined('public_logs', wish.publicLogs),
    ...defined('public_sysinfo', wish.publicSysinfo),
    ...defined('public_tcbinfo', wish.publicTcbinfo),
  };
  // The name is part of the hash, and an empty one is usual; only a document without any needs the CVM's.
  const document = {
    ...Object.fromEntries(
      Object.entries(current.document).filter(
        ([key, value]) => value !== null || !NEVER_NULL.has(key),
      ),
    ),
    name: current.document['name'] ?? cvmName,
    ...changed,
  };
  return {
    target: {
      document,
      composeText: wish.composeText ?? current.composeText,
      preLaunchScript: wish.preLaunchScript ?? current.preLaunchScript,
      allowedEnvs: names,
      publicLogs: wish.publicLogs ?? current.publicLogs,
      publicSysinfo: wish.publicSysinfo ?? current.publicSysinfo,
      publicTcbinfo: wish.publicTcbinfo ?? current.publicTcbinfo,
    },
    provisionBody: wish.envNames === undefined ? document : { ...document, update_env_vars: true },
    envKeys:
      wish.envNames === undefined ? undefined : diffEnvKeys(current.allowedEnvs, wish.envNames),
  };
}

/** Fields of an app compose that provision refuses as null, by its schema. */
const NEVER_NULL = new Set([
  ...['allowed_envs', 'features', 'manifest_version', 'runner'],
  ...['public_logs', 'public_sysinfo', 'public_tcbinfo'],
  ...['kms_enabled', 'gateway_enabled', 'tproxy_enabled', 'local_key_provider_enabled'],
  ...['no_instance_id', 'secure_time'],
]);

/** @throws Failure when names would disappear from the CVM's env and that was not allowed. */
export function requireNoEnvRemoval(envKeys: EnvKeyDiff | undefined, allowed: boolean): void {
  if (allowed || envKeys === undefined || envKeys.removed.length === 0) return;
  const names = envKeys.removed.join(', ');
  throw new Failure(
    `The CVM's env has names that this step does not give, and sealing replaces the whole env: ${names}.`,
    {
      next: 'Add them to the env inputs, or set `allow_env_removal: true` to remove them. Nothing was changed.',
    },
  );
}

function defined(key: string, value: unknown): JsonObject {
  return value === undefined ? {} : { [key]: value };
}
