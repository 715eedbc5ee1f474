import { describe, expect, test } from '@jest/globals';
import { mergeServices, mergeTexts, service } from './merge-support.ts';

type Row = readonly [rule: string, base: string, override: string, merged: string];

describe('attributes of a service', () => {
  const rows: readonly Row[] = [
    ['a scalar is replaced', 'image: a', 'image: b', 'image: b'],
    ['a null keeps the base', 'image: a', 'image:', 'image: a'],
    ['a new key is appended', 'image: a', 'user: u', 'image: a\nuser: u'],
    [
      'mappings merge key by key',
      'x-m: {a: 1, b: 2}',
      'x-m: {b: 3, c: 4}',
      'x-m:\n  a: 1\n  b: 3\n  c: 4',
    ],
    ['lists are put one after the other', 'x-l: [a]', 'x-l: [a, b]', 'x-l:\n  - a\n  - a\n  - b'],
    ['an empty list changes nothing', 'x-l: [a] # c', 'x-l: []', 'x-l: [a] # c'],
    ['command is replaced', 'command: [a, b]', 'command: c d', 'command: c d'],
    ['command is replaced by null', 'command: [a, b]', 'command:', 'command:'],
    ['entrypoint is replaced by nothing', 'entrypoint: [a]', 'entrypoint: []', 'entrypoint: []'],
    [
      'the test of a health check is replaced, its other attributes merge',
      'healthcheck:\n  test: [CMD, a]\n  retries: 3',
      'healthcheck:\n  test: b',
      'healthcheck:\n  test: b\n  retries: 3',
    ],
    [
      'environment: mapping and mapping',
      'environment: {B: 1.50, A: x}',
      'environment: {A: y, C: }',
      'environment:\n  B: 1.50\n  A: y\n  C:',
    ],
    [
      'environment: list and mapping',
      'environment:\n  - A=1 # one\n  - B=2',
      'environment: {B: "3"}',
      'environment:\n  - A=1 # one\n  - B=3',
    ],
    [
      'an environment that only one file gives keeps its form',
      'environment: {A: 0x1F}',
      'image: b',
      'environment: {A: 0x1F}\nimage: b',
    ],
    [
      'environment: mapping and list',
      'environment: {B: 1, A: x}',
      'environment: [C, B=0x2, "A=y=z"]',
      'environment:\n  B: "0x2"\n  A: y=z\n  C: null',
    ],
    [
      'environment: a mapping and keys that are filled in stay a list, in the order of the files',
      'environment: {B: 1, A: x}',
      'environment: ["${K}=v", B=2]',
      'environment:\n  - B=2\n  - A=x\n  - "${K}=v"',
    ],
    [
      'environment: a key with = means another in a mapping',
      'environment: {"B=C": 1, A: x}',
      'environment: {C: 2}',
      'environment:\n  - B=C=1\n  - A=x\n  - C=2',
    ],
    [
      'environment: a date is a text',
      'environment: {B: 1}',
      'environment: {A: 2001-01-01, C: .inf}',
      'environment:\n  B: 1\n  A: 2001-01-01 00:00:00 +0000 UTC\n  C: +Inf',
    ],
    [
      'numbers in a list are written as Compose writes them',
      'environment: [G=]',
      'environment: {A: 0x1F, B: 1_000, C: 010, D: 1e21, E: 0.1e-7, F: 1.0}',
      'environment:\n  - G=\n  - A=31\n  - B=1000\n  - C=8\n  - D=1e+21\n  - E=1e-08\n  - F=1',
    ],
    [
      'yes is a text',
      'environment: [C]',
      'environment: {B: yes, A: TRUE}',
      'environment:\n  - C\n  - B=yes\n  - A=true',
    ],
    [
      'a dollar in a key is kept from interpolation',
      'labels: [b]',
      'labels: {a$K: $V}',
      'labels:\n  - b\n  - a$$K=$V',
    ],
    [
      'labels: by the text before the first =',
      'labels: [a=1=2]',
      'labels: [a=3=4]',
      'labels:\n  - a=3=4',
    ],
    ['annotations', 'annotations: {a: 1}', 'annotations: [a=2]', 'annotations:\n  a: "2"'],
    ['sysctls', 'sysctls: {a: 1}', 'sysctls: {b: 2}', 'sysctls:\n  a: 1\n  b: 2'],
    [
      'dns: text and list',
      'dns: 1.1.1.1',
      'dns: [8.8.8.8, 1.1.1.1]',
      'dns:\n  - 1.1.1.1\n  - 8.8.8.8',
    ],
    ['dns_search', 'dns_search: [a]', 'dns_search: b', 'dns_search:\n  - a\n  - b'],
    ['tmpfs', 'tmpfs: /a', 'tmpfs: /b', 'tmpfs:\n  - /a\n  - /b'],
    [
      'env_file: by path, in place',
      'env_file: [a, b]',
      'env_file: {path: a, required: false}'.replace('{', '[{').replace('}', '}]'),
      'env_file:\n  - {path: a, required: false}\n  - b',
    ],
    ['label_file', 'label_file: a', 'label_file: b', 'label_file:\n  - a\n  - b'],
    [
      'depends_on: two lists stay a list',
      'depends_on: [a]',
      'depends_on: [b, a]',
      'depends_on:\n  - a\n  - b',
    ],
    [
      'depends_on: a list means started, and keeps restart',
      'depends_on:\n  a: {condition: service_healthy, restart: true}',
      'depends_on: [a]',
      'depends_on:\n  a:\n    condition: service_started\n    restart: true\n    required: true',
    ],
    [
      'depends_on: a mapping over a list',
      'depends_on: [a, b]',
      'depends_on: {a: {condition: service_healthy}}',
      'depends_on:\n  a:\n    condition: service_healthy\n    required: true\n  b:\n    condition: service_started\n    required: true',
    ],
    [
      'networks: two lists stay a list',
      'networks: [a]',
      'networks: [a, b]',
      'networks:\n  - a\n  - b',
    ],
    [
      'networks: aliases are joined',
      'networks: {a: {aliases: [x]}}',
      'networks: {a: {aliases: [y, x]}}',
      'networks:\n  a:\n    aliases:\n      - x\n      - y',
    ],
    [
      'networks: a mapping over a list',
      'networks: [a]',
      'networks: {b: {priority: 1}}',
      'networks:\n  a: null\n  b: {priority: 1}',
    ],
    [
      'build: text and mapping',
      'build: .',
      'build: {target: t}',
      'build:\n  context: .\n  target: t',
    ],
    [
      'build: mapping and text',
      'build: {target: t}',
      'build: ./x',
      'build:\n  target: t\n  context: ./x',
    ],
    ['build args', 'build: {args: {A: 1}}', 'build: {args: [A=2]}', 'build:\n  args:\n    A: "2"'],
    [
      'logging: the same driver merges',
      'logging: {driver: d, options: {a: "1"}}',
      'logging: {options: {b: "2"}}',
      'logging:\n  driver: d\n  options:\n    a: "1"\n    b: "2"',
    ],
    [
      'logging: another driver starts anew',
      'logging: {driver: d, options: {a: "1"}}',
      'logging: {driver: e}',
      'logging: {driver: e}',
    ],
    [
      'extra_hosts: only the same words are one',
      'extra_hosts: {h: [1.1.1.1, 2.2.2.2]}',
      'extra_hosts: ["h:1.1.1.1", h=2.2.2.2]',
      'extra_hosts:\n  - h=1.1.1.1\n  - h=2.2.2.2\n  - "h:1.1.1.1"',
    ],
    [
      'ulimits are replaced',
      'ulimits: {n: {soft: 1, hard: 2}}',
      'ulimits: {n: 3}',
      'ulimits:\n  n: 3',
    ],
    [
      'gpus: all is a list of one',
      'gpus: all',
      'gpus: [{driver: d}]',
      'gpus:\n  - count: all\n  - {driver: d}',
    ],
    ['cap_add', 'cap_add: [A]', 'cap_add: [B, A]', 'cap_add:\n  - A\n  - B'],
    ['profiles', 'profiles: [a]', 'profiles: [a]', 'profiles:\n  - a'],
    ['links: by the text before =', 'links: [a]', 'links: [a=b]', 'links:\n  - a=b'],
    ['expose: by text', 'expose: ["80"]', 'expose: [80]', 'expose:\n  - 80'],
    [
      'devices: by target',
      'devices: ["/a:/b"]',
      'devices: ["/c:/b:r", /d]',
      'devices:\n  - "/c:/b:r"\n  - /d',
    ],
    [
      'security_opt has no key',
      'security_opt: [a]',
      'security_opt: [b]',
      'security_opt:\n  - a\n  - b',
    ],
    [
      'placement constraints may repeat',
      'deploy: {placement: {constraints: [a]}}',
      'deploy: {placement: {constraints: [a]}}',
      'deploy:\n  placement:\n    constraints:\n      - a\n      - a',
    ],
    [
      'an entry with a key is replaced whole, in place',
      'volumes:\n  - {type: bind, source: a, target: /x, read_only: true}\n  - b:/y',
      'volumes: ["cc:/x"]',
      'volumes:\n  - "cc:/x"\n  - b:/y',
    ],
    [
      'volumes: by the target, options aside',
      'volumes: ["./a:/x:ro"]',
      'volumes: ["./b:/x"]',
      'volumes:\n  - "./b:/x"',
    ],
    [
      'volumes: a variable is not split',
      'volumes: ["${D:-./a}:/x"]',
      'volumes: ["${E:?no}:/x:ro"]',
      'volumes:\n  - "${E:?no}:/x:ro"',
    ],
    [
      'volumes: one letter is a drive',
      'volumes: ["c:/x:/y"]',
      'volumes: ["d:/y"]',
      'volumes:\n  - "c:/x:/y"\n  - "d:/y"',
    ],
    [
      'secrets: a name is a target below /run/secrets',
      'secrets: [a, b]',
      'secrets: [{source: c, target: /run/secrets/a}]',
      'secrets:\n  - {source: c, target: /run/secrets/a}\n  - b',
    ],
    [
      'secrets: a bare target is another key',
      'secrets: [a]',
      'secrets: [{source: a, target: a}]',
      'secrets:\n  - a\n  - {source: a, target: a}',
    ],
    [
      'configs: a name is a target at the root',
      'configs: [a]',
      'configs: [{source: b, target: /a}]',
      'configs:\n  - {source: b, target: /a}',
    ],
  ];
  test.each(rows)('%s', (_rule, base, override, merged) => {
    expect(mergeServices(base, override)).toBe(merged);
  });
});

