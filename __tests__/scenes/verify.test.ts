import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import { startIssuer } from '../../emulator/github/issuer.ts';
import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import type { Environment } from '../../src/base/environment.ts';
import {
  COMPOSE,
  expectGreen,
  imageOf,
  jsonObject,
  logGroup,
  messages,
  refusedAtOnce,
  sha256,
  theError,
  useStage,
  type Inputs,
} from './stage.ts';

const stage = useStage();

const COMMIT = 'c0'.repeat(20);
const OTHER_HASH = 'ab'.repeat(32);

/** Also checks that nothing was written: verifying only reads. */
async function verify(inputs: Inputs = {}, environment: Environment = {}): Promise<StepResult> {
  const { attestation, requests } = stage().emulator;
  const before = requests.length;
  const result = await stage().deploy(
    {
      mode: 'verify',
      attestation_root_ca: stage().write('root.pem', attestation.rootPem),
      pccs_url: attestation.pccsUrl,
      ...inputs,
    },
    { GITHUB_SHA: COMMIT, ...environment },
  );
  expect(requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  return result;
}

/** As anybody would who has no account. */
async function verifyAsAnybody(
  cvm: EmulatedCvm,
  inputs: Inputs = {},
  environment: Environment = {},
): Promise<StepResult> {
  return verify({ api_key: '', cvm_id: cvm.appId, ...inputs }, environment);
}

function requestsWithKey(): readonly string[] {
  return stage()
    .emulator.requests.filter(({ headers }) => headers['x-api-key'] !== undefined)
    .map(({ path }) => path);
}

describe('what runs is proven', () => {
  test('of one CVM', async () => {
    const cvm = stage().addCvm();
    const result = await verify();
    expectGreen(result);
    expect(result.outputs).toMatchObject({
      status: 'verified',
      attested: 'true',
      drift: 'false',
      compose_hash: cvm.composeHash,
      app_id: cvm.appId,
      cvm_id: cvm.id,
      vm_uuid: cvm.vmUuid,
      attestation_freshness: 'none',
      tcb_status: 'UpToDate',
    });
    expect(result.outputs).not.toHaveProperty('predicate_path');
    expect(result.outputs).not.toHaveProperty('changed');
    expect(jsonObject(readFileSync(result.outputs['evidence_path'] ?? '', 'utf8'))).toMatchObject({
      app_id: cvm.appId,
    });
    expect(result.summary).toMatch(/^### Verified: the CVM proves what it runs \(my-app\)/);
    expect(result.log).toContain(
      `Verified (test root, proves nothing): my-app proved to run compose hash ${cvm.composeHash}. App: http`,
    );
  });

  test('and that it is the text of the checkout, pinned and filled in as a deploy would', async () => {
    stage().write('compose.yaml', 'services:\n  web:\n    image: nginx\n');
    const inputs = { compose_files: 'compose.yaml', images: `web=${imageOf('a')}` };
    const text = `services:\n  web:\n    image: ${imageOf('a')}\n`;
    stage().addCvm({ appCompose: { docker_compose_file: text } });
    const result = await verify(inputs);
    expectGreen(result);
    expect(result.outputs).toMatchObject({
      status: 'verified',
      drift: 'false',
      docker_compose_hash: sha256(text),
    });
    expect(logGroup(result, 'The compose text to compare')).toBe(text);
    expect(jsonObject(readFileSync(result.outputs['predicate_path'] ?? '', 'utf8'))).toMatchObject({
      docker_compose_hash: sha256(text),
    });
  });

  test('and that it is the expected hash', async () => {
    const cvm = stage().addCvm();
    const result = await verify({ expected_compose_hash: `0x${cvm.composeHash}` });
    expectGreen(result);
    expect(result.outputs['drift']).toBe('false');
  });

  test('by anybody, for an app and without a key', async () => {
    const cvm = stage().addCvm();
    const sister = stage().addCvm({ name: 'sister', appId: cvm.appId });
    for (const id of [cvm.appId, `0x${cvm.appId}`, `app_${cvm.appId}`]) {
      const result = await verifyAsAnybody(cvm, { cvm_id: id });
      expectGreen(result);
      expect(result.outputs).toMatchObject({ status: 'verified', app_id: cvm.appId });
      expect(result.log).toContain(`instance ${cvm.instanceId}`);
      expect(result.log).toContain(`instance ${sister.instanceId}`);
    }
    expect(requestsWithKey()).toEqual([]);
  });

  test('of an app of another workspace by what it shows to everybody', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({
      method: 'GET',
      path: /\/apps\/[^/]+\/cvms$/,
      action: { kind: 'status', status: 404, body: { detail: 'App not found' } },
    });
    expectGreen(await verify({ cvm_id: cvm.appId }));
  });

  test('although the quote comes late', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.quoteLate = 3;
    const result = await verifyAsAnybody(cvm);
    expectGreen(result);
    expect(result.log).toContain('There is no quote of the CVM yet.');
  });

  test('after another operation is over', async () => {
    const cvm = stage().addCvm();
    cvm.startOtherOperation(8);
    const result = await verify();
    expectGreen(result);
    expect(result.log).toContain('Another operation is under way on the CVM');
  });
});

