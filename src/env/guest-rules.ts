import type { Finding } from '../base/finding.ts';
import { reveal } from '../base/secret.ts';
import { alterations } from './fidelity.ts';
import { envFinding, shownName, type EnvRule } from './rules.ts';
import { SEAL_OVERHEAD_BYTES, sealedPlaintext } from './seal.ts';
import type { EnvEntry } from './sources.ts';

/** What the guest of dstack accepts (its `parse_env_file.rs` and `system_setup.rs`). Beyond it the CVM does not boot. */
const GUEST = {
  name: /^[a-zA-Z_][a-zA-Z0-9_]*$/,
  nameBytes: 255,
  valueBytes: 128 * 1024,
  entries: 1024,
  totalBytes: 1024 * 1024,
  sealedBytes: 256 * 1024,
} as const;

/**
 * Names that act on the boot script. The guest's env file is the environment of the unit that runs the pre-launch
 * script and `docker compose up`, so such a name reaches bash, docker, compose and curl before it reaches the app:
 * where programs and libraries are found, what bash runs or how it reads scripts, which engine, configuration and
 * project docker and compose use, and how requests leave the CVM. `IFS`, `ENV` and `SHELL` are not here: bash does
 * not take the first from its environment, reads the second only as an interactive `sh`, and does not use the third.
 */
const BOOT_NAMES = new Set([
  ...['PATH', 'HOME', 'TMPDIR', 'GLIBC_TUNABLES', 'GCONV_PATH', 'OPENSSL_CONF', 'OPENSSL_MODULES'],
  ...['BASHOPTS', 'SHELLOPTS', 'CDPATH', 'GLOBIGNORE', 'POSIXLY_CORRECT'],
  ...['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS'],
  ...['DOCKER_TLS_VERIFY', 'DOCKER_API_VERSION', 'DOCKER_DEFAULT_PLATFORM', 'DOCKER_CONTENT_TRUST'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
  ...['CURL_CA_BUNDLE', 'CURL_HOME', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
]);
const BOOT_PREFIXES = /^(?:LD|BASH|COMPOSE)_/;

const ROOT_NAMES = /^DSTACK_(?:ROOT_.*|AUTHORIZED_KEYS)$/;

/** Set by the default pre-launch script; the gateway domain only where env does not set it. */
const GUEST_NAMES = new Map([
  ['DSTACK_APP_ID', 'the guest sets it itself and yours is lost'],
  ['DSTACK_APP_DOMAIN', 'the guest sets it itself and yours is lost'],
  ['DSTACK_GATEWAY_DOMAIN', 'the guest sets it itself unless env does, so yours takes its place'],
]);

/**
 * Checks env against what the guest does with it: what would stop the boot is an error, what would arrive changed or
 * acts on more than the app is a warning, what people should know is a notice. One finding per name and rule.
 */
export function checkGuestRules(entries: readonly EnvEntry[]): Finding[] {
  return [...entries.flatMap(checkName), ...entries.flatMap(checkValue), ...checkTotals(entries)];
}

function checkName(entry: EnvEntry): Finding[] {
  const { name } = entry;
  const shown = shownName(name);
  const findings: Finding[] = [];
  if (!GUEST.name.test(name)) {
    const message = `The guest does not boot with ${shown}: a name consists of letters, digits and \`_\`, and does not begin with a digit.`;
    findings.push(
      about(entry, 'env-bad-name', message, 'Rename it, here and in the compose file.'),
    );
  }
  if (Buffer.byteLength(name) > GUEST.nameBytes) {
    const message = `The guest does not boot with a name of ${Buffer.byteLength(name)} bytes; ${GUEST.nameBytes} is the limit.`;
    findings.push(about(entry, 'env-name-too-long', message));
  }
  if (BOOT_NAMES.has(name) || BOOT_PREFIXES.test(name)) {
    const message = `${shown} acts on the CVM's boot script and on docker, not only on the app.`;
    const hint =
      'Use another name and map it in the compose file (`environment:`), unless that is what you want.';
    findings.push(about(entry, 'env-affects-boot', message, hint));
  }
  if (ROOT_NAMES.test(name)) {
    findings.push(about(entry, 'env-grants-root', `${shown} gives root access to the CVM.`));
  }
  const guestSets = GUEST_NAMES.get(name);
  if (guestSets !== undefined) {
    findings.push(about(entry, 'env-set-by-guest', `${shown}: ${guestSets}.`));
  }
  return findings;
}

function checkValue(entry: EnvEntry): Finding[] {
  const value = reveal(entry.value);
  const shown = shownName(entry.name);
  const findings: Finding[] = [];
  const bytes = Buffer.byteLength(value);
  if (bytes > GUEST.valueBytes) {
    const message = `The value of ${shown} has ${bytes} bytes; the guest does not boot with more than ${GUEST.valueBytes}.`;
    findings.push(about(entry, 'env-value-too-long', message));
  }
  if (!value.isWellFormed()) {
    const message = `The value of ${shown} holds half of a surrogate pair, which is no text that the guest can read.`;
    findings.push(about(entry, 'env-bad-unicode', message));
  }
  const altered = alterations(value);
  if (altered.length > 0) {
    const message = `The value of ${shown} does not reach the app unchanged: it ${altered.join('; it ')}.`;
    const hint = 'Store it base64-encoded and decode it in the app or its entrypoint.';
    findings.push(about(entry, 'env-value-altered', message, hint));
  }
  return findings;
}

function checkTotals(entries: readonly EnvEntry[]): Finding[] {
  const findings: Finding[] = [];
  if (entries.length > GUEST.entries) {
    const message = `There are ${entries.length} env names; the guest does not boot with more than ${GUEST.entries}.`;
    findings.push(envFinding('env-too-many', message));
  }
  const total = entries.reduce(
    (sum, { name, value }) => sum + Buffer.byteLength(name) + Buffer.byteLength(reveal(value)),
    0,
  );
  if (total > GUEST.totalBytes) {
    const message = `Env names and values together have ${total} bytes; the guest does not boot with more than ${GUEST.totalBytes}.`;
    findings.push(envFinding('env-too-large', message));
  }
  const sealed = sealedPlaintext(entries).length + SEAL_OVERHEAD_BYTES;
  if (sealed > GUEST.sealedBytes) {
    const message = `The sealed env has ${sealed} bytes; the guest does not boot with more than ${GUEST.sealedBytes}.`;
    const hint = 'Move large values out of env, for example into a file in the image or a volume.';
    findings.push(envFinding('env-sealed-too-large', message, { hint }));
  }
  return findings;
}

function about(entry: EnvEntry, rule: EnvRule, message: string, hint?: string): Finding {
  return envFinding(rule, message, { place: entry.place, hint });
}
