import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { oneLine, parseProblem, type Problem } from '../../src/phala/problem.ts';
import { createScrub } from '../../src/report/scrub.ts';

const NOTHING: Problem = {
  code: undefined,
  words: 'no reason given',
  details: [],
  fields: [],
  suggestions: [],
  links: [],
  requestId: undefined,
};

const asItIs = (text: string): string => text;

function problem(body: unknown, requestId?: string, scrub = asItIs): Problem {
  return parseProblem(typeof body === 'string' ? body : JSON.stringify(body), requestId, scrub);
}

const structured = {
  error_code: 'ERR-02-009',
  message: 'Incompatible configuration',
  request_id: 'req_1',
  details: [
    { field: 'vcpu', value: 'canary-value', message: 'too many' },
    { field: 'memory', value: 3, message: null },
    { message: 'also this' },
  ],
  suggestions: ['Use fewer'],
  links: [{ url: 'https://docs.example/x', label: 'Sizes' }, { url: 'https://docs.example/y' }],
};
const structuredRead: Problem = {
  code: 'ERR-02-009',
  words: 'Incompatible configuration',
  details: ['vcpu: too many', 'also this'],
  fields: ['vcpu', 'memory', ''],
  suggestions: ['Use fewer'],
  links: ['Sizes: https://docs.example/x', 'https://docs.example/y'],
  requestId: 'req_1',
};

const cases: readonly (readonly [string, unknown, Partial<Problem>])[] = [
  ['a string detail', { detail: 'CVM not found' }, { words: 'CVM not found' }],
  ['an empty string detail', { detail: '' }, {}],
  [
    'a FastAPI list',
    {
      detail: [
        {
          loc: ['body', 'compose_hash'],
          msg: 'Field required',
          type: 'missing',
          input: { a: 'canary-value' },
          ctx: { b: 'canary-value' },
        },
        {
          loc: ['body', 'allowed_envs', 0],
          msg: 'Input should be a string',
          input: 'canary-value',
        },
        { loc: ['path', 'cvm_id'], msg: 'Bad' },
        { loc: ['body'], msg: 'Whole body' },
        { msg: 'No place' },
        'odd',
        null,
      ],
    },
    {
      words: 'the request was refused as invalid',
      details: [
        'compose_hash: Field required',
        'allowed_envs.0: Input should be a string',
        'path.cvm_id: Bad',
        'Whole body',
        'No place',
      ],
      fields: ['compose_hash', 'allowed_envs.0', 'path.cvm_id', '', ''],
    },
  ],
  ['an empty FastAPI list', { detail: [] }, { words: 'the request was refused as invalid' }],
  [
    'an object detail with message and code',
    { detail: { message: 'Busy', code: 'cvm_busy' } },
    { words: 'Busy', code: 'cvm_busy' },
  ],
  ['the structured form', structured, structuredRead],
  ['the structured form under detail', { detail: structured }, structuredRead],
  [
    'the structured form with null parts',
    {
      error_code: 'ERR-04-001',
      message: 'No credit',
      details: null,
      suggestions: null,
      links: null,
    },
    { code: 'ERR-04-001', words: 'No credit' },
  ],
  [
    'the structured form with missing parts',
    { error_code: 'ERR-04-001', message: 'No credit' },
    { code: 'ERR-04-001', words: 'No credit' },
  ],
  [
    'the structured form with parts of other types',
    { error_code: 'X', message: 'm', details: 'd', suggestions: [1, null, {}], links: [null, 7] },
    { code: 'X', words: 'm', suggestions: ['1'] },
  ],
  [
    'details of a 465, without messages',
    {
      error_code: 'ERR-01-005',
      message: 'Compose hash registration required on-chain',
      details: [
        { field: 'compose_hash', value: 'canary-value', message: null },
        { field: 'commit_token', value: 'canary-value' },
      ],
    },
    {
      code: 'ERR-01-005',
      words: 'Compose hash registration required on-chain',
      fields: ['compose_hash', 'commit_token'],
    },
  ],
  ['a bare message', { message: 'Nope' }, { words: 'Nope' }],
  ['a bare error', { error: 'Nope' }, { words: 'Nope' }],
  ['an empty object', {}, {}],
  ['nothing', '', {}],
  ['white space', ' \r\n ', {}],
  ['JSON null', 'null', { words: 'null' }],
  ['plain text', 'upstream connect error', { words: 'upstream connect error' }],
  [
    'an HTML page',
    '<html><head><title>502 Bad Gateway</title><style>b{color:red}</style></head><body>\n<h1>502 Bad Gateway</h1><script>alert("x")</script><hr>nginx</body></html>',
    { words: '502 Bad Gateway 502 Bad Gateway nginx' },
  ],
  ['truncated JSON', '{"detail":"CVM not', { words: '{"detail":"CVM not' }],
];

