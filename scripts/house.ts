/**
 * Which folder holds what, and what it may import: the one table from which dependency-cruiser's rules
 * (`.dependency-cruiser.js`) and the table in CONTRIBUTING.md come. Imports run from top to bottom, never back.
 */

/** A folder or file of `src/`. */
export interface Room {
  /** Its path from `src/`; a folder ends with `/`. */
  readonly room: string;
  readonly holds: string;
  /** The rooms that it may import, besides `base/` and its own files. */
  readonly imports: readonly string[];
  /** The packages that it may import. */
  readonly packages?: readonly string[];
  /** Whether it may import `base/`; every room but that itself. */
  readonly isGround?: boolean;
}

export const ROOMS: readonly Room[] = [
  {
    room: 'index.ts',
    holds: 'The entry: calls `run()`, and listens for the signals that cancel the step',
    imports: ['run.ts'],
  },
  {
    room: 'run.ts',
    holds: 'Reads what the step is told to do, masks, starts telling GitHub, runs the mode',
    imports: ['modes/', 'tell/', 'step/', 'inputs/'],
  },
  {
    room: 'modes/',
    holds:
      'One file per mode, its story from top to bottom; `table.ts`: what each takes, needs, records, and loads when it runs',
    imports: [
      ...['flow/', 'prepare/', 'step/', 'report/', 'inputs/', 'deploy/', 'phala/', 'env/'],
      ...['compose/lint/', 'compose/text/'],
    ],
  },
  {
    room: 'flow/',
    holds:
      'What modes share and report on: proposal, creation, sealing, trigger and follow, approval, proof, recovery',
    imports: [
      ...['prepare/', 'step/', 'report/', 'inputs/', 'prove/', 'deploy/', 'attest/'],
      ...['chain/', 'phala/', 'http/', 'env/'],
      ...['compose/lint/', 'compose/text/'],
    ],
  },
  {
    room: 'tell/',
    holds: 'What GitHub is told: the comment and the deployments',
    imports: ['step/', 'report/', 'inputs/', 'http/'],
    packages: ['@actions/github'],
  },
  {
    room: 'prepare/',
    holds: 'Everything before the first request: files and env of the checkout become a shipment',
    imports: [
      ...['step/', 'inputs/', 'attest/', 'env/'],
      ...['compose/lint/', 'compose/text/', 'compose/yaml/'],
    ],
  },
  {
    room: 'step/',
    holds:
      'The step itself: log, masks, outputs, summary, clock; the session with the API; event and checkout',
    imports: ['report/', 'inputs/', 'deploy/', 'phala/', 'http/', 'env/'],
    packages: ['@actions/core'],
  },
  {
    room: 'report/',
    holds: 'What people read, from values to text: log, annotations, summary',
    imports: ['deploy/', 'attest/', 'phala/'],
    packages: ['@actions/core'],
  },
  {
    room: 'inputs/',
    holds:
      '`table.ts`: one row per value that a step gets; how inputs are read, refused and kept secret',
    imports: ['deploy/', 'attest/', 'phala/', 'http/', 'env/', 'compose/lint/', 'compose/text/'],
  },
  {
    room: 'prove/',
    holds:
      'Evidence and collateral, fetched until they prove or contradict: where from, how long, how often',
    imports: ['attest/', 'deploy/', 'phala/', 'http/'],
  },
  {
    room: 'deploy/',
    holds:
      'Decisions and sequences of requests, without a step: plan, trigger, watch, verify, drift, health, cost',
    imports: ['chain/', 'phala/', 'http/', 'env/'],
    packages: ['diff'],
  },
  {
    room: 'attest/',
    holds:
      'What a CVM proves of itself: quote, collateral and event log in, a verdict out; no request, no clock',
    imports: [],
    packages: ['@phala/dcap-qvl'],
  },
  {
    room: 'chain/',
    holds:
      'The chain that an app’s contract is on: JSON-RPC, calls of the contract, transactions and their signing; knows nothing of Phala’s API',
    imports: ['http/'],
    packages: ['@actions/http-client', 'viem'],
  },
  {
    room: 'phala/',
    holds: 'The API: client, endpoints, answers, errors, the KMS key',
    imports: ['http/'],
    packages: ['@actions/http-client', '@noble/curves', '@noble/hashes'],
  },
  {
    room: 'http/',
    holds: 'One request, bounded in time and size; visits of URLs that are not the API’s',
    imports: [],
    packages: ['@actions/http-client', 'undici'],
  },
  {
    room: 'compose/lint/',
    holds: 'What cannot work in a CVM: each subject with its rules and their words',
    imports: ['compose/text/', 'compose/schema/', 'compose/yaml/'],
  },
  {
    room: 'compose/text/',
    holds: 'The text that is shipped: variables, pins, images, services',
    imports: ['compose/merge/', 'compose/schema/', 'compose/yaml/'],
    packages: ['yaml'],
  },
  {
    room: 'compose/merge/',
    holds: 'How Compose merges files, `extends` and `include`',
    imports: ['compose/schema/', 'compose/yaml/'],
  },
  {
    room: 'compose/schema/',
    holds: 'What a Compose file may say, and in which forms',
    imports: ['compose/yaml/'],
  },
  {
    room: 'compose/yaml/',
    holds: 'YAML with the place of every value: read, decode, edit, print',
    imports: [],
    packages: ['yaml'],
  },
  {
    room: 'env/',
    holds: 'What is sealed: sources, strict parsing, the guest’s rules, masking, encryption',
    imports: [],
    packages: ['yaml'],
  },
  {
    room: 'base/',
    holds:
      'The ground floor: a finding as a value, a secret that cannot print itself, failures, clock, hashes',
    imports: [],
    isGround: true,
  },
];

/** The table for people, as CONTRIBUTING.md has it. */
export function houseTable(): string {
  const rows = ROOMS.map(({ room, holds, imports, packages = [], isGround = false }) => {
    const may = [...imports, ...(isGround ? [] : ['base/']), ...packages].map(
      (one) => `\`${one}\``,
    );
    return `- **\`src/${room}\`** ${holds}.\n  May import: ${may.length === 0 ? 'nothing' : may.join(', ')}.`;
  });
  return rows.join('\n');
}
