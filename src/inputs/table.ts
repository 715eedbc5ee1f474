import { parseIgnores } from '../compose/lint/ignores.ts';
import { compressedSigner } from '../phala/kms-key.ts';
import {
  acceptedTcb,
  attestationLevel,
  attestationTimeoutMs,
  pccsUrls,
  pins,
} from './attestation.ts';
import { apiKey, apiUrl, issuer, pollIntervalMs, workspace } from './api.ts';
import { approvalTimeoutMs, chainMaxFee, chainPrivateKey, chainRpcUrl } from './chain.ts';
import { cvmIdentifier } from './cvm-identifier.ts';
import { namePrefix, ownAppId, storageFs, ttlMs, wholeNumber } from './creation.ts';
import { givenEnv } from './given-env.ts';
import { healthCheck } from './health.ts';
import { images } from './images.ts';
import { allInstances, instancePause } from './instances.ts';
import { flag, lines, row, seconds, secret, setting, text, type Row } from './row.ts';

const LONGEST_WAIT = 21_600;

/**
 * Every input of the action, in groups: a mode takes whole groups (`modes/table.ts`). `action.yml` has the words for
 * people; a test holds names and defaults against it.
 */
export const INPUTS = {
  api: { key: apiKey, issuer, url: apiUrl, workspace, pollIntervalMs },
  cvm: { id: cvmIdentifier('cvm_id') },
  instances: { all: allInstances },
  pause: { pause: instancePause },
  checkout: {
    workingDirectory: row('working_directory', (reader, name) => reader.text(name) ?? '.', '.'),
  },
  compose: {
    /** Empty: look for the default names. */
    files: lines('compose_files'),
    images,
    /** Public values by the name of the variable. */
    variables: row('variables', (reader, name) =>
      reader.pairs(name, 'NAME=value', variableProblem),
    ),
  },
  lint: {
    /** Which rules are known is known to the lint, which checks that. */
    ignores: row('lint_ignore', (reader, name) => parseIgnores(reader.lines(name))),
    strict: flag('strict', false),
  },
  settings: {
    preLaunchScript: text('pre_launch_script'),
    publicLogs: setting('public_logs'),
    publicSysinfo: setting('public_sysinfo'),
    publicTcbinfo: setting('public_tcbinfo'),
  },
  env: {
    given: givenEnv,
    files: lines('env_files'),
    allowRemoval: flag('allow_env_removal', false),
    /** Compressed, lower-case hex. */
    kmsPublicKey: row('kms_public_key', (reader, name) => {
      const given = reader.text(name);
      const signer = given === undefined ? undefined : compressedSigner(given);
      if (given !== undefined && signer === undefined) {
        reader.refuse(
          `\`${name}\` is not a secp256k1 public key.`,
          'Give 33 bytes (compressed) or 65 bytes (uncompressed) as hex.',
        );
      }
      return signer;
    }),
  },
  review: {
    /** 64 hex digits in lower case; of several instances those of each, one per line. */
    expectedComposeHash: row('expected_compose_hash', (reader, name) => {
      const given = reader.text(name);
      const hashes = reader.lines(name).map((line) => /^(?:0x)?([0-9a-f]{64})$/i.exec(line)?.[1]);
      const isRight = hashes.length > 0 && hashes.every((hash) => hash !== undefined);
      if (given !== undefined && !isRight) {
        reader.refuse(
          `\`${name}\` is not a compose hash.`,
          'Give 64 hex digits, such as the output `compose_hash` of a step with `mode: plan`.',
        );
      }
      return isRight ? hashes.join('\n').toLowerCase() : undefined;
    }),
  },
  force: { force: flag('force', false) },
  queue: { timeoutMs: seconds('lock_timeout', { fallback: 600, least: 0, most: LONGEST_WAIT }) },
  wait: { wait: flag('wait', true) },
  waiting: { timeoutMs: seconds('wait_timeout', { fallback: 900, least: 1, most: LONGEST_WAIT }) },
  health: { check: healthCheck },
  attestation: { level: attestationLevel },
  /** What counts as a proof of what a CVM runs. */
  proof: {
    acceptedTcb,
    timeoutMs: attestationTimeoutMs,
    pins,
    pccsUrls,
    /** The path of a file with collateral; undefined: it is fetched. */
    collateralFile: text('attestation_collateral'),
    /** The path of another root than Intel's. */
    rootFile: text('attestation_root_ca'),
  },
  /** Whether an update that fails is undone. */
  rollback: { rollback: flag('rollback', false) },
  revision: {
    /** A revision's id, its compose hash, or `previous`. */
    revision: row('revision', (reader, name) => reader.text(name) ?? 'previous'),
  },
  approval: {
    failOnPending: flag('fail_on_pending', false),
    timeoutMs: approvalTimeoutMs,
    /** With it, the step signs the approval itself. */
    privateKey: chainPrivateKey,
    rpcUrl: chainRpcUrl,
    mostWeiPerGas: chainMaxFee,
  },
  commit: {
    token: secret('commit_token'),
    transactionHash: row('transaction_hash', (reader, name) => {
      const hash = reader.text(name);
      if (hash !== undefined && !/^(?:0x[0-9a-f]{64}|already-registered)$/i.test(hash)) {
        reader.refuse(
          `\`${name}\` is not the hash of a transaction.`,
          'Give `0x` and 64 hex digits, or leave it empty: then the state of the contract decides.',
        );
      }
      return hash;
    }),
  },
  name: { prefix: namePrefix },
  /** Whether a deploy creates the CVM that it does not find by its name, and as which app. */
  create: { create: flag('create', false), ownAppId },
  /** What a new CVM is. */
  creation: {
    /** The CVM whose size, region, image and settings a new one gets. */
    copyOf: cvmIdentifier('copy_of'),
    instanceType: text('instance_type'),
    region: text('region'),
    nodeId: wholeNumber('node_id', 'the number of a node', [0, Number.MAX_SAFE_INTEGER], '18'),
    osImage: text('os_image'),
    diskSizeGb: wholeNumber('disk_size', 'a number of gigabytes', [1, 10_000], '20'),
    storageFs,
    listed: flag('listed', false),
  },
  lifetime: { ttlMs },
  /** The name of the CVM to delete, repeated. */
  deletion: { confirm: text('confirm') },
  tell: { comment: flag('comment', false), githubToken: secret('github_token') },
  /** The GitHub environment to record deployments in; undefined: none are recorded. */
  deployments: { environment: text('environment') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Row<unknown>>>>>;

/** A group of inputs that a mode takes or does not. */
export type Group = keyof typeof INPUTS;

/** The checked values of every input, by group. */
export type Inputs = {
  readonly [G in Group]: {
    readonly [V in keyof (typeof INPUTS)[G]]: (typeof INPUTS)[G][V] extends Row<infer T>
      ? T
      : never;
  };
};

/** What a part of the action needs of the inputs; the inputs of each mode that takes these groups fit. */
export type InputsOf<G extends Group> = Pick<Inputs, G>;

/** What is wrong with an entry of `variables`, to follow it in a sentence. */
function variableProblem(_value: string, name: string): string | undefined {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
    ? undefined
    : 'has no name of a variable before its `=`';
}
