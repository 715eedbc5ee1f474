import { describe, expect, test } from '@jest/globals';

import { isNoSuchMethod, isRevert, isTooMany, type RpcRefusal } from '../../src/chain/problem.ts';

function refusal(text: string, code = -32000, data?: RpcRefusal['data']): RpcRefusal {
  return { text, code, data };
}

describe('what a refusal is of', () => {
  test.each([
    ['go-ethereum', refusal('execution reverted: paused', 3, '0x08c379a0')],
    ['go-ethereum, without a reason', refusal('execution reverted')],
    ['go-ethereum, without a function', refusal('invalid opcode: INVALID')],
    ['go-ethereum, without an end', refusal('gas required exceeds allowance (30000000)')],
    ['Besu', refusal('Execution reverted', -32000, '0x118cdaa7')],
    ['Nethermind', refusal('VM execution error.', -32015)],
    ['Nethermind, in other words', refusal('Reverted 0x', -32015)],
    ['Hardhat', refusal('VM Exception while processing transaction: reverted', -32603)],
    ['a contract that speaks of a limit', refusal('execution reverted: limit exceeded', 3)],
  ])('of the contract: %s', (_, given) => {
    expect(isRevert(given)).toBe(true);
    expect(isTooMany(given)).toBe(false);
  });

  test.each([
    ['too many requests', refusal('rate limit exceeded', -32005), true],
    ['too many requests, in words alone', refusal('Too Many Requests'), true],
    ['no such method', refusal('the method eth_estimateGas does not exist', -32601), false],
    ['a server that has not caught up', refusal('header not found'), false],
  ])('of the server: %s', (_, given, tooMany) => {
    expect(isRevert(given)).toBe(false);
    expect(isTooMany(given)).toBe(tooMany);
  });

  test.each([
    ['by its code', refusal('?', -32601), true],
    ['in the words of many', refusal('Method not supported'), true],
    ['in the words of others', refusal('The method eth_x is not available'), true],
    ['something else', refusal('header not found'), false],
  ])('no such method: %s', (_, given, expected) => {
    expect(isNoSuchMethod(given)).toBe(expected);
  });
});
