import { describe, expect, test } from '@jest/globals';

import {
  GOOD_COLLATERAL,
  issueCollateral,
  signedBody,
} from '../../emulator/phala/attestation/collateral.ts';
import {
  collateralObject,
  collateralOf,
  readCollateral,
  readCollateralFile,
} from '../../src/attest/collateral.ts';
import { AUTHORITY, collateralJson, judged, NOW, vectorText } from './support.ts';

const JSON_OBJECT = collateralJson();

describe('a collateral file', () => {
  test('holds one object, for the platforms that it names', () => {
    const find = readCollateralFile(vectorText('dcap-qvl.collateral-b0c06f.json'));
    expect(find('b0c06f000000')).toMatchObject({ fmspc: 'b0c06f000000' });
    expect(find('90c06f000000')).toBeUndefined();
  });

  test('or a map from FMSPC to objects', () => {
    const find = readCollateralFile(
      `{"B0C06F000000": ${vectorText('dcap-qvl.collateral-b0c06f.json')},
        "90c06f000000": ${vectorText('dcap-qvl.collateral-90c06f.json')}}`,
    );
    expect(find('b0c06f000000')?.fmspc).toBe('b0c06f000000');
    expect(find('90c06f000000')?.fmspc).toBe('90c06f000000');
  });

  test('may write bytes as lists', () => {
    const lists = Object.fromEntries(
      Object.entries(JSON_OBJECT).map(([key, value]) => [
        key,
        /crl$|signature$/.test(key) ? [...Buffer.from(value, 'hex')] : value,
      ]),
    );
    expect(collateralObject(readCollateral(lists))).toEqual(JSON_OBJECT);
  });

  test.each([
    ['', 'it is not JSON'],
    ['[]', 'it is not a JSON object'],
    ['{}', '`tcb_info` is missing, or no text'],
    [JSON.stringify({ ...JSON_OBJECT, pck_crl: 'xyz' }), '`pck_crl` is missing, or neither hex'],
    [JSON.stringify({ ...JSON_OBJECT, pck_crl: [256] }), '`pck_crl` is missing, or neither hex'],
    [JSON.stringify({ ...JSON_OBJECT, tcb_info: 'x' }), '`tcb_info` is not JSON'],
    [JSON.stringify({ ...JSON_OBJECT, tcb_info: '{}' }), '`tcb_info` names no FMSPC'],
    ['{"b0c06f000000": {}}', 'at `b0c06f000000`: `tcb_info` is missing'],
    [
      `{"b0c06f000000": ${JSON.stringify(JSON_OBJECT)}}`,
      'at `b0c06f000000`: it is for platforms of FMSPC 50806f000000',
    ],
  ])('that is none says why: %#', (text, message) => {
    expect(() => readCollateralFile(text)).toThrow(message);
  });
});

describe('the answers of a collateral server', () => {
  const documents = issueCollateral(AUTHORITY, GOOD_COLLATERAL, new Date(NOW));
  const { tcbInfo, qeIdentity, pckCrl, rootCrl, pckCrlChain } = documents;
  const answers = {
    tcbInfo: {
      body: Buffer.from(signedBody('tcbInfo', tcbInfo)),
      chain: encodeURIComponent(tcbInfo.chain),
    },
    qeIdentity: {
      body: Buffer.from(signedBody('enclaveIdentity', qeIdentity)),
      chain: encodeURIComponent(qeIdentity.chain),
    },
    pckCrl: { body: pckCrl, chain: encodeURIComponent(pckCrlChain) },
    rootCrl,
  };

  test('are put together', () => {
    const collateral = collateralOf(answers);
    expect(collateral).toEqual(collateralOf({ ...answers, rootCrl: hexText(rootCrl) }));
    expect(judged({ collateral }).outcome).toBe('proven');
  });

  test('keep what was signed byte for byte', () => {
    const spaced = tcbInfo.text.replace('{"id"', '{ "x\\"}" : "{" , "id"');
    const body = `{ "signature" : "${tcbInfo.signature}" , "tcbInfo" : ${spaced} }\n`;
    const collateral = collateralOf({
      ...answers,
      tcbInfo: { ...answers.tcbInfo, body: Buffer.from(body) },
    });
    expect(collateral.tcbInfo.text).toBe(spaced);
  });

  test.each(['', '{}', '{"tcbInfo":{}}', '{"tcbInfo":[],"signature":"00"}', '<html>'])(
    'that are none are refused: %p',
    (body) => {
      const tcb = { ...answers.tcbInfo, body: Buffer.from(body) };
      expect(() => collateralOf({ ...answers, tcbInfo: tcb })).toThrow(/^it (?:is not|has no)/);
    },
  );
});

function hexText(bytes: Buffer): Buffer {
  return Buffer.from(`${bytes.toString('hex')}\n`);
}