describe('what runs is something else', () => {
  test('than the text: red, with the difference in the words of a plan', async () => {
    stage().addCvm({
      appCompose: { docker_compose_file: COMPOSE.replace('5a5a', '5b5b') },
    });
    const result = await verify({ compose_files: 'compose.yaml' });
    expect(theError(result).message).toMatch(
      /^The evidence contradicts what should run.*\. my-app: The Compose text that was measured/,
    );
    expect(result.outputs).toMatchObject({ attested: 'false', drift: 'true' });
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.outputs).not.toHaveProperty('predicate_path');
    expect(result.log).toMatch(/What differs in my-app.*\nSettings: no change\nImages: web nginx/);
    expect(result.log).toMatch(/Compose text: \+1 −1 lines/);
    expect(result.summary).toContain('### Failed, nothing was changed (my-app)');
    expect(result.summary).toContain('#### What differs: my-app');
    expect(result.summary).toMatch(/^-\s+image: nginx:1.28@sha256:5b5b/m);
    expect(result.summary).toMatch(/^\+\s+image: nginx:1.28@sha256:5a5a/m);
  });

  test('than the hash: red, with both, and with what differs from its revision', async () => {
    const cvm = stage().addCvm({ appCompose: { public_logs: true, allowed_envs: ['OLD'] } });
    const before = cvm.composeHash;
    expectGreen(
      await stage().deploy({ public_logs: 'false', env: 'NEW=1', allow_env_removal: 'true' }),
    );
    const result = await verify({ expected_compose_hash: before });
    expect(theError(result).message).toContain(
      `my-app: The CVM booted the compose hash ${cvm.composeHash}, not ${before}.`,
    );
    expect(result.outputs).toMatchObject({
      attested: 'false',
      drift: 'true',
      compose_hash: cvm.composeHash,
    });
    expect(result.log).toMatch(/Settings: .*public_logs false → true/);
    expect(result.log).toContain('Env names: OLD added; NEW removed');
    expect(result.summary).toMatch(/\| Env names \| added `OLD`<br>removed `NEW` \|/);
  });

  test('than the hash, without a key: red, with both', async () => {
    const cvm = stage().addCvm();
    const result = await verifyAsAnybody(cvm, { expected_compose_hash: OTHER_HASH });
    expect(theError(result).message).toContain(
      `The CVM booted the compose hash ${cvm.composeHash}, not ${OTHER_HASH}.`,
    );
    expect(result.outputs).toMatchObject({ attested: 'false', drift: 'true' });
    expect(result.log).not.toContain('What differs');
  });

  test('and two instances say so at once', async () => {
    const cvm = stage().addCvm();
    stage().addCvm({ name: 'sister', appId: cvm.appId });
    const result = await verify({ cvm_id: cvm.appId, expected_compose_hash: OTHER_HASH });
    const { message } = theError(result);
    expect(message).toMatch(/my-app: The CVM booted/);
    expect(message).toMatch(/sister: The CVM booted/);
  });
});

