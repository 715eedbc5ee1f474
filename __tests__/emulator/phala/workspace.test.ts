import { describe, expect, test } from '@jest/globals';
import { Client, emulate, list, text, value } from './support.ts';

describe('sizes', () => {
  test('are public, by family', async () => {
    const emulator = await emulate();
    const response = await fetch(`${emulator.url}/instance-types`);
    expect(response.status).toBe(200);
    const families = list(await response.json(), 'result');
    expect(families).toMatchObject([{ name: 'cpu' }, { name: 'gpu' }]);
    for (const family of families) {
      expect(list(family, 'items')).toHaveLength(Number(value(family, 'total')));
    }
    expect(list(families[0], 'items')[0]).toEqual({
      id: 'tdx.small',
      name: 'tdx.small',
      description: expect.any(String),
      vcpu: 1,
      memory_mb: 2048,
      hourly_rate: '0.058',
      requires_gpu: false,
      default_disk_size_gb: 20,
      family: 'cpu',
    });
    expect(list(families[0], 'items')[1]).toMatchObject({ id: 'tdx.medium', hourly_rate: '0.116' });
    expect(list(families[1], 'items')[0]).toMatchObject({ requires_gpu: true, family: 'gpu' });
  });

  test('of one family', async () => {
    const emulator = await emulate();
    const client = new Client(emulator, { 'x-api-key': 'phak_other' });
    const { status, json } = await client.get('/instance-types/gpu');
    expect(status).toBe(200);
    expect(json).toMatchObject({ family: 'gpu', total: list(json, 'items').length });
    expect((await client.get('/instance-types/tpu')).status).toBe(404);
  });

  test('can fail like everything else', async () => {
    const emulator = await emulate();
    emulator.faults.next.push({ path: /instance-types$/, action: { kind: 'status', status: 500 } });
    const client = new Client(emulator);
    expect((await client.get('/instance-types')).status).toBe(500);
  });
});

describe('what a CVM runs on', () => {
  test('is as it was added, in all shapes', async () => {
    const emulator = await emulate();
    const setup = {
      name: 'sized',
      instanceType: 'tdx.large',
      diskSize: 80,
      region: 'eu-west-1',
      osImage: 'dstack-dev-0.5.6',
      listed: true,
    };
    expect(emulator.addCvm(setup)).toMatchObject({ ...setup, vcpu: 4, memory: 8192 });
    const nested = {
      resource: {
        instance_type: 'tdx.large',
        vcpu: 4,
        memory_in_gb: 8,
        disk_in_gb: 80,
        gpus: 0,
        compute_billing_price: '0.232',
      },
      node_info: { id: 26, name: 'prod9', region: 'eu-west-1' },
      os: { name: 'dstack-dev-0.5.6', version: '0.5.6', is_dev: true },
      gateway: { base_domain: 'dstack-pha-prod9.example' },
      listed: true,
    };
    const client = new Client(emulator);
    expect((await client.get('/cvms/sized')).json).toMatchObject(nested);
    expect((await client.get('/cvms')).json).toMatchObject([nested]);
    const old = new Client(emulator, { 'x-phala-version': '2025-10-28' });
    const size = { vcpu: 4, memory: 8192, disk_size: 80 };
    expect((await old.get('/cvms/sized')).json).toMatchObject({
      ...size,
      instance_type: 'tdx.large',
      base_image: 'dstack-dev-0.5.6',
      teepod: { name: 'prod9', region_identifier: 'eu-west-1' },
      listed: true,
    });
    expect((await old.get('/cvms')).json).toMatchObject([
      { ...size, hosted: { image_version: 'dstack-dev-0.5.6' }, node: { name: 'prod9' } },
    ]);
  });

  test('may be of no named size, or retired', async () => {
    const emulator = await emulate();
    emulator.addCvm({ name: 'custom', instanceType: null, vcpu: 3, memory: 5120 });
    emulator.addCvm({ name: 'retired', instanceType: 'tdx.old', region: 'x-1', osImage: 'dstack' });
    const client = new Client(emulator);
    expect((await client.get('/cvms/custom')).json).toMatchObject({
      resource: {
        instance_type: null,
        vcpu: 3,
        memory_in_gb: 5,
        disk_in_gb: 20,
        compute_billing_price: null,
      },
    });
    expect((await client.get('/cvms/retired')).json).toMatchObject({
      resource: { instance_type: 'tdx.old' },
      node_info: { region: 'x-1' },
      os: { name: 'dstack', version: null },
    });
  });
});

describe('the account', () => {
  test('who the key belongs to', async () => {
    const emulator = await emulate();
    expect((await new Client(emulator).get('/auth/me')).json).toMatchObject({
      user: { username: 'emulator' },
      workspace: { id: 'wks_1', slug: 'emulator' },
      credits: { balance: '100.00', is_post_paid: false },
    });
    const old = new Client(emulator, { 'x-phala-version': '2025-10-28' });
    expect((await old.get('/auth/me')).json).toMatchObject({ username: 'emulator', credits: 100 });
    emulator.workspace.refusesCreate = 'no-balance';
    expect((await new Client(emulator).get('/auth/me')).json).toMatchObject({
      credits: { balance: '0.00' },
    });
    expect((await new Client(emulator, { 'x-api-key': 'x' }).get('/auth/me')).status).toBe(401);
  });

  test('what is left of its quotas', async () => {
    const emulator = await emulate();
    const client = new Client(emulator);
    const slots = async (): Promise<unknown> =>
      value(value((await client.get('/workspaces/emulator/quotas')).json, 'quotas'), 'vm_slots');
    emulator.addCvm({ instanceType: 'tdx.medium' });
    expect(await slots()).toEqual({ limit: -1, remaining: -1 });
    emulator.workspace.maxCvms = 3;
    expect(await slots()).toEqual({ limit: 3, remaining: 2 });
    const { json } = await client.get('/workspaces/emulator/quotas');
    expect(json).toMatchObject({ team_slug: 'emulator', tier: expect.any(String) });
    const metric = value(value(json, 'quotas'), 'memory_mb');
    expect(Number(value(metric, 'limit')) - Number(value(metric, 'remaining'))).toBe(4096);
    expect((await client.get('/workspaces/other/quotas')).status).toBe(404);
  });
});

describe('many CVMs', () => {
  test.each(['2025-10-28', '2026-01-21'])('are all there, page by page (%s)', async (version) => {
    const emulator = await emulate();
    for (let number = 1; number <= 250; number += 1) emulator.addCvm({ name: `app-${number}` });
    const client = new Client(emulator, { 'x-phala-version': version });
    const seen: string[] = [];
    for (const page of [1, 2, 3, 4]) {
      const { json } = await client.get(`/cvms/paginated?page=${page}&page_size=100`);
      expect(json).toMatchObject({ total: 250, page, page_size: 100, pages: 3 });
      seen.push(...list(json, 'items').map((item) => text(item, 'name')));
    }
    expect(seen).toEqual(emulator.cvms.map(({ name }) => name));
    expect((await client.get('/cvms')).json).toHaveLength(250);
    expect(list((await client.get('/cvms/paginated')).json, 'items')).toHaveLength(30);
    for (const wrong of ['page_size=101', 'page_size=0', 'page=0', 'page=x']) {
      expect((await client.get(`/cvms/paginated?${wrong}`)).status).toBe(422);
    }
  });
});
