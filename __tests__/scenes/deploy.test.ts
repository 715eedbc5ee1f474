import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import { readActionFile } from '../../scripts/runner-step.ts';
import {
  expectGreen,
  expectUntouched,
  expectUpdatedOnce,
  factOf,
  jsonObject,
  messages,
  ROUTES,
  theError,
  useStage,
  type Inputs,
} from './stage.ts';

const stage = useStage();

/** The compose text that a CVM has now, to ship it again. */
function textOf(cvm: EmulatedCvm): string {
  return String(cvm.appCompose['docker_compose_file']);
}

describe('a deploy', () => {
  test('brings the CVM to run exactly the bytes of the compose file', async () => {
    const bytes = Buffer.from(
      '\uFEFF# Grüße, 世界\r\nservices:\r\n  web:   # trailing spaces   \r\n    image: nginx:1.28\r\n\r\n' +
        '    environment:\r\n      A: ${A}\n      B: "$B"\t\r\n    command: [echo, "🚀"]   # no line end',
    );
    stage().write('compose.yaml', bytes);
    const cvm = stage().addCvm();
    const result = await stage().deploy({ env: 'A=1\nB=2' });

    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(Buffer.from(cvm.guest.composeText)).toEqual(bytes);
    expect(result.outputs['docker_compose_hash']).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  test('says in the last line where the app is, also when nothing changed', async () => {
    stage().addCvm();
    for (const word of ['Deployed', 'Unchanged']) {
      const result = await stage().deploy();
      const last = result.log.trimEnd().split('\n').at(-1) ?? '';
      expect(last).toMatch(new RegExp(`^${word}: .*[^.]\\. App: `));
      expect(last.endsWith(` App: ${result.outputs['app_url'] ?? ''}`)).toBe(true);
    }
  });

  test('keeps what the API gives in another form out of the outputs', async () => {
    const cvm = stage().addCvm();
    const body = {
      id: 'cvm_$(id)',
      name: cvm.name,
      app_id: cvm.appId,
      vm_uuid: cvm.vmUuid,
      status: 'running',
      compose_hash: cvm.composeHash,
      endpoints: [{ app: `https://app.example/"'` }],
    };
    const action = { kind: 'status', status: 200, body } as const;
    stage().emulator.faults.next.push({ ...ROUTES.cvm, times: 1000, action });
    const result = await stage().deploy({ mode: 'plan' });
    expectGreen(result);
    expect(result.outputs).toMatchObject({ app_id: cvm.appId, vm_uuid: cvm.vmUuid });
    expect(result.outputs).not.toHaveProperty('cvm_id');
    expect(result.outputs).not.toHaveProperty('app_url');
    expect(messages(result, 'warning')).toEqual([
      expect.stringContaining('The output `cvm_id` stays empty'),
      expect.stringContaining('The output `app_url` stays empty'),
    ]);
  });

  test('sets every output', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const before = cvm.composeHash;
    const result = await stage().deploy({ env: 'TOKEN=new-token-value' });

    expectGreen(result);
    expect(result.outputs).toEqual({
      compose_hash: cvm.composeHash,
      app_id: cvm.appId,
      cvm_id: cvm.id,
      vm_uuid: cvm.vmUuid,
      cvm_name: 'my-app',
      kms_type: 'phala',
      os_image: cvm.osImage,
      status: 'deployed',
      changed: 'true',
      previous_compose_hash: before,
      docker_compose_hash: createHash('sha256').update(cvm.guest.composeText).digest('hex'),
      pre_launch_script_hash: createHash('sha256')
        .update(cvm.guest.preLaunchScript ?? '')
        .digest('hex'),
      compose_path: expect.stringMatching(/[\\/]compose\.yaml$/),
      env_keys: 'TOKEN',
      app_url: `https://${cvm.appId}-80.dstack-pha-prod5.example`,
      dashboard_url: `https://cloud.phala.com/dashboard/cvms/${cvm.vmUuid}`,
      correlation_id: cvm.operations[0]?.correlationId,
      plan: expect.stringMatching(/^\{.*\}$/),
    });
    const onChainOnly = [
      ...['app_contract', 'chain_id', 'device_id', 'call_data', 'approver', 'approval_url'],
      ...['device_call_data', 'transaction_hash', 'commit_token', 'commit_url'],
    ];
    const ofPreviews = ['delete_at'];
    // This deploy asks for none.
    const ofAttestation = [
      ...['attested', 'attestation_freshness', 'quote_sha256', 'evidence_path', 'predicate_path'],
      ...['tcb_status', 'tcb_advisories', 'os_measurements', 'os_image_hash', 'key_provider_id'],
      'drift',
    ];
    const others = [...onChainOnly, ...ofPreviews, ...ofAttestation, 'instances'];
    expect([...Object.keys(result.outputs), ...others].sort()).toEqual(
      Object.keys(readActionFile().outputs).sort(),
    );
    expect(before).not.toBe(cvm.composeHash);
  });

  test('writes a summary with target, status, hashes, names, times and links, and no value', async () => {
    const cvm = stage().addCvm({ env: { GONE: 'was-here', KEPT: 'old' } });
    const before = cvm.composeHash;
    const result = await stage().deploy({
      env: 'KEPT=kept-secret-value\nADDED=added-secret-value',
      allow_env_removal: 'true',
    });

    expectGreen(result);
    const { summary } = result;
    for (const text of ['Deployed', 'my-app', cvm.appId, before, cvm.composeHash]) {
      expect(summary).toContain(text);
    }
    expect(factOf(result, 'Env names')).toMatch(/added `ADDED`.*removed `GONE`.*kept.*`KEPT`/);
    expect(summary).toContain(String(result.outputs['app_url']));
    expect(summary).toContain(String(result.outputs['dashboard_url']));
    for (const phase of ['provisioning', 'waiting', 'verifying']) {
      expect(summary).toMatch(new RegExp(`${phase} \\d+\\.\\d s`));
    }
    expect(summary).not.toMatch(/kept-secret-value|added-secret-value/);
  });

  test('with `wait: false` ends when the update is accepted, after at most 6 requests', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const result = await stage().deploy({ env: 'TOKEN=new', wait: 'false' });

    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'accepted', changed: 'true' });
    expect(result.outputs['correlation_id']).toBe(cvm.operations[0]?.correlationId);
    expect(stage().emulator.requests.length).toBeLessThanOrEqual(6);
    expect(result.summary).toContain('Accepted');
  });

  test('that changes nothing triggers nothing', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    stage().write('compose.yaml', textOf(cvm));
    const result = await stage().deploy();

    expectGreen(result);
    expectUntouched(stage(), cvm);
    expect(result.outputs).toMatchObject({
      status: 'unchanged',
      changed: 'false',
      compose_hash: cvm.composeHash,
      previous_compose_hash: cvm.composeHash,
      env_keys: 'TOKEN',
    });
    expect(result.summary).toContain('Unchanged');
  });

  test('that changes nothing is triggered with `force`, and waits for the restart', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    cvm.behaviour.lagSteps = 6;
    stage().write('compose.yaml', textOf(cvm));
    const hash = cvm.composeHash;
    const result = await stage().deploy({ force: 'true' });

    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.guest.env).toEqual({ TOKEN: 'old' });
    expect(result.outputs).toMatchObject({ status: 'deployed', changed: 'true' });
  });

  test('of new values only is triggered although the hash stays, and waits for the restart', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    cvm.behaviour.lagSteps = 6;
    stage().write('compose.yaml', textOf(cvm));
    const hash = cvm.composeHash;
    const result = await stage().deploy({ env: 'TOKEN=new' });

    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(cvm.composeHash).toBe(hash);
    expect(cvm.guest.env).toEqual({ TOKEN: 'new' });
  });

  test.each(['correlation-id', 'empty-object', 'empty'] as const)(
    'goes green whatever the API answers to the trigger: %s',
    async (patchAnswer) => {
      const cvm = stage().addCvm();
      cvm.behaviour.patchAnswer = patchAnswer;
      const result = await stage().deploy();
      expectGreen(result);
      expectUpdatedOnce(cvm);
    },
  );

  test('that the API finds to change nothing ends well without a restart', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.patchAnswer = 'no-change';
    stage().write('compose.yaml', textOf(cvm));
    const result = await stage().deploy({ force: 'true' });
    expectGreen(result);
    expect(cvm.boots).toBe(0);
  });

  test('starts a CVM that is stopped', async () => {
    const cvm = stage().addCvm({ status: 'stopped' });
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
  });
});

