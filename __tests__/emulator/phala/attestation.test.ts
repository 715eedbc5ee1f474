import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EvidenceFault } from '../../../emulator/phala/attestation/evidence.ts';
import {
  startEmulator,
  type CvmSetup,
  type EmulatedCvm,
  type Emulator,
} from '../../../emulator/phala/emulator.ts';
import { APP, CVM, expectationOf, type Found, GUEST, inShort, judged, shownHash } from './proof.ts';
import { Client, list, OTHER_COMPOSE, text, value } from './support.ts';

let emulator: Emulator;
let client: Client;
beforeAll(async () => {
  emulator = await startEmulator();
  client = new Client(emulator);
});
afterAll(async () => {
  await emulator.close();
  expect(emulator.contractViolations).toEqual([]);
});

/** Each test has an app of its own. */
function add(setup: CvmSetup = {}): EmulatedCvm {
  return emulator.addCvm({ name: `app-${emulator.cvms.length}`, ...setup });
}

async function verdicts(cvm: EmulatedCvm): Promise<readonly string[]> {
  const all = [];
  for (const source of [APP, CVM, GUEST]) {
    all.push(inShort(await judged({ emulator, cvm, source })));
  }
  return all;
}

/** The list of the app, asked without a key. */
async function listed(cvm: EmulatedCvm): Promise<readonly unknown[]> {
  const response = await fetch(`${emulator.url}/apps/${cvm.appId}/attestations`);
  expect(response.status).toBe(200);
  return list(await response.json(), 'instances');
}

function quoteOf(found: Found): string {
  if ('kind' in found) throw new Error(found.missing);
  return found.quote;
}

function missing(found: Found): string | undefined {
  return 'kind' in found ? found.missing : undefined;
}

describe('who may ask', () => {
  test('the list of an app is for everybody, in all forms of its id', async () => {
    const { appId } = add();
    for (const id of [appId, `app_${appId}`, `0x${appId}`]) {
      const path = `${emulator.url}/apps/${id}/attestations`;
      expect((await fetch(path)).status).toBe(200);
      expect((await fetch(path, { headers: client.headers })).status).toBe(200);
    }
    expect((await fetch(`${emulator.url}/apps/${'0'.repeat(40)}/attestations`)).status).toBe(404);
  });

  test('one CVM is for its owner', async () => {
    const { id } = add();
    expect((await fetch(`${emulator.url}/cvms/${id}/attestation`)).status).toBe(401);
    expect((await client.get(`/cvms/${id}/attestation`)).status).toBe(200);
    expect((await client.get('/cvms/cvm_none/attestation')).status).toBe(404);
  });

  test('the guest answers everybody, at its own URL and at that of the app', async () => {
    const { healthUrl, instanceHealthUrl, instanceId } = add();
    for (const url of [healthUrl, instanceHealthUrl]) {
      for (const name of ['Info', 'Worker.Info']) {
        const answer: unknown = await (await fetch(`${url}/prpc/${name}`)).json();
        expect(value(answer, 'instance_id')).toBe(instanceId);
      }
    }
    // The app itself is where it was.
    expect(await (await fetch(`${instanceHealthUrl}/prpc/Other`)).text()).toBe('ok');
    expect((await fetch(`${emulator.origin}/app/${'0'.repeat(40)}/prpc/Info`)).status).toBe(502);
  });
});

/** What comes of a fault, where the API is asked and where the guest is. */
const OUTCOMES: Readonly<Record<EvidenceFault, readonly [api: string, guest?: string]>> = {
  none: ['proven'],
  'app-event': ['proven'],
  'later-app-event': ['proven'],
  'swapped-payload': ['contradicted replay'],
  'retyped-event': ['contradicted event-retyped'],
  'fake-early-event': ['contradicted other-hash'],
  'event-of-app': ['contradicted other-hash'],
  'log-cut': ['contradicted replay'],
  'compose-hash-missing': ['contradicted event-missing'],
  'compose-hash-twice': ['contradicted event-repeated'],
  'quote-before-ready': ['contradicted boot-incomplete'],
  'other-app': ['contradicted other-app'],
  'other-instance': ['contradicted other-instance'],
  'old-hash': ['contradicted other-hash'],
  'other-config-id': ['contradicted config-id'],
  'other-app-compose': ['unknown app-compose'],
  debug: ['contradicted td-debug'],
  unprotected: ['contradicted td-attributes'],
  'foreign-module': ['contradicted tdx-module'],
  'module-attributes': ['contradicted tdx-module'],
  offline: ['unknown no-evidence'],
  // The guest's certificate has the log, too.
  private: ['unknown no-evidence', 'unknown no-app-compose'],
  'no-tcb-info': ['unknown no-evidence', 'unknown no-app-compose'],
  'no-quote': ['unknown no-evidence'],
  'api-error': ['unknown no-evidence', 'proven'],
};

