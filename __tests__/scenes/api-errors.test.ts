import { describe, expect, test } from '@jest/globals';

import type { FaultAction } from '../../emulator/phala/emulator.ts';
import { readActionFile, type StepResult } from '../../scripts/runner-step.ts';
import { expectUntouched, ROUTES, theError, useStage } from './stage.ts';

const stage = useStage();

type Route = 'cvm' | 'appCompose' | 'provision' | 'pubkey' | 'trigger';

interface ErrorCase {
  readonly name: string;
  readonly status: number;
  readonly body: unknown;
  /** What the message has besides the status. */
  readonly shows: readonly string[];
  /** The next step. */
  readonly next: RegExp;
  readonly at?: Route;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes every request to a route end in the fault, and deploys with env. */
async function deployAgainst(route: Route, action: FaultAction): Promise<StepResult> {
  stage().addCvm({ env: { TOKEN: 'old-value' } });
  stage().emulator.faults.next.push({ ...ROUTES[route], times: 1000, action });
  return stage().deploy({ env: 'TOKEN=new-value', poll_interval: '0.001' });
}

function structured(code: string, message: string): object {
  return {
    error_code: code,
    message,
    request_id: 'req_5f1e0c7a',
    details: [{ field: 'compose_hash', value: 'ff22', message: 'this one' }],
    suggestions: ['Do what helps'],
    links: [{ url: 'https://docs.phala.com/help', label: 'Help page' }],
  };
}

const STRUCTURED_PARTS = [
  'req_5f1e0c7a',
  'Do what helps',
  'https://docs.phala.com/help',
  'Help page',
  'this one',
];

const CASES: readonly ErrorCase[] = [
  {
    name: '400 with a string',
    status: 400,
    body: { detail: 'Docker Compose file is empty' },
    shows: ['Docker Compose file is empty'],
    next: /compose file/i,
  },
  {
    name: '400 for a provision that is gone, at the trigger',
    at: 'trigger',
    status: 400,
    body: { detail: 'Provision not found or invalid CVM' },
    shows: ['Provision not found or invalid CVM', 'Triggering'],
    next: /check/i,
  },
  {
    name: '400 ERR-01-003, invalid compose',
    status: 400,
    body: structured('ERR-01-003', 'Invalid compose file'),
    shows: ['ERR-01-003', 'Invalid compose file', ...STRUCTURED_PARTS],
    next: /docker compose config/,
  },
  {
    name: '400 ERR-03-002, several CVMs of a name',
    at: 'cvm',
    status: 400,
    body: structured('ERR-03-002', 'Several CVMs have this name'),
    shows: ['ERR-03-002', 'Several CVMs have this name'],
    next: /UUID|cvm_/,
  },
  {
    name: '400 ERR-03-010, several CVMs of an identifier',
    at: 'cvm',
    status: 400,
    body: structured('ERR-03-010', 'The identifier matches several CVMs'),
    shows: ['ERR-03-010', 'The identifier matches several CVMs'],
    next: /UUID|cvm_/,
  },
  {
    name: '400 ERR-04-001, no balance',
    status: 400,
    body: structured('ERR-04-001', 'Insufficient balance'),
    shows: ['ERR-04-001', 'Insufficient balance'],
    next: /credit/i,
  },
  {
    name: '400 structured under `detail`',
    status: 400,
    body: { detail: structured('ERR-02-015', 'Quota exceeded') },
    shows: ['ERR-02-015', 'Quota exceeded', ...STRUCTURED_PARTS],
    next: /check|see/i,
  },
  {
    name: '400 structured with nulls and gaps',
    status: 400,
    body: {
      error_code: 'ERR-02-013',
      message: 'Image not compatible',
      request_id: null,
      details: null,
      suggestions: null,
    },
    shows: ['ERR-02-013', 'Image not compatible'],
    next: /check|see/i,
  },
  {
    name: '401 with a string',
    at: 'cvm',
    status: 401,
    body: { detail: 'Not authenticated' },
    shows: ['Not authenticated'],
    next: /api_key/,
  },
  {
    name: '403 with a string',
    status: 403,
    body: { detail: 'Not in workspace' },
    shows: ['Not in workspace'],
    next: /workspace/,
  },
  {
    name: '403 with an object under `detail`',
    status: 403,
    body: { detail: { message: 'Permission denied', code: 'ERR-06-001' } },
    shows: ['Permission denied', 'ERR-06-001'],
    next: /workspace/,
  },
  {
    name: '404 with a string',
    at: 'cvm',
    status: 404,
    body: { detail: 'CVM not found' },
    shows: ['CVM not found'],
    next: /cvm_id/,
  },
  {
    name: '404 ERR-03-001, structured',
    at: 'appCompose',
    status: 404,
    body: structured('ERR-03-001', 'CVM not found'),
    shows: ['ERR-03-001', 'CVM not found', ...STRUCTURED_PARTS],
    next: /cvm_id/,
  },
  {
    name: '404 ERR-03-003, another workspace',
    at: 'cvm',
    status: 404,
    body: structured('ERR-03-003', 'CVM belongs to another workspace'),
    shows: ['ERR-03-003', 'CVM belongs to another workspace'],
    next: /workspace/,
  },
  {
    name: '404 for the KMS',
    at: 'pubkey',
    status: 404,
    body: { detail: 'KMS not found' },
    shows: ['KMS not found', 'phala-prod5'],
    next: /.+/,
  },
  {
    name: '409 with a code',
    at: 'trigger',
    status: 409,
    body: structured('ERR-03-007', 'app_id conflict'),
    shows: ['ERR-03-007', 'app_id conflict', ...STRUCTURED_PARTS],
    next: /conflict|dashboard/,
  },
  {
    name: '422 with a list',
    status: 422,
    body: {
      detail: [
        { loc: ['body', 'name'], msg: 'Field required', type: 'missing', input: {}, ctx: {} },
        {
          loc: ['body', 'features', 0],
          msg: 'Input should be a valid string',
          type: 'string_type',
        },
      ],
    },
    shows: ['name', 'Field required', 'features', '0', 'Input should be a valid string'],
    next: /field|input/i,
  },
  {
    name: '422 with a string',
    status: 422,
    body: { detail: 'Unprocessable' },
    shows: ['Unprocessable'],
    next: /field|input/i,
  },
  {
    name: '429 until the retries are used up',
    at: 'cvm',
    status: 429,
    body: { detail: 'Too many requests' },
    shows: ['Too many requests'],
    next: /later|fewer/,
  },
  {
    name: '465, registration required',
    at: 'trigger',
    status: 465,
    body: structured('ERR-01-005', 'Compose hash registration required on-chain'),
    shows: ['ERR-01-005', 'registration required', ...STRUCTURED_PARTS],
    next: /regist/,
  },
  {
    name: '465 in its older, flat form',
    at: 'trigger',
    status: 465,
    body: {
      message: 'Register first',
      compose_hash: 'ff22',
      app_id: '09ce',
      kms_info: { id: 'k' },
    },
    shows: ['Register first'],
    next: /regist/,
  },
  {
    name: '466, hash expired',
    at: 'trigger',
    status: 466,
    body: structured('ERR-01-006', 'Compose hash invalid or expired'),
    shows: ['ERR-01-006', 'Compose hash invalid or expired'],
    next: /again/,
  },
  {
    name: '467, transaction not verified',
    at: 'trigger',
    status: 467,
    body: structured('ERR-01-007', 'Transaction verification failed'),
    shows: ['ERR-01-007', 'Transaction verification failed'],
    next: /again/,
  },
  {
    name: '468, hash not allowed',
    at: 'trigger',
    status: 468,
    body: structured('ERR-01-008', 'Compose hash not allowed on-chain'),
    shows: ['ERR-01-008', 'Compose hash not allowed on-chain'],
    next: /regist|contract/,
  },
  {
    name: '500 with a bare message',
    at: 'cvm',
    status: 500,
    body: { message: 'Something broke' },
    shows: ['Something broke'],
    next: /later/,
  },
  {
    name: '500 without a body',
    status: 500,
    body: undefined,
    shows: ['Internal Server Error'],
    next: /later/,
  },
  {
    name: '500 with a JSON list',
    status: 500,
    body: ['what', { is: 'this' }],
    shows: ['Provisioning'],
    next: /later/,
  },
  {
    name: '502 with HTML',
    status: 502,
    body: '<html><head><title>502 Bad Gateway</title><style>p{x:y}</style></head><body><center><h1>502 Bad Gateway</h1></center><hr>nginx</body></html>',
    shows: ['Bad Gateway', 'nginx'],
    next: /later/,
  },
  {
    name: '503, maintenance',
    status: 503,
    body: { detail: 'Node is under maintenance' },
    shows: ['Node is under maintenance'],
    next: /maintenance|later/,
  },
  {
    name: '504 with plain text',
    at: 'pubkey',
    status: 504,
    body: 'upstream request timeout',
    shows: ['upstream request timeout'],
    next: /later/,
  },
  {
    name: 'a status that nobody documents',
    status: 418,
    body: { detail: "I'm a teapot" },
    shows: ["I'm a teapot"],
    next: /see|check/i,
  },
  {
    name: 'a request id that only the header has',
    status: 403,
    headers: { 'x-request-id': 'req_from_header' },
    body: { detail: 'No' },
    shows: ['req_from_header'],
    next: /workspace/,
  },
];

describe('the API refuses with', () => {
  test.each(CASES)('$name', async ({ status, body, shows, next, at = 'provision', headers }) => {
    const result = await deployAgainst(at, {
      kind: 'status',
      status,
      body,
      ...(headers === undefined ? {} : { headers }),
    });
    const { message } = theError(result);
    for (const part of [`HTTP ${status}`, ...shows]) expect(message).toContain(part);
    expect(message.slice(message.lastIndexOf('HTTP'))).toMatch(next);
    expect(message).not.toMatch(/<\/?[a-z]/i);
    expect(message).not.toContain('\n');
    expect(result.summary).toContain('Failed');
    if (at !== 'trigger') expectUntouched(stage());
    expect(stage().emulator.requests.filter(({ status: answered }) => answered === 202)).toEqual(
      [],
    );
  });
});

describe('an answer that is not what the API documents is one clear error:', () => {
  const answers: readonly (readonly [string, Route, unknown])[] = [
    ['a CVM that is a list', 'cvm', []],
    ['a CVM without a status', 'cvm', { id: 'cvm_1', name: 'x' }],
    ['an app compose that is text', 'appCompose', 'hello'],
    ['an app compose with other names', 'appCompose', { allowed_envs: { a: 1 } }],
    ['a provision without a hash', 'provision', { app_id: 'x' }],
    ['no provision at all', 'provision', undefined],
    ['a key that is missing', 'pubkey', { signature: '00' }],
    ['a key that is too short', 'pubkey', { public_key: 'abcd', signature: '00'.repeat(65) }],
  ];
  test.each(answers)('%s', async (_name, route, body) => {
    const result = await deployAgainst(route, { kind: 'status', status: 200, body });
    theError(result);
    expectUntouched(stage());
  });
});

describe("the server's text cannot issue a workflow command", () => {
  const EVIL = [
    'hello',
    '::add-mask::my-app',
    '::error::pwned',
    '::set-output name=compose_hash::pwned',
    '::save-state name=a::pwned',
    '  ::warning file=a.ts::pwned',
    '##[error]pwned',
    '##[add-mask]my-app',
    '%0A::notice::pwned%0D%0A::notice::pwned',
    '\u2028::notice::pwned\u0085::notice::pwned',
  ];

  /** Only the step's own commands may be in its output. */
  function expectNoForeignCommand(result: StepResult, masks: readonly string[]): void {
    for (const line of result.stdout.split(/\r\n|\n|\r/)) {
      const isCommand = line.trimStart().startsWith('::');
      if (isCommand) {
        expect(line).toMatch(
          /^::(?:(?:add-mask|error|warning|notice|debug)(?: |::)|group::The compose text to ship$|group::The end of the log of [\w -]+$|endgroup::$)/,
        );
        expect(line).not.toMatch(/^::(?:error|warning|notice)[^:]*::\s*pwned/);
      } else {
        expect(line).not.toContain('##[');
      }
    }
    for (const mask of masks) expect(result.masks).not.toContain(mask);
    expect(Object.keys(readActionFile().outputs)).toEqual(
      expect.arrayContaining(Object.keys(result.outputs)),
    );
    expect(result.outputs['compose_hash'] ?? '').not.toContain('pwned');
  }

  test.each(['\n', '\r\n', '\r', ' '])('in an error, joined by %j', async (join) => {
    const text = EVIL.join(join);
    const body = {
      error_code: `ERR${join}::error::pwned`,
      message: text,
      request_id: text,
      details: [{ field: text, value: text, message: text }],
      suggestions: [text],
      links: [{ url: text, label: text }],
    };
    const result = await deployAgainst('provision', { kind: 'status', status: 400, body });
    const { message } = theError(result);
    expect(message).not.toMatch(/[\r\n]/);
    expectNoForeignCommand(result, ['my-app']);
  });

  test('in the log line of a retry', async () => {
    const text = EVIL.join('\n');
    const result = await deployAgainst('cvm', { kind: 'status', status: 503, body: text });
    expect(result.log).toMatch(/Retry 1 in/);
    theError(result);
    expectNoForeignCommand(result, ['my-app']);
  });

  test('in a boot error', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: EVIL.join('\n') };
    const result = await stage().deploy();
    theError(result);
    expectNoForeignCommand(result, ['my-app']);
  });

