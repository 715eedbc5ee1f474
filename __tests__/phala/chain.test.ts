import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { AnswerReader, UnexpectedAnswer } from '../../src/phala/answer.ts';
import {
  missingApproval,
  readAccepted,
  readAllowance,
  readAppOwner,
  readPreparedUpdate,
  type Allowance,
} from '../../src/phala/chain.ts';
import { reveal } from '../../src/base/secret.ts';

const HASH = 'ff22'.repeat(16);
const TOKEN = 'a5732e36-4c1b-4b7e-9d3a-canary000000';
const COMMIT_URL = `https://cloud.phala.com/acme/cvms/x/confirm-update?token=${TOKEN}`;
const API_URL = `https://cloud-api.phala.com/api/v1/cvms/x/commit-update?token=${TOKEN}`;
const DEVICE = '7b8c'.repeat(16);

const reader = (value: unknown): AnswerReader => new AnswerReader(value, 'Asking');

describe('readPreparedUpdate', () => {
  const details = [
    { field: 'compose_hash', value: HASH, message: null },
    { field: 'app_id', value: '09ce' },
    { field: 'device_id', value: DEVICE },
    { field: 'kms_info', value: { id: 'kms_b1Zz9', chain_id: 8453 } },
    { field: 'commit_token', value: TOKEN },
    { field: 'commit_url', value: COMMIT_URL },
    { field: 'api_commit_url', value: API_URL },
    { field: 'onchain_status', value: { is_allowed: false } },
  ];
  const head = {
    error_code: 'ERR-01-005',
    message: 'Compose hash registration required on-chain',
    request_id: 'req_1',
    suggestions: ['Register the hash, then retry'],
    links: null,
  };
  const flat = {
    message: 'Compose hash registration required on-chain',
    compose_hash: HASH,
    app_id: '09ce',
    device_id: DEVICE,
    kms_info: { id: 'kms_b1Zz9' },
    commit_token: TOKEN,
    commit_url: COMMIT_URL,
  };

  test.each<[string, unknown]>([
    ['the details on top', { ...head, details }],
    ['the details under `detail`', { detail: { ...head, details } }],
    ['the older flat form', flat],
    ['the flat form under `detail`', { detail: flat }],
    ['a form with both', { ...flat, compose_hash: null, details }],
  ])('%s', (_, answer) => {
    const prepared = readPreparedUpdate(answer);
    expect(prepared).toMatchObject({ composeHash: HASH, deviceId: DEVICE });
    if (prepared?.commitUrl === undefined) throw new Error('There is no commit URL.');
    expect(reveal(prepared.commitToken)).toBe(TOKEN);
    expect(reveal(prepared.commitUrl)).toBe(COMMIT_URL);
    // Whoever sees it can commit.
    expect(JSON.stringify(prepared)).not.toContain('canary');
  });

  test('without a URL for people, that of the API', () => {
    const answer = { details: details.filter(({ field }) => field !== 'commit_url') };
    const url = readPreparedUpdate(answer)?.commitUrl;
    expect(url === undefined ? undefined : reveal(url)).toBe(API_URL);
  });

  test('what is not needed may be missing', () => {
    const least = { details: details.filter(({ field }) => /hash|token/.test(field)) };
    expect(readPreparedUpdate(least)).toMatchObject({
      composeHash: HASH,
      deviceId: undefined,
      commitUrl: undefined,
    });
  });

  test.each<[string, unknown]>([
    ['no token', { ...head, details: details.filter(({ field }) => field !== 'commit_token') }],
    ['no hash', { ...head, details: details.filter(({ field }) => field !== 'compose_hash') }],
    ['an empty token', { ...flat, commit_token: '' }],
    ['a token that is no text', { ...flat, commit_token: 7 }],
    ['a token in its own place only', { commit_token: { value: TOKEN }, compose_hash: HASH }],
    ['details that are no list', { details: { commit_token: TOKEN, compose_hash: HASH } }],
    ['details of something else', { details: [null, 'x', [], 7, {}] }],
    ['a string', TOKEN],
    ['a list', [flat]],
    ['null', null],
    ['nothing', undefined],
    ['an acceptance', { correlation_id: 'c', status: 'in_progress' }],
  ])('%s: nothing was prepared', (_, answer) => {
    expect(readPreparedUpdate(answer)).toBeUndefined();
  });

  test('whatever comes, it does not throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (a, b, field) => {
        for (const answer of [
          a,
          { detail: a, details: b },
          { details: [a, { field, value: b }] },
        ]) {
          expect(() => readPreparedUpdate(answer)).not.toThrow();
        }
      }),
    );
  });
});

