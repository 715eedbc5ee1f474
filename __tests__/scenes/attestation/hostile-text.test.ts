import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

import { annotations, expectReadable, jsonObject, ROUTES, Stage, withoutMasks } from '../stage.ts';
import { attesting } from './attesting.ts';

/** Texts that try to be something else. */
const TEXTS: Readonly<Record<string, string>> = {
  commands: 'a\n::error::forged\r\n::add-mask::a\n::stop-commands::x\n##[error]forged',
  escapes: '%0A::error::forged%25\u0000\u001b[31m\u202e\u2028::error::forged\ud800',
  markup: '```\n</details><script>alert(1)</script>|a|b|[x](javascript:y)',
  long: `${'long '.repeat(40_000)}end`,
  nothing: '',
};

type Json = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** JSON that is deeper than any program that walks it by calling itself can go. */
const DEEP = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;

function log(stage: Stage, change: (entry: Json) => Json): void {
  instance(stage, (one) => {
    const tcbInfo = objectOf(one['tcb_info']);
    const entries = tcbInfo['event_log'];
    const event_log = Array.isArray(entries) ? entries.map(objectOf).map(change) : [];
    return { ...one, tcb_info: { ...tcbInfo, event_log } };
  });
}

function instance(stage: Stage, change: (instance: Json) => Json): void {
  const rewrite = (body: unknown): unknown => {
    const list = objectOf(body)['instances'];
    return {
      ...objectOf(body),
      instances: Array.isArray(list) ? list.map(objectOf).map(change) : [],
    };
  };
  stage.emulator.faults.next.push({
    ...ROUTES.appAttestations,
    times: 1000,
    action: { kind: 'rewritten', rewrite },
  });
}

function pccs(stage: Stage, text: string): void {
  const headers = Object.fromEntries(
    ['tcb-info', 'sgx-enclave-identity', 'sgx-pck-crl'].map((name) => [
      `${name}-issuer-chain`,
      encodeURIComponent(text.toWellFormed()).slice(0, 8000),
    ]),
  );
  stage.emulator.faults.next.push({
    ...ROUTES.pccs,
    times: 1000,
    action: { kind: 'status', status: 200, body: text, headers },
  });
}

/** What can carry a text into what a step says of evidence. */
const CARRIERS: Readonly<Record<string, (stage: Stage, text: string) => void>> = {
  'the error': (stage, text) => {
    instance(stage, () => ({ vm_uuid: stage.emulator.cvms[0]?.vmUuid, error: text }));
  },
  'names and ids': (stage, text) => {
    instance(stage, (one) => ({ ...one, name: text, instance_id: text, status: text }));
  },
  'the quote': (stage, text) => {
    instance(stage, (one) => ({ ...one, quote: text }));
  },
  'the names of events': (stage, text) => {
    log(stage, (entry) => ({ ...entry, event: text }));
  },
  payloads: (stage, text) => {
    log(stage, (entry) => ({ ...entry, event_payload: Buffer.from(text).toString('hex') }));
  },
  digests: (stage, text) => {
    log(stage, (entry) => ({ ...entry, digest: text, event_type: text }));
  },
  'the app compose': (stage, text) => {
    instance(stage, (one) => ({
      ...one,
      tcb_info: {
        ...objectOf(one['tcb_info']),
        app_compose: JSON.stringify({ docker_compose_file: `services:\n  ${text}:\n` }),
      },
    }));
  },
  certificates: (stage, text) => {
    instance(stage, (one) => ({
      ...one,
      quote: null,
      app_certificates: [{ subject: text, issuer: text, is_ca: false, quote: text }],
    }));
  },
  'refusals of the API': (stage, text) => {
    for (const route of ['appAttestations', 'cvmAttestation'] as const) {
      const body = { error_code: text, message: text, detail: text, suggestions: [text] };
      stage.emulator.faults.next.push({
        ...ROUTES[route],
        times: 1000,
        action: { kind: 'status', status: 418, body },
      });
    }
  },
  'a collateral server': pccs,
  advisories: (stage, text) => {
    Object.assign(stage.emulator.attestation.collateral, {
      tcbStatus: 'OutOfDate',
      advisories: [text, `INTEL-SA-${text}`],
    });
  },
};

const OWN_COMMANDS = /^::(?:add-mask|error|warning|notice|debug|group|endgroup)[ :]/;

async function play(set: (stage: Stage) => void): Promise<void> {
  const stage = await Stage.open();
  try {
    stage.addCvm();
    set(stage);
    const result = await stage.deploy(
      attesting(stage, { attestation: 'report', attestation_timeout: '1' }),
    );
    expect(result.exitCode).toBe(0);
    expectReadable(result);
    expect(annotations(result, 'error')).toEqual([]);
    const others = withoutMasks(result)
      .split(/\r\n|\n|\r/)
      .filter((line) => !OWN_COMMANDS.test(line));
    expect(others.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    expect(result.stdout.length).toBeLessThan(100_000);
    expect(result.summary).not.toMatch(/<script|\n```\n<\/details>|^::/m);
    expect(result.summary.match(/<details>/g)).toHaveLength(
      result.summary.match(/<\/details>/g)?.length ?? 0,
    );
    expect(['true', 'false', 'unknown']).toContain(result.outputs['attested']);
    for (const name of ['evidence_path', 'predicate_path']) {
      const file = result.outputs[name] ?? '';
      if (file !== '') jsonObject(readFileSync(file, 'utf8'));
    }
  } finally {
    await stage.close();
  }
}

test.each(Object.keys(CARRIERS))(
  'whatever text is in %s, nothing that a step says or leaves takes harm',
  async (carrier) => {
    await Promise.all(
      Object.values(TEXTS).map(async (text) => play((stage) => CARRIERS[carrier]?.(stage, text))),
    );
  },
  60_000,
);

test.each(['event_log', 'app_compose'])('a %s without bottom is no crash', async (field) => {
  await play((stage) => {
    instance(stage, (one) => {
      const tcbInfo = objectOf(one['tcb_info']);
      // A log may be a text; what stands in it is kept as it was received.
      const value =
        field === 'event_log' ? `[${DEEP}]` : JSON.stringify({ docker_compose_file: DEEP });
      return { ...one, tcb_info: { ...tcbInfo, [field]: value } };
    });
  });
});
