/**
 * What merging and linting a large application costs: `npm run bench-compose`. 500 services in about 200 KB, and an
 * override that touches every one of them. Prints medians; fails when the target is missed.
 */
import { parseArgs } from 'node:util';

import { assembleCompose } from '../src/compose/text/assemble.ts';
import { judge } from '../src/compose/lint/judge.ts';

const SERVICES = 500;
const TARGET_MS = 1000;

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '10' } } });
const runs = Number(options.runs);

const numbers = Array.from({ length: SERVICES }, (_, index) => index);
const base = `services:\n${numbers.map(service).join('')}volumes:\n  data:\n`;
const override = `services:\n${numbers.map((n) => `  app-${n}:\n    environment: {LEVEL: debug}\n`).join('')}`;
const envNames = new Set(['DATABASE_URL', 'TOKEN']);
const WANTED = {
  ignores: { everywhere: new Set<string>(), byService: new Map() },
  strict: false,
};

const times = Array.from({ length: runs }, () => {
  const started = performance.now();
  const { model, text, findings } = assembleCompose({
    files: [
      { file: 'compose.yaml', text: base },
      { file: 'compose.prod.yaml', text: override },
    ],
    checkout: { readFile: () => undefined },
    images: new Map([['app-7', `ghcr.io/acme/app@sha256:${'7'.repeat(64)}`]]),
    variables: new Map([['RELEASE', 'v1.2.3']]),
  });
  const merged = performance.now();
  const shipped = { text, findSecrets: () => [] };
  const lint = judge(model, { shipped, envNames, script: '' }, WANTED).findings;
  return {
    merge: merged - started,
    lint: performance.now() - merged,
    found: findings.length + lint.length,
  };
});

const merge = median(times.map((time) => time.merge));
const lint = median(times.map((time) => time.lint));
const all = median(times.map((time) => time.merge + time.lint));
const first = times[0];
console.log(
  `${SERVICES} services, ${Math.round(base.length / 1000)} KB and an override of ${Math.round(override.length / 1000)} KB; ${runs} runs, Node ${process.version}`,
);
console.log(
  `merge, fill and pin ${merge.toFixed(0)} ms, lint ${lint.toFixed(0)} ms, together ${all.toFixed(0)} ms (medians); the first run took ${first === undefined ? '?' : (first.merge + first.lint).toFixed(0)} ms; ${first?.found ?? 0} findings`,
);
console.log(`target: under ${TARGET_MS} ms, ${all < TARGET_MS ? 'met' : 'not met'}`);
process.exitCode = all < TARGET_MS ? 0 : 1;

function service(n: number): string {
  return `  app-${n}:
    image: ghcr.io/acme/app-${n}:\${RELEASE}
    restart: unless-stopped
    depends_on: [app-${n === 0 ? SERVICES - 1 : 0}]
    environment:
      DATABASE_URL: \${DATABASE_URL}
      TOKEN: \${TOKEN}
      LEVEL: \${LEVEL:-info} # of the log
    ports:
      - '${20_000 + n}:8080'
    volumes:
      - data:/var/lib/app-${n}
    healthcheck:
      test: ['CMD', 'curl', '-fsS', 'http://127.0.0.1:8080/health']
      interval: 10s
`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
