import { annotations, expectReadable } from '../stage.ts';
import { triggersIn, type End } from './play.ts';

/** What is wrong with how a step ended, whatever it was told. */
export function problemsOf(end: End): readonly string[] {
  const { result, asked } = end;
  const { exitCode, outputs, summary } = result;
  const errors = annotations(result, 'error');
  const isGreen = exitCode === 0 && errors.length === 0;
  const triggers = triggersIn(asked);
  return [
    ...unreadable(end),
    ...Object.entries(outputs)
      .filter(([, value]) => /\bundefined\b|\bNaN\b|\[object /.test(value))
      .map(([name, value]) => `the output ${name} is ${value}`),
    ...(summary.startsWith('### ') ? [] : ['there is no summary']),
    ...(isGreen || (exitCode === 1 && errors.length === 1)
      ? []
      : [`exit code ${String(exitCode)} with ${errors.length} errors`]),
    ...errors
      .filter(({ message }) => !/^[A-Z`][^\n]{20,}$/.test(message))
      .map(({ message }) => `the error is no sentence: ${message}`),
    ...(isGreen ? untruths(end) : []),
    ...(triggers > 1 ? [`${triggers} changes were accepted`] : []),
  ];
}

/** What a green step says that is not so, by the emulator's own state. */
function untruths({ result, cvm, shipped }: End): readonly string[] {
  const { status = 'no status', changed, compose_hash: hash } = result.outputs;
  switch (status) {
    case 'torn_down':
      return cvm?.deleted === false ? ['torn down, and still there'] : [];
    case 'planned':
      return [];
    case 'prepared':
    case 'pending_approval':
      return changed === 'true' ? [`${status}, and changed`] : [];
  }
  if (cvm === undefined) return [`${status}, and there is no CVM`];
  return [
    ...(cvm.status === 'running' ? [] : [`${status}, and the CVM is ${cvm.status}`]),
    ...(hash === undefined || hash === cvm.composeHash
      ? []
      : [`${status} with ${hash}, and the CVM has ${cvm.composeHash}`]),
    ...(shipped === undefined || cvm.guest.composeText === shipped
      ? []
      : [`${status}, and the CVM runs another text`]),
  ];
}

function unreadable({ result }: End): readonly string[] {
  try {
    expectReadable(result);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message.slice(0, 500) : String(error)];
  }
}
