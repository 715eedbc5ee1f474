import { readCollateralFile } from '../attest/collateral.ts';
import { Malformed } from '../attest/malformed.ts';
import { readRoot } from '../attest/root.ts';

/** What is wrong with a root, as the rest of a sentence; undefined: nothing. */
export function rootProblem(pem: string): string | undefined {
  return readRoot(pem) === undefined
    ? 'it is not the certificate of one root, signed by itself, in PEM'
    : undefined;
}

/** What is wrong with a collateral file, as the rest of a sentence; undefined: nothing. */
export function collateralProblem(text: string): string | undefined {
  try {
    readCollateralFile(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return error.message;
  }
}
