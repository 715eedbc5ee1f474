import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { jsonObject } from './stage.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/chain');
const require = createRequire(import.meta.url);

/** Compiles `fixtures/chain/App.sol`; gives what creates each of its contracts, as hex with `0x`. */
export function compileContracts(): ReadonlyMap<string, string> {
  const solc: unknown = require('solc');
  if (!isCompiler(solc)) throw new Error('The package solc has another interface');
  const input = {
    language: 'Solidity',
    sources: { 'App.sol': { content: readFileSync(path.join(FIXTURES, 'App.sol'), 'utf8') } },
    settings: { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
  };
  const output = jsonObject(solc.compile(JSON.stringify(input), { import: importOf }));
  const contracts = at(output, 'contracts', 'App.sol');
  if (contracts === undefined) throw new Error(JSON.stringify(output['errors']));
  return new Map(
    Object.entries(contracts).map(([name, contract]) => {
      const { object } = { object: '', ...at(contract, 'evm', 'bytecode') };
      return [name, `0x${object}`];
    }),
  );
}

interface Compiler {
  compile(
    input: string,
    callbacks: { readonly import: (file: string) => { readonly contents: string } },
  ): string;
}

function isCompiler(value: unknown): value is Compiler {
  return typeof value === 'object' && value !== null && 'compile' in value;
}

function importOf(file: string): { readonly contents: string } {
  return { contents: readFileSync(require.resolve(file), 'utf8') };
}

function at(value: unknown, ...names: readonly string[]): object | undefined {
  const found = names.reduce<unknown>(
    (inner, name) => (isObject(inner) ? new Map(Object.entries(inner)).get(name) : undefined),
    value,
  );
  return isObject(found) ? found : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