describe('settings that the step does not name stay as they are', () => {
  test('a CVM with private logs stays private', async () => {
    const settings = { public_logs: false, public_sysinfo: false, public_tcbinfo: false };
    const cvm = stage().addCvm({ appCompose: settings });
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
    expect(cvm.appCompose).toMatchObject(settings);
    expect(stage().bodies('provision')).toMatchObject([settings]);
  });

  test('a CVM with public logs stays public', async () => {
    const settings = { public_logs: true, public_sysinfo: true, public_tcbinfo: true };
    const cvm = stage().addCvm({ appCompose: settings });
    expectGreen(await stage().deploy());
    expect(cvm.appCompose).toMatchObject(settings);
  });

  test.each(['public_logs', 'public_sysinfo', 'public_tcbinfo'])(
    '`%s` changes when it is asked for, and nothing else does',
    async (setting) => {
      const settings = { public_logs: false, public_sysinfo: false, public_tcbinfo: false };
      const cvm = stage().addCvm({ appCompose: settings });
      stage().write('compose.yaml', textOf(cvm));
      const before = cvm.appCompose;
      expectGreen(await stage().deploy({ [setting]: 'true' }));
      expect(cvm.appCompose).toEqual({ ...before, [setting]: true });
    },
  );

  test("the owner's pre-launch script survives", async () => {
    const script = '#!/bin/bash\r\necho "mine" # ünïcode\n\n';
    const cvm = stage().addCvm({ appCompose: { pre_launch_script: script } });
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
    expect(cvm.guest.preLaunchScript).toBe(script);
  });

  test('`pre_launch_script_hash` is of the script that the CVM has with the revision', async () => {
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const cvm = stage().addCvm({ appCompose: { pre_launch_script: '' } });
    const { id, text } = { id: cvm.revisions[0]?.revisionId ?? '', text: textOf(cvm) };
    stage().write('boot.sh', 'echo new\n');
    const hashOf = async (inputs: Inputs): Promise<string | undefined> => {
      const result = await stage().deploy(inputs);
      expectGreen(result);
      return result.outputs['pre_launch_script_hash'];
    };
    expect(await hashOf({ mode: 'plan' })).toBe('');
    expect(await hashOf({ mode: 'plan', pre_launch_script: 'boot.sh' })).toBe(sha256('echo new\n'));
    expect(await hashOf({ pre_launch_script: 'boot.sh' })).toBe(sha256('echo new\n'));
    expect(await hashOf({ mode: 'restart' })).toBe(sha256('echo new\n'));
    expect(await hashOf({ mode: 'rollback', revision: id })).toBe('');
    expect(textOf(cvm)).toBe(text);
  });

  test('a pre-launch script is shipped byte for byte when it is named', async () => {
    const script = '#!/bin/bash\r\n# neu: äöü\necho new  ';
    stage().write('scripts/pre launch.sh', script);
    const cvm = stage().addCvm();
    expectGreen(await stage().deploy({ pre_launch_script: 'scripts/pre launch.sh' }));
    expect(cvm.guest.preLaunchScript).toBe(script);
  });

  test('keys of the app compose that nobody here knows survive', async () => {
    const future = { launch_policy: { nested: [1, 'two', null], ключ: true }, salt: 'abc' };
    const cvm = stage().addCvm({
      appCompose: { ...future, name: 'compose-name', features: ['kms'], secure_time: true },
    });
    const before = cvm.appCompose;
    expectGreen(await stage().deploy());
    expectUpdatedOnce(cvm);
    expect(cvm.appCompose).toEqual({
      ...before,
      docker_compose_file: cvm.guest.composeText,
    });
  });

  test('an app compose with nulls goes back as it came', async () => {
    const cvm = stage().addCvm({ appCompose: { pre_launch_script: null, storage_fs: null } });
    expectGreen(await stage().deploy());
    expect(cvm.appCompose).toMatchObject({ pre_launch_script: null, storage_fs: null });
  });
});

