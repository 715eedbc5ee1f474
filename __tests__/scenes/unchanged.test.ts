import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import {
  COMPOSE,
  expectGreen,
  expectUntouched,
  messages,
  ROUTES,
  theError,
  useStage,
} from './stage.ts';

const stage = useStage();

/** A CVM that has the compose text of the workspace already. */
function sameCvm(setup: Parameters<ReturnType<typeof stage>['addCvm']>[0] = {}): EmulatedCvm {
  const cvm = stage().addCvm(setup);
  stage().write('compose.yaml', String(cvm.appCompose['docker_compose_file']));
  return cvm;
}

describe('nothing to do, and the CVM is not up', () => {
  test('it did not boot with this hash: red, with what to do', async () => {
    const cvm = sameCvm();
    cvm.behaviour.staleBootError = 'failed to start containers';
    const { message } = theError(await stage().deploy());
    expect(message).toMatch(
      /did not boot: failed to start containers.*Nothing was triggered.*force/s,
    );
    expectUntouched(stage(), cvm);
  });

  test('it is stopped: red, with what to do', async () => {
    const cvm = sameCvm({ status: 'stopped' });
    expect(theError(await stage().deploy()).message).toMatch(/it is stopped.*force/s);
    expectUntouched(stage(), cvm);
  });

  test('the API finds nothing to change although `force` is set: judged in the same way', async () => {
    const cvm = sameCvm();
    cvm.behaviour.patchAnswer = 'no-change';
    cvm.behaviour.staleBootError = 'failed to start containers';
    const { message } = theError(await stage().deploy({ force: 'true' }));
    expect(message).toMatch(/did not boot: failed to start containers/);
    expect(cvm.boots).toBe(0);
  });
});

describe('the hash says nothing to do, what would be shipped says otherwise', () => {
  test('the API gives the hash of the old text for a new one: shipped, and compared', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.provisionHash = 'live';
    const planned = await stage().deploy({ mode: 'plan' });
    expectGreen(planned);
    expect(planned.outputs['changed']).toBe('true');
    expect(messages(planned, 'warning').join('\n')).toMatch(/its compose text is not the one/);
    const result = await stage().deploy();
    expect(stage().sent('trigger')).toHaveLength(1);
    expect(cvm.guest.composeText).toBe(COMPOSE);
    // The CVM then reports the hash of the new text, which is not the one that was announced.
    expect(theError(result).message).toContain(`reports the compose hash ${cvm.composeHash}`);
  });

  test.each([
    ['script', { appCompose: { pre_launch_script: 'old\n' } }, { pre_launch_script: 'new.sh' }],
    ['visibility', { appCompose: { public_logs: false } }, { public_logs: 'true' }],
  ])('the same for a new %s', async (_what, setup, inputs) => {
    const cvm = sameCvm(setup);
    stage().write('new.sh', 'new\n');
    cvm.behaviour.provisionHash = 'live';
    theError(await stage().deploy(inputs));
    expect(stage().sent('trigger')).toHaveLength(1);
  });

  test('the API says that a new text changes nothing: red, since the CVM runs the old one', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.provisionHash = 'live';
    cvm.behaviour.patchAnswer = 'no-change';
    const result = await stage().deploy();
    expect(theError(result).message).toMatch(
      /says that the update changes nothing.*its compose text is not the one shipped/,
    );
    expect(result.outputs['status'] ?? '').toBe('');
    expect(cvm.boots).toBe(0);
  });

  test('a revision with the hash of the CVM and another text is put back', async () => {
    const cvm = stage().addCvm();
    const { composeHash } = cvm;
    const [first] = cvm.revisions;
    const compose_file = { ...cvm.appCompose, docker_compose_file: COMPOSE };
    stage().emulator.faults.next.push({
      ...ROUTES.revision,
      action: { kind: 'status', status: 200, body: { compose_hash: composeHash, compose_file } },
    });
    await stage().deploy({ mode: 'rollback', revision: first?.revisionId ?? '' });
    expect(stage().sent('redeploy')).toHaveLength(1);
  });
});

test('a sealed env that the API did not take is red', async () => {
  const cvm = sameCvm({ env: { TOKEN: 'old' } });
  cvm.behaviour.patchAnswer = 'no-change';
  stage().emulator.faults.next.push({
    method: 'PATCH',
    path: /compose_file$/,
    action: { kind: 'status', status: 202, body: { status: 'no_change' } },
  });
  const result = await stage().deploy({ env: 'TOKEN=new' });
  expect(theError(result).message).toMatch(/did not take the sealed env/);
  expect(result.outputs['changed']).toBeUndefined();
});

test('what another deploy changed while this one waited for it is kept', async () => {
  const cvm = stage().addCvm({ appCompose: { public_logs: true } });
  const { emulator } = stage();
  // Every trigger of this step finds the CVM held, until it has planned again.
  emulator.faults.next.push({
    method: 'PATCH',
    path: /compose_file$/,
    times: Infinity,
    action: { kind: 'status', status: 409, body: { detail: 'Another operation is in progress' } },
  });
  let provisions = 0;
  emulator.onRequest(({ method, path }) => {
    if (method === 'POST' && path.endsWith('/provision')) provisions += 1;
    if (provisions === 2) emulator.faults.clear();
  });
  const step = stage().start();
  await emulator.nextRequest(({ method, status }) => method === 'PATCH' && status === 409);
  const other = await fetch(`${emulator.url}/cvms/${cvm.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'x-api-key': emulator.apiKey },
    body: JSON.stringify({ public_logs: false }),
  });
  expect(other.status).toBe(202);
  const result = await step.result;
  expectGreen(result);
  expect(result.log).toMatch(/Planning again/);
  expect(provisions).toBe(2);
  expect(cvm.appCompose['public_logs']).toBe(false);
});

test('a name that the CVM seals is no public variable, with a script of the step or without', async () => {
  stage().addCvm({ env: { TOKEN: 'old' } });
  stage().write('script.sh', 'true\n');
  stage().write(
    'compose.yaml',
    'services:\n  web:\n    image: nginx:1.28\n    command: ${TOKEN}\n',
  );
  for (const inputs of [{}, { pre_launch_script: 'script.sh' }]) {
    const result = await stage().deploy({ ...inputs, variables: 'TOKEN=public' });
    expect(theError(result).message).toMatch(/also a name of the secret env/);
    expect(stage().sent('trigger')).toEqual([]);
  }
});