test.each(Object.entries(OUTCOMES))('%s: %j, whoever is asked', async (fault, expected) => {
  const cvm = add();
  // The keys of a table are typed as texts.
  cvm.behaviour.evidence = fault as EvidenceFault;
  const [api, guest = api] = expected;
  expect(await verdicts(cvm)).toEqual([api, api, guest]);
});

describe('what a guest proves', () => {
  test('is what it booted, and not what the API says that it did', async () => {
    const cvm = add();
    cvm.behaviour.runsOther = 'old-text';
    const hash = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    await client.watch(cvm, 14);
    expect(cvm.composeHash).toBe(hash);
    expect(await verdicts(cvm)).toEqual(Array(3).fill('contradicted other-hash'));
  });

  test('is the same until it boots again, and then new', async () => {
    const cvm = add();
    const quotes = async (): Promise<readonly string[]> => [
      quoteOf(await APP.ask(emulator, cvm)),
      quoteOf(await CVM.ask(emulator, cvm)),
      quoteOf(await GUEST.ask(emulator, cvm)),
    ];
    const first = await quotes();
    expect(new Set(first).size).toBe(1);
    await client.send('POST', `/cvms/${cvm.id}/restart`, {});
    await client.watch(cvm, 14);
    const second = await quotes();
    expect(new Set([...first, ...second]).size).toBe(2);
    expect(await verdicts(cvm)).toEqual(Array(3).fill('proven'));
  });

  test('is the update, once it runs', async () => {
    const cvm = add();
    const before = cvm.composeHash;
    const hash = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    expect(shownHash(await CVM.ask(emulator, cvm))).toBe(before);
    await client.watch(cvm, 14);
    expect(shownHash(await CVM.ask(emulator, cvm))).toBe(hash);
  });

  test('is nothing while it is not up', async () => {
    const cvm = add({ status: 'stopped' });
    expect(missing(await APP.ask(emulator, cvm))).toBe('offline');
    expect((await client.get(`/cvms/${cvm.id}/attestation`)).json).toMatchObject({
      is_online: false,
      error: null,
      app_certificates: null,
      tcb_info: null,
    });
    expect((await fetch(`${cvm.instanceHealthUrl}/prpc/Info`)).status).toBe(502);
  });

  test('is less where the app keeps its TCB info to itself', async () => {
    const cvm = add({ appCompose: { public_tcbinfo: false } });
    expect(missing(await APP.ask(emulator, cvm))).toBe('private');
    expect(missing(await CVM.ask(emulator, cvm))).toBe('private');
    expect(inShort(await judged({ emulator, cvm, source: GUEST }))).toBe('unknown no-app-compose');
  });

  const os = { osImageHash: expect.stringMatching(/^[0-9a-f]{64}$/) };
  const instance = { instanceId: expect.stringMatching(/^[0-9a-f]{40}$/) };
  test.each<
    readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  >([
    ['a KMS', {}, { ...os, ...instance, keyProvider: { name: 'kms' } }],
    ['no instance id', { no_instance_id: true }, { ...os, instanceId: undefined }],
    ['digests of version 2', { event_log_version: 2 }, { ...os, ...instance }],
    [
      'a local key provider',
      { kms_enabled: false, local_key_provider_enabled: true },
      { osImageHash: undefined, keyProvider: { name: 'local-sgx' } },
    ],
    [
      'no key provider',
      { kms_enabled: false },
      { osImageHash: undefined, keyProvider: { name: 'none' } },
    ],
  ])('is what was measured with %s', async (_, appCompose, measured) => {
    const cvm = add({ appCompose });
    for (const source of [APP, CVM, GUEST]) {
      const verdict = await judged({ emulator, cvm, source });
      expect(inShort(verdict)).toBe('proven');
      expect(verdict.boot).toMatchObject(measured);
    }
  });

  test('is in the certificate of the guest up to a certain OS, and with the API on every OS', async () => {
    const cvm = add({ osImage: 'dstack-0.5.11' });
    expect(await verdicts(cvm)).toEqual(['proven', 'proven', 'unknown no-evidence']);
    expect(missing(await GUEST.ask(emulator, cvm))).toBe('no-quote-in-certificate');
    expect(missing(await GUEST.ask(emulator, add({ osImage: 'dstack-0.5.8' })))).toBeUndefined();
  });

  test('names its OS and its KMS', async () => {
    const cvm = add();
    const { boot } = await judged({ emulator, cvm });
    const { json } = await client.get(`/cvms/${cvm.id}`);
    expect(boot?.osImageHash).toBe(text(value(json, 'os'), 'os_image_hash'));
    expect(boot?.keyProvider).toEqual({ name: 'kms', id: expect.stringMatching(/^3059.{178}$/) });
  });

  test('is there for a CVM that was just created, too', async () => {
    const order = await client.order('created');
    await client.create(order);
    const cvm = emulator.cvms.find(({ name }) => name === 'created');
    if (cvm === undefined) throw new Error('It was not created');
    expect(missing(await APP.ask(emulator, cvm))).toBe('offline');
    await client.watch(cvm, 14);
    expect(await verdicts(cvm)).toEqual(Array(3).fill('proven'));
  });
});