describe('readAccepted', () => {
  test.each<[unknown, string | undefined, boolean]>([
    [{}, undefined, false],
    [undefined, undefined, false],
    [null, undefined, false],
    ['ok', undefined, false],
    [[], undefined, false],
    [{ correlation_id: 'c', status: 'in_progress' }, 'c', false],
    [{ correlation_id: 7 }, undefined, false],
    [{ status: 'no_change', message: 'unchanged' }, undefined, true],
  ])('%j', (answer, correlationId, noChange) => {
    expect(readAccepted(answer)).toEqual({ correlationId, noChange });
  });
});

describe('readAllowance', () => {
  test.each([
    [
      { compose_hash_allowed: true, device_id_allowed: true, is_allowed: true },
      { hash: true, device: true, whole: true },
    ],
    [
      { compose_hash_allowed: true, device_id_allowed: false, is_allowed: false },
      { hash: true, device: false, whole: false },
    ],
    [
      {
        compose_hash_allowed: true,
        device_id_allowed: false,
        allow_any_device: true,
        is_allowed: true,
      },
      { hash: true, device: true, whole: true },
    ],
    // The TCB status may still be in the way.
    [
      { compose_hash_allowed: true, device_id_allowed: true, is_allowed: false },
      { hash: true, device: true, whole: false },
    ],
    [{ compose_hash_allowed: true }, { hash: true, device: undefined, whole: true }],
    [
      { compose_hash_allowed: true, device_id_allowed: false },
      { hash: true, device: false, whole: false },
    ],
    [{ device_id_allowed: true }, { hash: false, device: true, whole: false }],
    [{}, { hash: false, device: undefined, whole: false }],
    [
      { is_allowed: null, compose_hash_allowed: null },
      { hash: false, whole: false },
    ],
    [
      { compose_hash_allowed: false, error: 'RPC timeout' },
      { whole: false, problem: 'RPC timeout' },
    ],
  ])('%j', (answer, expected) => {
    expect(readAllowance(reader(answer))).toMatchObject(expected);
  });

  test('a text is not taken for true', () => {
    expect(() => readAllowance(reader({ is_allowed: 'false' }))).toThrow(UnexpectedAnswer);
  });
});

test('readAppOwner', () => {
  expect(
    readAppOwner(
      reader({ deployer_type: 'safe', deployer_address: '0x5afe', safe_app_url: 'https://s' }),
    ),
  ).toEqual({ kind: 'safe', address: '0x5afe', safeUrl: 'https://s' });
  expect(readAppOwner(reader({ deployer_type: null, is_contract: false }))).toEqual({
    kind: undefined,
    address: undefined,
    safeUrl: undefined,
  });
});

describe('missingApproval', () => {
  const allowance = (fields: Partial<Allowance>): Allowance => ({
    hash: false,
    device: undefined,
    whole: false,
    problem: undefined,
    ...fields,
  });

  test.each([
    [undefined, 'whether the hash is approved cannot be read'],
    [allowance({ whole: true, problem: 'x' }), 'approved'],
    [allowance({}), 'the compose hash is not approved yet'],
    [allowance({ problem: 'RPC timeout' }), 'not approved: RPC timeout'],
    [
      allowance({ hash: true, device: false }),
      'the compose hash is approved, but the device of the CVM is not',
    ],
    [
      allowance({ hash: true, device: true }),
      'the compose hash is approved, but the contract does not allow the CVM yet',
    ],
    [
      allowance({ hash: true }),
      'the compose hash is approved, but the contract does not allow the CVM yet',
    ],
  ])('%j', (given, expected) => {
    expect(missingApproval(given)).toBe(expected);
  });
});