describe('ports', () => {
  const rows: readonly Row[] = [
    ['the same text is one', '["80:80"]', '["80:80"]', '- "80:80"'],
    [
      'short and long form are one',
      '["80:80"]',
      '[{target: 80, published: "80", mode: host}]',
      '- {target: 80, published: "80", mode: host}',
    ],
    [
      'a number and a text of it are two',
      '[{target: 80, published: 80}]',
      '["80:80"]',
      '- {target: 80, published: 80}\n- "80:80"',
    ],
    [
      'an address makes another port',
      '["80:80"]',
      '["127.0.0.1:80:80"]',
      '- "80:80"\n- "127.0.0.1:80:80"',
    ],
    ['all addresses is no address', '["80:80"]', '["0.0.0.0:80:80"]', '- "0.0.0.0:80:80"'],
    ['a protocol makes another port', '["80:80"]', '["80:80/udp"]', '- "80:80"\n- "80:80/udp"'],
    ['tcp is no other protocol', '["80:80"]', '["80:80/tcp"]', '- "80:80/tcp"'],
    [
      'a variable is not guessed',
      '["80:80", "${P}:81"]',
      '["80:80/tcp"]',
      '- "80:80"\n- "${P}:81"\n- "80:80/tcp"',
    ],
    [
      'a list read before is not unread',
      '["80:80"]',
      '["${P}:81"]',
      '- target: 80\n  published: "80"\n  protocol: tcp\n  mode: ingress\n- "${P}:81"',
    ],
    ['a range that overlaps stays', '["80-81:80-81"]', '["80:80"]', '- "80-81:80-81"\n- "80:80"'],
  ];
  test.each(rows)('%s', (_rule, base, override, merged) => {
    const lines = merged.split('\n').map((line) => `  ${line}`);
    expect(mergeServices(`ports: ${base}`, `ports: ${override}`)).toBe(
      `ports:\n${lines.join('\n')}`,
    );
  });
});

