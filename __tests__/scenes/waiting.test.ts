import { describe, expect, test } from '@jest/globals';

import type { Behaviour, FaultAction } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { expectGreen, expectUpdatedOnce, ROUTES, theError, useStage } from './stage.ts';

const stage = useStage();

/** The lines that tell how the update goes. */
function progress(result: StepResult): string[] {
  return result.stdout.split('\n').filter((line) => /^\s+\d+:\d\d\s/.test(line));
}

/** Does something as soon as the update is triggered. */
function afterTrigger(act: () => void): void {
  stage().emulator.onRequest(({ method }) => {
    if (method === 'PATCH') act();
  });
}

describe('goes green only when the update runs', () => {
  test('although the CVM stays `running` with its old hash for a while', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 15;
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
  });

  test('although the CVM shows the new hash as soon as it accepts the update', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 15;
    cvm.behaviour.hashFlips = 'at-acceptance';
    expectGreen(await stage().deploy({ poll_interval: '0.05' }));
    expectUpdatedOnce(cvm);
  });

  test('although the stream of states says `complete` at once', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 15;
    cvm.behaviour.stateStreamLies = true;
    cvm.behaviour.hashFlips = 'at-acceptance';
    expectGreen(await stage().deploy({ poll_interval: '0.05' }));
    expectUpdatedOnce(cvm);
  });

  test('although the operations cannot be read', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    cvm.behaviour.lagSteps = 15;
    cvm.behaviour.operationsForbidden = true;
    expectGreen(await stage().deploy({ env: 'TOKEN=new' }));
    expectUpdatedOnce(cvm);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
  });

  test('although the operations cannot be read and the hash flips at once', async () => {
    const cvm = stage().addCvm();
    // The hash is all there is to go by: it is taken for a sign after a while, so the lag is a short one.
    cvm.behaviour.lagSteps = 3;
    cvm.behaviour.operationsForbidden = true;
    cvm.behaviour.hashFlips = 'at-acceptance';
    expectGreen(await stage().deploy({ poll_interval: '0.05' }));
    expectUpdatedOnce(cvm);
  });

  test('although the boot is slow', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'slow', steps: 40 };
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
  });

  test('although an earlier boot failed and its error still shows', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 8;
    cvm.behaviour.staleBootError = 'failed to start containers';
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
  });

  test('although an earlier boot failed, and the operations cannot be read', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 8;
    cvm.behaviour.staleBootError = 'failed to start containers';
    cvm.behaviour.operationsForbidden = true;
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
  });

  const hiccups: readonly (readonly [string, FaultAction])[] = [
    ['404', { kind: 'status', status: 404, body: { detail: 'CVM not found' } }],
    ['502', { kind: 'status', status: 502, body: '<html>bad gateway</html>' }],
    ['a reset', { kind: 'reset' }],
    ['JSON that breaks off', { kind: 'truncated-json' }],
  ];
  test.each(hiccups)('although a look at the CVM ends in %s', async (_name, action) => {
    const cvm = stage().addCvm();
    afterTrigger(() => {
      stage().emulator.faults.next.push({ ...ROUTES.cvm, action });
    });
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
  });
});

