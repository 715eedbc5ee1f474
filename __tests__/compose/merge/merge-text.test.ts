import { describe, expect, test } from '@jest/globals';
import { plainScalar, valueText } from '../../../src/compose/yaml/scalar.ts';
import {
  isIp,
  parsePorts,
  parseVolume,
  splitOutsideVariables,
} from '../../../src/compose/schema/short-form.ts';
import { mergeNamed, mergeTexts, service } from './merge-support.ts';

describe('the merged text', () => {
  test('comments, quotes, block scalars and indentation stay where nothing was merged', () => {
    const base = `# The app.
services:
  # the web
  web: # first
      image: 'it''s'   # pinned

      # how it starts
      command: |2
          run
        $$HOME \${A:-\${B:?no}}
      environment:
        - A=1
      # ports:
      #   - 80
  db:
    image: d
    x-folded: >-
      one
      two

# volumes
volumes:
  v:
# end
`;
    const override = `# over
services:
  web:
    # more
    environment:
      - B=2 # two
  new:
      image: "n"
`;
    expect(mergeTexts(base, override).text).toBe(`# The app.
# over
services:
  # the web
  web: # first
      image: 'it''s'   # pinned

      # how it starts
      command: |2
          run
        $$HOME \${A:-\${B:?no}}
      # more
      environment:
        - A=1
        - B=2 # two
      # ports:
      #   - 80
  db:
    image: d
    x-folded: >-
      one
      two
  new:
      image: "n"

# volumes
volumes:
  v:
# end
`);
  });

  test('lines below a kept block scalar are content, below another they are not', () => {
    const base =
      'services:\n  a:\n    image: x\n    x-l:\n      - |+\n        k \n\n      - |\n        c\n\n';
    const merged = mergeTexts(base, service('image: y').replace('web', 'a'));
    expect(merged.text).toBe(base.replace('image: x', 'image: y').trimEnd() + '\n');
  });

  test('anchors, aliases and merge keys are written out, with a comment once', () => {
    const base = `x-base: &base
  restart: always # r
  environment: &env
    A: 1_000
services:
  a:
    <<: *base
    image: x
    environment:
      <<: *env
      B: 010
`;
    expect(mergeTexts(base, 'services: {a: {user: u}}\n').text).toBe(`x-base:
  restart: always # r
  environment:
    A: 1_000
services:
  a:
    restart: always
    image: x
    environment:
      A: 1_000
      B: 010
    user: u
`);
  });

  test('a merge key is shallow, the first of several mappings wins, and own keys win over all', () => {
    const base = `x-a: &a {k: {a: 1}, l: 1}
x-b: &b {l: 2, m: 2}
x-c: {<<: [*a, *b], m: 3}
`;
    expect(mergeTexts(base, 'services: {}\n').text).toContain(
      'x-c:\n  k: {a: 1}\n  l: 1\n  m: 3\n',
    );
  });

  test('texts that would read back as something else are quoted', () => {
    const merged = mergeTexts(
      'services: {a: {labels: ["n= "]}}\n',
      'services: {a: {labels: {k: "x: y", l: "a #b", m: "1\\n2"}}}\n',
    );
    expect(merged.text).toBe(
      'services:\n  a:\n    labels:\n      - "n= "\n      - "k=x: y"\n      - "l=a #b"\n      - "m=1\\n2"\n',
    );
  });

  test('a mapping stays one, with the comments of both files', () => {
    const base = `services:
  web:
    environment:
      # how much is logged
      LEVEL: info # of the log
      # who may call
      ALLOW: all
      ZONE: eu # the same in both
    labels:
      b: 1
      # routing
      a: x
`;
    const override = `services:
  # in production
  web: # behind a proxy
    environment: # kept short
      NEW: 1 # new here
      # nobody from outside
      ALLOW: none # yet
      ZONE: eu
    labels:
      # once more
      - c=3 # listed
`;
    expect(mergeTexts(base, override).text).toBe(`services:
  # in production
  # behind a proxy
  web:
    # kept short
    environment:
      # how much is logged
      LEVEL: info # of the log
      # who may call
      # nobody from outside
      ALLOW: none # yet
      ZONE: eu # the same in both
      NEW: 1 # new here
    labels:
      b: 1
      # routing
      a: x
      # once more
      c: "3" # listed
`);
  });

  test('comments survive a change of form', () => {
    const base = `services:
  web:
    image: w
    depends_on:
      # the data
      - db # first
    volumes:
      # kept
      - ./a:/a # here
    build: . # all of it
    ports: [
      80, # web
      # TLS
      443
      # no more
    ]
  db: {image: d}
`;
    const override = `services:
  web:
    depends_on:
      db: {condition: service_healthy}
    volumes:
      # moved
      - ./b:/a
    build: {target: t}
    ports: [
      8080 # admin
    ]
`;
    expect(mergeTexts(base, override).text).toBe(`services:
  web:
    image: w
    depends_on:
      # the data
      db: # first
        condition: service_healthy
        required: true
    volumes:
      # kept
      # moved
      - ./b:/a
    build: # all of it
      context: .
      target: t
    ports:
      - 80 # web
      # TLS
      - 443
      # no more
      - 8080 # admin
  db: {image: d}
`);
  });

  test('a comment between a key and its value, or behind the bar of a block, survives', () => {
    const base =
      'services:\n  a:\n    image: # one\n      # two\n      x # three\n    command: |- # four\n      c\n      d\n';
    const pinned = mergeNamed(
      { 'a.yml': `include: [b.yml]\n`, 'b.yml': base.replace('a:', 'a: &a') },
      ['a.yml'],
    );
    expect(pinned.text).toBe(
      'services:\n  a:\n    image: # one\n      # two\n      x # three\n    command: |- # four\n      c\n      d\n',
    );
    expect(mergeTexts(base, service('user: u').replace('web', 'a')).text).toBe(
      `${base}    user: u\n`,
    );
  });

  test('the comments of an anchor that is not in the text stand at its first alias', () => {
    const { text } = mergeNamed(
      {
        'a.yml': '# The app.\ninclude: [b.yml]\n',
        'b.yml':
          '# Shared.\nx-all: &all\n  # for ever\n  restart: always # r\nservices:\n  a:\n    <<: *all\n    image: x\n  b:\n    <<: *all\n    image: y\n',
      },
      ['a.yml'],
    );
    expect(text).toBe(
      '# The app.\nservices:\n  a:\n    # for ever\n    restart: always # r\n    image: x\n  b:\n    restart: always\n    image: y\n',
    );
  });

  test('the comment above a file stays, though what it stands above is gone from the text', () => {
    const old = `# The app.\n\nversion: "3"\n${service('image: x')}`;
    expect(mergeTexts(old, `# Over.\n${old}`).text).toBe(
      `# The app.\n\n# Over.\n# The app.\n\n${service('image: x')}`,
    );
  });

  test('a comment that is deeper than its entry never becomes part of a text above it', () => {
    const base = 'services:\n  a:\n    labels:\n          # deep\n      k: a\n';
    const over = 'services:\n  a:\n    labels:\n      c: |-\n       x\n      k: b\n';
    const merged = mergeTexts(over, base);
    expect(merged.text).toBe(
      'services:\n  a:\n    labels:\n      c: |-\n       x\n      # deep\n      k: a\n',
    );
  });

  test('every node knows where it comes from', () => {
    const merged = mergeTexts(
      'services:\n  a:\n    image: x\n    user: &u me\n',
      '\nservices:\n  a: {image:  y, hostname: h}\n',
    );
    const services = merged.model.entries.get('services')?.value;
    const a = services?.kind === 'mapping' ? services.entries.get('a')?.value : undefined;
    const places =
      a?.kind === 'mapping'
        ? [...a.entries].map(([key, { value }]) => {
            const { file, line = 0, column = 0 } = value.origin.source.place(value.origin.start);
            return `${key} ${file}:${line}:${column}`;
          })
        : [];
    expect(places).toEqual(['image 2.yml:3:15', 'user 1.yml:4:14', 'hostname 2.yml:3:28']);
  });
});

