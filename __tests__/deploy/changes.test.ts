import { describe, expect, test } from '@jest/globals';

import { envChange, findChanges, type Changes } from '../../src/deploy/changes.ts';
import { planUpdate, type Wish } from '../../src/deploy/update-plan.ts';
import { AnswerReader, type JsonObject } from '../../src/phala/answer.ts';
import { readAppCompose, type AppCompose } from '../../src/phala/cvm.ts';

const LIVE: JsonObject = {
  name: 'my-app',
  docker_compose_file: 'services:\n  web:\n    image: web:1\n',
  pre_launch_script: '#!/bin/sh\n',
  allowed_envs: ['A'],
  public_logs: true,
  features: ['kms'],
  storage_fs: null,
};
const NOTHING: Wish = {
  composeText: undefined,
  preLaunchScript: undefined,
  publicLogs: undefined,
  publicSysinfo: undefined,
  publicTcbinfo: undefined,
  envNames: undefined,
};

const read = (document: JsonObject): AppCompose =>
  readAppCompose(new AnswerReader(document, 'Reading it'));
const images = (...pairs: (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(pairs);

function changes(
  target: JsonObject,
  live: JsonObject = LIVE,
  of: { live: ReadonlyMap<string, string>; target: ReadonlyMap<string, string> } = {
    live: images(),
    target: images(),
  },
): Omit<Changes, 'env'> {
  return findChanges(read(live), read(target), of);
}

test('nothing changes', () => {
  expect(changes({ ...LIVE })).toEqual({
    settings: [],
    compose: undefined,
    preLaunchScript: undefined,
    images: [],
  });
});

describe('settings', () => {
  test('only those that change, old and new', () => {
    expect(changes({ ...LIVE, public_logs: false, features: ['kms', 'x'] }).settings).toEqual([
      { name: 'public_logs', old: 'true', new: 'false' },
      { name: 'features', old: '["kms"]', new: '["kms","x"]' },
    ]);
  });

  test('one that comes and one that goes', () => {
    const { features, ...rest } = LIVE;
    expect(features).toEqual(['kms']);
    expect(changes({ ...rest, secure_time: true }).settings).toEqual([
      { name: 'features', old: '["kms"]', new: undefined },
      { name: 'secure_time', old: undefined, new: 'true' },
    ]);
  });

  test('null is the same as absent, false is not', () => {
    const { storage_fs: none, ...rest } = LIVE;
    expect(none).toBeNull();
    expect(changes({ ...rest, future: null }).settings).toEqual([]);
    expect(changes({ ...LIVE, secure_time: false }).settings).toEqual([
      { name: 'secure_time', old: undefined, new: 'false' },
    ]);
  });

  test('a text and a number that look the same are not the same', () => {
    expect(changes({ ...LIVE, n: '1' }, { ...LIVE, n: 1 }).settings).toEqual([
      { name: 'n', old: '1', new: '"1"' },
    ]);
  });

  test('names that objects have anyway are names like others', () => {
    const hostile: JsonObject = JSON.parse('{"__proto__": 1, "constructor": 2}') as JsonObject;
    expect(
      changes({ ...hostile, docker_compose_file: 'x' }, { docker_compose_file: 'x' }).settings.map(
        ({ name }) => name,
      ),
    ).toEqual(['__proto__', 'constructor']);
  });

  test('texts and env names stand elsewhere', () => {
    const found = changes({
      ...LIVE,
      docker_compose_file: 'x\n',
      pre_launch_script: 'y\n',
      allowed_envs: ['B'],
    });
    expect(found.settings).toEqual([]);
    expect(found.compose).toMatchObject({ added: 1, removed: 3 });
    expect(found.preLaunchScript).toMatchObject({ added: 1, removed: 1 });
  });
});

test('a script that was not there before, and one that is empty', () => {
  const { pre_launch_script: script, ...without } = LIVE;
  expect(script).toBe('#!/bin/sh\n');
  expect(changes({ ...LIVE }, without).preLaunchScript).toMatchObject({ added: 1, removed: 0 });
  expect(changes({ ...without, pre_launch_script: '' }, without).preLaunchScript).toBeUndefined();
});

test('images by service: changed, added, removed, and those that stay are left out', () => {
  const found = changes({ ...LIVE }, LIVE, {
    live: images(['web', 'web:1'], ['db', 'db:1'], ['old', 'old:1']),
    target: images(['new', 'new:1'], ['db', 'db:1'], ['web', 'web:2']),
  });
  expect(found.images).toEqual([
    { name: 'web', old: 'web:1', new: 'web:2' },
    { name: 'old', old: 'old:1', new: undefined },
    { name: 'new', old: undefined, new: 'new:1' },
  ]);
});

describe('envChange', () => {
  const change = (envNames: readonly string[] | undefined): Changes['env'] =>
    envChange(
      planUpdate(read({ ...LIVE, allowed_envs: ['B', 'A'] }), 'my-app', { ...NOTHING, envNames }),
    );

  test.each([
    ['no env input', undefined, { kind: 'kept', names: ['B', 'A'] }],
    ['another set', ['A', 'C'], { kind: 'replaced', added: ['C'], removed: ['B'], kept: ['A'] }],
    ['the same set', ['A', 'B'], { kind: 'replaced', added: [], removed: [], kept: ['B', 'A'] }],
    ['none at all', [], { kind: 'replaced', added: [], removed: ['A', 'B'], kept: [] }],
  ])('%s', (_, names, expected) => {
    expect(change(names)).toEqual(expected);
  });
});
