import { DIGEST, PINNED, row, web, type Row } from './support.ts';

const TOKEN = `ghp_${'a1B2'.repeat(9)}`;
const KEY_BLOCK = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');
const volumes = 'volumes: {data: {}}\n';

/** Every rule, with texts that it must and must not report. */
export const TABLES: Readonly<Record<string, readonly Row[]>> = {
  build: [
    row(web('build: ./app'), [['build-context', './app']]),
    row(web('build: .'), [['build-context', '.']]),
    row(web('build: {}'), [['build-context', 'build']]),
    row(web('build: {context: app, dockerfile: x}'), [['build-context', 'app']]),
    row(web('build: {dockerfile: x/Dockerfile}'), [['build-context', 'x/Dockerfile']]),
    row(web(`build: ../app\nimage: acme/app:1`), [['build-context', '../app']]),
    row(web('build: ${DIR:-./app}'), [['build-context', '${DIR']]),
    row(web('build: ./${DIR:-app}'), [['build-context', './${DIR']]),
    row(web('build: ${DIR}'), [['build-in-cvm', 'build']], { names: ['DIR'] }),
    row(web('build: ${DIR:-./app}'), [['build-in-cvm', 'build']], { names: ['DIR'] }),
    row(web('build: https://github.com/acme/app.git#v1'), [['build-in-cvm', 'build']]),
    row(web('build: git@github.com:acme/app.git'), [['build-in-cvm', 'build']]),
    row(web('build: {context: github.com/acme/app, dockerfile: x/Dockerfile}'), [
      ['build-in-cvm', 'build'],
    ]),
    row(web('build: acme/app.git'), [['build-context', 'acme/app.git']]),
    row(web('build:\n  dockerfile_inline: |\n    FROM alpine'), [['build-in-cvm', 'build']]),
    row(
      web('build:\n  context: .\n  dockerfile_inline: |\n    FROM alpine\n    COPY --from=a . /x'),
      [['build-in-cvm', 'build']],
    ),
    row(web('build:\n  context: ./app\n  dockerfile_inline: |\n    FROM alpine'), [
      ['build-context', './app'],
    ]),
    row(web('build:\n  dockerfile_inline: |\n    FROM alpine\n    COPY . /app'), [
      ['build-in-cvm', 'build'],
      ['build-copies-env', '|'],
    ]),
    row(web('build:\n  dockerfile_inline: "FROM alpine\\nADD --chown=1 [\\".\\", \\"/app\\"]"'), [
      ['build-in-cvm', 'build'],
      ['build-copies-env', '"FROM'],
    ]),
    row(web('build:\n  dockerfile_inline: |\n    FROM alpine\n    COPY ./a.txt /app'), [
      ['build-in-cvm', 'build'],
    ]),
    row(
      web(
        'build:\n  context: https://x.test/a.git\n  additional_contexts:\n    a: ./a\n    b: docker-image://alpine\n    c: service:web\n    d: ${D}',
      ),
      [
        ['build-in-cvm', 'build'],
        ['build-context', 'a:'],
        ['dependency-cycle', 'c:'],
      ],
      { names: ['D'] },
    ),
    row(
      web(
        'build:\n  context: https://x.test/a.git\n  additional_contexts:\n    - a=../a\n    - b=https://x.test/b.git',
      ),
      [
        ['build-in-cvm', 'build'],
        ['build-context', 'a=../a'],
      ],
    ),
  ],
  'env_file and other files': [
    row(web('env_file: .env'), [['env-file', '.env']]),
    row(web('env_file: [a.env, ./b/b.env]'), [
      ['env-file', 'a.env'],
      ['env-file', './b/b.env'],
    ]),
    row(web('env_file:\n  - path: ./a.env\n    required: true'), [['env-file', './a.env']]),
    row(web('env_file:\n  - path: ./a.env\n    required: false'), [
      ['env-file-skipped', './a.env'],
    ]),
    row(web('env_file: /etc/app.env'), [['env-file', '/etc/app.env']]),
    row(web('env_file: ${PWD}/.env'), [['env-file', '${PWD}']], { names: [] }),
    row(web('env_file: /etc/os-release')),
    row(web('env_file: ~/.env'), [['env-file', '~/.env']]),
    row(web('env_file: /tmp/app.env')),
    row(web('env_file: /dstack/made-by-script.env')),
    row(web('env_file: /dstack/.host-shared/.decrypted-env'), [
      ['env-file-all-secrets', '/dstack'],
    ]),
    row(web('env_file: .host-shared/.decrypted-env'), [['env-file-all-secrets', '.host-shared']]),
    row(web('env_file: ${F}'), [], { names: ['F'] }),
    row(web('env_file: ${F:-./a.env}'), [['env-file', '${F']]),
    row(web('env_file: ${F:-./a.env}'), [], { names: ['F'] }),
    row(web('env_file: ./${F}.env'), [['env-file', './${F}']], { names: ['F'] }),
    row(web('env_file: []')),
    row(web('label_file: ./labels'), [['label-file', './labels']]),
    row(web('label_file: [/dstack/labels]')),
    row(web('configs: [a]', 'configs: {a: {file: ./a.conf}}\n'), [['config-file', './a.conf']]),
    row(web('configs: [a]', 'configs: {a: {content: "a: $$b"}}\n')),
    row(web('configs: [a]', 'configs: {a: {external: true}}\n'), [['external-missing', 'true']]),
    row(web('configs: [a]', 'configs: {a: {file: /dstack/a.conf}}\n')),
    row(web('configs: [a]', 'configs: {a: {file: "${A}"}}\n'), [], { names: ['A'] }),
    row(web('secrets: [a]', 'secrets: {a: {file: a.txt}}\n'), [['secret-file', 'a.txt']]),
    row(web('secrets: [a]', 'secrets: {a: {file: "${A:-./a}"}}\n'), [['secret-file', '"${A']]),
    row(web('secrets: [a]', 'secrets: {a: {environment: A}}\n'), [], { names: ['A'] }),
    row(
      web(
        'read_only: true\nconfigs: [a]\nsecrets:\n  - source: s',
        'configs: {a: {content: x}}\nsecrets: {s: {environment: S}}\n',
      ),
      [
        ['config-read-only', 'a]'],
        ['config-read-only', 's'],
      ],
      { names: ['S'] },
    ),
    row(web('read_only: false\nconfigs: [a]', 'configs: {a: {content: x}}\n')),
    row(web('read_only: true\nconfigs: [a]', 'configs: {a: {external: true}}\n'), [
      ['external-missing', 'true'],
    ]),
  ],
  binds: [
    row(web('volumes: [./conf:/etc/app]'), [['bind-relative', './conf']]),
    row(web('volumes: ["./conf:/etc/app:ro"]'), [['bind-relative', '"./conf']]),
    row(web('volumes: [../conf:/etc/app]'), [['bind-relative', '../conf']]),
    row(web('volumes: [.:/app]'), [['bind-relative', '.:/app']]),
    row(web('volumes: [{type: bind, source: conf, target: /etc/app}]'), [
      ['bind-relative', 'conf'],
    ]),
    row(web('volumes: [{type: bind, source: ./conf, target: /c}]'), [['bind-relative', './conf']]),
    row(web('volumes: ["${D:-./conf}:/c"]'), [['bind-relative', '"${D:-./conf}']]),
    row(web('volumes: ["${D:-${E:-./conf}}:/c"]'), [['bind-relative', '"${D']]),
    row(web('volumes: ["${D:-./conf}:/c"]'), [], { names: ['D'] }),
    row(web('volumes: ["${D}:/c"]'), [], { names: ['D'] }),
    row(web('volumes: ["${D}/x:/c"]'), [], { names: ['D'] }),
    row(web('volumes: ["./${D}:/c"]'), [['bind-relative', '"./${D}']], { names: ['D'] }),
    row(web('volumes: [{type: bind, source: "${D}", target: /c}]'), [], { names: ['D'] }),
    row(web('volumes: [data:/data, "data:/ro:ro"]', volumes)),
    row(web('volumes: [/data]')),
    row(web('volumes: [{type: volume, source: data, target: /data}]', volumes)),
    row(web('volumes: [{type: tmpfs, target: /scratch}]')),
    row(web('volumes: [/root/data:/data]'), [['bind-read-only', '/root/data']]),
    row(web('volumes: [~/data:/data]'), [['bind-volatile', '~/data']]),
    row(web('volumes: [~/data:/data]'), [], { names: ['HOME'] }),
    row(web('volumes: [/opt/../root/x:/data]'), [['bind-read-only', '/opt']]),
    row(web('volumes: [/dstackish:/data]'), [['bind-read-only', '/dstackish']]),
    row(web('volumes: ["/home/${U}/x:/data"]'), [['bind-volatile', '"/home']], { names: ['U'] }),
    row(web('volumes: ["/root/${U}/x:/data"]'), [['bind-read-only', '"/root']], { names: ['U'] }),
    row(web('volumes: ["/${U}:/data"]'), [], { names: ['U'] }),
    row(web('volumes: [{type: bind, source: /root/d, target: /d}]'), [
      ['bind-read-only', '/root/d'],
    ]),
    ...[
      '/var/run/dstack.sock',
      '/var/run/tappd.sock',
      '/run/dstack.sock',
      '/proc',
      '/sys/fs/cgroup',
      '/dev/net/tun',
      '/dstack/persistent/data',
      '/tmp',
      '/tmp/${U}',
    ].map((path) =>
      row(web(`volumes: ["${path}:/x"]`), [], { names: path.includes('U') ? ['U'] : [] }),
    ),
    row(web('volumes: [./downloads:/downloads, "./data/pg:/pg", "./app-logs:/x:ro"]'), [
      ['bind-volatile', './downloads'],
      ['bind-volatile', '"./data'],
      ['bind-volatile', '"./app-logs'],
    ]),
    row(web('volumes: [./pg:/var/lib/postgresql/data, ./plugins:/var/lib/grafana/plugins]'), [
      ['bind-volatile', './pg'],
      ['bind-volatile', './plugins'],
    ]),
    row(web('volumes: ["./x:/data:ro", ./data.json:/data/data.json, ../data:/d]'), [
      ['bind-relative', '"./x:/data:ro"'],
      ['bind-relative', './data.json'],
      ['bind-relative', '../data'],
    ]),
    row(
      web('volumes: [./conf:/c, ./nginx.conf:/n, /opt/app:/x, /srv/x:/y]'),
      [['bind-volatile', '/srv']],
      {
        script: 'mkdir -p conf; cp a > nginx.conf\nmount -t tmpfs x /opt/app',
      },
    ),
    row(web('volumes: [./conf:/c]'), [['bind-relative', './conf']], { script: 'cat config' }),
    row(
      web('volumes: ["${PWD}/conf:/c", "$PWD:/d", "${PWD}/data:${PWD}/data"]'),
      [
        ['bind-relative', '"${PWD}/conf'],
        ['bind-relative', '"$PWD:/d"'],
        ['trust-host-mount', '"$PWD:/d"'],
        ['bind-volatile', '"${PWD}/data'],
      ],
      { names: [] },
    ),
    row(web('volumes: [/dstack:/dstack, /tapp:/tapp]'), [
      ['trust-host-mount', '/dstack'],
      ['trust-host-mount', '/tapp'],
    ]),
    row(web('volumes: [/tapp/data:/data, "/tapp/data:/x:ro"]'), [
      ['bind-volatile', '/tapp/data:/data'],
    ]),
    row(
      web('volumes: ["/etc/localtime:/etc/localtime:ro", "/var/log:/l:ro", /var/run/x.sock:/x]'),
      [['bind-os-image', '"/etc']],
    ),
    row(
      web(
        'volumes: [data:app/data, {type: bind, source: /tmp, target: tmp}, rel-anonymous]',
        volumes,
      ),
      [
        ['mount-target-relative', 'data:app'],
        ['mount-target-relative', '/tmp'],
        ['mount-target-relative', 'rel-anonymous'],
      ],
    ),
    row(web('volumes: ["data:${T}", "data:/x${T}", "data:${T:-/t}"]', volumes), [], {
      names: ['T'],
    }),
    row(web('volumes: [/var/run/dstack.sock.lock:/x]'), [['bind-socket-lock', '/var/run']]),
    row(
      web(
        'volumes: [data:/d]',
        'volumes:\n  data:\n    driver_opts: {type: none, o: "rw,bind", device: ./d}\n',
      ),
      [['bind-relative', './d']],
    ),
    row(
      web(
        'volumes: [data:/d]',
        'volumes:\n  data:\n    driver_opts: {type: none, o: bind, device: "${PWD}"}\n',
      ),
      [['bind-relative', '"${PWD}"']],
    ),
    row(
      web(
        'volumes: [data:/d]',
        'volumes:\n  data:\n    driver_opts: {type: none, o: bind, device: /dstack}\n',
      ),
    ),
    row(
      web(
        'volumes: [data:/d]',
        'volumes:\n  data:\n    driver_opts: {type: nfs, o: addr=1.2.3.4, device: ":/x"}\n',
      ),
    ),
  ],
  images: [
    row(web(`image: ${PINNED}`)),
    row(web(`image: acme/app:1@${DIGEST}`)),
    row(web('image: acme/app'), [['image-mutable', 'acme/app']]),
    row(web('image: acme/app:latest'), [['image-mutable', 'acme/app:latest']]),
    row(web('image: localhost:5000/app:1.2.3'), [['image-mutable', 'localhost']]),
    row(web('image: ${IMAGE:-acme/app:latest}'), [['image-mutable', '${IMAGE']]),
    row(web(`image: \${IMAGE:-${PINNED}}`)),
    row(web('image: acme/app:${TAG:-1}'), [['image-mutable', 'acme/app']]),
    row(web('image: ${IMAGE}'), [['image-variable', '${IMAGE}']], { names: ['IMAGE'] }),
    row(web('image: ${IMAGE:-acme/app:1}'), [['image-variable', '${IMAGE']], { names: ['IMAGE'] }),
    row(web('image: acme/app:${TAG}'), [['image-variable', 'acme/app']], { names: ['TAG'] }),
    row(web('image: acme/app@${DIGEST}'), [['image-variable', 'acme/app']], { names: ['DIGEST'] }),
    row(web(`image: \${REGISTRY}/app@${DIGEST}`), [], { names: ['REGISTRY'] }),
    row(web('image: Acme/App:1'), [['image-invalid', 'Acme']]),
    row(web('image: acme/app@sha256:123'), [['image-invalid', 'acme']]),
    ...[
      'ghcr.io/acme/app:__TAG__',
      '__IMAGE_REF__',
      'ghcr.io/acme/app@__DIGEST__',
      "'{{ IMAGE }}'",
      "'ghcr.io/acme/app:{{tag}}'",
      'ghcr.io/acme/app:REPLACE_SHA',
      'REPLACE_ME',
      'ghcr.io/<org>/app:1',
      'ghcr.io/acme/app:CHANGEME',
      'ghcr.io/acme/app:change-me',
      'YOUR_REGISTRY/app:1',
      '${IMAGE:-REPLACE_ME}',
    ].map((image) => row(web(`image: ${image}`), [['image-placeholder', image]])),
    ...[
      'acme/change-metrics:1',
      'acme/a__b__c:1',
      'acme/replacer:1',
      'acme/todo:1',
      'acme/exchangeme:v1',
    ].map((image) => row(web(`image: ${image}`), [['image-mutable', image]])),
    row(web(`image: \${IMAGE:?set <IMAGE> to REPLACE_ME}`), [['image-variable', '${IMAGE']], {
      names: ['IMAGE'],
    }),
    row('services:\n  web:\n    command: x\n', [['image-missing', 'web']]),
    row('services:\n  web:\n    image: ""\n', [['image-missing', 'web']]),
    row('services:\n  web:\n    command: x\n    profiles: [p]\n', [['profiles', 'profiles']]),
    row('services:\n  web:\n    command: x\n    profiles: [p]\n', [], {
      names: ['COMPOSE_PROFILES'],
    }),
    row(web('platform: linux/arm64'), [['platform-not-amd64', 'linux/arm64']]),
    row(web('platform: linux/amd64')),
    row(web('platform: ${P:-linux/amd64}')),
  ],
  variables: [
    row(web('command: echo ${A}'), [['variable-undefined', '${A}']], { names: [] }),
    row(web('command: echo $A and $A'), [['variable-undefined', '$A and']], { names: [] }),
    row(web('command: echo ${A}'), [], { names: ['A'] }),
    row(web('command: echo ${A:-x} ${A-x} ${A:+x} ${A+x} $$A $${A}'), [], { names: [] }),
    row(web('command: echo ${A:?needed}'), [['variable-undefined', '${A:?needed}']], { names: [] }),
    row(web('command: echo ${A?needed}'), [['variable-undefined', '${A?']], { names: [] }),
    row(web('command: echo ${A:-${B}}'), [['variable-undefined', '${B}']], { names: [] }),
    row(web('command: echo ${A:-${B}}'), [], { names: ['A'] }),
    row(web('command: echo ${A:-${B:?}}'), [['variable-undefined', '${B:?}']], { names: ['A'] }),
    row(web('command: echo ${A:+${B}}'), [], { names: [] }),
    row(web('command: echo ${A:+${B}}'), [['variable-undefined', '${B}']], { names: ['A'] }),
    row(
      web('command: "${A} ${B}"'),
      [
        ['variable-undefined', '${A}'],
        ['variable-undefined', '${B}'],
      ],
      { names: [] },
    ),
    row(web('command: $DSTACK_APP_ID $DSTACK_APP_DOMAIN $DSTACK_GATEWAY_DOMAIN'), [], {
      names: [],
    }),
    row(web('command: $PWD ${PATH} ${COMPOSE_PROJECT_NAME:?}'), [], { names: [] }),
    row(web('command: $PWD ${PATH} ${COMPOSE_PROJECT_NAME:?}')),
    row(web('labels: {"a.${K}": b}'), [], { names: [] }),
    row(web('labels: ["a.${K}=b"]'), [['variable-undefined', '${K}']], { names: [] }),
    row(web('environment: [A, B=b]'), [['variable-undefined', 'A']], { names: [] }),
    row(web('environment: {A: , B: ""}'), [['variable-undefined', 'A']], { names: [] }),
    row(web('environment: [A]'), [], { names: ['A'] }),
    row(web('build: {context: "https://x.test/a.git", args: [A]}'), [['build-in-cvm', 'build']], {
      names: ['A'],
    }),
    row(web('secrets: [s]', 'secrets: {s: {environment: A}}\n'), [['variable-undefined', 'A']], {
      names: [],
    }),
    row(web('configs: [s]', 'configs: {s: {environment: A}}\n'), [['variable-undefined', 'A']], {
      names: [],
    }),
    row(web('init: true', 'secrets: {s: {environment: A}}\n'), [], { names: [] }),
    row(web('init: true', 'x-a: ${A}\n'), [], { names: [] }),
    row(web('init: true', 'x-a: ${A:?}\n'), [['variable-undefined', '${A:?}']], { names: [] }),
    row(web('command: |\n  a\n  echo ${A}\n  b'), [['variable-undefined', '${A}']], { names: [] }),
    row(web('command: "a\\t${A}"'), [['variable-undefined', '${A}']], { names: [] }),
    row(web('command: >\n  a\n  ${A}'), [['variable-undefined', '${A}']], { names: [] }),
    row(web('command: echo ${A B}'), [['variable-malformed', '${A B}']], { names: [] }),
    row(web('command: echo ${'), [['variable-malformed', '${']], { names: [] }),
    row(web('command: echo ${{ github.sha }}'), [['variable-malformed', '${{']]),
    row(web('command: echo $1 $ a$')),
    row(web('scale: "${N:-}"'), [['variable-empty-default', '${N:-}']], { names: [] }),
    row(web('scale: "${N:-}"'), [['variable-empty-default', '${N:-}']]),
    row(web('scale: "${N:-}"'), [], { names: ['N'] }),
    row(web('scale: "${N:-1}"'), [], { names: [] }),
    row(web('scale: "${N}"'), [['variable-undefined', '${N}']], { names: [] }),
    row(
      web('privileged: ${N-}\ninit: ${N:-}\nuser: ${N:-}'),
      [
        ['variable-empty-default', '${N-}'],
        ['variable-empty-default', '${N:-}'],
      ],
      { names: [] },
    ),
    row(
      web('mem_limit: ${N:-}\nstop_grace_period: ${M:-}'),
      [
        ['variable-empty-default', '${N:-}'],
        ['variable-empty-default', '${M:-}'],
      ],
      { names: [] },
    ),
    row(
      web('deploy: {replicas: "${N:-}"}\nhealthcheck: {test: x, retries: "${R:-}"}'),
      [
        ['variable-empty-default', '${N:-}'],
        ['variable-empty-default', '${R:-}'],
      ],
      { names: [] },
    ),
    row(
      web('ports: [{target: "${N:-}"}]\nulimits: {nofile: {soft: "${M:-}", hard: 1}}'),
      [
        ['variable-empty-default', '${N:-}'],
        ['variable-empty-default', '${M:-}'],
      ],
      { names: [] },
    ),
    row(web('ports: ["${N:-}:80"]'), [], { names: [] }),
    row(web('init: true'), [['env-unused', '']], { names: ['A'] }),
    row(web('init: true'), [], {
      names: ['DSTACK_DOCKER_USERNAME', 'COMPOSE_PROJECT_NAME', 'https_proxy'],
    }),
    row(web('labels: {"${A}": b}'), [['env-unused', '']], { names: ['A'] }),
    row(web('command: $$A'), [['env-unused', '']], { names: ['A'] }),
    row(web('command: ${A:-x}'), [], { names: ['A'] }),
    row(
      web('env_file: /dstack/.host-shared/.decrypted-env'),
      [['env-file-all-secrets', '/dstack']],
      { names: ['A'] },
    ),
    row(web('command: $A ${B:?} ${C:-c}\nenvironment: [D]'), [['variables-needed', '']]),
  ],
  secrets: [
    row(web('environment: {A: "s3cr3t-value"}'), [['secret-in-text', 's3cr3t-value']], {
      secrets: { KEY: 's3cr3t-value' },
    }),
    row(web('environment: ["A=x-s3cr3t-value"]'), [['secret-in-text', 's3cr3t-value']], {
      secrets: { KEY: 's3cr3t-value' },
    }),
    row(web('labels: {s3cr3t-value: a}'), [['secret-in-text', 's3cr3t-value']], {
      secrets: { KEY: 's3cr3t-value' },
    }),
    row(web('init: true # s3cr3t-value'), [['secret-in-text', 's3cr3t-value']], {
      secrets: { KEY: 's3cr3t-value' },
    }),
    row(web('command: "a \\x733cr3t-value"'), [['secret-in-text', '"a ']], {
      secrets: { KEY: 's3cr3t-value' },
    }),
    row(web('command: |\n  a\n  b s3cr3t-value'), [['secret-in-text', 's3cr3t-value']], {
      secrets: { api_key: 's3cr3t-value' },
    }),
    row(
      web('environment: {POSTGRES_PASSWORD: s3cr3t-value}'),
      [['secret-in-text', 's3cr3t-value']],
      {
        secrets: { KEY: 's3cr3t-value' },
      },
    ),
    row(web('environment: {PORT: 98989898}'), [['secret-in-text', '98989898']], {
      secrets: { KEY: '98989898' },
    }),
    row(
      web('env_file: s3cr3t-value.env'),
      [
        ['env-file', 's3cr3t-value'],
        ['secret-in-text', 's3cr3t-value'],
      ],
      { secrets: { KEY: 's3cr3t-value' } },
    ),
    row(web('environment: {URL: "postgres://app:hunter2@db/app"}'), [
      ['url-password', 'postgres://app'],
    ]),
    row(web('command: run --db amqp://a:b%20c@mq:5672/'), [['url-password', 'amqp://']]),
    row(web('environment: {URL: "postgres://app:${PW:-hunter2}@db"}'), [
      ['url-password', '"postgres'],
    ]),
    row(web('environment: {URL: "postgres://app:${PW}@db"}'), [], { names: ['PW'] }),
    row(web('environment: {URL: "postgres://app:${PW:-hunter2}@db"}'), [], { names: ['PW'] }),
    row(web('environment: {URL: "https://x.test:8080/a@b", B: "redis://db:6379", C: "a:b@c"}')),
    row(web('environment: {URL: "https://user@x.test/", B: "postgres://app:***@db"}')),
    row(web(`environment:\n  A: |\n    ${KEY_BLOCK}\n    MIIB`), [['private-key', '-----BEGIN']]),
    row(web('environment: {A: "-----BEGIN PUBLIC KEY-----"}')),
    row(web(`environment: {A: ${TOKEN}}`), [['token-literal', 'ghp_']]),
    row(web(`init: true # ${TOKEN}`), [['token-literal', 'ghp_']]),
    row(web(`environment: {API_TOKEN: ${TOKEN}}`), [['token-literal', 'ghp_']]),
    ...[
      `github_pat_${'aB3'.repeat(10)}`,
      `AKIA${'ABCD'.repeat(4)}`,
      `xoxb-${'12345-'.repeat(3)}abc`,
      `sk_live_${'aB3'.repeat(8)}`,
      `sk-${'aB3'.repeat(8)}`,
      `sk-proj-${'aB3'.repeat(8)}`,
      `sk-ant-api03-${'aB3'.repeat(8)}`,
      `AIza${'aB3_-'.repeat(7)}`,
      `eyJ${'aB3'.repeat(4)}.eyJ${'aB3'.repeat(4)}.${'aB3'.repeat(4)}`,
      `phak_${'aB3'.repeat(8)}`,
      `glpat-${'aB3'.repeat(8)}`,
      `npm_${'aB3'.repeat(12)}`,
      `hf_${'aB3'.repeat(11)}`,
    ].map((token) => row(web(`command: run --x=${token}`), [['token-literal', token]])),
    ...[
      'sk-learn-is-a-library-with-a-long-name',
      'ghp_short',
      'AKIAxyz',
      'xoxo-hugs',
      'task-12345678901234567890',
    ].map((text) => row(web(`command: run ${text}`))),
    ...[
      ['POSTGRES_PASSWORD', 'hunter2'],
      ['MYSQL_ROOT_PASSWORD', '123456'],
      ['PGPASSWORD', 'example'],
      ['JWT_SECRET', 'keyboardcat'],
      ['CLIENT_SECRET_2', 'keyboardcat'],
      ['SECRET_KEY', 'keyboardcat'],
      ['SECRET_KEY_BASE', 'keyboardcat'],
      ['AWS_SECRET_ACCESS_KEY', 'keyboardcat'],
      ['BOT_TOKEN', 'keyboardcat'],
      ['dbPassword', 'hunter2'],
      ['API_KEY', '0123456789abcdef'],
    ].flatMap(([name = '', value = '']) => [
      row(web(`environment: {${name}: "${value}"}`), [['password-literal', name]]),
      row(web(`environment:\n  - ${name}=${value}`), [['password-literal', name]]),
      row(web(`environment: {${name}: "\${X:-${value}}"}`), [['password-literal', name]]),
    ]),
    row(web('build: {context: "https://x.test/a.git", args: {DB_PASSWORD: hunter2}}'), [
      ['build-in-cvm', 'build'],
      ['password-literal', 'DB_PASSWORD'],
    ]),
    ...[
      ['POSTGRES_PASSWORD', '${POSTGRES_PASSWORD}'],
      ['POSTGRES_PASSWORD_FILE', '/run/secrets/db'],
      ['POSTGRES_PASSWORD', '/run/secrets/db'],
      ['ALLOW_EMPTY_PASSWORD', 'yes'],
      ['PASSWORD', 'false'],
      ['TOKEN_TTL', '360000000'],
      ['MAX_TOKENS', '100000000'],
      ['PASSWORD_MIN_LENGTH', '100000'],
      ['PUBLIC_KEY', '0123456789abcdef0123456789abcdef'],
      ['NEXT_PUBLIC_API_KEY', '0123456789abcdef0123456789abcdef'],
      ['SORT_KEY', 'created_at_0123456789'],
      ['API_KEY', 'none-in-this-environment'],
      ['TOKEN_URL', 'https://x.test/token'],
      ['VAULT_TOKEN', 'vault:secret/data/app'],
      ['KEYCLOAK_REALM', 'keyboardcat1234567890'],
      ['MONKEY', 'bananas'],
      ['TOKENIZERS_PARALLELISM', 'false-but-long'],
    ].map(([name = '', value = '']) =>
      row(web(`environment: {${name}: "${value}"}`), [], {
        names: ['POSTGRES_PASSWORD'].filter((n) => value.includes(n)),
      }),
    ),
  ],
  ports: [
    row(web('ports: ["80:80", "81:81"]')),
    row(web('ports: ["8080:80"]', `  b:\n    image: ${PINNED}\n    ports: ["8080:90"]\n`), [
      ['port-clash', '"8080:90"'],
    ]),
    row(
      web(
        'ports: ["8080:80"]',
        `  b:\n    image: ${PINNED}\n    ports: [{target: 90, published: 8080}]\n`,
      ),
      [['port-clash', '8080}']],
    ),
    row(web('ports: ["8080-8082:80-82"]', `  b:\n    image: ${PINNED}\n    ports: ["8081:1"]\n`), [
      ['port-clash', '"8081:1"'],
    ]),
    row(
      web('ports: ["127.0.0.1:8080:80"]', `  b:\n    image: ${PINNED}\n    ports: ["8080:1"]\n`),
      [['port-clash', '"8080:1"']],
    ),
    row(
      web(
        'ports: ["127.0.0.1:80:80"]',
        `  b:\n    image: ${PINNED}\n    ports: ["127.0.0.2:80:1"]\n`,
      ),
    ),
    row(web('ports: ["80:80"]', `  b:\n    image: ${PINNED}\n    ports: ["80"]\n`)),
    row(web('ports: ["${P}:80"]', `  b:\n    image: ${PINNED}\n    ports: ["\${P}:80"]\n`), [], {
      names: ['P'],
    }),
    row(
      web('ports: ["${P:-80}:80"]', `  b:\n    image: ${PINNED}\n    ports: ["80:1"]\n`),
      [['port-clash', '"80:1"']],
      { names: [] },
    ),
    row(web('ports: ["80:80"]\nscale: 2'), [['port-clash', '"80:80"']]),
    row(web('ports: ["80:80"]\ndeploy: {replicas: 2}'), [['port-clash', '"80:80"']]),
    row(web('ports: ["80"]\nscale: 2')),
    row(web('ports: ["8090:80"]'), [['port-reserved', '"8090:80"']]),
    row(web('ports: ["127.0.0.1:8090:80", {target: 81, published: "8090", host_ip: "::1"}]'), [
      ['port-reserved', '"127'],
    ]),
    row(web('ports: ["8080:8090", "8090:80/udp", "8088-8092:90"]'), [['port-udp', '"8090']]),
    row(web('ports: ["500:500/udp"]'), [['port-udp', '"500:500/udp"']]),
    row(web('ports: [{target: 500, protocol: udp}]'), [['port-udp', '500']]),
    row(web('ports: ["10000-10100:10000-10100/udp"]'), [['port-udp', '"10000']]),
    row(web('ports: ["127.0.0.1:53:53/udp"]')),
    row(web('ports: ["5432:5432"]'), [['port-not-http', '"5432:5432"']]),
    row(web('ports: ["127.0.0.1:5432:5432"]')),
    row(web('expose: ["5432"]')),
  ],
  services: [
    row(web('profiles: [debug]'), [['profiles', 'profiles']]),
    row(web('profiles: [debug]'), [], { names: ['COMPOSE_PROFILES'] }),
    row(web('profiles: []')),
    row(
      web(
        'profiles: [dev]\nbuild: .\nenv_file: .env\nvolumes: [.:/app]\nenvironment: [A]\ncommand: $A\ndepends_on: [x]',
      ),
      [['profiles', 'profiles']],
      { names: [] },
    ),
    row(
      web('profiles: [dev]\ncommand: ${A:?}'),
      [
        ['profiles', 'profiles'],
        ['variable-undefined', '${A:?}'],
      ],
      { names: [] },
    ),
    row(
      web('profiles: [dev]\nenvironment: {PASSWORD: hunter2}'),
      [
        ['profiles', 'profiles'],
        ['password-literal', 'PASSWORD'],
      ],
      { names: [] },
    ),
    row(web('container_name: one', `  b:\n    image: ${PINNED}\n    container_name: one\n`), [
      ['container-name-clash', 'one'],
    ]),
    row(web('container_name: one', `  b:\n    image: ${PINNED}\n    container_name: two\n`)),
    row(web('devices: ["/dev/ttyUSB0:/dev/ttyUSB0", {source: /dev/kvm, target: /x}, /dev/snd]'), [
      ['device-missing', '"/dev/ttyUSB0'],
      ['device-missing', '/dev/kvm'],
      ['device-missing', '/dev/snd'],
    ]),
    row(web('devices: [/dev/net/tun, /dev/fuse, /dev/tdx_guest, /dev/ttyS0, "${D}:/x"]'), [], {
      names: ['D'],
    }),
    row(web('gpus: all'), [['newer-compose', 'gpus']]),
    row(web('post_start: [{command: x}]'), [['newer-compose', 'post_start']]),
    row(web('networks: {default: {interface_name: eth0}}'), [['newer-compose', 'interface_name']]),
  ],
  consistency: [
    row(web('volumes: [data:/data]'), [['volume-undefined', 'data:/data']]),
    row(web('volumes: [{type: volume, source: data, target: /data}]'), [
      ['volume-undefined', 'data'],
    ]),
    row(web('volumes: ["data-${X}:/data"]'), [], { names: ['X'] }),
    row(web('networks: [front]'), [['network-undefined', 'front']]),
    row(web('networks: {front: {aliases: [a]}}'), [['network-undefined', 'front']]),
    row(web('networks: [front, default]', 'networks: {front: {}}\n')),
    row(web('secrets: [s]'), [['secret-undefined', 's]']]),
    row(web('secrets: [{source: s}]'), [['secret-undefined', 's}']]),
    row(web('configs: [c]'), [['config-undefined', 'c]']]),
    row(web('depends_on: [db]'), [['service-undefined', 'db']]),
    row(web('depends_on: {db: {condition: service_healthy}}'), [['service-undefined', 'db']]),
    row(web('depends_on: {db: {condition: service_started, required: false}}'), [
      ['service-undefined', 'db'],
    ]),
    row(web('depends_on: [db]', `  db: {image: "${PINNED}"}\n`)),
    row(
      web('depends_on: [db]', `  db: {image: "${PINNED}", profiles: [p]}\n`),
      [
        ['service-undefined', 'db'],
        ['profiles', 'profiles'],
      ],
      { names: [] },
    ),
    row(
      web(
        'depends_on: {db: {condition: service_started, required: false}}',
        `  db: {image: "${PINNED}", profiles: [p]}\n`,
      ),
      [['profiles', 'profiles']],
      { names: [] },
    ),
    row(web('links: ["db:database"]\nvolumes_from: ["x:ro", "container:y"]'), [
      ['service-undefined', '"db:database"'],
      ['service-undefined', '"x:ro"'],
    ]),
    row(web('network_mode: service:vpn\nipc: "service:a"\npid: container:b'), [
      ['service-undefined', 'service:vpn'],
      ['service-undefined', '"service:a"'],
    ]),
    row(web('depends_on: [b]', `  b: {image: "${PINNED}", depends_on: [web]}\n`), [
      ['dependency-cycle', 'web]'],
    ]),
    row(web('network_mode: none\nnetworks: [default]'), [['compose-refuses', 'networks']]),
    row(web('build: {context: "https://x.test/a.git", dockerfile: a, dockerfile_inline: FROM a}'), [
      ['build-in-cvm', 'build'],
      ['compose-refuses', 'dockerfile_inline'],
    ]),
    row(web('scale: 2\ndeploy: {replicas: 3}'), [['compose-refuses', 'scale']]),
    row(web('scale: 2\ndeploy: {replicas: 2}')),
    row(web('container_name: one\nscale: 2'), [['compose-refuses', 'container_name']]),
    row(web('healthcheck: {test: [curl, x]}'), [['compose-refuses', 'test']]),
    row(web('init: true', 'secrets: {s: {driver: x}}\n'), [['compose-refuses', 's:']]),
    row(
      web('platform: linux/amd64\nbuild: {context: "https://x.test/a", platforms: [linux/386]}'),
      [
        ['build-in-cvm', 'build'],
        ['compose-refuses', 'platforms'],
      ],
    ),
    row(web('healthcheck: {test: [CMD, curl]}')),
    row(web('healthcheck: {test: curl x}')),
  ],
  externals: [
    row(web('networks: [n]', 'networks: {n: {external: true}}\n'), [['network-external', 'true']]),
    row(web('networks: [n]', 'networks: {n: {external: true}}\n'), [['external-missing', 'true']], {
      script: 'echo hello',
    }),
    row(web('networks: {n: {}}', 'networks: {n: {external: {name: other}}}\n'), [], {
      script: 'docker network create other',
    }),
    row(web('networks: [n, m]', 'networks: {n: {external: true, name: host}, m: {}}\n')),
    row(web('command: x', 'networks: {default: {external: true, name: proxy}}\n'), [
      ['network-external', 'true'],
    ]),
    row(web('command: x', 'networks: {n: {external: true}}\nvolumes: {v: {external: true}}\n')),
    row(
      web('profiles: [p]\nnetworks: [n]', 'networks: {n: {external: true}}\n'),
      [['profiles', 'profiles']],
      { names: [] },
    ),
    row(web('networks: [n]', 'networks: {n: {external: "${E:-true}", name: "${N}"}}\n'), [], {
      names: ['N'],
    }),
    row(web('networks: [n]', 'networks: {n: {external: false}}\n')),
    row(web('volumes: ["vol:/v"]', 'volumes: {vol: {external: true}}\n'), [
      ['external-missing', 'true'],
    ]),
    row(web('secrets: [s]', 'secrets: {s: {external: true}}\n'), [['external-missing', 'true']]),
  ],
  values: [
    ...[
      'abc:80',
      '80:99999',
      '99999:80',
      '1-3:80-81',
      '80:80/xyz',
      '__P__:80',
      '1.2.3:80:80',
      'localhost:80:80',
      '127.0.0.1:80',
      '80:',
      '',
      '${P:-abc}:80',
    ].map((port) => row(web(`ports: ["${port}"]`), [['value-invalid', `"${port}"`]])),
    row(web('ports: [70000]'), [['value-invalid', '70000']]),
    ...[
      'mem_limit: 12zz',
      'mem_limit: ""',
      'mem_limit: "${M:-x}"',
      'shm_size: 1bytes',
      'cpus: abc',
      'cpus: "0,5"',
      'cpu_shares: "7.3"',
      'pids_limit: many',
      'scale: two',
      'privileged: maybe',
      'stop_grace_period: 10x',
      'stop_grace_period: "10"',
      'stop_grace_period: 10 s',
      'pull_policy: daily',
      'pull_policy: every_12h',
      'ulimits: {nofile: many}',
      'healthcheck: {test: x, interval: 5minutes}',
      'healthcheck: {test: x, retries: "3.5"}',
      'deploy: {resources: {limits: {memory: lots}}}',
      'deploy: {resources: {limits: {cpus: half}}}',
      'volumes: [{type: tmpfs, target: /x, tmpfs: {size: big}}]',
      'blkio_config: {device_read_bps: [{path: /dev/vda, rate: 12zz}]}',
    ].map((line) => {
      const value = /[^ ]*?(?=[}\]]*$)/.exec(line.replace('10 s', '10\0s'))?.[0] ?? '';
      return row(web(line), [['value-invalid', value.replace('\0', ' ')]]);
    }),
    row(
      web('profiles: [p]\nports: ["abc:80"]\npull_policy: weekly'),
      [
        ['profiles', 'profiles'],
        ['value-invalid', '"abc:80"'],
        ['value-invalid', 'weekly'],
      ],
      { names: [] },
    ),
    ...[
      'ports: ["80", "8080:80/TCP", "81:81/", "127.0.0.1::82", ":83", "[::1]:84:84", "90-92:85", 86]',
      'mem_limit: 1.5g\nmemswap_limit: "-1"\nshm_size: 64 MB\nmem_reservation: 1GiB',
      'cpus: ".5"\ncpu_quota: "50000"\ncpu_rt_runtime: 400ms\npids_limit: "-1"',
      'stop_grace_period: 1h5m30.5s20ms',
      'stop_grace_period: "0"',
      'healthcheck: {test: x, interval: 1d, retries: "3"}',
      'privileged: "no"\ninit: "TRUE"',
      'pull_policy: if_not_present',
      'mem_limit: ${M}\nports: ["${P}:80"]',
    ].map((lines) =>
      row(web(lines), [], { names: ['M', 'P'].filter((name) => lines.includes(`{${name}}`)) }),
    ),
    row(web('restart: sometimes'), [['value-refused', 'sometimes']]),
    row(web('restart: sometimes\ndeploy: {restart_policy: {condition: any}}')),
    row(web('deploy: {restart_policy: {condition: Always}}'), [['value-refused', 'Always']]),
    ...['always', '"no"', 'on-failure:3', 'unless-stopped', '""'].map((restart) =>
      row(web(`restart: ${restart}`)),
    ),
    row(
      web('ports: [{target: 80, published: abc}, {target: 99999}, {target: 81, published: "1-2"}]'),
      [
        ['value-refused', 'abc'],
        ['value-refused', '99999'],
      ],
    ),
  ],
  trust: [
    row(web('privileged: true'), [['trust-privileged', 'privileged']]),
    row(web('privileged: false')),
    row(web('privileged: ${P:-true}'), [['trust-privileged', 'privileged']]),
    row(web('volumes: [/var/run/docker.sock:/var/run/docker.sock:ro]'), [
      ['trust-docker-socket', '/var/run'],
    ]),
    row(web('volumes: [{type: bind, source: /run/docker.sock, target: /x}]'), [
      ['trust-docker-socket', '/run'],
    ]),
    row(web('pid: host\nipc: host\nnetwork_mode: host'), [
      ['trust-host-namespace', 'host'],
      ['trust-host-namespace', 'host'],
      ['trust-host-namespace', 'host'],
    ]),
    row(web('volumes: ["/:/host"]'), [['trust-host-mount', '"/:/host"']]),
    row(web('volumes: [/dstack/.host-shared/.decrypted-env.json:/x]'), [
      ['trust-host-mount', '/dstack'],
    ]),
    row(web('volumes: [/var/lib/docker/volumes:/x]'), [['trust-host-mount', '/var/lib/docker']]),
  ],
};

export const ROWS: readonly Row[] = Object.values(TABLES).flat();