describe('scalars', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['010', 'int', '8'],
    ['0o10', 'int', '8'],
    ['0b101', 'int', '5'],
    ['-0x1F', 'int', '-31'],
    ['1_000', 'int', '1000'],
    ['+7', 'int', '7'],
    ['09', 'float', '9'],
    ['1.50', 'float', '1.5'],
    ['.5', 'float', '0.5'],
    ['1e3', 'float', '1000'],
    ['1e21', 'float', '1e+21'],
    ['123456789012345678901', 'float', '1.2345678901234568e+20'],
    ['999999.5', 'float', '999999.5'],
    ['1234567.5', 'float', '1.2345675e+06'],
    ['1e400', 'string', '1e400'],
    ['0.0001', 'float', '0.0001'],
    ['0.00001234', 'float', '1.234e-05'],
    ['18446744073709551615', 'int', '18446744073709551615'],
    ['.inf', 'float', '+Inf'],
    ['-.INF', 'float', '-Inf'],
    ['.nan', 'float', 'NaN'],
    ['True', 'bool', 'true'],
    ['yes', 'string', 'yes'],
    ['off', 'string', 'off'],
    ['12:30', 'string', '12:30'],
    ['1.2.3', 'string', '1.2.3'],
    ['-', 'string', '-'],
    ['0x', 'string', '0x'],
    ['~', 'null', ''],
    ['Null', 'null', ''],
    ['2001-01-01', 'timestamp', '2001-01-01 00:00:00 +0000 UTC'],
    ['2001-13-01', 'string', '2001-13-01'],
  ];
  test.each(rows)('%s is %s %s', (text, type, written) => {
    const value = plainScalar(text);
    expect(value.type).toBe(type);
    expect(valueText(value)).toBe(written);
  });
});

