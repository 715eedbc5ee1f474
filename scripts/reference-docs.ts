/**
 * Writes docs/inputs.md and docs/outputs.md from action.yml and the tables of inputs and modes: `node
 * scripts/reference-docs.ts`. With `--check`, writes nothing and fails when a page differs.
 */
import { rows } from '../src/inputs/read.ts';
import type { Group } from '../src/inputs/table.ts';
import { modeNames, MODES, modesTaking } from '../src/modes/table.ts';
import type { OutputName } from '../src/step/outputs.ts';
import { readActionFile } from './runner-step.ts';
import { keepPage } from './generated-page.ts';

const INPUTS_PAGE = 'docs/inputs.md';
const OUTPUTS_PAGE = 'docs/outputs.md';

/** What a group of inputs is for, as the heading that it stands under; several groups may share one. */
const INPUT_USES: Readonly<Record<Group, string>> = {
  api: 'Where the CVM is',
  cvm: 'Where the CVM is',
  instances: 'Where the CVM is',
  pause: 'Where the CVM is',
  checkout: 'What is shipped',
  compose: 'What is shipped',
  settings: 'What is shipped',
  lint: 'The lint',
  env: 'The secret env',
  review: 'Before the update',
  force: 'Before the update',
  queue: 'Before the update',
  wait: 'After the update was triggered',
  waiting: 'After the update was triggered',
  health: 'After the update was triggered',
  rollback: 'After the update was triggered',
  attestation: 'Attestation',
  proof: 'Attestation',
  revision: 'An earlier revision',
  approval: 'Approval on chain',
  commit: 'Approval on chain',
  create: 'Where there is no CVM yet',
  creation: 'Where there is no CVM yet',
  name: 'Previews',
  lifetime: 'Previews',
  deletion: 'Previews',
  tell: 'What GitHub is told',
  deployments: 'What GitHub is told',
};

/** What an output is about, as the heading that it stands under. */
const OUTPUT_USES: Readonly<Record<OutputName, string>> = {
  status: 'How the step ended',
  changed: 'How the step ended',
  correlation_id: 'How the step ended',
  compose_hash: 'What was shipped',
  previous_compose_hash: 'What was shipped',
  docker_compose_hash: 'What was shipped',
  pre_launch_script_hash: 'What was shipped',
  compose_path: 'What was shipped',
  env_keys: 'What was shipped',
  plan: 'What was shipped',
  app_id: 'The CVM',
  cvm_id: 'The CVM',
  vm_uuid: 'The CVM',
  cvm_name: 'The CVM',
  kms_type: 'The CVM',
  os_image: 'The CVM',
  instances: 'The CVM',
  app_url: 'The CVM',
  dashboard_url: 'The CVM',
  delete_at: 'The CVM',
  app_contract: 'Approval on chain',
  chain_id: 'Approval on chain',
  device_id: 'Approval on chain',
  call_data: 'Approval on chain',
  device_call_data: 'Approval on chain',
  approver: 'Approval on chain',
  transaction_hash: 'Approval on chain',
  approval_url: 'Approval on chain',
  commit_token: 'Approval on chain',
  commit_url: 'Approval on chain',
  attested: 'Attestation',
  tcb_status: 'Attestation',
  tcb_advisories: 'Attestation',
  attestation_freshness: 'Attestation',
  os_measurements: 'Attestation',
  os_image_hash: 'Attestation',
  key_provider_id: 'Attestation',
  quote_sha256: 'Attestation',
  evidence_path: 'Attestation',
  predicate_path: 'Attestation',
  drift: 'Attestation',
};

const action = readActionFile();

function inputsPage(): string {
  const groupOf = new Map(
    rows().flatMap(([group, row]) => Object.keys(row.inputs).map((name) => [name, group])),
  );
  const uses = new Map<string, string[]>();
  for (const [name, input] of Object.entries(action.inputs)) {
    const group = groupOf.get(name);
    const use = group === undefined ? 'What the step does' : INPUT_USES[group];
    const takes = group === undefined ? modeNames() : modesTaking(group);
    const all = takes.length === modeNames().length ? 'all' : takes.join(', ');
    const ignores = modeNames().filter(
      (mode) => group !== undefined && MODES[mode].ignores.includes(group),
    );
    const facts = [
      `- Default: ${defaultText(input?.default)}`,
      `- Modes: ${all}${ignores.length === 0 ? '' : ` (${ignores.join(', ')} does not look at it)`}`,
    ];
    uses.set(use, [...(uses.get(use) ?? []), section(name, input?.description, facts)]);
  }
  return page(
    'Inputs',
    'An input that the mode does not take, and that is not at its default, is an error before the first request. ' +
      '`check` and `plan` take all that `deploy` takes, so that one step can be all three. Lists have one entry per ' +
      'line; blank lines and lines that start with `#` do not count.',
    uses,
  );
}

function outputsPage(): string {
  const uses = new Map<string, string[]>();
  for (const name of outputNames()) {
    const use = OUTPUT_USES[name];
    const { description } = action.outputs[name] ?? {};
    uses.set(use, [...(uses.get(use) ?? []), section(name, description, [])]);
  }
  return page(
    'Outputs',
    'Each output is set as soon as it is known, so a failed step has those that it got to. What is not known stays ' +
      'empty; so does, with a warning, what the API gives in another form than stands here.',
    uses,
  );
}

function outputNames(): readonly OutputName[] {
  return Object.keys(OUTPUT_USES).filter((name): name is OutputName => name in OUTPUT_USES);
}

function defaultText(byDefault: string | undefined): string {
  if (byDefault === undefined || byDefault === '') return 'empty';
  return `\`${byDefault}\``;
}

function section(name: string, description: string | undefined, facts: readonly string[]): string {
  return [
    `### \`${name}\``,
    '',
    description?.trim() ?? '',
    ...(facts.length > 0 ? [''] : []),
    ...facts,
  ].join('\n');
}

function page(
  title: string,
  introduction: string,
  uses: ReadonlyMap<string, readonly string[]>,
): string {
  const parts = [...uses].flatMap(([use, sections]) => [`## ${use}`, ...sections]);
  return [
    `# ${title}`,
    '<!-- Written by scripts/reference-docs.ts from action.yml and the tables in src/. Do not edit. -->',
    introduction,
    ...parts,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

keepPage(INPUTS_PAGE, inputsPage(), 'npm run reference-docs');
keepPage(OUTPUTS_PAGE, outputsPage(), 'npm run reference-docs');
