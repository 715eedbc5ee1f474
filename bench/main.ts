/**
 * What a deploy costs: the bundled action beside the least script that sends the same requests and beside the official
 * CLI, all against the emulator. `npm run bench`, or `npm run bench -- --runs 20`. Prints a report in Markdown; fails when
 * a target is missed.
 */
import { existsSync, statSync } from 'node:fs';

import { readRuns, stop } from './command.ts';
import { actionScript, cliScript, Ground, secretCount, type Subject } from './deploys.ts';
import { machine, mb, ms, range, ratio, spread, table, type Spread } from './figures.ts';
import { measureInstalledCli } from './installed.ts';
import { findLoadedScripts, measure, type LoadedScripts } from './measure.ts';
import { requireSame, sentBy } from './sent.ts';
import { FAR_MS, longestSequence, startSlowApi } from './slow-api.ts';
import { atMost, reportTargets, type Target } from './targets.ts';
import { measureWaiting } from './waiting.ts';

const TARGETS = {
  timesTheFloor: 1.8,
  timesAnEmptyScript: 3,
  requests: 6,
  inSequence: 4,
  peakBytes: 80e6,
  scriptBytes: 900e3,
};
const POLL_INTERVALS = [1, 3];

const runs = readRuns(12);
if (!existsSync(cliScript)) stop('The official CLI is not installed: npm ci --prefix bench');

interface Cost {
  readonly ms: number;
  readonly peakBytes: number;
  readonly requests: number;
}

interface Costs {
  readonly time: Spread;
  readonly memory: Spread;
  readonly requests: number;
}

const ground = await Ground.open();

/** Deploys once, and gives what it took and what was sent. */
async function deploy(subject: Subject): Promise<Cost & { readonly sent: readonly unknown[] }> {
  const job = ground.newJob();
  const { requests } = ground.emulator;
  const before = requests.length;
  const measured = await measure(subject.command(job));
  const own = requests.slice(before);
  await ground.requireDeployed(subject, job, measured);
  return {
    ms: measured.ms,
    peakBytes: measured.peakBytes,
    requests: own.length,
    sent: sentBy(own, job.cvm, job.composeText),
  };
}

/** Measures all in turn, in another order in every other round. The first round warms up and does not count. */
async function alternate(
  all: Readonly<Record<string, () => Promise<Cost>>>,
): Promise<(name: string) => Costs> {
  const measured = new Map<string, Cost[]>();
  const inOrder = Object.entries(all);
  for (let round = 0; round <= runs; round += 1) {
    for (const [name, once] of round % 2 === 0 ? inOrder : inOrder.toReversed()) {
      const cost = await once();
      if (round > 0) measured.set(name, [...(measured.get(name) ?? []), cost]);
    }
  }
  return (name) => {
    const costs = measured.get(name) ?? [];
    return {
      time: spread(costs.map((cost) => cost.ms)),
      memory: spread(costs.map(({ peakBytes }) => peakBytes)),
      requests: Math.max(...costs.map(({ requests }) => requests)),
    };
  };
}

async function start(command: ReturnType<Ground['emptyScript']>, exitCode: number): Promise<Cost> {
  const ended = await measure(command);
  if (ended.exitCode !== exitCode) {
    throw new Error(`${command.script}: exit code ${String(ended.exitCode)}\n${ended.stdout}`);
  }
  return { ms: ended.ms, peakBytes: ended.peakBytes, requests: 0 };
}

async function loadedScripts(subject: Subject): Promise<LoadedScripts> {
  const job = ground.newJob();
  const loaded = await findLoadedScripts(subject.command(job));
  await ground.requireDeployed(subject, job, loaded);
  return loaded;
}

/** How many requests of a deploy had to wait for another's answer, and for that one's, and so on. */
async function requestsInSequence(subject: Subject): Promise<number> {
  const api = await startSlowApi(ground.emulator.url, FAR_MS);
  try {
    const job = ground.newJob(api.url);
    await ground.requireDeployed(subject, job, await measure(subject.command(job)));
    return longestSequence(api.requests).length;
  } finally {
    await api.close();
  }
}

