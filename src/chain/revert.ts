import type { Hex } from './hex.ts';
import type { RpcRefusal } from './problem.ts';

/** `Error(string)` of `require`, `Panic(uint256)`, and the one error of OpenZeppelin's `Ownable`. */
const ERROR_STRING = '0x08c379a0';
const PANIC = '0x4e487b71';
const NOT_OWNER = '0x118cdaa7';

const LONGEST_REASON = 200;

/** Why a contract refused a call, to follow a colon in a sentence. */
export function reasonIn({ data, text }: RpcRefusal): string {
  return (data === undefined ? undefined : reasonOf(data)) ?? text;
}

function reasonOf(data: Hex): string | undefined {
  const rest = data.slice(10);
  switch (data.slice(0, 10).toLowerCase()) {
    case ERROR_STRING:
      return stringIn(rest);
    case PANIC:
      return `the contract panicked (code 0x${rest.replace(/^0+/, '')})`;
    case NOT_OWNER:
      return `0x${rest.slice(24, 64)} is not the owner (OwnableUnauthorizedAccount)`;
    default:
      return data === '0x' ? undefined : `the contract reverted with ${data.slice(0, 10)}`;
  }
}

/** The one string of `Error(string)`: where it is, its length, its bytes. Anything but visible ASCII is left out. */
function stringIn(rest: string): string | undefined {
  const bytes = Buffer.from(rest.slice(128, 128 + 2 * LONGEST_REASON), 'hex');
  const length = Number.parseInt(rest.slice(64, 128), 16);
  const reason = bytes
    .subarray(0, length)
    .toString('latin1')
    .replaceAll(/[^\x20-\x7e]/g, '');
  return reason === '' ? undefined : `"${reason}"`;
}