describe('the CVM is found', () => {
  const forms: readonly (readonly [string, (cvm: EmulatedCvm) => string])[] = [
    ['its name', (cvm) => cvm.name],
    ['its UUID', (cvm) => cvm.vmUuid],
    ['its UUID without dashes', (cvm) => cvm.vmUuid.replaceAll('-', '')],
    ['its UUID in upper case', (cvm) => cvm.vmUuid.toUpperCase()],
    ['app_ and 40 hex', (cvm) => `app_${cvm.appId}`],
    ['40 hex', (cvm) => cvm.appId],
    ['40 hex in upper case', (cvm) => cvm.appId.toUpperCase()],
    ['0x and 40 hex', (cvm) => `0x${cvm.appId}`],
    ['its hashid', (cvm) => cvm.id],
    ['its instance id', (cvm) => `instance_${cvm.instanceId}`],
    ['an identifier with spaces around it', (cvm) => `  ${cvm.name}\n`],
  ];
  test.each(forms)('by %s', async (_form, identifier) => {
    stage().emulator.addCvm({ name: 'another' });
    const cvm = stage().addCvm();
    const result = await stage().deploy({ cvm_id: identifier(cvm), wait: 'false' });
    expectGreen(result);
    expect(result.outputs['vm_uuid']).toBe(cvm.vmUuid);
    expect(cvm.operations).toHaveLength(1);
  });

  test('by a name that has to be encoded in a URL', async () => {
    const cvm = stage().addCvm({ name: 'my app é%41&b' });
    const result = await stage().deploy({ cvm_id: cvm.name, wait: 'false' });
    expectGreen(result);
    expect(result.outputs['vm_uuid']).toBe(cvm.vmUuid);
    expect(stage().sent('cvm')[0]?.path).toMatch(/\/cvms\/my%20app%20%C3%A9%2541%26b$/);
  });

  test.each([
    ['several CVMs have the name', (cvm: EmulatedCvm): string => cvm.name, 'ERR-03-002'],
    ['an app has several instances', (cvm: EmulatedCvm): string => cvm.appId, 'ERR-03-010'],
  ])('not when %s', async (_case, identifier, code) => {
    const cvm = stage().addCvm();
    stage().emulator.addCvm({ name: cvm.name, appId: cvm.appId });
    const result = await stage().deploy({ cvm_id: identifier(cvm) });
    const { message } = theError(result);
    expect(message).toContain(code);
    expect(message).toMatch(/UUID|cvm_/);
    expectUntouched(stage(), cvm);
  });
});

