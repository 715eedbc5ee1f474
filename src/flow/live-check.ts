import { ChecksFailed } from '../base/failure.ts';
import { judge } from '../compose/lint/judge.ts';
import { checkPayloadSize } from '../compose/text/compose-file.ts';
import { modelOf } from '../compose/text/live-text.ts';
import type { AppCompose } from '../phala/cvm.ts';
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
  { env, compose, files, preLaunchScript, unjudged }: Shipment,
): void {
  const script = preLaunchScript ?? live.preLaunchScript;
  const kept = [
    ...checkPayloadSize(
      files.join(', '),
      Buffer.byteLength(compose.text),
      Buffer.byteLength(script ?? ''),
    ),
    ...secretVariables(inputs.compose.variables, [], env === undefined ? live.allowedEnvs : []),
  ];
  const known = {
    envNames: new Set(env?.map(({ name }) => name) ?? live.allowedEnvs),
    script: script ?? '',
    live: modelOf(live.composeText),
  };
  const lint = judge(compose.model, known, inputs.lint, unjudged).findings;
  const findings = [...lint.map(compose.locate), ...kept];
  if (findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(findings, 'before anything was provisioned');
  }
  step.showFindings(findings);
}
