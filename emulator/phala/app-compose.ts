import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';

/** UTF-8 bytes of compose text and pre-launch script together (Phala Cloud API, as its SDK and docs state). */
export const MAX_COMPOSE_BYTES = 200 * 1024;

/**
 * The manifest that is measured: the compose text and the settings of the CVM. Keys that nobody here knows are kept,
 * they enter the hash like all others.
 */
export interface AppCompose {
  readonly name: string;
  readonly docker_compose_file?: string | null;
  readonly pre_launch_script?: string | null;
  readonly allowed_envs: readonly string[];
  readonly public_logs: boolean;
  readonly public_sysinfo: boolean;
  readonly public_tcbinfo: boolean;
  readonly gateway_enabled: boolean;
  readonly secure_time: boolean;
  readonly storage_fs: string | null;
  readonly [key: string]: unknown;
}

/** An app compose as the API shows it, and the hash under which it shows it. */
export interface ShownDocument {
  readonly app: AppCompose;
  readonly hash: string;
}

/** SHA-256 of the canonical JSON: keys sorted at every level, no white space (dstack normalized-app-compose). */
export function composeHash(app: Readonly<Record<string, unknown>>): string {
  return sha256(canonicalJson(app));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // By code point, as servers in other languages sort; JavaScript's own order is by UTF-16 unit.
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Bytes that count against {@link MAX_COMPOSE_BYTES}. */
export function composeBytes(app: AppCompose): number {
  return (
    Buffer.byteLength(app.docker_compose_file ?? '') +
    Buffer.byteLength(app.pre_launch_script ?? '')
  );
}

/** What is wrong with a compose text, as far as the API looks: YAML, and a mapping of services. */
export function composeSyntaxError(text: string): string | undefined {
  const document = parseDocument(text, { merge: true });
  const [error] = document.errors;
  if (error !== undefined) return error.message;
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || !('services' in value)) {
    return 'services must be a mapping';
  }
  const { services } = value;
  if (typeof services !== 'object' || services === null || Array.isArray(services)) {
    return 'services must be a mapping';
  }
  return undefined;
}