describe('every request', () => {
  test('carries the key, the API version and a user agent with the version', async () => {
    const version = String(
      jsonObject(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))['version'],
    );
    stage().addCvm({ env: { TOKEN: 'old' } });
    expectGreen(await stage().deploy({ env: 'TOKEN=new' }));
    for (const { headers, body } of stage().emulator.requests) {
      expect(headers).toMatchObject({
        'x-api-key': stage().emulator.apiKey,
        'x-phala-version': '2026-01-21',
        'user-agent': `phala-cvm-deploy/${version}`,
      });
      expect(headers['x-phala-workspace']).toBeUndefined();
      if (body !== '') expect(headers['content-type']).toMatch(/^application\/json/);
    }
  });

  test('names the workspace when one is given', async () => {
    stage().addCvm();
    expectGreen(await stage().deploy({ workspace: 'acme' }));
    const workspaces = stage().emulator.requests.map(({ headers }) => headers['x-phala-workspace']);
    expect(new Set(workspaces)).toEqual(new Set(['acme']));
  });

  test('goes to the API and with the key that the environment names, when the inputs do not', async () => {
    const cvm = stage().addCvm();
    const { url, apiKey } = stage().emulator;
    const result = await stage().deploy(
      { api_key: '', api_url: '' },
      { PHALA_CLOUD_API_KEY: apiKey, PHALA_CLOUD_API_PREFIX: `${url}/` },
    );
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(result.masks).toContain(apiKey);
  });
});

describe('a step that fails late', () => {
  test('still shows the outputs that were known', async () => {
    const cvm = stage().addCvm({ env: { TOKEN: 'old' } });
    const before = cvm.composeHash;
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    const result = await stage().deploy({ env: 'TOKEN=new' });

    theError(result);
    expect(result.outputs).toMatchObject({
      compose_hash: cvm.composeHash,
      previous_compose_hash: before,
      app_id: cvm.appId,
      cvm_id: cvm.id,
      vm_uuid: cvm.vmUuid,
      env_keys: 'TOKEN',
      correlation_id: cvm.operations[0]?.correlationId,
    });
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.summary).toContain('docker login failed');
    expect(result.summary).toContain(cvm.composeHash);
  });
});
