import { readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, test } from '@jest/globals';
import { initSync, js_verify } from '@phala/dcap-qvl-web';

import { sha256 } from '../../src/base/hash.ts';
import { readCollateral, readCollateralFile } from '../../src/attest/collateral.ts';
import { digestV1, digestV2, readEventLog, replay } from '../../src/attest/event-log.ts';
import { readQuote } from '../../src/attest/quote.ts';
import { Refused } from '../../src/attest/reason.ts';
import { intelRoot } from '../../src/attest/root.ts';
import { collateralFor, judge, type Verdict } from '../../src/attest/verdict.ts';
import { verifyQuote } from '../../src/attest/verify-quote.ts';
import { DEFAULT_POLICY, vectorCollateral, vectorJson, vectorText } from './support.ts';

interface Expected {
  readonly quotes: Readonly<Record<string, ExpectedQuote>>;
  readonly digests: Readonly<Record<'v1' | 'v2', ExpectedDigest>>;
}
interface ExpectedDigest {
  readonly event: string;
  readonly payload: string;
  readonly sha384: string;
}
interface ExpectedQuote {
  readonly bytes: number;
  readonly version: number;
  readonly fmspc: string;
  readonly td_attributes: string;
  readonly mr_config_id: string;
  readonly mrtd: string;
  readonly rtmr0: string;
  readonly rtmr1: string;
  readonly rtmr2: string;
  readonly rtmr3: string;
  readonly report_data: string;
  readonly collateral: string;
  readonly verify_at: string;
  readonly result: string;
  readonly advisories?: readonly string[];
  readonly event_log?: string;
  readonly events?: readonly string[];
  readonly compose_hash?: string;
}

const EXPECTED = JSON.parse(vectorText('expected.json')) as Expected;
const QUOTES = Object.entries(EXPECTED.quotes);
const POSITIVE = QUOTES.filter(([, { result }]) => result === 'UpToDate');
const WITH_LOG = QUOTES.filter(([, { event_log }]) => event_log !== undefined);

/** What stands at `file#key`, or in the file. */
function at(place: string): unknown {
  const [file = '', key] = place.replace(' (JSON text)', '').split('#');
  if (file.endsWith('.hex')) return vectorText(file).trim();
  const json = vectorJson(file);
  return key === undefined ? json : json[key];
}

function quoteHex(name: string): string {
  return String(at(name));
}

function eventLog(place: string): readonly unknown[] {
  const log = at(place);
  return (typeof log === 'string' ? JSON.parse(log) : log) as readonly unknown[];
}

describe.each(QUOTES)('%s', (name, expected) => {
  const quote = readQuote(Buffer.from(quoteHex(name), 'hex'));

  test('is read', () => {
    const { report } = quote;
    const hex = (bytes: Buffer | undefined): string => bytes?.toString('hex') ?? '';
    expect({
      bytes: quote.bytes.length,
      version: quote.version,
      td_attributes: hex(report.tdAttributes),
      mr_config_id: hex(report.mrConfigId),
      mrtd: hex(report.mrTd),
      rtmr0: hex(report.rtmrs[0]),
      rtmr1: hex(report.rtmrs[1]),
      rtmr2: hex(report.rtmrs[2]),
      rtmr3: hex(report.rtmrs[3]),
      report_data: hex(report.reportData),
    }).toEqual({
      bytes: expected.bytes,
      version: expected.version,
      td_attributes: expected.td_attributes,
      mr_config_id: expected.mr_config_id,
      mrtd: expected.mrtd,
      rtmr0: expected.rtmr0,
      rtmr1: expected.rtmr1,
      rtmr2: expected.rtmr2,
      rtmr3: expected.rtmr3,
      report_data: expected.report_data,
    });
    const evidence = { quote: quoteHex(name), eventLog: [], appCompose: undefined };
    const judgement = { root: intelRoot(), now: Date.parse(expected.verify_at) };
    expect(collateralFor(evidence, judgement)).toEqual(
      expected.result.includes('Certificate is expired')
        ? undefined
        : { fmspc: expected.fmspc, ca: 'platform' },
    );
  });

  test(`gives ${expected.result}`, () => {
    const collateral = readCollateral(vectorJson(expected.collateral));
    const verify = (): unknown =>
      verifyQuote(quote, collateral, intelRoot(), Date.parse(expected.verify_at));
    if (expected.result === 'UpToDate') {
      expect(verify()).toEqual({ status: 'UpToDate', advisories: expected.advisories });
    } else {
      const kind = expected.result.includes('Certificate is expired')
        ? 'certificate-date'
        : 'tcb-unknown';
      expect(refusal(verify)).toMatchObject({ kind });
    }
  });
});