describe('the top level', () => {
  const rows: readonly Row[] = [
    ['the last name counts', 'name: a\nservices: {}\n', 'name: b\n', 'name: b\nservices: {}\n'],
    [
      'an empty name does not count',
      'name: a\nservices: {}\n',
      'name: ""\n',
      'name: a\nservices: {}\n',
    ],
    ['version is dropped', 'version: "3"\nservices: {}\n', 'x-a: 1\n', 'services: {}\nx-a: 1\n'],
    [
      'resources merge',
      'volumes: {v: {name: a}}\n',
      'volumes: {v: {driver: d}, w: }\n',
      'volumes:\n  v:\n    name: a\n    driver: d\n  w:\n',
    ],
    [
      'labels of networks',
      'networks: {n: {labels: {a: 1}}}\n',
      'networks: {n: {labels: [a=2]}}\n',
      'networks:\n  n:\n    labels:\n      a: "2"\n',
    ],
    [
      'external names are flat',
      'volumes: {v: {external: {name: a}}}\n',
      'volumes: {v: {external: true}}\n',
      'volumes:\n  v:\n    external: true\n    name: a\n',
    ],
    [
      'address pools by subnet',
      'networks: {n: {ipam: {config: [{subnet: s, gateway: g}]}}}\n',
      'networks: {n: {ipam: {config: [{subnet: s, gateway: h}, {subnet: t}]}}}\n',
      'networks:\n  n:\n    ipam:\n      config:\n        - subnet: s\n          gateway: h\n        - {subnet: t}\n',
    ],
    [
      'an empty file changes nothing',
      '# all\nservices: {} # none\n',
      '# nothing here\n',
      '# all\nservices: {} # none\n',
    ],
  ];
  test.each(rows)('%s', (_rule, base, override, merged) => {
    expect(mergeTexts(base, override).text).toBe(merged);
  });
});

