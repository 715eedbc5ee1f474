import { IMAGE, ROUTES } from '../stage.ts';
import { type Scenario, compose, service, withSecret } from './scenario.ts';
import { API_KEY, SECRETS, FROM_FILE, KNOWN, quote, forms } from './values.ts';

/** A secret that is a word: it can stand where only names can. */
const WORD = 'canary_Word_9f8e7d_canary';
const LONG_WORD = `canary${'v'.repeat(140)}canary`;
/** One that a path normaliser would change. */
const PATH_LIKE = 'canary//to/./the/../a canary';

export const COMPOSE_SCENARIOS: readonly Scenario[] = [
  // A secret in the text, wherever it stands; `lint_ignore` does not help.
  ...KNOWN.flatMap((value, index) =>
    forms(value).flatMap(([how, text]) => [
      compose(
        `secret ${index} in the text, ${how}`,
        service(`    environment: {A: ${quote(`before ${text} after`)}}`),
        { lint_ignore: 'all' },
      ),
      // A comment cuts a text of several lines into pieces.
      ...(text.includes('\n')
        ? []
        : [
            compose(`secret ${index} in a comment, ${how}`, `# ${text}\n${service()}`, {
              lint_ignore: 'all',
            }),
            compose(
              `secret ${index} in a comment of a text that is checked, ${how}`,
              `# ${text}\n${service()}`,
              { lint_ignore: 'all', mode: 'check' },
            ),
          ]),
    ]),
  ),
  ...KNOWN.flatMap((value, index) => [
    compose(
      `secret ${index} as keys, as a list item and as an image`,
      [
        'services:',
        `  ${quote(value)}: {image: ${quote(value)}}`,
        '  web:',
        `    image: ${quote(`app:${value}`)}`,
        `    labels: {${quote(value)}: x}`,
        `    volumes: [${quote(`./${value}:/data`)}, ${quote(`${value}:/more`)}]`,
        `    command: [run, ${quote(value)}]`,
        '',
      ].join('\n'),
    ),
    compose(
      `secret ${index} in a variable`,
      service(`    command: [${quote(`\${${value}}`)}, ${quote(`\${A:?${value}}`)}]`),
      { lint_ignore: 'image-mutable' },
    ),
    compose(
      `secret ${index} in a default`,
      service(`    scale: ${quote(`\${A:-${value}}`)}`, `    privileged: ${quote(value)}`),
    ),
    compose(`secret ${index} as the image of a pin`, service(), {
      images: `web=${value.replaceAll('\n', '')}`,
    }),
  ]),
  compose(
    'every secret in a block',
    service(
      '    configs: [c]',
      'configs:',
      '  c:',
      '    content: |',
      ...KNOWN.flatMap((value) => value.split('\n').map((line) => `      ${line}`)),
    ),
    { strict: 'true' },
  ),
  {
    name: 'secrets in files that are merged, extended and included',
    ends: 'red',
    set: (stage) => {
      stage.write('a.yaml', `include: [c.yaml]\n${service(`    command: ${quote(API_KEY)}`)}`);
      stage.write('b.yaml', service(`    extends: {file: d.yaml, service: web}`));
      stage.write('c.yaml', service(`    hostname: ${quote(FROM_FILE)}`).replace('web', 'db'));
      stage.write('d.yaml', service(`    labels: [${quote(SECRETS.SPACED)}]`));
      return { compose_files: 'a.yaml\nb.yaml' };
    },
  },

  // Public variables that are secrets.
  ...KNOWN.filter((value) => !value.includes('\n')).flatMap((value, index) =>
    forms(value).map(([how, text]) =>
      compose(
        `secret ${index} as a public variable, ${how}`,
        service('    command: "${PUBLIC} ${PUBLIC:?}"'),
        { variables: `PUBLIC=${text}`, lint_ignore: 'all' },
      ),
    ),
  ),
  compose('a public variable that holds a secret', service('    command: $PUBLIC'), {
    variables: `PUBLIC=before-${FROM_FILE}-after`,
  }),
  compose('a public variable with the name of a secret', service('    command: $BASE64'), {
    variables: `BASE64=${SECRETS.BASE64}`,
  }),
  compose('a public variable that does not occur', service(), {
    variables: `PUBLIC=${SECRETS.SPACED}`,
  }),

  // What Compose refuses, with secrets in the words of the error.
  ...KNOWN.flatMap((value, index) => {
    const text = quote(value);
    return [
      ['a key twice', service(`    labels: {${text}: 1, ${text}: 2}`)],
      ['an attribute that there is not', service(`    ${text}: x`)],
      ['a word that there is not', service(`    pull_policy: ${text}`)],
      ['a container name', service(`    container_name: ${text}`)],
      ['a number', service(`    cpu_count: ${text}`)],
      ['a port', service(`    ports: [${text}, ${quote(`${value}:80`)}]`)],
      ['a volume', service(`    volumes: [${quote(`a:b:c:${value}`)}]`)],
      ['a service that extends it', service(`    extends: ${text}`)],
      ['a file that extends it', service(`    extends: {file: ${text}, service: x}`)],
      ['an include', `include: [${text}]\n${service()}`],
      ['an include outside', `include: [${quote(`../${value}`)}]\n${service()}`],
      ['an include with a variable', `include: [${quote(`\${A}${value}`)}]\n${service()}`],
      ['an item twice', service(`    cap_add: [${text}, ${text}]`)],
      ['a quote that stays open', service(`    command: ${text.slice(0, -1)}`)],
      ['text behind a quote', service(`    command: ${text} ${text}`)],
      ['a plain text that is none', service(`    command: ${value}: ${value}: x`, '  - x')],
      ['an alias to nothing', service(`    command: *${value}`, '  - x')],
      ['a tag that cannot be', service(`    command: !!int ${text}`)],
      ['a tag that is none', service(`    command: !<${value} x`, '  - x')],
      ['a tab before it', service(`\tcommand: ${text}`)],
      ['a list for a mapping', service(`    environment: {A: [${text}]}`)],
      ['no mapping at all', text],
    ].map(([how = '', yaml = '']) =>
      compose(`secret ${index} in a text that Compose refuses: ${how}`, yaml),
    );
  }),
  {
    name: 'a service that no pin names, and that is called like a secret',
    ends: 'red',
    set: withSecret(WORD, (value) => service().replace('web', value), { images: `no=${IMAGE}` }),
  },
  ...[WORD, LONG_WORD].flatMap((word): readonly Scenario[] => {
    const what = word === WORD ? 'a word' : 'a long word';
    return [
      {
        name: `${what} that is a secret as a variable`,
        ends: 'red',
        set: withSecret(word, (value) => service(`    command: "$${value} \${${value}:?}"`)),
      },
      {
        name: `${what} that is a secret as a variable, in a text that the CVM judges`,
        ends: 'red',
        set: withSecret(word, (value) => service(`    environment: [${value}]`)),
      },
      {
        name: `${what} that is a secret as names`,
        ends: 'red',
        set: withSecret(word, (value) =>
          service(
            `    depends_on: [${value}]`,
            `    networks: [${value}]`,
            `    secrets: [${value}]`,
            `    profiles: [${value}]`,
          ),
        ),
      },
      {
        name: `${what} that is a secret, in what the CVM runs now`,
        ends: 'red',
        set: (stage, cvm) => {
          const text = `name: ${word.toLowerCase()}\n${service(`    volumes: [${word}:/data]`)}volumes: {${word}: }\n`;
          stage.write('prod.env', `FROM_FILE='${word}'\nLOWER='${word.toLowerCase()}'\n`);
          const body = { ...cvm.appCompose, docker_compose_file: text };
          const action = { kind: 'status', status: 200, body } as const;
          stage.emulator.faults.next.push({ ...ROUTES.appCompose, times: 1000, action });
          return undefined;
        },
      },
    ];
  }),
  {
    name: 'a path that is a secret, mounted',
    ends: 'red',
    set: withSecret(PATH_LIKE, (value) =>
      service(`    volumes: [${quote(`./${value}:/data`)}, ${quote(`/opt/${value}:/more`)}]`),
    ),
  },
  {
    name: 'a path that is a secret, included',
    ends: 'red',
    set: withSecret(PATH_LIKE, (value) => `include: [${quote(value)}]\n${service()}`),
  },
  {
    name: 'a path that is a secret, as an env file of an included file',
    ends: 'red',
    set: (stage) => {
      stage.write('prod.env', `FROM_FILE='${PATH_LIKE}'\n`);
      stage.write('sub/c.yaml', service(`    env_file: [${quote(PATH_LIKE)}]`));
      stage.write('compose.yaml', 'include: [sub/c.yaml]\n');
      return undefined;
    },
  },

  // Checks.
  {
    name: 'a check with every secret',
    ends: 'green',
    set: (stage) => {
      stage.write('compose.yaml', service('    command: "${BASE64} ${REGEX:?}"'));
      return { mode: 'check' };
    },
  },
  compose('a check of a text that the lint refuses', service('    env_file: .env'), {
    mode: 'check',
  }),
  {
    name: 'a check of two files',
    ends: 'green',
    set: (stage) => {
      stage.write('b.yaml', 'services:\n  web: {command: "${BASE64} ${FROM_FILE}"}\n');
      return { mode: 'check', compose_files: 'compose.yaml\nb.yaml' };
    },
  },
  {
    name: 'a check without a key',
    ends: 'green',
    set: () => ({ mode: 'check', api_key: '', cvm_id: '' }),
  },
];