test.each(WITH_LOG)('the log of %s gives its registers', (name, { event_log = '', events }) => {
  const { report } = readQuote(Buffer.from(quoteHex(name), 'hex'));
  const { measured, later } = replay(readEventLog(eventLog(event_log)), report);
  expect(measured.map((event) => event.name)).toEqual(events);
  expect(later).toBe(0);
});

test('the digests of both versions are as dstack computes them', () => {
  const { v1, v2 } = EXPECTED.digests;
  expect(digestV1(v1.event, Buffer.from(v1.payload, 'hex')).toString('hex')).toBe(v1.sha384);
  expect(digestV2(v2.event, Buffer.from(v2.payload, 'hex')).toString('hex')).toBe(v2.sha384);
});

test('a real CVM is proven, to the text that it runs', () => {
  const appCompose = String(vectorJson('near-mpc.tcb_info.json')['app_compose']);
  const { docker_compose_file: composeText } = JSON.parse(appCompose) as Record<string, string>;
  const verdict = judgeVector('near-mpc.quote.hex', appCompose, composeText);
  expect(verdict).toMatchObject({
    outcome: 'proven',
    reasons: [],
    configId: 'same-hash',
    isTestRoot: false,
    platform: { tcb: { status: 'UpToDate' } },
    boot: {
      composeHash: sha256(appCompose),
      instanceId: undefined,
      osImageHash: undefined,
      keyProvider: { name: 'local-sgx' },
      appEvents: 1,
      laterEvents: 0,
    },
  });
});

test('a real CVM without a text is proven by its hash', () => {
  const verdict = judgeVector('dstack-verifier.quote-report.json#quote', undefined, undefined);
  expect(verdict).toMatchObject({
    outcome: 'proven',
    configId: 'not-set',
    boot: { instanceId: 'c3714eb66990eace777b4e664c16e09375dec4c9', appEvents: 1 },
  });
});

function judgeVector(
  name: string,
  appCompose: string | undefined,
  composeText: string | undefined,
): Verdict {
  const expected = EXPECTED.quotes[name];
  if (expected === undefined) throw new Error(`no vector ${name}`);
  const { compose_hash: composeHash = '', collateral, verify_at, event_log = '' } = expected;
  return judge(
    { quote: quoteHex(name), eventLog: eventLog(event_log), appCompose },
    { appId: composeHash.slice(0, 40), composeHash, composeText },
    {
      collateral: readCollateralFile(vectorText(collateral)),
      policy: DEFAULT_POLICY,
      root: intelRoot(),
      now: Date.parse(verify_at),
    },
  );
}

function refusal(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof Refused ? error.reason : error;
  }
}

describe('the Rust verifier says the same', () => {
  beforeAll(() => {
    const modules = path.resolve(import.meta.dirname, '../../node_modules');
    const wasm = readFileSync(path.join(modules, '@phala/dcap-qvl-web/dcap-qvl-web_bg.wasm'));
    initSync({ module: new Uint8Array(wasm) });
  });

  test.each(POSITIVE)('of %s', (name, { collateral, verify_at }) => {
    const seconds = BigInt(Date.parse(verify_at) / 1000);
    const object = vectorCollateral(collateral);
    const quote = new Uint8Array(Buffer.from(quoteHex(name), 'hex'));
    expect(js_verify(quote, object, seconds)).toMatchObject({
      status: 'UpToDate',
      advisory_ids: [],
    });
  });
});