describe('evidence that comes late', () => {
  test('has no quote for so many looks at this CVM, after every boot', async () => {
    const cvm = add();
    const sister = add({ appId: cvm.appId });
    cvm.behaviour.quoteLate = 2;
    const looks = async (): Promise<readonly unknown[]> => [
      missing(await APP.ask(emulator, cvm)),
      missing(await CVM.ask(emulator, sister)),
      missing(await GUEST.ask(emulator, cvm)),
      missing(await CVM.ask(emulator, cvm)),
    ];
    const late = ['no-quote', undefined, 'no-quote', undefined];
    expect(await looks()).toEqual(late);
    await client.send('POST', `/cvms/${cvm.id}/restart`, {});
    await client.watch(cvm, 14);
    expect(await looks()).toEqual(late);
  });

  test('is that of the boot before for so many looks; the guest knows better', async () => {
    const cvm = add();
    const old = { ...expectationOf(cvm) };
    Object.assign(cvm.behaviour, { quoteOfBefore: 2, quoteLate: 1 });
    const hash = await client.update(cvm, { docker_compose_file: OTHER_COMPOSE });
    await client.watch(cvm, 14);
    expect(shownHash(await APP.ask(emulator, cvm))).toBe(old.composeHash);
    expect(inShort(await judged({ emulator, cvm, source: CVM }))).toBe('contradicted other-hash');
    expect(missing(await CVM.ask(emulator, cvm))).toBe('no-quote');
    expect(shownHash(await CVM.ask(emulator, cvm))).toBe(hash);
    await client.send('POST', `/cvms/${cvm.id}/restart`, {});
    await client.watch(cvm, 14);
    expect(missing(await GUEST.ask(emulator, cvm))).toBe('no-quote');
    expect(shownHash(await GUEST.ask(emulator, cvm))).toBe(hash);
  });
});

describe('the list of an app', () => {
  test('has every instance, each with its own evidence', async () => {
    const cvm = add();
    const liar = add({ appId: cvm.appId });
    liar.behaviour.evidence = 'debug';
    const instances = await listed(cvm);
    expect(instances.map((each) => text(each, 'vm_uuid'))).toEqual([cvm.vmUuid, liar.vmUuid]);
    expect(inShort(await judged({ emulator, cvm }))).toBe('proven');
    expect(inShort(await judged({ emulator, cvm: liar }))).toBe('contradicted td-debug');
  });

  test('has those that are stopped, or leaves them out', async () => {
    const cvm = add();
    add({ appId: cvm.appId, status: 'stopped' });
    const statuses = async (): Promise<readonly unknown[]> =>
      (await listed(cvm)).map((each) => value(each, 'status'));
    expect(await statuses()).toEqual(['running', 'stopped']);
    emulator.attestation.list.stopped = 'left-out';
    expect(await statuses()).toEqual(['running']);
    emulator.attestation.list.stopped = 'listed';
  });

  test('has the log in the TCB info, or as older answers have it', async () => {
    const cvm = add();
    emulator.attestation.list.log = 'eventlog';
    const [instance] = await listed(cvm);
    expect(value(instance, 'tcb_info')).toBeUndefined();
    expect(list(instance, 'eventlog').length).toBeGreaterThan(10);
    // What was measured stands in the log; the text itself is not there.
    expect(inShort(await judged({ emulator, cvm }))).toBe('unknown no-app-compose');
    emulator.attestation.list.log = 'tcb-info';
  });
});

test.each(['x-api-key', 'authorization'])(
  'a client that sends the guest its %s is found out',
  async (name) => {
    const other = await startEmulator();
    const { instanceId, instanceHealthUrl } = other.addCvm({ name: 'a' });
    await fetch(`${instanceHealthUrl}/prpc/Info`, { headers: { [name]: 'secret' } });
    await other.close();
    expect(other.contractViolations).toEqual([`GET /app/${instanceId}/prpc/Info was sent ${name}`]);
  },
);