describe('goes red', () => {
  test('at once when the boot fails, with the message of the guest', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = {
      kind: 'fails',
      bootError: 'GHCR pull access denied: acme/web (HTTP 403)',
    };
    const result = await stage().deploy();
    const { message } = theError(result);
    expect(message).toContain('GHCR pull access denied: acme/web (HTTP 403)');
    expect(message).toMatch(/triggered/);
    expect(message).toContain(cvm.vmUuid);
    expect(result.summary).toContain('GHCR pull access denied');
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.outputs['changed']).toBe('true');
  });

  test('when the boot fails and takes the VM down', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed', status: 'exited' };
    expect(theError(await stage().deploy()).message).toContain('docker login failed');
  });

  test('when the boot fails and the operations cannot be read', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.operationsForbidden = true;
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    expect(theError(await stage().deploy()).message).toContain('docker login failed');
  });

  test('when the boot fails with the same error as the boot before', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.operationsForbidden = true;
    cvm.behaviour.staleBootError = 'docker login failed';
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    expect(theError(await stage().deploy()).message).toContain('docker login failed');
  });

  test('when the guest cannot open the sealed env', async () => {
    // Sealed for a name that the guest refuses: only the guest finds out.
    const cvm = stage().addCvm({ env: { 'bad-name': 'x' } });
    const result = await stage().deploy();
    expect(theError(result).message).toContain('Invalid env key');
    expect(cvm.status).toBe('exited');
  });

  test.each(['running', 'stopped'] as const)(
    'when the operation fails and leaves the CVM %s, with its message',
    async (status) => {
      const cvm = stage().addCvm();
      cvm.behaviour.boot = {
        kind: 'operation-fails',
        errorMessage: 'No capacity on node prod5',
        status,
      };
      expect(theError(await stage().deploy()).message).toContain('No capacity on node prod5');
    },
  );

  test('when the CVM ends stopped', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'stops' };
    expect(theError(await stage().deploy()).message).toMatch(/stopped/);
  });

  test('when the CVM ends stopped and the operations cannot be read', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.operationsForbidden = true;
    cvm.behaviour.boot = { kind: 'stops' };
    expect(theError(await stage().deploy()).message).toMatch(/stopped/);
  });

  test('after `wait_timeout`, with what was last seen', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'never-finishes' };
    const result = await stage().deploy({ wait_timeout: '1' });
    const { message } = theError(result);
    expect(message).toContain('starting containers');
    expect(message).toMatch(/within 1 s/);
    expect(message).toContain('wait_timeout');
    expect(result.outputs['changed']).toBe('true');
  });

  test('after `wait_timeout`, when the update never starts', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 1_000_000;
    const { message } = theError(await stage().deploy({ wait_timeout: '1' }));
    expect(message).toMatch(/within 1 s/);
    expect(message).toMatch(/running/);
    expect(cvm.boots).toBe(0);
  });

  test('when the key loses its rights meanwhile', async () => {
    stage().addCvm();
    afterTrigger(() => {
      stage().emulator.faults.next.push({
        ...ROUTES.cvm,
        times: 100,
        action: { kind: 'status', status: 401, body: { detail: 'Key revoked' } },
      });
    });
    const { message } = theError(await stage().deploy());
    expect(message).toContain('Key revoked');
    expect(message).toMatch(/triggered/);
  });
});

describe('what runs in the end is compared with what was sent:', () => {
  const differences: readonly (readonly [NonNullable<Behaviour['runsOther']>, RegExp])[] = [
    ['old-document', /compose hash/],
    ['old-text', /compose text/],
    ['old-allowed-envs', /env names/],
    ['other-public-logs', /public_logs/],
  ];
  test.each(differences)('%s', async (runsOther, expected) => {
    const cvm = stage().addCvm({ env: { OLD: 'x' } });
    cvm.behaviour.runsOther = runsOther;
    // A CVM that keeps its old hash must be given up some time.
    const result = await stage().deploy({
      env: 'OLD=new\nADDED=too',
      wait_timeout: runsOther === 'old-document' ? '1' : '900',
    });
    expect(theError(result).message).toMatch(expected);
    expect(result.outputs['status'] ?? '').toBe('');
  });

  test('another `docker_compose_hash`', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.dockerComposeHash = 'wrong';
    const { message } = theError(await stage().deploy());
    expect(message).toMatch(/hash of its compose text|docker_compose_hash/);
  });

  test('a `docker_compose_hash` that the API does not give is no difference', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.dockerComposeHash = 'hidden';
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
  });
});

describe('progress', () => {
  test('is one line per change of state, not one per look', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.lagSteps = 10;
    cvm.behaviour.boot = { kind: 'slow', steps: 30 };
    const result = await stage().deploy();
    expectGreen(result);
    const lines = progress(result);
    const states = lines.map((line) => line.trim().replace(/^\d+:\d\d\s+/, ''));
    states.forEach((state, index) => {
      expect(state).not.toBe(states[index - 1]);
    });
    expect(stage().sent('cvm').length).toBeGreaterThan(40);
    expect(lines.length).toBeLessThan(15);
    for (const state of ['stopping', 'pre-launch', 'starting containers']) {
      expect(states.join('\n')).toContain(state);
    }
    expect(lines[0]).toMatch(/^\s+0:0\d\s/);
  });
});
