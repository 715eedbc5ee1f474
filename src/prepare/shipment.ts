import { ChecksFailed } from '../base/failure.ts';
import type { Finding } from '../base/finding.ts';
import { checkIgnores } from '../compose/lint/check-ignores.ts';
import type { Aspect } from '../compose/lint/judge.ts';
import { LINT_RULES } from '../compose/lint/rules.ts';
import type { Assembled } from '../compose/text/assemble.ts';
import type { EnvEntry } from '../env/sources.ts';
import { credentialsOf } from '../inputs/credentials.ts';
import type { Inputs } from '../inputs/table.ts';
import type { Checkout } from '../step/checkout.ts';
import type { Step } from '../step/step.ts';
import { prepareCompose } from './compose.ts';
import { readWholeEnv } from './whole-env.ts';
import { openCheckout, readText } from './read-text.ts';

/** What passed the checks before the first request. */
export interface Shipment {
  readonly compose: Assembled;
  /** What the lint can judge only when more is known than before the first request. */
  readonly unjudged: readonly Aspect[];
  /** The compose files, as people read them. */
  readonly files: readonly string[];
  /** Undefined: the CVM keeps its script. */
  readonly preLaunchScript: string | undefined;
  /** Undefined: no env input was given, the CVM keeps its sealed env. */
  readonly env: readonly EnvEntry[] | undefined;
}

/** A shipment as far as it can be read, and what is wrong with it. */
export interface CheckedShipment extends Omit<Shipment, 'compose'> {
  /** Undefined when there is none that could be shipped; then a finding says why. */
  readonly compose: Assembled | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks everything that needs no request.
 *
 * @param isRehearsal whether nothing will be sent: then values may be missing
 * @throws ChecksFailed with everything that is wrong
 */
export function prepareShipment(step: Step, inputs: Inputs, isRehearsal: boolean): Shipment {
  const checked = checkShipment(inputs, openCheckout(step, inputs), isRehearsal);
  const { compose, findings, ...shipment } = checked;
  step.mask((shipment.env ?? []).map(({ value }) => value));
  step.report.composeFile = shipment.files.join(', ');
  if (compose === undefined || findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(findings);
  }
  step.announceMode();
  step.showFindings(findings);
  step.announceCompose(shipment.files, compose.text);
  return { compose, ...shipment };
}

/** Reads the files and the env that the inputs name, and checks them. Prints nothing: the env is not masked yet. */
export function checkShipment(
  inputs: Inputs,
  checkout: Checkout,
  isRehearsal: boolean,
): CheckedShipment {
  const { preLaunchScript } = inputs.settings;
  const script =
    preLaunchScript === undefined
      ? undefined
      : readText(preLaunchScript, 'pre_launch_script', checkout);
  const env = readWholeEnv(inputs, checkout);
  const { files, assembled, unjudged, findings } = prepareCompose(inputs, checkout, {
    script,
    env: env.entries,
    isEnvRead: !env.findings.some(hidesNames),
    credentials: credentialsOf(inputs),
    isRehearsal,
  });
  return {
    compose: assembled,
    unjudged,
    files,
    preLaunchScript: script?.text,
    env: env.entries,
    findings: [
      ...checkIgnores(inputs.lint.ignores, LINT_RULES),
      // What is wrong with the env and the script first: the text that uses them may suffer from it.
      ...(isRehearsal ? withoutDemandForValues(env.findings) : env.findings),
      ...(script?.findings ?? []),
      ...findings,
    ],
  };
}

/** Whether the env may have more names than were read. A name without a value is known. */
function hidesNames({ level, rule }: Finding): boolean {
  return level === 'error' && rule !== 'env-missing-value';
}

/** A check runs where there are no values, too: for pull requests from forks, for example. */
function withoutDemandForValues(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) =>
    finding.rule === 'env-missing-value' ? { ...finding, level: 'notice' } : finding,
  );
}
