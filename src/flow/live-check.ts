import { ChecksFailed } from '../base/failure.ts';
import { lintAgainstLive, lintVariables } from '../compose/lint/lint.ts';
import { checkPayloadSize } from '../compose/text/compose-file.ts';
import { modelOf } from '../compose/text/live-text.ts';
import type { AppCompose } from '../phala/cvm.ts';
import { judge } from '../prepare/compose.ts';
import { secretVariables } from '../prepare/public-secrets.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Session } from '../step/session.ts';

/**
 * The part of the lint that needs to know what the CVM has: its env names, its project name and volumes.
 *
 * @throws ChecksFailed when what is to be shipped cannot work with what the CVM has
 */
export function checkAgainstLive(
  { inputs, step }: Session<'compose' | 'lint'>,
  live: AppCompose,
  { env, compose, files, preLaunchScript }: Shipment,
): void {
  const liveModel = modelOf(live.composeText);
  const script = preLaunchScript ?? live.preLaunchScript;
  const kept = [
    ...checkPayloadSize(
      files.join(', '),
      Buffer.byteLength(compose.text),
      Buffer.byteLength(script ?? ''),
    ),
    ...secretVariables(inputs.compose.variables, [], env === undefined ? live.allowedEnvs : []),
  ];
  const names = env?.map(({ name }) => name) ?? live.allowedEnvs;
  const lint = [
    // Of an env that is given, all but this was judged before.
    ...lintVariables(compose.model, new Set(names), { script }).filter(
      ({ rule }) => env === undefined || (rule === 'env-unused' && preLaunchScript === undefined),
    ),
    ...(liveModel === undefined ? [] : lintAgainstLive(compose.model, liveModel)),
  ];
  const findings = [...judge(lint, inputs, compose), ...kept];
  if (findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(findings, 'before anything was provisioned');
  }
  step.showFindings(findings);
}
