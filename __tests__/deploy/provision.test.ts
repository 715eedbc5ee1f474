import { describe, expect, test } from '@jest/globals';

import type { UpdatePlan } from '../../src/deploy/update-plan.ts';
import { chainOf, needsApproval, provisionUpdate } from '../../src/deploy/provision.ts';
import { StalePlan } from '../../src/deploy/busy-queue.ts';
import type { Kms, Provisioned } from '../../src/phala/cvm.ts';
import { rejection } from '../phala/support.ts';
import {
  APP_ID,
  appCompose,
  cvm,
  cvmJson,
  json,
  NEW,
  OTHER,
  queueOf,
  scripted,
  type Scripted,
} from './support.ts';

function planned(name: string): UpdatePlan {
  const document = { name, docker_compose_file: 'a' };
  return { target: appCompose({ document }), provisionBody: document, envKeys: undefined };
}

function provision(run: Scripted, name: string, timeoutMs = 60_000): Promise<Provisioned> {
  const queue = queueOf(run, timeoutMs);
  return provisionUpdate(run.api, planned(name), cvm(), queue, run.pace.log);
}

const bare409 = json({ detail: 'Another operation is in progress' }, 409);
const idle = json(cvmJson());
const busy = json(cvmJson({ in_progress: true }));
const accepted = json({ app_id: APP_ID, compose_hash: NEW });
/** The names in the bodies that were sent to provision. */
const names = ({ server }: Scripted): unknown[] =>
  server.received
    .filter(({ path }) => path.endsWith('/provision'))
    .map(({ body }) => {
      const sent: unknown = JSON.parse(body);
      return typeof sent === 'object' && sent !== null && 'name' in sent ? sent.name : undefined;
    });

const refusals = [
  ['a FastAPI list', { detail: [{ loc: ['body', 'name'], msg: 'String should have at least 5' }] }],
  [
    'the structured form',
    {
      error_code: 'ERR-02-008',
      message: 'Bad',
      details: [{ field: 'name', message: 'too short' }],
    },
  ],
] as const;

describe('provisionUpdate', () => {
  test('an empty name is sent as it is', async () => {
    const run = await scripted({ provision: accepted });
    const got = await provision(run, '');
    expect(got.composeHash).toBe(NEW);
    expect(names(run)).toEqual(['']);
    expect(run.lines).toEqual([]);
  });

  test.each(refusals)('an empty name that %s refuses becomes that of the CVM', async (_, body) => {
    const run = await scripted({ provision: [json(body, 422), accepted] });
    const got = await provision(run, '');
    expect(got.composeHash).toBe(NEW);
    expect(names(run)).toEqual(['', 'my-app']);
    expect(run.lines).toEqual([expect.stringMatching(/empty `name`.*my-app/)]);
  });

  test('a name that is not empty is not replaced', async () => {
    const run = await scripted({ provision: [json(refusals[0][1], 422), accepted] });
    const error = await rejection(provision(run, 'inner'));
    expect(error).toMatchObject({ status: 422 });
    expect(names(run)).toEqual(['inner']);
  });

  test.each([
    [
      'another field',
      json({ detail: [{ loc: ['body', 'docker_compose_file'], msg: 'Bad' }] }, 422),
    ],
    ['no field', json({ detail: 'CVM not found' }, 404)],
    ['a part of the field', json({ detail: [{ loc: ['body', 'name', 'x'], msg: 'Bad' }] }, 422)],
  ])('a refusal of %s is final', async (_, refusal) => {
    const run = await scripted({ provision: [refusal, accepted] });
    await rejection(provision(run, ''));
    expect(names(run)).toEqual(['']);
  });

  test('a second refusal is final', async () => {
    const run = await scripted({ provision: json(refusals[0][1], 422) });
    expect(await rejection(provision(run, ''))).toMatchObject({ status: 422 });
    expect(names(run)).toEqual(['', 'my-app']);
  });

  describe('while another operation holds the CVM', () => {
    test('it waits for its end, then provisions the same again', async () => {
      const run = await scripted({ provision: [bare409, accepted], cvm: [busy, idle] });
      expect((await provision(run, '')).composeHash).toBe(NEW);
      expect(run.calls()).toEqual(['provision', 'cvm', 'cvm', 'provision']);
      expect(names(run)).toEqual(['', '']);
      expect(run.clock.sleeps).toEqual([3000, 3000]);
      expect(run.lines).toEqual([
        expect.stringMatching(/waiting for it to end/),
        expect.stringMatching(/the other operation goes on: running/),
      ]);
    });

    test('the name that took the place of the empty one stays', async () => {
      const run = await scripted({
        provision: [json(refusals[0][1], 422), bare409, accepted],
        cvm: idle,
      });
      await provision(run, '');
      expect(names(run)).toEqual(['', 'my-app', 'my-app']);
    });

    test('a 409 with a code is final', async () => {
      const refusal = json({ error_code: 'ERR-03-007', message: 'Conflict' }, 409);
      const run = await scripted({ provision: [refusal, accepted], cvm: idle });
      expect(await rejection(provision(run, ''))).toMatchObject({ code: 'ERR-03-007' });
      expect(run.calls()).toEqual(['provision']);
    });

    test('the plan is stale when the other operation changed the hash', async () => {
      const run = await scripted({
        provision: [bare409, accepted],
        cvm: json(cvmJson({ compose_hash: OTHER })),
      });
      expect(await rejection(provision(run, ''))).toBeInstanceOf(StalePlan);
      expect(names(run)).toEqual(['']);
    });

    test('it does not wait longer than it may', async () => {
      const run = await scripted({ provision: bare409, cvm: busy });
      expect(await rejection(provision(run, '', 30_000))).toMatchObject({
        message: 'Another operation on the CVM did not end within 0:30. Nothing was triggered.',
      });
      expect(names(run)).toEqual(['']);
      expect(run.clock.now()).toBe(30_000);
    });
  });
});

describe('the chain, and whether it must approve', () => {
  const central: Kms = {
    ref: 'k',
    chainId: undefined,
    contract: undefined,
    signerPublicKey: undefined,
  };
  const onChain: Kms = { ...central, chainId: 8453, contract: '0x2f' };
  const provisioned = (kms: Kms | undefined, registered: boolean): Provisioned => ({
    composeHash: NEW,
    appId: APP_ID,
    deviceId: undefined,
    kms,
    registered,
  });

  test.each([
    // The flag is false for every hash of the central KMS.
    ['central KMS', provisioned(central, false), cvm(), undefined, false],
    ['no KMS named', provisioned(undefined, false), cvm(), undefined, false],
    ['on chain and registered', provisioned(onChain, true), cvm({ chainId: 8453 }), 8453, false],
    ['on chain by the provision answer', provisioned(onChain, false), cvm(), 8453, true],
    ['on chain by the CVM', provisioned(undefined, false), cvm({ chainId: 1 }), 1, true],
    ['on chain by the CVM alone', provisioned(central, false), cvm({ chainId: 1 }), 1, true],
    [
      'what provision says goes first',
      provisioned(onChain, false),
      cvm({ chainId: 1 }),
      8453,
      true,
    ],
  ])('%s', (_, given, of, chain, needed) => {
    expect(chainOf(given, of)).toBe(chain);
    expect(needsApproval(given, of)).toBe(needed);
  });
});
