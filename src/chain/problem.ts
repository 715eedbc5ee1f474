import { Failure } from '../base/failure.ts';
import type { Hex } from './hex.ts';

/** What an RPC server answered to a request that it did not carry out. */
export interface RpcRefusal {
  readonly code: number | undefined;
  /** In the server's words, without secrets. */
  readonly text: string;
  /** What a contract gave as its reason. */
  readonly data: Hex | undefined;
}

/** An RPC server refused a request, or could not be reached. */
export class RpcProblem extends Failure {
  /** Undefined: no answer that says whether the request was carried out. */
  readonly refusal: RpcRefusal | undefined;
  /** Whether the same request may succeed in a moment. */
  readonly passing: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    {
      refusal,
      passing,
      retryAfterMs,
      cause,
    }: {
      readonly refusal?: RpcRefusal;
      readonly passing: boolean;
      readonly retryAfterMs?: number | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(message, {
      next: 'Check `chain_rpc_url`, and that its server is up and takes requests; then run this step again.',
      cause,
    });
    this.refusal = refusal;
    this.passing = passing;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What an RPC server refused of which a later try may go through (go-ethereum and providers: -32005, 429). */
const TOO_MANY = /rate.?limit|too many requests|limit exceeded|capacity|throttl/i;

export function isTooMany(refusal: RpcRefusal): boolean {
  const { code, text } = refusal;
  return !isRevert(refusal) && (code === -32005 || code === 429 || TOO_MANY.test(text));
}

/** The codes of what a contract did: of go-ethereum, Erigon, Besu and anvil; and of Nethermind. */
const REVERT_CODES: readonly (number | undefined)[] = [3, -32015];

/** The words for it: of those, of Nethermind and OpenEthereum, of Hardhat; and of what ran out of gas. */
const REVERTED =
  /revert|invalid (?:opcode|jump)|bad instruction|VM (?:execution error|exception)|out of gas|gas required exceeds/i;

/** Whether a contract refused a call, and not its server. */
export function isRevert({ code, data, text }: RpcRefusal): boolean {
  return data !== undefined || REVERT_CODES.includes(code) || REVERTED.test(text);
}

/** The JSON-RPC error of a method that there is not, and how servers say it with another code. */
export function isNoSuchMethod({ code, text }: RpcRefusal): boolean {
  return code === -32601 || /method.*not (?:supported|found|available)/i.test(text);
}

/** Nothing, where a contract itself refused a call, and not its server. */
export function noneWhereReverted(error: unknown): undefined {
  const refusal = error instanceof RpcProblem ? error.refusal : undefined;
  if (refusal === undefined || !isRevert(refusal)) throw error;
}
