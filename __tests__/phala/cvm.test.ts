import { describe, expect, test } from '@jest/globals';

import { AnswerReader, UnexpectedAnswer } from '../../src/phala/answer.ts';
import {
  readAppCompose,
  readBootState,
  readCvm,
  readOperation,
  readProvisioned,
  type Cvm,
} from '../../src/phala/cvm.ts';

const HEX40 = '5f1e0c7ab9d84c3e9a6b2d1f0e7c8b9a4d3c2b1a';
const reader = (value: unknown): AnswerReader => new AnswerReader(value, 'Reading it');
const cvm = (value: unknown): Cvm => readCvm(reader(value));
const least = { id: 'cvm_1', name: 'my-app', status: 'running' };

describe('readCvm', () => {
  test('the whole of 2026-01-21', () => {
    expect(
      cvm({
        id: 'cvm_8kQ2m',
        name: 'acme-web',
        app_id: HEX40,
        vm_uuid: '6d4a3f9e-9c1b-4f6e-8a53-0c2b7a8f1e21',
        kms_type: 'base',
        kms_info: { chain_id: 8453, encrypted_env_pubkey: '13be' },
        status: 'Restarting',
        in_progress: true,
        progress: { target: 'running', started_at: 'x', correlation_id: 'b7c4' },
        compose_hash: '4b8a',
        docker_compose_hash: '77aa',
        pre_launch_script_hash: null,
        endpoints: [{ app: 'https://app.example', instance: 'https://instance.example' }],
        services: [],
      }),
    ).toEqual({
      id: 'cvm_8kQ2m',
      name: 'acme-web',
      appId: HEX40,
      vmUuid: '6d4a3f9e-9c1b-4f6e-8a53-0c2b7a8f1e21',
      status: 'restarting',
      busy: true,
      correlationId: 'b7c4',
      composeHash: '4b8a',
      dockerComposeHash: '77aa',
      chainId: 8453,
      kmsType: 'base',
      envPublicKey: '13be',
      appUrl: 'https://app.example',
      instanceUrl: 'https://instance.example',
    });
  });

  test('the flat shape of 2025-10-28', () => {
    expect(
      cvm({
        id: 4711,
        name: 'acme-web',
        status: 'running',
        in_progress: false,
        app_id: `app_${HEX40}`,
        vm_uuid: null,
        encrypted_env_pubkey: '13be',
        kms_info: { id: 'kms_1', slug: 's', url: 'https://kms', version: 'v', chain_id: null },
        public_urls: [{ app: 'https://app.example', instance: 'https://instance.example' }],
      }),
    ).toEqual({
      id: '4711',
      name: 'acme-web',
      appId: HEX40,
      vmUuid: undefined,
      status: 'running',
      busy: false,
      correlationId: undefined,
      composeHash: undefined,
      dockerComposeHash: undefined,
      chainId: undefined,
      envPublicKey: '13be',
      appUrl: 'https://app.example',
      instanceUrl: 'https://instance.example',
    });
  });

  test('everything that may be null or missing', () => {
    const nothing = {
      ...least,
      appId: undefined,
      vmUuid: undefined,
      busy: false,
      correlationId: undefined,
      composeHash: undefined,
      dockerComposeHash: undefined,
      chainId: undefined,
      envPublicKey: undefined,
      appUrl: undefined,
    };
    expect(cvm(least)).toEqual(nothing);
    expect(
      cvm({
        ...least,
        app_id: null,
        vm_uuid: null,
        in_progress: null,
        progress: null,
        compose_hash: null,
        docker_compose_hash: null,
        kms_info: null,
        encrypted_env_pubkey: null,
        endpoints: null,
        public_urls: null,
      }),
    ).toEqual(nothing);
    expect(
      cvm({
        ...least,
        progress: { target: null, correlation_id: null },
        kms_info: { chain_id: null, encrypted_env_pubkey: null },
        endpoints: [],
        public_urls: [{ app: null }],
      }),
    ).toEqual(nothing);
  });

  test.each([HEX40, `0x${HEX40}`, `app_${HEX40}`, HEX40.toUpperCase()])(
    'the app id %s has no prefix',
    (app_id) => {
      expect(cvm({ ...least, app_id }).appId).toBe(HEX40);
    },
  );

  test.each([
    ['in_progress', { in_progress: true }, true],
    ['a target', { in_progress: false, progress: { target: 'running' } }, true],
    ['a target alone', { progress: { target: 'stopped' } }, true],
    ['an empty target', { in_progress: false, progress: { target: '' } }, false],
    ['an empty progress', { progress: {} }, false],
  ])('busy by %s', (_, fields, busy) => {
    expect(cvm({ ...least, ...fields }).busy).toBe(busy);
  });

  test('the nested key goes before the top-level one', () => {
    const fields = { encrypted_env_pubkey: 'old', kms_info: { encrypted_env_pubkey: 'new' } };
    expect(cvm({ ...least, ...fields }).envPublicKey).toBe('new');
  });

  test.each([
    ['Running', 'running'],
    ['RUNNING', 'running'],
    ['In_Progress', 'in_progress'],
    // What is not known is the server's own text, in which a secret must still be recognised.
    ['HunterTwo', 'HunterTwo'],
    ['Not Running', 'Not Running'],
    ['Phase2', 'Phase2'],
    ['Échec', 'Échec'],
  ])('the status %j is %j', (status, expected) => {
    expect(cvm({ ...least, status }).status).toBe(expected);
    expect(readOperation(reader({ correlation_id: 'c', status })).status).toBe(expected);
  });

  test.each([
    ['PHALA', 'phala'],
    ['Base', 'base'],
    ['HunterTwo', 'HunterTwo'],
  ])('the type of the KMS %j is %j', (kms_type, expected) => {
    expect(cvm({ ...least, kms_type }).kmsType).toBe(expected);
  });

  test.each(['id', 'name', 'status'])('%s must be there', (key) => {
    expect(() => cvm({ ...least, [key]: null })).toThrow(UnexpectedAnswer);
  });

  test('a field of another type is not guessed', () => {
    expect(() => cvm({ ...least, in_progress: 'yes' })).toThrow(/`in_progress`/);
  });
});

