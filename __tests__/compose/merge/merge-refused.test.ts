import { describe, expect, test } from '@jest/globals';
import { mergeTexts, refusals, service } from './merge-support.ts';

type Row = readonly [what: string, texts: readonly string[], at: string, message: RegExp];

const OK = service('image: a');

const rows: readonly Row[] = [
  [
    'a list over a mapping',
    [service('x-m: {a: 1}'), service('x-m: [a]')],
    '2.yml:3:10',
    /cannot override services\.web\.x-m: it is a mapping at 1\.yml:3:10, and a list here/,
  ],
  [
    'a scalar over a list',
    [service('ports: ["1:1"]'), service('ports: 1')],
    '2.yml:3:12',
    /cannot override services\.web\.ports/,
  ],
  [
    'a list over SSH keys',
    [service('build: {ssh: [default]}'), service('build: {ssh: [a=/b]}')],
    '2.yml:3:18',
    /cannot override/,
  ],
  [
    'text over a list of GPUs',
    [service('gpus: [{driver: d}]'), service('gpus: all')],
    '2.yml:3:11',
    /cannot override/,
  ],
  [
    'logging that is null',
    [service('logging: {driver: d}'), service('logging:')],
    '2.yml:3:13',
    /logging is null/,
  ],
  [
    'an item twice where items are unique',
    [service('security_opt: [a]'), service('security_opt: [b, a]')],
    '2.yml:3:23',
    /the same item twice/,
  ],
  [
    'a key twice',
    ['services:\n  a: {image: x}\n  a: {image: y}\n'],
    '1.yml:3:3',
    /"a" is already defined at 1\.yml:2:3/,
  ],
  [
    'two merge keys',
    ['x-a: &a {b: 1}\nservices:\n  a:\n    <<: *a\n    <<: *a\n'],
    '1.yml:5:5',
    /"<<" is already defined/,
  ],
  [
    'a key twice below an override',
    [OK, service('x-m: !override {a: 1, a: 2}')],
    '2.yml:3:27',
    /already defined/,
  ],
  [
    'a number as a key',
    ['services:\n  1: {image: x}\n'],
    '1.yml:2:3',
    /must be a string, not a number/,
  ],
  ['a boolean as a key', [service('environment: {true: x}')], '1.yml:3:19', /must be a string/],
  ['a tab', ['services:\n\ta: 1\n'], '1.yml:2:1', /tab/],
  ['broken YAML', ['services: {a\n'], '1.yml:2:1', /./],
  ['an alias without an anchor', ['services: *a\n'], '1.yml:1:11', /no anchor/],
  ['an anchor in itself', ['x-a: &a\n  b: *a\n'], '1.yml:2:6', /cycle/],
  [
    'an alias below the same alias',
    [`x-a: &a {x-b: 1}\n${service('image: a\n<<: *a\ndeploy: {<<: *a}')}`],
    '1.yml:6:18',
    /takes that for a cycle/,
  ],
  [
    'a scalar under a merge key',
    ['x-a: &a 1\nservices:\n  a:\n    <<: *a\n'],
    '1.yml:1:9',
    /must be given a mapping/,
  ],
  ['a text at the top', ['hello\n'], '1.yml:1:1', /must be a mapping/],
  ['an empty document', [`${OK}---\n`], '1.yml:4:4', /document is empty/],
  ['nothing at all', ['# nothing\n'], '1.yml:1:1', /empty/],
  [
    'an unknown attribute',
    [service('imaeg: a')],
    '1.yml:3:5',
    /services\.web does not know "imaeg"/,
  ],
  ['an unknown section', ['servcies: {}\n'], '1.yml:1:1', /does not know "servcies"/],
  [
    'a service name with a space',
    ['services: {"a b": {image: x}}\n'],
    '1.yml:1:12',
    /cannot have the name "a b"/,
  ],
  [
    'a service that is null in the first file',
    ['services:\n  w:\n'],
    '1.yml:2:5',
    /services\.w must be a mapping, not null/,
  ],
  ['a number as an image', [service('image: 5')], '1.yml:3:12', /must be a string, not a number/],
  ['a date in environment', [service('environment: {A: 2001-01-01}')], '1.yml:3:22', /not a date/],
  ['a list in environment', [service('environment: {A: [b]}')], '1.yml:3:22', /not a list/],
  [
    'a wrong word',
    [service('depends_on: {a: {condition: up}}')],
    '1.yml:3:33',
    /must be one of service_started/,
  ],
  [
    'a missing attribute',
    [service('develop: {watch: [{path: a}]}')],
    '1.yml:3:23',
    /has no "action"/,
  ],
  ['a number out of range', [service('oom_score_adj: 2000')], '1.yml:3:20', /1000 or less/],
  [
    'an override is judged on the merged model',
    [OK, service('ulimits: {n: {soft: 1}}')],
    '2.yml:3:18',
    /has no "hard"/,
  ],
  [
    'the first file is judged by itself',
    [
      service('depends_on: {a: {restart: true}}'),
      service('depends_on: {a: {condition: service_started}}'),
    ],
    '1.yml:3:21',
    /has no "condition"/,
  ],
  [
    'a volume without a target',
    [service('volumes: [{type: bind, source: a}]')],
    '1.yml:3:15',
    /has no target/,
  ],
  ['a volume with an empty part', [service('volumes: ["ab::/c"]')], '1.yml:3:15', /empty part/],
  [
    'a port without a target',
    [service('ports: [{published: "80"}]')],
    '1.yml:3:13',
    /has no target/,
  ],
  [
    'a port at a host name',
    [service('ports: [{target: 80, host_ip: here}]')],
    '1.yml:3:35',
    /no IP address/,
  ],
  ['a text as ulimit', [service('ulimits: {n: $N}')], '1.yml:3:18', /not a string/],
  [
    'an external volume with a driver',
    ['volumes: {v: {external: true, driver: d}}\n'],
    '1.yml:1:31',
    /external, so it cannot have "driver"/,
  ],
  [
    'two external names',
    ['networks: {n: {external: {name: a}, name: b}}\n'],
    '1.yml:1:33',
    /one name in external\.name and another/,
  ],
  [
    'a config without a source',
    ['configs: {c: {name: n}}\n'],
    '1.yml:1:14',
    /needs one of file, environment, content/,
  ],
  [
    'a config with two sources from two files',
    ['configs: {c: {file: f}}\n', 'configs: {c: {content: t}}\n'],
    '2.yml:1:24',
    /only one of/,
  ],
  [
    'a device request with count and ids',
    [service('gpus: [{count: 1, device_ids: [a]}]')],
    '1.yml:3:35',
    /either count or device_ids/,
  ],
  [
    'an empty watch path',
    [service('develop: {watch: [{path: "", action: sync}]}')],
    '1.yml:3:30',
    /cannot be empty/,
  ],
];