describe('what runs is not proven', () => {
  test('where one of two instances lies', async () => {
    const cvm = stage().addCvm();
    const liar = stage().addCvm({ name: 'liar', appId: cvm.appId });
    liar.behaviour.evidence = 'debug';
    for (const result of [await verify({ cvm_id: cvm.appId }), await verifyAsAnybody(cvm)]) {
      const { message } = theError(result);
      expect(message).toContain('debug');
      expect(message).not.toContain('my-app');
      expect(message).not.toContain(cvm.instanceId);
      expect(result.outputs['attested']).toBe('false');
      expect(result.outputs).not.toHaveProperty('drift');
    }
  });

  test('where the log is forged: neither drift nor the lack of it', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.evidence = 'swapped-payload';
    const result = await verify({ compose_files: 'compose.yaml' });
    expect(theError(result).message).toMatch(/^The evidence contradicts/);
    expect(result.outputs['attested']).toBe('false');
    expect(result.outputs).not.toHaveProperty('drift');
    expect(result.outputs).not.toHaveProperty('compose_hash');
  });

  test('where the machine is out of date', async () => {
    stage().addCvm();
    stage().emulator.attestation.collateral.tcbStatus = 'OutOfDate';
    const result = await verify();
    expect(theError(result).message).toMatch(
      /^There is no proof of what runs.*\. my-app: .*OutOfDate/,
    );
    expect(result.outputs['attested']).toBe('unknown');
  });

  test('where nothing runs', async () => {
    const cvm = stage().addCvm({ status: 'stopped' });
    const one = await verify();
    expect(theError(one).message).toBe(
      'The CVM my-app has nothing that runs, so nothing can be proven. Start it, or check that `cvm_id` names what you mean.',
    );
    for (const result of [await verify({ cvm_id: cvm.appId }), await verifyAsAnybody(cvm)]) {
      expect(theError(result).message).toContain(`The app ${cvm.appId} has nothing that runs`);
      expect(result.outputs['attested']).toBe('unknown');
      expect(result.log).toContain('(stopped)');
    }
  });

  test('where there is no such app', async () => {
    const result = await verify({ api_key: '', cvm_id: 'ab'.repeat(20) });
    expect(theError(result).message).toMatch(/^There is no proof of what runs\. Nobody shows/);
    expect(result.outputs['attested']).toBe('unknown');
  });

  test('before its time is up', async () => {
    const cvm = stage().addCvm();
    stage().emulator.faults.next.push({
      method: 'GET',
      path: /\/attestations$/,
      action: { kind: 'hang' },
    });
    const result = await verifyAsAnybody(cvm, { attestation_timeout: '1' });
    expect(theError(result).message).toContain('The evidence was not there and verified in time.');
  });
});

test('what is stopped is skipped, and named', async () => {
  const cvm = stage().addCvm();
  stage().addCvm({ name: 'asleep', appId: cvm.appId, status: 'stopped' });
  const skipped = 'Not verified, since it does not run: ';
  const result = await verify({ cvm_id: cvm.appId });
  expectGreen(result);
  expect(result.log).toContain(`${skipped}asleep (stopped).`);
  expect(result.summary).toContain('asleep');
  const asAnybody = await verifyAsAnybody(cvm);
  expectGreen(asAnybody);
  expect(asAnybody.log).toMatch(/does not run: instance [0-9a-f]{40} \(stopped\)\./);
});

