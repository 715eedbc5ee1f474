import { describe, expect, test } from '@jest/globals';

import type { UpdatePlan } from '../../src/deploy/plan.ts';
import { provisionUpdate, requireRegistered } from '../../src/deploy/provision.ts';
import { Failure } from '../../src/failure.ts';
import type { Kms, Provisioned } from '../../src/phala/cvm.ts';
import { rejection } from '../phala/support.ts';
import { APP_ID, appCompose, cvm, json, NEW, scripted, type Scripted } from './support.ts';

function planned(name: string): UpdatePlan {
  const document = { name, docker_compose_file: 'a' };
  return { target: appCompose({ document }), provisionBody: document, envKeys: undefined };
}

const accepted = json({ app_id: APP_ID, compose_hash: NEW });
const names = ({ server }: Scripted): unknown[] =>
  server.received.map(({ body }) => {
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
    const got = await provisionUpdate(run.api, planned(''), cvm(), run.pace.log);
    expect(got.composeHash).toBe(NEW);
    expect(names(run)).toEqual(['']);
    expect(run.lines).toEqual([]);
  });

  test.each(refusals)('an empty name that %s refuses becomes that of the CVM', async (_, body) => {
    const run = await scripted({ provision: [json(body, 422), accepted] });
    const got = await provisionUpdate(run.api, planned(''), cvm(), run.pace.log);
    expect(got.composeHash).toBe(NEW);
    expect(names(run)).toEqual(['', 'my-app']);
    expect(run.lines).toEqual([expect.stringMatching(/empty `name`.*my-app/)]);
  });

  test('a name that is not empty is not replaced', async () => {
    const run = await scripted({ provision: [json(refusals[0][1], 422), accepted] });
    const error = await rejection(provisionUpdate(run.api, planned('inner'), cvm(), run.pace.log));
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
    await rejection(provisionUpdate(run.api, planned(''), cvm(), run.pace.log));
    expect(names(run)).toEqual(['']);
  });

  test('a second refusal is final', async () => {
    const run = await scripted({ provision: json(refusals[0][1], 422) });
    await rejection(provisionUpdate(run.api, planned(''), cvm(), run.pace.log));
    expect(names(run)).toEqual(['', 'my-app']);
  });
});

describe('requireRegistered', () => {
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
    kms,
    registered,
  });

  test.each([
    ['central KMS', provisioned(central, false), cvm()],
    ['no KMS named', provisioned(undefined, false), cvm()],
    ['on chain and registered', provisioned(onChain, true), cvm({ chainId: 8453 })],
  ])('%s may go on', (_, given, of) => {
    expect(() => {
      requireRegistered(given, of);
    }).not.toThrow();
  });

  test.each([
    ['by the provision answer', provisioned(onChain, false), cvm()],
    ['by the CVM', provisioned(undefined, false), cvm({ chainId: 8453 })],
    ['by the CVM alone', provisioned(central, false), cvm({ chainId: 8453 })],
  ])('on chain %s and not registered: hash, contract and chain are named', (_, given, of) => {
    const attempt = (): void => {
      requireRegistered(given, of);
    };
    expect(attempt).toThrow(Failure);
    expect(attempt).toThrow(new RegExp(`0x${NEW} is not registered.*0x${APP_ID} \\(chain 8453\\)`));
    expect(attempt).toThrow(
      expect.objectContaining({ next: expect.stringContaining(`addComposeHash(0x${NEW})`) }),
    );
  });

  test('a hash with 0x gets no second one; the app id of the CVM serves, too', () => {
    const given = { ...provisioned(onChain, false), composeHash: `0x${NEW}`, appId: undefined };
    expect(() => {
      requireRegistered(given, cvm());
    }).toThrow(new RegExp(`hash 0x${NEW} .*0x${APP_ID}`));
  });
});
