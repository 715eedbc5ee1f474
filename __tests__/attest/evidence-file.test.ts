import { describe, expect, test } from '@jest/globals';

import {
  type EvidenceFile,
  evidenceFileText,
  judgeAgain,
  readEvidenceFile,
} from '../../src/attest/evidence-file.ts';
import { predicateText } from '../../src/attest/predicate.ts';
import { intelRoot } from '../../src/attest/root.ts';
import { isProven, type ProvenVerdict } from '../../src/attest/verdict.ts';
import { sha256 } from '../../src/base/hash.ts';
import {
  collateralJson,
  collateralOf,
  COMPOSE_TEXT,
  DEFAULT_POLICY,
  EXPECTED,
  evidenceOf,
  GUEST,
  judged,
  NOW,
  TEST_ROOT,
  vectorJson,
  vectorText,
} from './support.ts';

const EVIDENCE = evidenceOf();
const COLLATERAL = collateralOf();
const FILE: EvidenceFile = {
  createdAt: new Date(NOW),
  appId: GUEST.appId,
  instances: [
    {
      instanceId: GUEST.instanceId,
      vmUuid: GUEST.vmUuid,
      evidence: EVIDENCE,
      collateral: COLLATERAL,
    },
  ],
};
const VERDICT = proven();
const BY = { policy: DEFAULT_POLICY, root: TEST_ROOT, now: NOW };

describe('an evidence file', () => {
  const text = evidenceFileText(FILE, [VERDICT]);

  test('holds everything as it was received', () => {
    expect(JSON.parse(text)).toEqual({
      version: 1,
      warning: 'test root, proves nothing',
      created_at: '2026-11-26T12:00:00.000Z',
      app_id: GUEST.appId,
      instances: [
        {
          instance_id: GUEST.instanceId,
          vm_uuid: GUEST.vmUuid,
          quote: EVIDENCE.quote,
          event_log: EVIDENCE.eventLog,
          app_compose: GUEST.appCompose,
          collateral: expect.objectContaining({ tcb_info: COLLATERAL.tcbInfo.text }),
          verdict: {
            outcome: 'proven',
            warning: 'test root, proves nothing',
            reasons: [],
            quote_sha256: sha256(Buffer.from(EVIDENCE.quote, 'hex')),
            tcb_status: 'UpToDate',
            tcb_advisories: [],
            collateral_issued: '2026-11-25T12:00:00Z',
            collateral_until: '2026-12-25T12:00:00Z',
            measurements: VERDICT.platform.measurements,
            report_data: VERDICT.platform.reportData,
            app_id: GUEST.appId,
            instance_id: GUEST.instanceId,
            compose_hash: EXPECTED.composeHash,
            os_image_hash: GUEST.osImageHash,
            key_provider: GUEST.keyProvider,
          },
        },
      ],
    });
  });

  test('is enough to judge again', () => {
    expect(judgeAgain(readEvidenceFile(text), BY)).toEqual([VERDICT]);
    expect(readEvidenceFile(text)).toEqual(FILE);
  });

  test('of a test root proves nothing under Intel’s', () => {
    const [verdict] = judgeAgain(readEvidenceFile(text), { ...BY, root: intelRoot() });
    expect(verdict).toMatchObject({ outcome: 'contradicted', isTestRoot: false });
  });

  test.each([
    ['the quote', { quote: evidenceOf('debug').quote }],
    ['the log', { event_log: EVIDENCE.eventLog.slice(0, -2) }],
    ['the app compose', { app_compose: `${GUEST.appCompose} ` }],
    ['the collateral', { collateral: collateralJson({ tcbInfo: 'changed' }) }],
    ['the lack of collateral', { collateral: null }],
    ['the instance', { instance_id: '99'.repeat(20) }],
    ['the verdict, which is not believed', { event_log: [], verdict: { outcome: 'proven' } }],
  ])('is not proven with %s changed', (_, change) => {
    const json = JSON.parse(text) as { instances: object[] };
    const changed = { ...json, instances: json.instances.map((one) => ({ ...one, ...change })) };
    const [verdict] = judgeAgain(readEvidenceFile(JSON.stringify(changed)), BY);
    expect(verdict?.outcome).not.toBe('proven');
  });

  test('of a real machine has no mark', () => {
    const real = realFile();
    const verdicts = judgeAgain(readEvidenceFile(real), {
      policy: DEFAULT_POLICY,
      root: intelRoot(),
      now: Date.parse('2026-08-13T12:00:00Z'),
    });
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['proven']);
    expect(evidenceFileText(readEvidenceFile(real), verdicts)).not.toContain('test root');
  });

  test.each([
    ['', 'it is not JSON'],
    ['[]', 'it is not a JSON object'],
    ['{"version":2}', 'its `version` is not 1'],
    ['{"version":1}', 'it has no list of `instances`'],
    ['{"version":1,"instances":[{}]}', 'it has no `created_at`'],
    ['{"version":1,"instances":[{}],"created_at":"x"}', 'its `created_at` is no date'],
    ['{"version":1,"instances":[{}],"created_at":"2026-11-26"}', 'it has no `app_id`'],
    [inFile('3'), 'instance 1 is no object'],
    [inFile('{}'), 'instance 1 has no list `event_log`'],
    [inFile('{"event_log":[]}'), 'instance 1 has no `quote`'],
    [inFile('{"event_log":[],"quote":7}'), '`quote` of instance 1 is no text'],
    [
      inFile('{"event_log":[],"quote":"","collateral":{}}'),
      'the collateral of instance 1: `tcb_info` is missing',
    ],
  ])('that is none says why: %s', (file, message) => {
    expect(() => readEvidenceFile(file)).toThrow(message);
  });
});

describe('a predicate', () => {
  const deployed = { commit: 'c0ffee', composeText: COMPOSE_TEXT, images: ['nginx@sha256:abab'] };

  test('says what was proven of what', () => {
    expect(JSON.parse(predicateText(deployed, [VERDICT]) ?? '')).toEqual({
      warning: 'test root, proves nothing',
      commit: 'c0ffee',
      compose_hash: EXPECTED.composeHash,
      docker_compose_hash: sha256(COMPOSE_TEXT),
      images: ['nginx@sha256:abab'],
      instances: [expect.objectContaining({ outcome: 'proven', measurements: expect.anything() })],
    });
  });

  test('is none without an instance, or where they run different texts', () => {
    const other = { ...VERDICT, boot: { ...VERDICT.boot, composeHash: 'ab'.repeat(32) } };
    expect(predicateText(deployed, [])).toBeUndefined();
    expect(predicateText(deployed, [VERDICT, other])).toBeUndefined();
  });
});

function proven(): ProvenVerdict {
  const verdict = judged({
    evidence: EVIDENCE,
    collateral: COLLATERAL,
    expectation: { appId: GUEST.appId, instanceId: GUEST.instanceId },
  });
  if (!isProven(verdict)) throw new Error('not proven');
  return verdict;
}

function inFile(instance: string): string {
  return `{"version":1,"created_at":"2026-11-26","app_id":"ab","instances":[${instance}]}`;
}

function realFile(): string {
  const tcbInfo = vectorJson('near-mpc.tcb_info.json');
  return JSON.stringify({
    version: 1,
    created_at: '2026-08-13T12:00:00Z',
    app_id: String(tcbInfo['compose_hash']).slice(0, 40),
    instances: [
      {
        quote: vectorText('near-mpc.quote.hex').trim(),
        event_log: tcbInfo['event_log'],
        app_compose: tcbInfo['app_compose'],
        collateral: vectorJson('near-mpc.collateral.json'),
      },
    ],
  });
}
