import { expect, test } from '@jest/globals';

import type { EmulatedCvm } from '../../emulator/phala/emulator.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { addInstances, rowsOf, triggeredOf, watchDown, type Down } from './fleet-stage.ts';
import { startInProcess } from './in-process.ts';
import { hurriedClock } from './mutations/hurried-clock.ts';
import { composeUsing, expectGreen, useStage } from './stage.ts';

const stage = useStage({ start: (setup) => startInProcess(setup, { clock: hurriedClock }) });

/** GitHub takes no more of a job summary, and of the outputs of a job. */
const MIB = 1024 * 1024;

interface Rolled {
  readonly cvms: readonly EmulatedCvm[];
  readonly down: Down;
  readonly result: StepResult;
  readonly requests: number;
}

/** Updates an app of so many instances, with names as long as the API takes them, and an env. */
async function roll(appId: string, count: number): Promise<Rolled> {
  const names = Array.from({ length: count }, (_, index) => `${'w'.repeat(59)}-${100 + index}`);
  const cvms = addInstances(stage(), names, { appId, env: { TOKEN: 'old' } });
  const down = watchDown(stage(), cvms);
  stage().write('compose.yaml', composeUsing('TOKEN'));
  const before = stage().emulator.requests.length;
  const result = await stage().deploy(
    {
      ...{ cvm_id: appId, instances: 'all', instance_pause: '20' },
      ...{ health_url: '{instance_url}/health', env_names: 'TOKEN' },
    },
    { TOKEN: 'a new value' },
  );
  expectGreen(result);
  return { cvms, down, result, requests: stage().emulator.requests.length - before };
}

test('120 instances are rolled one at a time, and all of them are told of', async () => {
  const few = await roll('ab'.repeat(20), 4);
  const { cvms, down, result, requests } = await roll('cd'.repeat(20), 120);
  const names = cvms.map(({ name }) => name);
  expect(down.most).toBe(1);
  expect(triggeredOf(stage(), cvms).slice(4)).toEqual(names.map((name) => `${name} compose_file`));
  expect(rowsOf(result)).toEqual(
    cvms.map((cvm) => ({
      vm_uuid: cvm.vmUuid,
      name: cvm.name,
      status: 'deployed',
      compose_hash: cvm.composeHash,
      instance_url: cvm.instanceHealthUrl,
      attested: null,
    })),
  );
  expect(new Set(cvms.map(({ guest }) => guest.env['TOKEN']))).toEqual(new Set(['a new value']));

  const rows = result.summary.split('\n').filter((line) => line.startsWith('| wwww'));
  expect(rows.map((row) => row.includes('the values of this step (TOKEN)'))).toEqual(
    Array(120).fill(true),
  );
  expect(Buffer.byteLength(result.summary)).toBeLessThan(MIB / 10);
  expect(Buffer.byteLength(result.files)).toBeLessThan(MIB / 4);

  // Each takes as many requests as any other, however many there are.
  const each = (requests - few.requests) / 116;
  expect(each).toBeLessThanOrEqual(40);
  expect([0, 1, 2, 3]).toContain(few.requests - 4 * each);
}, 120_000);
