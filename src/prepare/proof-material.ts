import { ChecksFailed } from '../base/failure.ts';
import type { Finding } from '../base/finding.ts';
import { decodeUtf8 } from '../base/utf8.ts';
import type { InputsOf } from '../inputs/table.ts';
import type { ProofMaterial } from '../step/session.ts';
import type { Step } from '../step/step.ts';
import { openCheckout } from './read-text.ts';

/**
 * Reads the files that say how evidence is judged, before the first request: what is wrong with one must not come to
 * light after the CVM has restarted. What reads them in earnest is loaded only where one is given.
 *
 * @throws ChecksFailed when a file is not what its input says
 */
export async function readProofMaterial(
  step: Step,
  inputs: InputsOf<'checkout' | 'proof'>,
): Promise<ProofMaterial> {
  const { collateralFile, rootFile } = inputs.proof;
  if (collateralFile === undefined && rootFile === undefined) {
    return { root: undefined, collateral: undefined };
  }
  const { collateralProblem, rootProblem } = await import('./proof-files.ts');
  const findings: Finding[] = [];
  const read = (
    name: string | undefined,
    input: string,
    problemOf: (text: string) => string | undefined,
  ): string | undefined => {
    if (name === undefined) return undefined;
    const file = openCheckout(step, inputs).readAnywhere(name, input);
    if (!('bytes' in file)) {
      findings.push(file.finding);
      return undefined;
    }
    const text = decodeUtf8(file.bytes);
    const problem = text === undefined ? 'it is not UTF-8 text' : problemOf(text);
    if (problem === undefined) return text;
    findings.push({
      level: 'error',
      rule: 'input-invalid',
      message: `\`${input}\` names ${file.file}, which is not what it must be: ${problem}.`,
      hint: 'docs/attestation.md says what the file holds, and where to get it.',
    });
    return undefined;
  };
  const material = {
    root: read(rootFile, 'attestation_root_ca', rootProblem),
    collateral: read(collateralFile, 'attestation_collateral', collateralProblem),
  };
  if (findings.length > 0) throw new ChecksFailed(findings);
  return material;
}
