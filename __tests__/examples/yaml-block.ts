/** The YAML blocks of Markdown pages, and the workflow that each of them is a part of. */
import { parse } from 'yaml';

import { readActionFile } from '../../scripts/runner-step.ts';
import { CHECKOUT, OUTPUTS_OF_OTHER_JOBS } from './stand-ins.ts';

export interface YamlBlock {
  /** `README.md:12` */
  readonly place: string;
  readonly text: string;
}

/** What a block of YAML is, as a whole text of its kind. */
export type Example =
  | { readonly kind: 'workflow'; readonly isWhole: boolean; readonly text: string }
  /** Not even a whole step: its inputs can be checked, and that is all. */
  | { readonly kind: 'part of a step'; readonly text: string }
  | { readonly kind: 'compose file'; readonly text: string }
  /** Nothing of a workflow: a part of a compose file; two of them where one shall stand instead of the other. */
  | { readonly kind: 'other'; readonly texts: readonly string[] };

export function yamlBlocks(page: string, markdown: string): readonly YamlBlock[] {
  const blocks = markdown.matchAll(/^( *)```ya?ml\b[^\n]*\n([^]*?)^\1```$/gm);
  return [...blocks].map(({ index, 1: indent = '', 2: text = '' }) => ({
    place: `${page}:${markdown.slice(0, index).split('\n').length}`,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** Puts around a part of a workflow what it takes for granted. Throws when it is not clear what it is. */
export function exampleOf(text: string): Example {
  if (/^# instead$/m.test(text)) return { kind: 'other', texts: text.split(/^# instead$/m) };
  const value: unknown = parse(text);
  if (Array.isArray(value) && keysOf(value[0]).some((key) => ['uses', 'run', 'name'].includes(key)))
    return workflow(jobOf(stepsOf(text)), text);
  const keys = keysOf(value);
  const has = (...names: string[]): boolean => names.some((name) => keys.includes(name));
  if (has('on') && has('jobs')) return { kind: 'workflow', isWhole: true, text };
  if (has('services')) return { kind: 'compose file', text };
  if (has('jobs')) return workflow(text, text);
  if (has('steps'))
    return workflow(`jobs:\n${neededBy(text)}  example:\n${indented(4, text)}`, text);
  if (has('uses')) return workflow(jobOf(stepsOf(asItem(text))), text);
  if (has('with')) return partOfStep(`uses: OWNER/phala-cvm-deploy@v1\n${text}`);
  if (has('on', 'concurrency', 'permissions')) {
    return workflow(`${text}${jobOf("- run: 'true'\n")}`, text);
  }
  const { inputs } = readActionFile();
  if (keys.length > 0 && keys.every((key) => key in inputs)) {
    return partOfStep(`uses: OWNER/phala-cvm-deploy@v1\nwith:\n${indented(2, text)}`);
  }
  if (keys.length > 0 && keys.every((key) => isJob(value, key))) {
    return workflow(`jobs:\n${neededBy(text)}${indented(2, text)}`, text);
  }
  if (!/\b(?:uses|runs-on|run):|\$\{\{/.test(text)) return { kind: 'other', texts: [text] };
  throw new Error(`Neither a workflow nor a part of one:\n${text}`);
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function isJob(value: unknown, key: string): boolean {
  const job: unknown = Object.entries(value ?? {}).find(([name]) => name === key)?.[1];
  return keysOf(job).includes('steps');
}

/** @param shown what the page shows of it: decides which event starts it */
function workflow(text: string, shown: string): Example {
  const isPreview = /mode: (?:preview|teardown)\b|github\.event\.(?:number|pull_request)/.test(
    shown,
  );
  const dispatched = [...shown.matchAll(/\binputs\.(\w+)/g)].map(([, name = '']) => name);
  const on = /^on:/m.test(shown)
    ? ''
    : dispatched.length > 0
      ? `on:\n  workflow_dispatch:\n    inputs:\n${dispatched.map((name) => `      ${name}:\n        type: string\n`).join('')}`
      : `on: ${isPreview ? 'pull_request' : 'push'}\n`;
  return { kind: 'workflow', isWhole: false, text: on + text };
}

function partOfStep(step: string): Example {
  return { kind: 'part of a step', text: `on: push\n${jobOf(asItem(step))}` };
}

function jobOf(steps: string): string {
  return `jobs:\n${neededBy(steps)}  example:\n${needs(steps)}    runs-on: ubuntu-latest\n    steps:\n${indented(6, steps)}`;
}

/** Steps that check nothing out come after one that does. */
function stepsOf(steps: string): string {
  return steps.includes(`${CHECKOUT}@`) ? steps : `- uses: ${CHECKOUT}@${'0'.repeat(40)}\n${steps}`;
}

function namesNeeded(text: string): readonly string[] {
  if (/^ *needs:/m.test(text)) return [];
  return [...new Set([...text.matchAll(/\bneeds\.(\w+)\./g)].map(([, name = '']) => name))];
}

function needs(text: string): string {
  const names = namesNeeded(text);
  return names.length === 0 ? '' : `    needs: [${names.join(', ')}]\n`;
}

/** The jobs that are needed and not shown. */
function neededBy(text: string): string {
  const outputs = Object.entries(OUTPUTS_OF_OTHER_JOBS).map(
    ([name, value]) => `      ${name}: ${value}\n`,
  );
  return namesNeeded(text)
    .map(
      (name) =>
        `  ${name}:\n    runs-on: ubuntu-latest\n    outputs:\n${outputs.join('')}    steps:\n      - run: 'true'\n`,
    )
    .join('');
}

function asItem(step: string): string {
  return `- ${indented(2, step).trimStart()}`;
}

function indented(width: number, text: string): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(width));
}