describe('parseProblem', () => {
  test.each(cases)('%s', (_, body, expected) => {
    expect(problem(body)).toEqual({ ...NOTHING, ...expected });
  });

  test.each(cases)('%s: echoed values are not shown', (_, body) => {
    expect(JSON.stringify(problem(body))).not.toContain('canary-value');
  });

  test.each([
    ['from the body', structured, 'req_1'],
    ['from the header, when the body has none', { detail: 'x' }, 'req_header'],
    ['from the header of a page', '<p>x</p>', 'req_header'],
    ['from the header of a list', { detail: [] }, 'req_header'],
  ])('the request id: %s', (_, body, expected) => {
    expect(problem(body, 'req_header').requestId).toBe(expected);
  });

  test('control characters and line breaks become single spaces in every text', () => {
    const dirty = 'a\r\n::error::b\u0000\u001b[31mc\u2028d\u0085e\u202ef';
    // What turns the direction of text stays, to be made visible where it is printed.
    const clean = 'a ::error::b [31mc d e\u202ef';
    const body = {
      error_code: dirty,
      message: dirty,
      request_id: dirty,
      details: [{ field: dirty, message: dirty }],
      suggestions: [dirty],
      links: [{ label: dirty, url: dirty }],
    };
    expect(problem(body)).toEqual({
      code: clean,
      words: clean,
      requestId: clean,
      details: [`${clean}: ${clean}`],
      fields: [clean],
      suggestions: [clean],
      links: [`${clean}: ${clean}`],
    });
    expect(problem({ detail: dirty }, dirty)).toMatchObject({ words: clean, requestId: clean });
    expect(problem({ detail: [{ loc: ['body', dirty], msg: dirty }] }).details).toEqual([
      `${clean}: ${clean}`,
    ]);
    expect(problem(dirty).words).toBe(clean);
  });

  test('long texts are cut', () => {
    const long = 'x'.repeat(5000);
    for (const body of [long, { detail: long }, { message: long }, { detail: { message: long } }]) {
      const { words } = problem(body);
      expect(words.length).toBeLessThanOrEqual(501);
      expect(words.endsWith('…')).toBe(true);
    }
    const [detail] = problem({ detail: [{ loc: ['body', long], msg: long }] }).details;
    expect(detail?.length).toBeLessThan(1100);
  });

  // A reader that looks for the end of each tag anew takes minutes for a page of a few hundred kilobytes.
  test.each(['<', '<script '])('a large page of unclosed %j is read quickly', (part) => {
    const before = process.cpuUsage();
    parseProblem(part.repeat(60_000 / part.length), undefined, asItIs);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });

  test('any body gives single lines', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), structuredLike()), (body) => {
        const read = parseProblem(body, undefined, asItIs);
        const texts = [
          read.words,
          read.code ?? '',
          read.requestId ?? '',
          ...read.details,
          ...read.fields,
          ...read.suggestions,
          ...read.links,
        ];
        for (const text of texts) expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(read.words).not.toBe('');
      }),
    );
  });
});

describe('secrets are taken out of', () => {
  const SECRET = 'line one\n"quo\\ted"\tend';
  const scrub = createScrub([SECRET]);
  const said = `bad ${SECRET}!`;

  test.each<[string, unknown, Partial<Problem>]>([
    ['a string detail', { detail: said }, { words: 'bad ***!' }],
    [
      'a list detail',
      { detail: [{ loc: ['body', SECRET], msg: said }] },
      {
        words: 'the request was refused as invalid',
        details: ['***: bad ***!'],
        fields: ['***'],
      },
    ],
    [
      'the structured form',
      {
        error_code: SECRET,
        message: said,
        request_id: SECRET,
        details: [{ field: SECRET, message: said }],
        suggestions: [said],
        links: [{ label: SECRET, url: said }],
      },
      {
        code: '***',
        words: 'bad ***!',
        requestId: '***',
        details: ['***: bad ***!'],
        fields: ['***'],
        suggestions: ['bad ***!'],
        links: ['***: bad ***!'],
      },
    ],
    ['a plain text', said, { words: 'bad ***!' }],
    ['a page', `<p class="x">${said}</p>`, { words: 'bad ***!' }],
    ['truncated JSON', `{"detail":"${said}`, { words: '{"detail":"bad ***!' }],
  ])('%s', (_, body, expected) => {
    expect(problem(body, undefined, scrub)).toEqual({ ...NOTHING, ...expected });
  });

  test('the request id of the header', () => {
    expect(problem({ detail: 'x' }, `req ${SECRET}`, scrub).requestId).toBe('req ***');
  });

  // Whatever stands before the secret, the cut must not leave a part of it that is no longer recognised.
  test('a text that is cut in the middle of one', () => {
    const secret = 's3cr3t-'.repeat(20);
    const clean = createScrub([secret]);
    const left = (read: Problem): string => JSON.stringify(read);
    for (const before of [360, 420, 499, 500]) {
      const long = `${'x'.repeat(before)}${secret}${'y'.repeat(600)}`;
      for (const body of [long, { detail: long }, { message: long }, { detail: [{ msg: long }] }]) {
        expect(left(problem(body, undefined, clean))).not.toContain('s3cr');
      }
      expect(left(problem({ detail: 'x' }, long, clean))).not.toContain('s3cr');
    }
    const page = `<p>${' '.repeat(4096 - 3 - 50)}${secret}</p>`;
    expect(left(problem(page, undefined, clean))).not.toContain('s3cr');
  });

  test('a page that has it between tags, where white space would be folded', () => {
    expect(problem('<b>p  ss</b>', undefined, createScrub(['p  ss'])).words).toBe('***');
  });
});

function structuredLike(): fc.Arbitrary<string> {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null), fc.integer());
  const record = fc.record(
    {
      error_code: value,
      message: value,
      details: fc.array(fc.record({ field: value, message: value })),
    },
    { requiredKeys: [] },
  );
  return fc
    .oneof(
      record,
      record.map((detail) => ({ detail })),
      fc.record({ detail: value }),
    )
    .map((body) => JSON.stringify(body));
}

test('oneLine keeps a text of 500 characters and cuts one of 501', () => {
  expect(oneLine('y'.repeat(500))).toBe('y'.repeat(500));
  expect(oneLine('y'.repeat(501))).toBe(`${'y'.repeat(500)}…`);
});