describe('reset and override', () => {
  const rows: readonly Row[] = [
    [
      'a reset takes the key away, whatever it holds',
      'image: a\nports: ["1:1"]',
      'ports: !reset ["2:2"]',
      'image: a',
    ],
    [
      'a reset entry of a mapping',
      'environment: {A: 1, B: 2}',
      'environment: {A: !reset null}',
      'environment:\n  B: 2',
    ],
    [
      'a reset of the only entry leaves the mapping',
      'environment: {A: 1}',
      'environment: {A: !reset null}',
      'environment: {}',
    ],
    [
      'a reset entry does not reach into a list',
      'environment: [A=1]',
      'environment: {A: !reset null}',
      'environment: [A=1]',
    ],
    [
      'a reset entry of depends_on, which a list is as well',
      'depends_on: [a, b]',
      'depends_on: {a: !reset null}',
      'depends_on:\n  b:\n    condition: service_started\n    required: true',
    ],
    [
      'an override is taken whole',
      'image: a\nports: ["1:1"]',
      'ports: !override ["2:2"]',
      'image: a\nports:\n  - "2:2"',
    ],
    ['an override of a mapping', 'x-m: {a: 1}', 'x-m: !override {b: 2}', 'x-m:\n  b: 2'],
    [
      'a tagged item of a list only concerns itself',
      'x-l: [a]',
      'x-l: [!reset b, !override c]',
      'x-l:\n  - a\n  - c',
    ],
    ['a scalar under a tag is a text', 'scale: 1', 'scale: !override 2', 'scale: "2"'],
    ['an unknown tag is ignored', 'image: a', 'x-l: !foo [1]', 'image: a\nx-l:\n  - 1'],
  ];
  test.each(rows)('%s', (_rule, base, override, merged) => {
    expect(mergeServices(base, override)).toBe(merged);
  });

  test('in a single file they resolve the file itself', () => {
    const merged = mergeTexts(service('image: a\nuser: !reset u\nports: !override ["1:1"]'));
    expect(merged.resolved).toBe(true);
    expect(merged.text).toBe(service('image: a\nports:\n  - "1:1"'));
  });

  test('a file after the reset adds again', () => {
    const merged = mergeTexts(
      service('ports: ["1:1"]'),
      service('ports: !reset []'),
      service('ports: ["3:3"]'),
    );
    expect(merged.text).toBe(service('ports: ["3:3"]'));
  });

  test('an alias to a tagged node resets as the node does', () => {
    const merged = mergeTexts(
      service('image: a\nports: ["1:1"]'),
      `x-r: &r !reset []\n${service('ports: *r')}`,
    );
    expect(merged.text).toBe(service('image: a'));
  });
});

describe('documents', () => {
  test('a second document is one more override', () => {
    const merged = mergeTexts(`${service('image: a\nuser: u')}---\n${service('image: b')}`);
    expect(merged.text).toBe(service('image: b\nuser: u'));
    expect(merged.resolved).toBe(true);
  });

  test('one file with nothing to resolve stays byte for byte', () => {
    const text = '\ufeff# c\r\nservices:\r\n  a: &a {image: x}\r\n  b: *a\r\n\r\n';
    const merged = mergeTexts(text);
    expect(merged.resolved).toBe(false);
    expect(merged.text).toBe(text);
  });
});