describe('refused, with file, line and column', () => {
  test.each(rows)('%s', (_what, texts, at, message) => {
    const [first] = refusals(() => mergeTexts(...texts));
    const place = first?.place;
    expect(`${place?.file ?? ''}:${place?.line ?? ''}:${place?.column ?? ''}`).toBe(at);
    expect(first?.message).toMatch(message);
    expect(first?.rule).toMatch(/^compose-[a-z-]+$/);
    expect(first?.level).toBe('error');
  });
});

const accepted: readonly (readonly [what: string, text: string])[] = [
  ['a variable for a number', service('scale: ${N}\ncpus: $C\nprivileged: ${P:-true}')],
  ['a variable as a mount source', service('volumes: ["${D:-./d}:/d"]')],
  ['an extension anywhere', `x-a: 1\n${service('x-b: [1]\nbuild: {x-c: {}}')}`],
  ['a null where Compose takes one', `${service('command:')}volumes:\n  v:\nnetworks:\n  n:\n`],
  ['keys that YAML 1.1 would take for booleans', service('environment: {on: 1, yes: 2, n: 3}')],
  ['JSON', '{"services": {"a": {"image": "x"}}}'],
  ['a percent directive', `%YAML 1.1\n---\n${service('environment: {A: yes}')}`],
];

describe('accepted', () => {
  test.each(accepted)('%s', (_what, text) => {
    expect(mergeTexts(text).text).toBe(text);
  });
});
