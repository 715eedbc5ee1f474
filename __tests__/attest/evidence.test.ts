import { describe, expect, test } from '@jest/globals';

import {
  appAnswer,
  cvmAnswer,
  type EvidenceFault,
  infoAnswer,
  showEvidence,
} from '../../emulator/phala/attestation/evidence.ts';
import {
  type Evidence,
  evidenceOfCvm,
  evidenceOfGuest,
  instancesOfApp,
  isEvidence,
  type NoEvidence,
} from '../../src/attest/evidence.ts';
import { isNotYet, type Outcome } from '../../src/attest/reason.ts';
import { AUTHORITY, EXPECTED, GUEST, judged } from './support.ts';

type Found = Evidence | NoEvidence;
type Fields = Record<string, unknown>;

/** Where evidence comes from, and what each says of the emulated guest. */
const SOURCES: readonly (readonly [string, (fault: EvidenceFault) => Found])[] = [
  ['the app', (fault) => single(appAnswer(GUEST.appId, [shown(fault)]))],
  ['the CVM', (fault) => evidenceOfCvm(cvmAnswer(GUEST, shown(fault).shown))],
  ['the guest', (fault) => evidenceOfGuest(info(fault)).found],
];

describe.each(SOURCES)('evidence of %s', (_, ask) => {
  test('is read', () => {
    const found = ask('none');
    if (!isEvidence(found)) throw new Error(found.missing);
    expect(found.appCompose).toBe(GUEST.appCompose);
    expect(judged({ evidence: found }).outcome).toBe('proven');
  });

  test('may be late', () => {
    const found = ask('no-quote');
    expect(found).toMatchObject({ kind: 'no-evidence', missing: 'no-quote' });
    expect(!isEvidence(found) && isNotYet([found])).toBe(true);
  });
});

test.each<readonly [EvidenceFault, string, boolean]>([
  ['offline', 'offline', true],
  ['private', 'private', false],
  ['no-tcb-info', 'no-tcb-info', true],
  ['api-error', 'api-error', true],
])('%s is no evidence, with its own reason', (fault, missing, isLate) => {
  for (const [, ask] of SOURCES.slice(0, 2)) {
    const found = ask(fault);
    expect(found).toMatchObject({ kind: 'no-evidence', missing });
    expect(!isEvidence(found) && isNotYet([found])).toBe(isLate);
  }
});

/** What everything that can be wrong with the evidence of a CVM comes to, asked for the whole app. */
const OUTCOMES: Readonly<Record<EvidenceFault, Outcome>> = {
  none: 'proven',
  'app-event': 'proven',
  'later-app-event': 'proven',
  'swapped-payload': 'contradicted',
  'retyped-event': 'contradicted',
  'fake-early-event': 'contradicted',
  'event-of-app': 'contradicted',
  'log-cut': 'contradicted',
  'compose-hash-missing': 'contradicted',
  'compose-hash-twice': 'contradicted',
  'quote-before-ready': 'contradicted',
  'other-app': 'contradicted',
  'other-instance': 'contradicted',
  'old-hash': 'contradicted',
  'other-config-id': 'contradicted',
  'other-app-compose': 'unknown',
  debug: 'contradicted',
  unprotected: 'contradicted',
  'foreign-module': 'contradicted',
  'module-attributes': 'contradicted',
  offline: 'unknown',
  private: 'unknown',
  'no-quote': 'unknown',
  'no-tcb-info': 'unknown',
  'api-error': 'unknown',
};

test.each(Object.entries(OUTCOMES))('%s is %s, whoever is asked', (fault, outcome) => {
  for (const [, ask] of SOURCES.slice(0, 2)) {
    // The keys of a table are typed as texts.
    expect(judged({ evidence: ask(fault as EvidenceFault) }).outcome).toBe(outcome);
  }
});