describe('all instances of the app of a CVM', () => {
  /** Two that run one thing, and a third that keeps a setting of its own. */
  function threeInstances(): readonly [EmulatedCvm, EmulatedCvm, EmulatedCvm] {
    const cvm = stage().addCvm();
    const { appId } = cvm;
    const sister = stage().addCvm({ name: 'sister', appId });
    const other = stage().addCvm({ name: 'other', appId, appCompose: { public_logs: true } });
    return [cvm, sister, other];
  }

  function rows(result: StepResult): unknown {
    return JSON.parse(result.outputs['instances'] ?? '[]');
  }

  test('prove what they run, with a row and a hash each', async () => {
    const [cvm, sister, other] = threeInstances();
    stage().addCvm({ name: 'asleep', appId: cvm.appId, status: 'stopped' });
    const result = await verify({ cvm_id: 'sister', instances: 'all' });
    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'verified', attested: 'true', drift: 'false' });
    expect(result.outputs['compose_hash']).toBe(`${cvm.composeHash}\n${other.composeHash}`);
    expect(rows(result)).toMatchObject([
      ...[cvm, sister, other].map(({ name, vmUuid, composeHash }) => ({
        ...{ name, vm_uuid: vmUuid, compose_hash: composeHash },
        ...{ status: 'unchanged', attested: true },
      })),
      { name: 'asleep', status: 'skipped', compose_hash: null, attested: null },
    ]);
    expect(result.summary).toMatch(/\| my-app \| `unchanged` .* \| yes \|/);
    expectGreen(await verify({ cvm_id: cvm.appId, instances: 'all' }));
  });

  test('are compared with what the plan of all of them gave', async () => {
    const [cvm] = threeInstances();
    const all = { cvm_id: cvm.appId, instances: 'all' };
    const { outputs } = await verify(all);
    const expected = outputs['compose_hash'] ?? '';
    const result = await verify({ ...all, expected_compose_hash: expected });
    expectGreen(result);
    expect(result.outputs['drift']).toBe('false');
    expectGreen(await verify({ ...all, api_key: '', expected_compose_hash: expected }));
    const inAnotherOrder = expected.split('\n').toReversed().join('\n');
    const swapped = await verify({ ...all, expected_compose_hash: inAnotherOrder });
    expect(theError(swapped).message).toContain('proved to run, in their order');
    expect(swapped.outputs['drift']).toBe('true');
    const less = await verify({ ...all, expected_compose_hash: cvm.composeHash });
    expect(theError(less).message).toMatch(/other: The CVM booted/);
    expect(rows(less)).toMatchObject([{ attested: true }, { attested: true }, { attested: false }]);
  });

  test('say which of them proved nothing', async () => {
    const [cvm, sister, other] = threeInstances();
    sister.behaviour.evidence = 'debug';
    other.behaviour.quoteLate = Infinity;
    const result = await verify({
      ...{ cvm_id: cvm.appId, instances: 'all', attestation_timeout: '1' },
    });
    expect(theError(result).message).toContain('sister: ');
    expect(result.outputs['attested']).toBe('false');
    expect(rows(result)).toMatchObject([
      { status: 'unchanged', attested: true },
      { status: 'failed', attested: false },
      { status: 'failed', attested: null },
    ]);
  });

  test('show themselves without a key, in rows without names', async () => {
    const [cvm] = threeInstances();
    const result = await verifyAsAnybody(cvm, { instances: 'all' });
    expectGreen(result);
    expect(rows(result)).toMatchObject([
      { name: `instance ${cvm.instanceId}`, vm_uuid: cvm.vmUuid, attested: true },
      { attested: true },
      { attested: true },
    ]);
  });

  test('are not paused between: nothing is done to them', async () => {
    const error = refusedAtOnce(stage(), await verify({ instances: 'all', instance_pause: '1' }));
    expect(error.message).toContain('`instance_pause` does nothing with `mode: verify`');
  });
});

describe('a job with `id-token: write`', () => {
  test('verifies an app as everybody may: a token that nobody trusts would be refused', async () => {
    const cvm = stage().addCvm();
    const issuer = await startIssuer();
    const result = await verifyAsAnybody(cvm, {}, issuer.environment);
    await issuer.close();
    expectGreen(result);
    expect(issuer.requests).toEqual([]);
    const logins = stage().emulator.requests.filter(
      ({ headers }) => headers['authorization'] !== undefined,
    );
    expect(logins).toEqual([]);
  });

  test('verifies a CVM by its name with the token, as far as it may read', async () => {
    stage().addCvm();
    const issuer = await startIssuer();
    stage().emulator.oidc.accepts = 'all';
    stage().emulator.oidc.issuerKey = issuer.publicKey;
    stage().emulator.oidc.trusted.push({ repository: 'acme/web', workspace: 'emulator' });
    const result = await verify({ api_key: '' }, issuer.environment);
    await issuer.close();
    expectGreen(result);
    expect(result.outputs['status']).toBe('verified');
    expect(requestsWithKey()).toEqual([]);
    expect(issuer.tokens).toHaveLength(1);
  });
});

describe('before the first request', () => {
  test('a name without a key is refused', async () => {
    const result = await verify({ api_key: '' });
    expect(refusedAtOnce(stage(), result).message).toContain('`cvm_id` is no app id');
  });

  test('a compose file that is not there is refused, and none is looked for', async () => {
    stage().addCvm();
    expect(refusedAtOnce(stage(), await verify({ compose_files: 'other.yaml' })).message).toContain(
      'other.yaml',
    );
    stage().write('compose.yaml', 'not: [a compose file');
    expectGreen(await verify());
  });

  test.each([
    ['attestation', 'require'],
    ['health_url', '{app_url}'],
    ['rollback', 'true'],
    ['env', 'A=1'],
    ['strict', 'true'],
  ])('`%s` does nothing here', async (name, value) => {
    const error = refusedAtOnce(stage(), await verify({ [name]: value }));
    expect(error.message).toContain(`\`${name}\` does nothing with \`mode: verify\``);
  });
});

test('the lint has no say: what runs, runs', async () => {
  const text = 'services:\n  web:\n    image: nginx\n';
  stage().write('compose.yaml', text);
  stage().addCvm({ appCompose: { docker_compose_file: text } });
  const result = await verify({ compose_files: 'compose.yaml' });
  expectGreen(result);
  expect(messages(result, 'warning')).toEqual([]);
});
