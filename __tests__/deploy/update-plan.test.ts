import { describe, expect, test } from '@jest/globals';

import {
  planUpdate,
  requireNoEnvRemoval,
  type UpdatePlan,
  type Wish,
} from '../../src/deploy/update-plan.ts';
import { Failure } from '../../src/base/failure.ts';
import { AnswerReader, type JsonObject } from '../../src/phala/answer.ts';
import { readAppCompose } from '../../src/phala/cvm.ts';

const CURRENT: JsonObject = {
  name: '',
  manifest_version: 2,
  runner: 'docker-compose',
  docker_compose_file: 'services: {}\n',
  pre_launch_script: '#!/bin/bash\necho custom\n',
  allowed_envs: ['B', 'A'],
  features: ['kms', 'tproxy-net'],
  kms_enabled: true,
  public_logs: false,
  public_sysinfo: true,
  public_tcbinfo: true,
  storage_fs: null,
  default_gateway_domain: null,
  future_key: { nested: [1, null] },
};
const WISH: Wish = {
  composeText: 'services:\r\n  web: {image: a}\r\n',
  preLaunchScript: undefined,
  publicLogs: undefined,
  publicSysinfo: undefined,
  publicTcbinfo: undefined,
  envNames: undefined,
};

function plan(wish: Partial<Wish> = {}, current: JsonObject = CURRENT): UpdatePlan {
  const read = readAppCompose(new AnswerReader(current, 'Reading it'));
  return planUpdate(read, 'my-app', { ...WISH, ...wish });
}

