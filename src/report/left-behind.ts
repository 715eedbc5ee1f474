import { bareHash } from '../phala/cvm-id.ts';
import type { Report } from './report.ts';

/** What a cancelled step has set going, as sentences. */
export function leftBehindText({ triggered, change, leftBehind }: Report): string {
  const known = leftBehind?.[triggered];
  if (known !== undefined) return known;
  const hash = change?.composeHash;
  const what = `The ${change?.name ?? 'update'}${hash === undefined ? '' : ` to compose hash ${bareHash(hash)}`}`;
  switch (triggered) {
    case 'yes':
      return `${what} had been triggered and goes on in the CVM.`;
    case 'unclear':
      return `${what} was just being triggered: it may go on in the CVM.`;
    case 'no':
      return 'Nothing had been triggered.';
  }
}
