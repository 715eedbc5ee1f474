/** A workflow as GitHub's own parser reads it, once nothing is wrong with it that can be seen without running it. */
import { DescriptionDictionary } from '@actions/expressions';
import { StringData } from '@actions/expressions/data/string';
import { registerLogger, validate, type ValidationConfig } from '@actions/languageservice';
import {
  convertWorkflowTemplate,
  isBasicExpression,
  isMapping,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { isActionStep, isJob, isRunStep } from '@actions/workflow-parser/model/type-guards';
import type {
  ActionStep,
  Job,
  RunStep,
  WorkflowTemplate,
} from '@actions/workflow-parser/model/workflow-template';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { clearCache } from '@actions/languageservice/utils/workflow-cache';
import { TextDocument } from 'vscode-languageserver-textdocument';

import { readActionFile } from '../../scripts/runner-step.ts';
import { ACTIONS, SECRETS } from './stand-ins.ts';

export interface ExampleStep {
  readonly step: ActionStep | RunStep;
  /** `with:` */
  readonly inputs: TemplateToken | undefined;
}

export interface ExampleJob {
  readonly job: Job;
  readonly permissions: TemplateToken | undefined;
  readonly steps: readonly ExampleStep[];
}

export interface Workflow {
  readonly text: string;
  readonly events: WorkflowTemplate['events'];
  readonly env: TemplateToken | undefined;
  readonly concurrency: TemplateToken | undefined;
  /** In the order in which they stand; so a job must stand after those that it needs. */
  readonly jobs: readonly ExampleJob[];
}

/** Whether a step is this action: as published, or as it is in its own repository. */
export function isThisAction(uses: string): boolean {
  return uses === './' || /^[^/]+\/phala-cvm-deploy@/.test(uses);
}

/** The inputs of this action's steps, with the expressions in them as they are written. */
export function inputsAsWritten({ jobs }: Workflow): readonly Readonly<Record<string, string>>[] {
  return jobs
    .flatMap(({ steps }) => steps)
    .filter(({ step }) => isActionStep(step) && isThisAction(step.uses.value))
    .map(({ inputs }) => {
      const pairs = inputs === undefined ? [] : [...inputs.assertMapping('with')];
      return Object.fromEntries(
        pairs.map(({ key, value }) => [
          key.toString(),
          isBasicExpression(value) ? (value.source ?? '') : value.assertScalar('input').toString(),
        ]),
      );
    });
}

/** Throws an error that lists everything that is wrong. */
export async function readWorkflow(text: string): Promise<Workflow> {
  const { value: root, context } = parseWorkflow(
    { name: 'workflow.yml', content: text },
    new NoOperationTraceWriter(),
  );
  const problems = await problemsSeenByGitHub(text);
  if (root === undefined || !isMapping(root) || problems.length > 0) {
    throw new Error(problems.join('\n') || 'not a workflow');
  }
  const template = await convertWorkflowTemplate(context, root);
  const jobTokens = root.find('jobs')?.assertMapping('jobs');
  const jobs = template.jobs.map((job): ExampleJob => {
    if (!isJob(job)) throw new Error(`${job.id.value}: a workflow that is called is not run here`);
    const token = jobTokens?.find(job.id.value)?.assertMapping('job');
    const steps = token?.find('steps')?.assertSequence('steps');
    return {
      job,
      permissions: token?.find('permissions') ?? root.find('permissions'),
      steps: job.steps.map((step, index) => {
        if (!isActionStep(step) && !isRunStep(step)) throw new Error('Not a step that is run here');
        return { step, inputs: steps?.get(index).assertMapping('step').find('with') };
      }),
    };
  });
  const found = jobs.flatMap(({ steps }) => steps.flatMap(problemsOfStep));
  if (found.length > 0) throw new Error(found.join('\n'));
  return {
    text,
    events: template.events,
    env: root.find('env'),
    concurrency: root.find('concurrency'),
    jobs,
  };
}

async function problemsSeenByGitHub(text: string): Promise<readonly string[]> {
  const lines = text.split('\n');
  // It remembers what it read under a name, and looks no further when another text has that name.
  clearCache();
  const diagnostics = await validate(
    TextDocument.create('file:///workflow.yml', 'yaml', 1, text),
    validation,
  );
  return diagnostics.map(({ message, range }) => {
    const what = typeof message === 'string' ? message : message.value;
    return `${what}: ${lines[range.start.line] ?? ''}`;
  });
}

// What it cannot do it would only log, and find nothing.
registerLogger({
  error: (message) => {
    throw new Error(message);
  },
  warn: () => undefined,
  info: () => undefined,
  log: () => undefined,
});

const validation: ValidationConfig = {
  actionsMetadataProvider: {
    // Of the actions of others only the outputs are known here, see `stand-ins.ts`.
    fetchActionMetadata: ({ owner, name, ref }) => {
      const isThis = isThisAction(`${owner}/${name}@${ref}`);
      const inputs = isThis ? metadataOfInputs() : undefined;
      return Promise.resolve({ name, description: '', ...(inputs && { inputs }) });
    },
  },
  contextProviderConfig: {
    getContext: (name, usual) => {
      if (name === 'secrets') for (const each of Object.keys(SECRETS)) usual?.add(each, TEXT);
      // Nobody sets variables for the examples.
      return Promise.resolve(name === 'vars' ? new DescriptionDictionary() : usual);
    },
  },
};

const TEXT = new StringData('');

type Metadata = NonNullable<ValidationConfig['actionsMetadataProvider']>;
type Inputs = NonNullable<Awaited<ReturnType<Metadata['fetchActionMetadata']>>>['inputs'];

function metadataOfInputs(): Inputs {
  return Object.fromEntries(
    Object.entries(readActionFile().inputs).map(([name, input]) => [
      name,
      { description: '', default: input?.default ?? '' },
    ]),
  );
}

/** What GitHub takes, and an example must not have. */
function problemsOfStep({ step, inputs }: ExampleStep): readonly string[] {
  if (isRunStep(step)) {
    return step.run.isExpression
      ? [
          `An expression inside of a script, which runs what it evaluates to: ${step.run.toString()}`,
        ]
      : [];
  }
  const uses = step.uses.value;
  if (!isThisAction(uses)) {
    if (!/@[0-9a-f]{40}$/.test(uses)) return [`Not by full commit SHA: ${uses}`];
    const [name = ''] = uses.split('@');
    return name in ACTIONS ? [] : [`No stand-in for the action ${name}`];
  }
  if (inputs === undefined || !isMapping(inputs)) return [];
  const known = readActionFile().inputs;
  return [...inputs].flatMap(({ key }) =>
    key.toString() in known ? [] : [`action.yml has no input ${key.toString()}`],
  );
}
