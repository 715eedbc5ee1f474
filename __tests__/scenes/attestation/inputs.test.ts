import { describe, expect, test } from '@jest/globals';

import {
  annotations,
  expectGreen,
  expectReadable,
  factOf,
  refusedAtOnce,
  theError,
  useStage,
  type Inputs,
  type Stage,
} from '../stage.ts';
import { attesting } from './attesting.ts';

/** The inputs that say what counts as a proof. */

const stage = useStage();

const HEX = 'ab'.repeat(48);

/** Writes a file; gives its name. */
function file(text: string | Uint8Array): (stage: Stage) => string {
  return (on) => on.write('given.file', text);
}

type Given = string | ((stage: Stage) => string);

const WRONG: readonly (readonly [what: string, input: string, given: Given, words: RegExp])[] = [
  ['a root that is not there', 'attestation_root_ca', 'gone.pem', /gone\.pem/],
  ['a root that is a directory', 'attestation_root_ca', '.', /directory/],
  ['a root that is text', 'attestation_root_ca', file('no certificate\n'), /not what it must be/],
  ['a root that is nothing', 'attestation_root_ca', file(''), /given\.file/],
  ['a root that is no UTF-8', 'attestation_root_ca', file(Buffer.from([0xff])), /UTF-8/],
  [
    'two roots',
    'attestation_root_ca',
    (on) => on.write('two.pem', on.emulator.attestation.rootPem.repeat(2)),
    /one root/,
  ],
  ['collateral that is not there', 'attestation_collateral', 'gone.json', /gone\.json/],
  ['collateral that is no JSON', 'attestation_collateral', file('{'), /given\.file/],
  ['collateral without fields', 'attestation_collateral', file('{}'), /missing/],
  ['collateral in a list', 'attestation_collateral', file('[]'), /not a JSON object/],
  ['a register that is no hex', 'os_measurements', `mrtd=${'xy'.repeat(48)}`, /mrtd.*not hex/],
  ['a register that is too short', 'os_measurements', 'rtmr1=abcd', /rtmr1.*2 bytes, not 48/],
  ['a register without a value', 'os_measurements', 'rtmr1=', /rtmr1.*not hex/],
  ['a register twice', 'os_measurements', `mrtd=${HEX}\nMRTD=${HEX}`, /mrtd a second time/],
  ['a register that is none to pin', 'os_measurements', `rtmr3=${HEX}`, /line 1/],
  ['an image hash that is no hex', 'os_image_hash', 'latest', /os_image_hash.*not hex/],
  ['an image hash that is too long', 'os_image_hash', HEX, /48 bytes, not 32/],
  ['a key provider that is no hex', 'key_provider_id', 'kms', /key_provider_id.*not hex/],
  ['an unknown status', 'attestation_tcb', 'UpToDate, Fine', /attestation_tcb.*none of/],
  ['a status in other letters', 'attestation_tcb', 'uptodate', /attestation_tcb.*none of/],
  ['`Revoked`', 'attestation_tcb', 'UpToDate,Revoked', /`Revoked` is never accepted/],
  ['http to another host', 'pccs_url', 'http://pccs.phala.network', /pccs_url.*https/],
  ['one such of two', 'pccs_url', 'https://a.example\nhttp://10.0.0.1', /pccs_url.*https/],
  ['a server with a password', 'pccs_url', 'https://u:p4ssw0rd@a.example', /user name/],
  ['no time', 'attestation_timeout', '0', /attestation_timeout/],
  ['a time with a unit', 'attestation_timeout', '30s', /attestation_timeout.*30s/],
  ['an unknown word', 'attestation', 'required', /attestation.*required/],
];

describe('what is wrong is refused before the first request', () => {
  test.each(WRONG)('%s', async (_what, input, given, words) => {
    stage().addCvm();
    const value = typeof given === 'string' ? given : given(stage());
    for (const level of ['require', 'report', 'off']) {
      const result = await stage().deploy(
        attesting(stage(), { attestation: level, [input]: value }),
      );
      const { message } = refusedAtOnce(stage(), result);
      expect(message).toMatch(words);
      expect(message).toContain(`\`${input}\``);
      expect(result.stdout).not.toContain('p4ssw0rd');
    }
  });

  test('all at once: of the inputs, and of the files', async () => {
    const inputs: Inputs = {
      attestation_tcb: 'Revoked',
      os_measurements: 'mrtd=1',
      os_image_hash: 'x',
      key_provider_id: 'x',
      pccs_url: 'ftp://a',
      attestation_timeout: '-1',
    };
    const files: Inputs = { attestation_root_ca: 'gone.pem', attestation_collateral: 'gone.json' };
    for (const given of [inputs, files]) {
      const result = await stage().deploy(attesting(stage(), given));
      expect(result.exitCode).toBe(1);
      expectReadable(result);
      const errors = annotations(result, 'error');
      for (const name of Object.keys(given)) {
        expect(errors.filter(({ message }) => message.includes(`\`${name}\``))).toHaveLength(1);
      }
    }
    expect(stage().emulator.requests).toEqual([]);
  });
});

describe('pins', () => {
  const PINS = ['os_measurements', 'os_image_hash', 'key_provider_id'] as const;

  test('what a first run gives can be pinned as it is, and in capitals', async () => {
    stage().addCvm();
    const { outputs } = await stage().deploy(attesting(stage(), { attestation: 'report' }));
    const pins = Object.fromEntries(PINS.map((name) => [name, outputs[name] ?? '']));
    expect(Object.values(pins)).not.toContain('');
    const lower = await stage().deploy(attesting(stage(), pins));
    expectGreen(lower);
    expect(lower.outputs['attested']).toBe('true');
    expect(factOf(lower, 'OS')).toMatch(/\(pinned\); pinned: mrtd, rtmr0, rtmr1, rtmr2/);
    expect(lower.summary).not.toContain('The OS is not pinned');
    const upper = Object.fromEntries(PINS.map((name) => [name, (pins[name] ?? '').toUpperCase()]));
    expectGreen(await stage().deploy(attesting(stage(), upper)));
  });

  test.each<Inputs>([
    ...['mrtd', 'rtmr0', 'rtmr1', 'rtmr2'].map((name) => ({ os_measurements: `${name}=${HEX}` })),
    { os_image_hash: 'ab'.repeat(32) },
    { key_provider_id: '3059' },
  ])('another value contradicts: %j', async (pin) => {
    stage().addCvm();
    const result = await stage().deploy(attesting(stage(), pin));
    expect(theError(result).message).toMatch(/contradicts/);
    expect(result.outputs['attested']).toBe('false');
  });

  test('so does an event that was not measured', async () => {
    stage().addCvm({ appCompose: { kms_enabled: false } });
    const without = await stage().deploy(attesting(stage()));
    expectGreen(without);
    const { os_image_hash: hash = '', key_provider_id: id = '' } = without.outputs;
    const unmeasured = [
      ...(hash === '' ? [{ os_image_hash: 'ab'.repeat(32) }] : []),
      ...(id === '' ? [{ key_provider_id: '3059' }] : []),
    ];
    expect(unmeasured).not.toEqual([]);
    for (const pin of unmeasured) {
      const result = await stage().deploy(attesting(stage(), pin));
      expect(theError(result).message).toMatch(/is empty, not|no `[a-z_]+`|measured no/);
      expect(result.outputs['attested']).toBe('false');
    }
  });
});