test('readAppCompose keeps the document and reads what it knows', () => {
  const document = {
    name: '',
    docker_compose_file: 'services: {}\r\n',
    pre_launch_script: null,
    allowed_envs: ['B', 'A'],
    public_logs: false,
    public_sysinfo: true,
    future: { x: 1 },
  };
  const read = readAppCompose(reader(document));
  expect(read).toEqual({
    document,
    composeText: 'services: {}\r\n',
    preLaunchScript: undefined,
    allowedEnvs: ['B', 'A'],
    publicLogs: false,
    publicSysinfo: true,
    publicTcbinfo: undefined,
  });
  expect(readAppCompose(reader({ docker_compose_file: null, allowed_envs: null }))).toMatchObject({
    composeText: undefined,
    allowedEnvs: [],
  });
});

describe('readProvisioned', () => {
  const HASH = `0x${'AB'.repeat(32)}`;

  test('with a central KMS', () => {
    expect(
      readProvisioned(
        reader({
          app_id: HEX40,
          compose_hash: HASH,
          device_id: null,
          compose_hash_registered: false,
          kms_info: {
            id: 'kms_q7Xk2',
            slug: 'phala-prod5',
            url: 'https://kms',
            version: 'v',
            chain_id: null,
            kms_contract_address: null,
            k256_pubkey: '02ab',
          },
        }),
      ),
    ).toEqual({
      composeHash: HASH,
      appId: HEX40,
      kms: { ref: 'phala-prod5', chainId: undefined, contract: undefined, signerPublicKey: '02ab' },
      registered: false,
    });
  });

  test('with a KMS on a chain, without slug', () => {
    const answer = {
      app_id: `0x${HEX40}`,
      compose_hash: HASH.toLowerCase(),
      compose_hash_registered: true,
      kms_info: { id: 'kms_b', slug: null, chain_id: 8453, kms_contract_address: '0x2f' },
    };
    expect(readProvisioned(reader(answer))).toEqual({
      composeHash: HASH.toLowerCase(),
      appId: HEX40,
      kms: { ref: 'kms_b', chainId: 8453, contract: '0x2f', signerPublicKey: undefined },
      registered: true,
    });
  });

  test.each([
    ['null', { app_id: null, kms_info: null, compose_hash_registered: null }],
    ['missing', {}],
  ])('everything else %s', (_, fields) => {
    expect(readProvisioned(reader({ compose_hash: HASH.toLowerCase(), ...fields }))).toEqual({
      composeHash: HASH.toLowerCase(),
      appId: undefined,
      kms: undefined,
      registered: false,
    });
  });

  test.each([
    [{ compose_hash: 'not a hash' }, /`compose_hash` is not 64 hex digits/],
    [{ compose_hash: 'ab' }, /`compose_hash` is not 64 hex digits/],
    [{ compose_hash: HASH, app_id: '../x' }, /`app_id` is not an app id of 40 hex digits/],
  ])('what has no such form is refused: %j', (fields, words) => {
    expect(() => readProvisioned(reader(fields))).toThrow(words);
  });

  test('the hash must be there', () => {
    expect(() => readProvisioned(reader({ app_id: HEX40 }))).toThrow(/`compose_hash` is missing/);
  });
});

test('readBootState', () => {
  expect(
    readBootState(reader({ boot_progress: 'done', boot_error: '', in_progress: true })),
  ).toEqual({ bootProgress: 'done', bootError: undefined, busy: true });
  expect(readBootState(reader({ boot_progress: null, boot_error: null }))).toEqual({
    bootProgress: undefined,
    bootError: undefined,
    busy: false,
  });
});

test('readOperation', () => {
  expect(
    readOperation(
      reader({ correlation_id: 'c', status: 'FAILED', error_message: 'why', compose_hash: 'ab' }),
    ),
  ).toEqual({ correlationId: 'c', status: 'failed', errorMessage: 'why', composeHash: 'ab' });
  expect(
    readOperation(reader({ correlation_id: 7, status: 'completed', error_message: null })),
  ).toEqual({
    correlationId: '7',
    status: 'completed',
    errorMessage: undefined,
    composeHash: undefined,
  });
});
