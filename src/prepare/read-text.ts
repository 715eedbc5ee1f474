import { ChecksFailed } from '../base/failure.ts';
import type { Finding } from '../base/finding.ts';
import { decodeText } from '../compose/text/compose-file.ts';
import type { InputsOf } from '../inputs/table.ts';
import { Checkout } from '../step/checkout.ts';
import type { Step } from '../step/step.ts';

/** A text file of the checkout; without text, a finding says why. */
export interface TextRead {
  readonly file: string;
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a text file. `input` names the input that asked for it. */
export function readText(name: string, input: string, checkout: Checkout): TextRead {
  const read = checkout.read(name, input);
  if (!('bytes' in read)) return { file: read.file, text: undefined, findings: [read.finding] };
  const text = decodeText(read.file, read.bytes);
  return typeof text === 'string'
    ? { file: read.file, text, findings: [] }
    : { file: read.file, text: undefined, findings: [text] };
}

/** @throws ChecksFailed when `working_directory` is none */
export function openCheckout(step: Step, { checkout }: InputsOf<'checkout'>): Checkout {
  const root = step.host.environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const opened = Checkout.open(root, checkout.workingDirectory);
  if (!(opened instanceof Checkout)) throw new ChecksFailed([opened]);
  return opened;
}
