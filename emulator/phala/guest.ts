import type { KeyObject } from 'node:crypto';
import type { AppCompose } from './app-compose.ts';
import { readEnvFile, writeEnvFile } from './env-file.ts';
import { openBlob } from './sealed-env.ts';

// dstack parse_env_file.rs and system_setup.rs.
const MAX_ENTRIES = 1024;
const MAX_NAME_BYTES = 255;
const MAX_VALUE_BYTES = 128 * 1024;
const MAX_TOTAL_BYTES = 1024 * 1024;
const MAX_BLOB_BYTES = 256 * 1024;

export interface SealedEntry {
  readonly key: string;
  readonly value: string;
}

/** What the software inside a CVM sees since its last boot. */
export interface GuestView {
  /** What Compose sees: after the guest's escaping into the env file and systemd's reading of it. */
  readonly env: Readonly<Record<string, string>>;
  /** What the blob held, name by name, before any rule was applied. */
  readonly sealedEnv: readonly SealedEntry[];
  readonly composeText: string;
  readonly preLaunchScript: string | null;
  readonly log: readonly string[];
}

export interface Boot {
  readonly view: GuestView;
  /** Why the guest refused to boot; undefined when it did boot. */
  readonly error: string | undefined;
}

/** A boot of the guest up to the start of Compose. `encryptedEnv` is hex; empty means no env. */
export function bootGuest(app: AppCompose, encryptedEnv: string, key: KeyObject): Boot {
  const log: string[] = [];
  let sealedEnv: SealedEntry[] = [];
  let env: Record<string, string> = {};
  let error: string | undefined;
  try {
    sealedEnv = unseal(encryptedEnv, key);
    env = Object.fromEntries(readEnvFile(writeEnvFile(accept(sealedEnv, app.allowed_envs, log))));
  } catch (reason) {
    error = `failed to unseal env vars: ${reason instanceof Error ? reason.message : String(reason)}`;
    log.push(error);
  }
  const view = {
    env,
    sealedEnv,
    composeText: app.docker_compose_file ?? '',
    preLaunchScript: app.pre_launch_script ?? null,
    log,
  };
  return { view, error };
}

function unseal(encryptedEnv: string, key: KeyObject): SealedEntry[] {
  const blob = Buffer.from(encryptedEnv, 'hex');
  if (blob.length > MAX_BLOB_BYTES) throw new Error('Encrypted env file too large');
  if (blob.length === 0) return [];
  let plain: Buffer;
  try {
    plain = openBlob(blob, key);
  } catch {
    throw new Error('Failed to decrypt env file');
  }
  return readEntries(plain.toString('utf8'));
}

function readEntries(text: string): SealedEntry[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('Failed to parse env');
  }
  if (typeof data !== 'object' || data === null || !('env' in data) || !Array.isArray(data.env)) {
    throw new Error('Failed to parse env');
  }
  return data.env.map((entry: unknown) => {
    if (!isEntry(entry)) throw new Error('Failed to parse env');
    return { key: entry.key, value: entry.value };
  });
}

function isEntry(entry: unknown): entry is SealedEntry {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'key' in entry &&
    typeof entry.key === 'string' &&
    'value' in entry &&
    typeof entry.value === 'string'
  );
}

/** The rules of dstack `parse_env`: an unknown name is skipped, whatever else is wrong stops the boot. */
function accept(
  entries: readonly SealedEntry[],
  allowed: readonly string[],
  log: string[],
): Map<string, string> {
  if (entries.length > MAX_ENTRIES) {
    throw new Error(`Too many environment variables: ${entries.length}`);
  }
  const env = new Map<string, string>();
  let total = 0;
  for (const { key, value } of entries) {
    if (!allowed.includes(key)) {
      log.push(`Skipping unauthorized environment variable: ${key}`);
      continue;
    }
    const size = Buffer.byteLength(value);
    if (Buffer.byteLength(key) > MAX_NAME_BYTES) {
      throw new Error(`Environment variable name too long: ${key}`);
    }
    if (size > MAX_VALUE_BYTES) {
      throw new Error(`Environment variable value too long for key: ${key}`);
    }
    if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(key)) throw new Error(`Invalid env key: ${key}`);
    total += Buffer.byteLength(key) + size;
    if (total > MAX_TOTAL_BYTES) throw new Error('Environment variables total size too large');
    env.set(key, value);
  }
  return env;
}
