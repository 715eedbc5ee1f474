import { describe, expect, test } from '@jest/globals';

import { startStep } from '../../scripts/action-runner.ts';
import {
  addInstances,
  APP,
  rowsOf,
  statusesOf,
  triggeredOf,
  watchDown,
} from '../scenes/fleet-stage.ts';
import { expectGreen, expectReadable, factOf, theError, useStage } from '../scenes/stage.ts';

const stage = useStage({ start: startStep });

const NAMES = ['web-a', 'web-b', 'web-c'];

/** The rows of the summary that are about one instance each, without what is different in every run. */
function tableOf(summary: string): readonly string[] {
  return summary
    .split('\n')
    .filter((line) => line.startsWith('| web-'))
    .map((line) => line.split(' | ').slice(0, 2).join(' '));
}

test('a first deploy creates the CVM, and says what it costs and where it is', async () => {
  stage().emulator.newCvmSetup.appUrl = 'emulated';
  const result = await stage().deploy({
    create: 'true',
    instance_type: 'tdx.small',
    env: 'TOKEN=of production',
  });
  expectGreen(result);
  const [cvm, ...others] = stage().emulator.cvms;
  expect(others).toEqual([]);
  expect(cvm).toMatchObject({ name: 'my-app', status: 'running', boots: 1 });
  expect(cvm?.guest.env).toEqual({ TOKEN: 'of production' });
  expect(result.outputs).toMatchObject({
    status: 'deployed',
    changed: 'true',
    cvm_id: cvm?.id,
    app_url: cvm?.healthUrl,
    compose_hash: cvm?.composeHash,
  });
  expect(result.log).toMatch(/There is no CVM named my-app[^]*Created: my-app, app [^]*App: http/);
  expect(factOf(result, 'Cost')).toMatch(/42\.34 per month/);
});

describe('all instances of an app', () => {
  test('are updated one at a time', async () => {
    const cvms = addInstances(stage(), NAMES);
    const down = watchDown(stage(), cvms);
    const result = await stage().deploy({
      cvm_id: APP,
      instances: 'all',
      health_url: '{instance_url}/health',
    });
    expectGreen(result);
    expect(down.most).toBe(1);
    expect(result.outputs).toMatchObject({ status: 'deployed', changed: 'true', app_id: APP });
    expect(rowsOf(result).map((row) => [row['vm_uuid'], row['compose_hash']])).toEqual(
      cvms.map(({ vmUuid, composeHash }) => [vmUuid, composeHash]),
    );
    expect(result.log).toMatch(
      /Taking web-a[^]*Taking web-b[^]*Taking web-c[^]*Done, one at a time: web-a, web-b, web-c\./,
    );
    expect(tableOf(result.summary)).toEqual(NAMES.map((name) => `| ${name} \`deployed\``));
  });

  test('go back when the second one does not come up', async () => {
    const cvms = addInstances(stage(), NAMES);
    const before = cvms.map(({ composeHash }) => composeHash);
    const [, second] = cvms;
    if (second !== undefined) second.behaviour.boot = { kind: 'fails', bootError: 'no space' };
    const result = await stage().deploy({ cvm_id: APP, instances: 'all', rollback: 'true' });
    expect(theError(result).message).toMatch(
      /^web-b: .*no space.*Rolled back: web-a\. Not begun: web-c\./,
    );
    expectReadable(result);
    expect(cvms.map(({ composeHash }) => composeHash)).toEqual(before);
    expect(triggeredOf(stage(), cvms)).toEqual([
      'web-a compose_file',
      'web-b compose_file',
      'web-b redeploy',
      'web-a redeploy',
    ]);
    expect(statusesOf(result)).toEqual(['rolled_back', 'rolled_back', 'pending']);
    expect(result.outputs).toMatchObject({ status: 'rolled_back', changed: 'true' });
    expect(tableOf(result.summary)).toEqual([
      '| web-a `rolled_back`',
      '| web-b `rolled_back`',
      '| web-c `pending`',
    ]);
  });
});
