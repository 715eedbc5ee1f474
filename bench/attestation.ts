/**
 * What `attestation: require` adds to a deploy that is waited for: the bundled action with and without, in alternation,
 * against the same emulator. `npm run bench-attestation`, or `npm run bench-attestation -- --runs 20`. Prints a report in
 * Markdown; fails when a target is missed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { EmulatorOptions } from '../emulator/phala/emulator.ts';
import { readRuns } from './command.ts';
import { Ground, type Job, type Subject } from './deploys.ts';
import { machine, mb, ms, range, spread, table, type Spread } from './figures.ts';
import { findLoadedScripts, measure, type LoadedScripts } from './measure.ts';
import { FAR_MS, startSlowApi } from './slow-api.ts';
import { atMost, reportTargets } from './targets.ts';

const TARGETS = { addedMs: 350, requests: 5 };
const ROOT_FILE = 'root.pem';

const runs = readRuns(12);

/** How the CVM comes up while the step looks at it. */
interface Situation {
  readonly title: string;
  readonly pace: NonNullable<EmulatorOptions['pace']>;
}

const situations = {
  atOnce: {
    title: 'The CVM is up at the first look: hardly a wait hides the loading of the verifier',
    pace: { by: 'time', stepMs: 1 },
  },
  waited: {
    title: 'The CVM takes its time, as a real one does: the verifier is loaded meanwhile',
    // One step at each look, so that both sides look equally often.
    pace: { by: 'reads' },
  },
} as const satisfies Readonly<Record<string, Situation>>;

interface Run {
  readonly ms: number;
  readonly peakBytes: number;
  readonly requests: number;
}

/** Both sides of one round, one right after the other. */
interface Pair {
  readonly off: Run;
  readonly require: Run;
}

interface Added {
  readonly medianMs: number;
  readonly requests: number;
}

/** One situation: prints what was measured, and gives what the attestation adds. */
async function measureIn({ title, pace }: Situation): Promise<Added> {
  const ground = await Ground.open({ pace });
  const api = await startSlowApi(ground.emulator.url, FAR_MS);
  try {
    const waited = { wait: 'true', poll_interval: '0.1' };
    const off = ground.action({ ...waited, attestation: 'off' });
    const required = ground.action({
      ...waited,
      attestation: 'require',
      attestation_root_ca: ROOT_FILE,
      pccs_url: new URL('/pccs', api.url).href,
    });
    const newJob = (): Job => {
      const job = ground.newJob(api.url);
      job.cvm.behaviour.lagSteps = 0;
      writeFileSync(path.join(job.folder, ROOT_FILE), ground.emulator.attestation.rootPem);
      return job;
    };
    const deploy = async (subject: Subject): Promise<Run> => {
      const before = ground.emulator.requests.length;
      const job = newJob();
      const { ms, peakBytes, ...ended } = await measure(subject.command(job));
      const requests = ground.emulator.requests.length - before;
      await ground.requireDeployed(subject, job, { ms, ...ended });
      if (subject === required) requireProof(job);
      return { ms, peakBytes, requests };
    };
    const pairs: Pair[] = [];
    for (let round = 0; round <= runs; round += 1) {
      const pair = await inTurn(deploy, off, required, round % 2 === 0);
      // The first one warms up.
      if (round > 0) pairs.push(pair);
    }
    const scripts = async (subject: Subject): Promise<LoadedScripts> => {
      const job = newJob();
      const loaded = await findLoadedScripts(subject.command(job));
      await ground.requireDeployed(subject, job, loaded);
      return loaded;
    };
    return report(title, pairs, await scripts(off), await scripts(required));
  } finally {
    await api.close();
    await ground.close();
  }
}

/** In another order in every other round, so that neither side is always the one that comes first. */
async function inTurn(
  deploy: (subject: Subject) => Promise<Run>,
  off: Subject,
  required: Subject,
  offFirst: boolean,
): Promise<Pair> {
  if (offFirst) return { off: await deploy(off), require: await deploy(required) };
  const second = await deploy(required);
  return { off: await deploy(off), require: second };
}

function report(
  title: string,
  pairs: readonly Pair[],
  scriptsOff: LoadedScripts,
  scriptsRequired: LoadedScripts,
): Added {
  const compare = (value: (run: Run) => number): Record<'off' | 'require' | 'added', Spread> => ({
    off: spread(pairs.map(({ off }) => value(off))),
    require: spread(pairs.map((pair) => value(pair.require))),
    added: spread(pairs.map((pair) => value(pair.require) - value(pair.off))),
  });
  const rows = (
    name: string,
    { off, require, added }: ReturnType<typeof compare>,
    format: (value: number) => string,
  ): readonly (readonly string[])[] => [
    [`${name}, median`, format(off.median), format(require.median), format(added.median)],
    [`${name}, min to max`, range(off, format), range(require, format), range(added, format)],
  ];
  const time = compare((run) => run.ms);
  const requests = compare((run) => run.requests);
  const addedScripts = {
    files: scriptsRequired.files - scriptsOff.files,
    bytes: scriptsRequired.bytes - scriptsOff.bytes,
  };
  const loaded = ({ bytes, files }: LoadedScripts): string => `${mb(bytes)} in ${files}`;
  console.log(
    table(title, [
      ['', '`off`', '`require`', 'added'],
      ...rows('wall time', time, ms),
      ...rows(
        'peak memory',
        compare((run) => run.peakBytes),
        mb,
      ),
      [
        'requests',
        String(requests.off.max),
        String(requests.require.max),
        String(requests.added.max),
      ],
      ['JavaScript loaded', ...[scriptsOff, scriptsRequired, addedScripts].map(loaded)],
    ]),
  );
  return { medianMs: time.added.median, requests: requests.added.max };
}

/** A run counts only if the proof is there: what ends without one is quicker. */
function requireProof(job: Job): void {
  const outputs = readFileSync(path.join(job.folder, 'output'), 'utf8');
  if (!/^attested<<(.*)\ntrue\n\1$/m.test(outputs)) {
    throw new Error(`attestation: require ended without a proof\n${outputs}`);
  }
}

const [loadBefore] = os.loadavg();
const [atOnce, waited] = [await measureIn(situations.atOnce), await measureIn(situations.waited)];
reportTargets([
  atMost('added, with the CVM up at once', atOnce.medianMs, TARGETS.addedMs, ms),
  atMost('added, beyond the wait', waited.medianMs, TARGETS.addedMs, ms),
  atMost('requests added', Math.max(atOnce.requests, waited.requests), TARGETS.requests, String),
]);
console.log(
  `${runs} runs of each side after one that does not count, in alternation; whole processes from spawn to exit, on Node ` +
    `${process.version}, with the emulator in the benchmark's process. What is added is the median of the differences ` +
    `between the two runs of a round. Every answer of the API and of the collateral server comes ${FAR_MS} ms late, so two ` +
    `round trips in sequence are ${2 * FAR_MS} ms of what is added. Machine: ${machine()}, ` +
    `with a load of ${(loadBefore ?? Number.NaN).toFixed(1)} before.`,
);