describe('short forms', () => {
  test('variables are not split', () => {
    expect(splitOutsideVariables('${A:-${B:-c}}:d:$E', ':')).toEqual(['${A:-${B:-c}}', 'd', '$E']);
  });

  const volumes: readonly (readonly [string, unknown])[] = [
    ['a', { source: '', target: 'a', options: '' }],
    ['/data', { source: '', target: '/data', options: '' }],
    ['vol:/data', { source: 'vol', target: '/data', options: '' }],
    ['./a:/b:ro,z', { source: './a', target: '/b', options: 'ro,z' }],
    ['C:/a:/b', { source: 'C:/a', target: '/b', options: '' }],
    ['n:/n', { source: '', target: 'n:/n', options: '' }],
    ['', 'the volume is empty'],
    ['ab:cd:ef:gh', expect.stringContaining('too many colons')],
    ['ab::cd', expect.stringContaining('empty part')],
  ];
  test.each(volumes)('volume %s', (spec, parts) => {
    expect(parseVolume(spec)).toEqual(parts);
  });

  const ports: readonly (readonly [string, string | undefined])[] = [
    ['80', ':80/tcp'],
    [':80', ':80/tcp'],
    ['080:80/UDP', '80:80/udp'],
    ['80-82:90', '80-82:90/tcp'],
    ['80-81:90-91', '80:90/tcp 81:91/tcp'],
    ['[::1]:80:81', '::1 80:81/tcp'],
    ['1.2.3.4::80', '1.2.3.4 :80/tcp'],
    ['80-81:90-92', undefined],
    ['::1:80:80', undefined],
    ['host:80:80', undefined],
    ['1.2.3.4:80', undefined],
    ['70000:80', undefined],
    ['80/icmp', undefined],
    ['${P}:80', undefined],
  ];
  test.each(ports)('port %s', (spec, expected) => {
    const found = parsePorts(spec)
      ?.map(
        (p) =>
          `${p.hostIp === undefined ? '' : `${p.hostIp} `}${p.published}:${p.target}/${p.protocol}`,
      )
      .join(' ');
    expect(found).toBe(expected);
  });

  test.each(['0.0.0.0', '::', '::1', 'fe80::1', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4'])(
    '%s is an address',
    (text) => {
      expect(isIp(text)).toBe(true);
    },
  );

  test.each(['', '1.2.3', '256.0.0.1', '1.2.3.04', 'x', ':::', '1:2', '1:2:3:4:5:6:7:8:9', '${A}'])(
    '%s is none',
    (text) => {
      expect(isIp(text)).toBe(false);
    },
  );
});
