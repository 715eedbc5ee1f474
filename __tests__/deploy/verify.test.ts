import { createHash } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import { sha256 } from '../../src/base/hash.ts';
import { findDifferences, verifyUpdate } from '../../src/deploy/verify.ts';
import { ChangeFailed } from '../../src/deploy/watch.ts';
import { Failure } from '../../src/base/failure.ts';
import type { AppCompose, Cvm } from '../../src/phala/cvm.ts';
import { rejection } from '../phala/support.ts';
import { appCompose, cvm, cvmJson, json, NEW, OTHER, scripted } from './support.ts';

const TEXT = 'services:\r\n  wéb: {image: a}\r\n';
const TEXT_HASH = createHash('sha256').update(Buffer.from(TEXT)).digest('hex');
const TARGET = appCompose({
  composeText: TEXT,
  preLaunchScript: '#!/bin/sh\n',
  allowedEnvs: ['B', 'A'],
  publicLogs: false,
  publicSysinfo: true,
  publicTcbinfo: true,
});
const RUNNING = cvm({ composeHash: NEW, dockerComposeHash: TEXT_HASH });

function differences(
  of: Partial<Cvm>,
  live: Partial<AppCompose> = {},
  target: Partial<AppCompose> = {},
): readonly string[] {
  return findDifferences({ ...RUNNING, ...of }, { ...TARGET, ...live }, NEW, {
    ...TARGET,
    ...target,
  });
}

test('sha256 is that of the UTF-8 bytes', () => {
  expect(sha256(TEXT)).toBe(TEXT_HASH);
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

describe('no difference', () => {
  test.each([
    ['all the same', {}, {}, {}],
    [
      'hashes in another form',
      { composeHash: `0x${NEW.toUpperCase()}`, dockerComposeHash: TEXT_HASH.toUpperCase() },
      {},
      {},
    ],
    ['no hash of the compose text', { dockerComposeHash: undefined }, {}, {}],
    ['no compose hash: the document decides', { composeHash: undefined }, {}, {}],
    ['no script on both sides', {}, { preLaunchScript: undefined }, { preLaunchScript: undefined }],
    ['an empty script is none', {}, { preLaunchScript: undefined }, { preLaunchScript: '' }],
    ['a setting that the CVM never had', {}, { publicLogs: true }, { publicLogs: undefined }],
    ['no env names', {}, { allowedEnvs: [] }, { allowedEnvs: [] }],
  ] as const)('%s', (_, of, live, target) => {
    expect(differences(of, live, target)).toEqual([]);
  });
});

describe('a difference', () => {
  test.each([
    ['of the compose hash', { composeHash: OTHER }, {}, `its compose hash is ${OTHER}, not ${NEW}`],
    [
      'of the compose text by its hash',
      { dockerComposeHash: OTHER },
      {},
      `the hash of its compose text is ${OTHER}, not ${TEXT_HASH}`,
    ],
    [
      'of the compose text',
      {},
      { composeText: TEXT.replaceAll('\r', '') },
      'its compose text is not the one shipped',
    ],
    [
      'a missing compose text',
      {},
      { composeText: undefined },
      'its compose text is not the one shipped',
    ],
    [
      'of the script',
      {},
      { preLaunchScript: '#!/bin/bash\n' },
      'its pre-launch script is not the expected one',
    ],
    [
      'a lost script',
      {},
      { preLaunchScript: undefined },
      'its pre-launch script is not the expected one',
    ],
    ['of the env names', {}, { allowedEnvs: ['B'] }, 'its env names are [B], not [B, A]'],
    [
      'of the order of the env names',
      {},
      { allowedEnvs: ['A', 'B'] },
      'its env names are [A, B], not [B, A]',
    ],
    ['logs made public', {}, { publicLogs: true }, 'public_logs is true, not false'],
    ['logs not reported', {}, { publicLogs: undefined }, 'public_logs is not reported, not false'],
    ['of public_sysinfo', {}, { publicSysinfo: false }, 'public_sysinfo is false, not true'],
    ['of public_tcbinfo', {}, { publicTcbinfo: false }, 'public_tcbinfo is false, not true'],
  ])('%s', (_, of, live, expected) => {
    expect(differences(of, live)).toEqual([expected]);
  });

  test('all of them are named', () => {
    const live = { composeText: 'x', allowedEnvs: [], publicLogs: true };
    expect(differences({ composeHash: OTHER }, live)).toHaveLength(4);
  });
});

describe('verifyUpdate', () => {
  const document = {
    docker_compose_file: TEXT,
    pre_launch_script: '#!/bin/sh\n',
    allowed_envs: ['B', 'A'],
    public_logs: false,
    public_sysinfo: true,
    public_tcbinfo: true,
  };

  test('gives the CVM as it is now', async () => {
    const run = await scripted({
      cvm: json(cvmJson({ compose_hash: NEW, endpoints: [{ app: 'https://app.example' }] })),
      compose: json(document),
    });
    expect(await verifyUpdate(run.api, NEW, TARGET)).toMatchObject({
      composeHash: NEW,
      appUrl: 'https://app.example',
    });
    expect(run.calls().toSorted()).toEqual(['compose', 'cvm']);
  });

  test('lists every difference', async () => {
    const run = await scripted({
      cvm: json(cvmJson({ compose_hash: OTHER })),
      compose: json({ ...document, public_logs: true }),
    });
    const error = await rejection(verifyUpdate(run.api, NEW, TARGET));
    expect(error).toBeInstanceOf(Failure);
    // Somebody else's deploy is not undone.
    expect(error).not.toBeInstanceOf(ChangeFailed);
    expect(error).toMatchObject({
      message: `The CVM is up, but does not run what it should: its compose hash is ${OTHER}, not ${NEW}; public_logs is true, not false.`,
    });
  });
  test('of a revision without a document only the hash can be compared', async () => {
    const run = await scripted({
      cvm: json(cvmJson({ compose_hash: NEW, docker_compose_hash: OTHER })),
      compose: json(document),
    });
    expect(await verifyUpdate(run.api, NEW, undefined)).toMatchObject({ composeHash: NEW });
    const error = await rejection(verifyUpdate(run.api, OTHER, undefined));
    expect(error).toMatchObject({
      message: `The CVM is up, but does not run what it should: its compose hash is ${NEW}, not ${OTHER}.`,
      next: expect.stringMatching(/`concurrency`/),
    });
  });
});

describe('where the API shows no compose hash and only the hash is known', () => {
  const document = { docker_compose_file: TEXT };
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const unknown = { ...RUNNING, composeHash: undefined };

  test('the hash of the document proves what runs', () => {
    expect(findDifferences(unknown, { ...TARGET, document }, hash, undefined)).toEqual([]);
  });

  test('another document is a difference', () => {
    expect(findDifferences(unknown, { ...TARGET, document }, NEW, undefined)).toEqual([
      `the hash of its app compose is ${hash}, not ${NEW}`,
    ]);
  });
});