describe('planUpdate', () => {
  test('only the compose text changes when nothing else is asked', () => {
    const { provisionBody, target, envKeys } = plan();
    expect(provisionBody).toEqual({ ...CURRENT, docker_compose_file: WISH.composeText });
    expect(provisionBody).not.toHaveProperty('update_env_vars');
    expect(envKeys).toBeUndefined();
    expect(target).toEqual({
      document: provisionBody,
      composeText: WISH.composeText,
      preLaunchScript: CURRENT['pre_launch_script'],
      allowedEnvs: ['B', 'A'],
      publicLogs: false,
      publicSysinfo: true,
      publicTcbinfo: true,
    });
  });

  test('what it was given stays as it is', () => {
    const before = structuredClone(CURRENT);
    plan({ envNames: ['Z'], publicLogs: true, preLaunchScript: 'x' });
    expect(CURRENT).toEqual(before);
  });

  test.each([
    ['public_logs', { publicLogs: true }, true],
    ['public_logs', { publicLogs: false }, false],
    ['public_sysinfo', { publicSysinfo: false }, false],
    ['public_tcbinfo', { publicTcbinfo: false }, false],
    ['pre_launch_script', { preLaunchScript: '#!/bin/sh\r\n' }, '#!/bin/sh\r\n'],
    ['pre_launch_script', { preLaunchScript: '' }, ''],
  ])('%s is set by %j, and nothing else', (key, wish, value) => {
    expect(plan(wish).provisionBody).toEqual({
      ...CURRENT,
      docker_compose_file: WISH.composeText,
      [key]: value,
    });
  });

  test('the target has what was asked for', () => {
    expect(
      plan({ publicLogs: true, publicSysinfo: false, publicTcbinfo: false, preLaunchScript: 'x' })
        .target,
    ).toMatchObject({
      publicLogs: true,
      publicSysinfo: false,
      publicTcbinfo: false,
      preLaunchScript: 'x',
    });
  });

  test('settings that the CVM does not name are not made up', () => {
    const { provisionBody, target } = plan({}, { name: 'x', docker_compose_file: 'a' });
    for (const key of ['public_logs', 'public_sysinfo', 'public_tcbinfo', 'pre_launch_script']) {
      expect(provisionBody).not.toHaveProperty(key);
    }
    expect(target.publicLogs).toBeUndefined();
  });

  test('env names that the CVM does not name are not made up, when the env is kept', () => {
    // Every key is part of the hash: an added one would restart a CVM that nobody asked to change.
    const current = { name: 'x', docker_compose_file: WISH.composeText };
    expect(plan({}, current).provisionBody).toEqual(current);
  });

  describe('nulls', () => {
    test.each([
      'allowed_envs',
      'features',
      'manifest_version',
      'runner',
      'public_logs',
      'public_sysinfo',
      'public_tcbinfo',
      'kms_enabled',
      'gateway_enabled',
      'tproxy_enabled',
      'local_key_provider_enabled',
      'no_instance_id',
      'secure_time',
    ])('%s, which provision refuses as null, is left out', (key) => {
      const { provisionBody, target } = plan({}, { ...CURRENT, [key]: null });
      expect(provisionBody).not.toHaveProperty(key);
      expect(target.document).toEqual(provisionBody);
      const rest = Object.entries(CURRENT).filter(([name]) => name !== key);
      expect(provisionBody).toEqual({
        ...Object.fromEntries(rest),
        docker_compose_file: WISH.composeText,
      });
    });

    test('false, zero, an empty text and an empty list are no nulls', () => {
      const current = { ...CURRENT, kms_enabled: false, manifest_version: 0, runner: '' };
      expect(plan({}, { ...current, features: [] }).provisionBody).toMatchObject({
        kms_enabled: false,
        manifest_version: 0,
        runner: '',
        features: [],
      });
    });

    test('what is asked for takes the place of a null', () => {
      const current = { ...CURRENT, public_logs: null, allowed_envs: null };
      const { provisionBody } = plan({ publicLogs: false, envNames: ['A'] }, current);
      expect(provisionBody).toMatchObject({ public_logs: false, allowed_envs: ['A'] });
    });

    test('other nulls stay: they are part of the hash', () => {
      const current = { ...CURRENT, pre_launch_script: null, future_key: null };
      expect(plan({}, current).provisionBody).toMatchObject({
        pre_launch_script: null,
        future_key: null,
        storage_fs: null,
        default_gateway_domain: null,
      });
    });
  });

  describe('the name', () => {
    test.each([
      ['an empty one stays', { ...CURRENT, name: '' }, ''],
      ['another one stays', { ...CURRENT, name: 'inner' }, 'inner'],
      ['a missing one becomes that of the CVM', { docker_compose_file: 'a' }, 'my-app'],
      ['null, which provision does not take, as well', { ...CURRENT, name: null }, 'my-app'],
    ])('%s', (_, current, name) => {
      expect(plan({}, current).provisionBody['name']).toBe(name);
    });
  });

  describe('env names', () => {
    test.each([
      ['the same set keeps its order', ['A', 'B'], ['B', 'A']],
      ['a name more sorts', ['C', 'A', 'B'], ['A', 'B', 'C']],
      ['a name less sorts', ['B'], ['B']],
      ['other names', ['Z', 'Y'], ['Y', 'Z']],
      ['capitals sort before small letters', ['b', 'B', 'a'], ['B', 'a', 'b']],
      ['none at all', [], []],
    ])('%s', (_, envNames, expected) => {
      const { provisionBody, target } = plan({ envNames });
      expect(provisionBody['allowed_envs']).toEqual(expected);
      expect(target.allowedEnvs).toEqual(expected);
      expect(provisionBody['update_env_vars']).toBe(true);
    });

    test('update_env_vars is no part of the target document', () => {
      expect(plan({ envNames: ['A'] }).target.document).not.toHaveProperty('update_env_vars');
    });

    test('what changes', () => {
      expect(plan({ envNames: ['C', 'A'] }).envKeys).toEqual({
        added: ['C'],
        removed: ['B'],
        kept: ['A'],
      });
    });
  });
});

describe('requireNoEnvRemoval', () => {
  const removal = { added: [], removed: ['A', 'B'], kept: ['C'] };

  test('names every name that would be removed, and both ways out', () => {
    const attempt = (): void => {
      requireNoEnvRemoval(removal, false);
    };
    expect(attempt).toThrow(Failure);
    expect(attempt).toThrow(/A, B\.$/);
    expect(attempt).toThrow(
      expect.objectContaining({ next: expect.stringMatching(/`allow_env_removal: true`/) }),
    );
  });

  test.each([
    ['it is allowed', removal, true],
    ['the env is kept', undefined, false],
    ['nothing is removed', { added: ['X'], removed: [], kept: ['A'] }, false],
  ])('says nothing when %s', (_, diff, allowed) => {
    expect(() => {
      requireNoEnvRemoval(diff, allowed);
    }).not.toThrow();
  });
});