  test('in the message of a failed operation', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'operation-fails', errorMessage: EVIL.join('\r\n') };
    const result = await stage().deploy();
    theError(result);
    expectNoForeignCommand(result, ['my-app']);
  });

  test('in what a CVM is called, where it answers, and what it is doing', async () => {
    const cvm = stage().addCvm();
    const text = EVIL.join('\n');
    stage().emulator.faults.next.push({
      ...ROUTES.cvm,
      action: {
        kind: 'status',
        status: 200,
        body: {
          id: text,
          name: text,
          app_id: cvm.appId,
          vm_uuid: text,
          status: text,
          compose_hash: cvm.composeHash,
          endpoints: [{ app: text, instance: text }],
        },
      },
    });
    const result = await stage().deploy({ wait: 'false' });
    expectNoForeignCommand(result, ['my-app']);
    expect(result.outputs['compose_hash']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('in the names of the env that the CVM has', async () => {
    stage().addCvm({ appCompose: { allowed_envs: ['A\n::error::pwned', '##[error]pwned'] } });
    const result = await stage().deploy({ wait: 'false' });
    expectNoForeignCommand(result, ['my-app']);
  });

  test('and HTML and Markdown in it stay text in the summary', async () => {
    const text = '<img src=x onerror=y> [link](http://evil.example) **bold** @octocat | `code`';
    const result = await deployAgainst('provision', {
      kind: 'status',
      status: 400,
      body: { detail: text },
    });
    theError(result);
    expect(result.summary).not.toMatch(/<img|(?<!\\)\*\*bold|(?<!\\)\]\(http|@octocat/);
  });
});