async function bench(): Promise<void> {
  const [action, floor, cli] = [ground.action(), ground.floor(), ground.cli()];
  const costs = await alternate({
    empty: () => start(ground.emptyScript(), 0),
    floor: () => deploy(floor),
    action: async () => {
      const cost = await deploy(action);
      requireSame(cost.sent, (await deploy(floor)).sent);
      return cost;
    },
    cli: () => deploy(cli),
    cold: () => start(ground.startWithoutInputs(), 1),
  });
  const columns = [costs('action'), costs('floor'), costs('cli'), costs('cold'), costs('empty')];
  const [ours, least, theirs, cold, empty] = columns as [Costs, Costs, Costs, Costs, Costs];
  const loaded = [
    await loadedScripts(action),
    await loadedScripts(floor),
    await loadedScripts(cli),
  ];
  const inSequence = [
    await requestsInSequence(action),
    await requestsInSequence(floor),
    await requestsInSequence(cli),
  ];

  const heads = [
    'the action',
    'the floor',
    cli.name,
    'the action without inputs',
    'an empty script',
  ];
  const times = (cost: Costs, base: Costs): string => ratio(cost.time.median / base.time.median);
  print(`A deploy of one compose file and ${secretCount} secrets, not waited for`, [
    ['', ...heads],
    ['wall time, median', ...columns.map(({ time }) => ms(time.median))],
    ['wall time, min to max', ...columns.map(({ time }) => range(time, ms))],
    ['times the floor', times(ours, least), '1', times(theirs, least), '', ''],
    ['times an empty script', '', '', '', times(cold, empty), '1'],
    ['peak memory, median', ...columns.map(({ memory }) => mb(memory.median))],
    ['peak memory, max', ...columns.map(({ memory }) => mb(memory.max))],
    ['requests', ...columns.map(({ requests }) => String(requests))],
    ['of them in sequence', ...inSequence.map(String), '0', '0'],
    ['JavaScript loaded', ...loaded.map(({ bytes, files }) => `${mb(bytes)} in ${files}`), '', ''],
  ]);

  const installed = await measureInstalledCli(ground);
  const step = installed.installMs + installed.deployMs;
  print('A whole step, once', [
    ['', 'the action', 'the CLI, installed by the step'],
    ['installing, everything in the cache', '', ms(installed.installMs)],
    ['the deploy', ms(ours.time.median), ms(installed.deployMs)],
    ['together', ms(ours.time.median), `${ms(step)}, ${ratio(step / ours.time.median)} times`],
  ]);

  const targets: Target[] = [
    atMost('times the floor', ours.time.median / least.time.median, TARGETS.timesTheFloor, ratio),
    atMost(
      'times an empty script, without inputs',
      cold.time.median / empty.time.median,
      TARGETS.timesAnEmptyScript,
      ratio,
    ),
    atMost('requests', ours.requests, TARGETS.requests, String),
    atMost('requests in sequence', inSequence[0] ?? Number.NaN, TARGETS.inSequence, String),
    atMost('of memory', ours.memory.max, TARGETS.peakBytes, mb),
    atMost('of dist/index.js', statSync(actionScript).size, TARGETS.scriptBytes, mb),
  ];
  for (const interval of POLL_INTERVALS) {
    const { afterMs, allowedMs } = await measureWaiting(ground, interval);
    const what = `after the CVM is done, with polls every ${interval} s`;
    targets.push(atMost(what, afterMs, allowedMs, ms));
  }
  reportTargets(targets);
  console.log(
    `${runs} runs of each after one that does not count, in alternation; whole processes from spawn to exit, on Node ` +
      `${process.version}, with the emulator in the benchmark's process. What is in sequence and what comes after the CVM ` +
      `is done were seen with answers that come ${FAR_MS} ms late. Machine: ${machine()}.`,
  );
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  console.log(table(title, rows));
}

try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await ground.close();
}