test('every instance of an app has its own evidence', () => {
  const second = { ...GUEST, instanceId: '44'.repeat(20), vmUuid: 'another' };
  const answer = appAnswer(GUEST.appId, [
    shown('none'),
    { guest: second, shown: showEvidence(second, AUTHORITY, 'other-instance') },
  ]);
  const instances = instancesOfApp(answer);
  if ('kind' in instances) throw new Error(instances.missing);
  expect(instances.map(({ instanceId }) => instanceId)).toEqual([
    GUEST.instanceId,
    second.instanceId,
  ]);
  const outcomes = instances.map(({ found, instanceId }) => {
    if (!isEvidence(found)) throw new Error(found.missing);
    return judged({ evidence: found, expectation: { ...EXPECTED, instanceId } }).outcome;
  });
  expect(outcomes).toEqual(['proven', 'contradicted']);
});

test('a log may be a JSON text, and stand beside the quote', () => {
  const { quote, eventLog, appCompose } = shown('none').shown;
  const answers: Fields[] = [
    { quote, tcb_info: { event_log: JSON.stringify(eventLog), app_compose: appCompose } },
    { quote, tcb_info: JSON.stringify({ event_log: eventLog, app_compose: appCompose }) },
    { quote, eventlog: JSON.stringify(eventLog), tcb_info: { app_compose: appCompose } },
  ];
  for (const instance of answers) {
    expect(single({ instances: [instance] })).toEqual({ quote, eventLog, appCompose });
  }
});

test('the quote of an authority is not that of the CVM', () => {
  const answer = {
    is_online: true,
    app_certificates: [{ is_ca: true, quote: 'ab' }, { is_ca: false }],
    tcb_info: { event_log: [{}] },
  };
  expect(evidenceOfCvm(answer)).toMatchObject({ missing: 'no-quote' });
});

test('a guest that keeps its TCB info to itself still has its log in its certificate', () => {
  const answer = { ...info('none'), tcb_info: '' };
  const { found } = evidenceOfGuest(answer);
  if (!isEvidence(found)) throw new Error(found.missing);
  expect(found.appCompose).toBeUndefined();
  const expectation = { ...EXPECTED, composeText: undefined };
  expect(judged({ evidence: found, expectation }).outcome).toBe('proven');
});

test('a certificate without a quote in it is no evidence', () => {
  const answer = { ...info('none'), app_cert: AUTHORITY.tcbSigningCertificate.pem };
  expect(evidenceOfGuest(answer).found).toMatchObject({ missing: 'no-quote-in-certificate' });
});

const SHAPES: readonly unknown[] = [
  ...[undefined, null, 0, '', 'text', [], true, {}],
  { instances: null },
  { instances: [null] },
  { instances: [[]] },
  { instances: [{ quote: 7, tcb_info: 'x', app_certificates: 'y' }] },
  { instances: [{ quote: 'ab', tcb_info: { event_log: {} } }] },
  { instances: [{ quote: 'ab', tcb_info: { event_log: '{}' } }] },
  { app_certificates: [null, 3, { is_ca: false, quote: {} }], tcb_info: [] },
  { app_cert: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' },
  { app_cert: {}, tcb_info: 5 },
];

test.each(SHAPES.map((shape) => [JSON.stringify(shape), shape]))(
  'what has another shape is no evidence: %s',
  (_, shape) => {
    const instances = instancesOfApp(shape);
    const all = 'kind' in instances ? [instances] : instances.map(({ found }) => found);
    for (const found of [...all, evidenceOfCvm(shape), evidenceOfGuest(shape).found]) {
      expect(isEvidence(found)).toBe(false);
    }
  },
);

function shown(fault: EvidenceFault): {
  guest: typeof GUEST;
  shown: ReturnType<typeof showEvidence>;
} {
  return { guest: GUEST, shown: showEvidence(GUEST, AUTHORITY, fault) };
}

function info(fault: EvidenceFault): Fields {
  return { ...infoAnswer(GUEST, shown(fault).shown) };
}

function single(answer: unknown): Found {
  const instances = instancesOfApp(answer);
  if ('kind' in instances) return instances;
  const [first] = instances;
  if (first === undefined) throw new Error('no instance');
  return first.found;
}
