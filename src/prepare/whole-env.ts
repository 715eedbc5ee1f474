import { ChecksFailed } from '../base/failure.ts';
import type { Finding } from '../base/finding.ts';
import { checkIgnores } from '../compose/lint/check-ignores.ts';
import { LINT_RULES } from '../compose/lint/rules.ts';
import { checkGuestRules } from '../env/guest-rules.ts';
import { readEnv, type Env, type EnvEntry } from '../env/sources.ts';
import type { InputsOf } from '../inputs/table.ts';
import type { Checkout } from '../step/checkout.ts';
import type { Step } from '../step/step.ts';
import { openCheckout, readText } from './read-text.ts';

/** The env of the inputs and of the files that they name, checked. Prints nothing: that of files is not masked yet. */
export function readWholeEnv({ env }: InputsOf<'env'>, checkout: Checkout): Env {
  const files = env.files.map((name) => readText(name, 'env_files', checkout));
  const whole = readEnv(
    files.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }])),
    env.given,
  );
  return {
    entries: env.files.length === 0 ? whole.entries : (whole.entries ?? []),
    findings: [
      ...files.flatMap(({ findings }) => findings),
      ...whole.findings,
      ...checkGuestRules(whole.entries ?? []),
    ],
  };
}

/** The env alone, for a step that ships no compose file: there must be one. Prints nothing, as above. */
export function checkEnv(inputs: InputsOf<'env' | 'lint'>, checkout: Checkout): Env {
  const { entries, findings } = readWholeEnv(inputs, checkout);
  return {
    entries,
    findings: [
      ...checkIgnores(inputs.lint.ignores, LINT_RULES),
      ...findings,
      ...(entries === undefined ? [NO_ENV] : []),
    ],
  };
}

/**
 * Reads and checks the env alone.
 *
 * @throws ChecksFailed with everything that is wrong
 */
export function prepareEnv(
  step: Step,
  inputs: InputsOf<'checkout' | 'env' | 'lint'>,
): readonly EnvEntry[] {
  const { entries = [], findings } = checkEnv(inputs, openCheckout(step, inputs));
  step.mask(entries.map(({ value }) => value));
  if (findings.some(({ level }) => level === 'error')) throw new ChecksFailed(findings);
  step.announceMode();
  step.showFindings(findings);
  return entries;
}

const NO_ENV: Finding = {
  level: 'error',
  rule: 'env-missing',
  message: '`mode: env` replaces the sealed env, and no env input was given.',
  hint: 'Set `env_names`, `env`, `env_files` or `secrets_json`.',
};
