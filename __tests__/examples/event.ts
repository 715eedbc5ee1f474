/** The runs that an event of GitHub starts, as the `github` context describes them. */
import type { WorkflowTemplate } from '@actions/workflow-parser/model/workflow-template';

import type { Plain } from './expression.ts';
import { LEFT_OUT } from './stand-ins.ts';

export const REPOSITORY = 'acme/web';
export const PULL_REQUEST = 7;
/** Of the pull request, and of a push. */
export const COMMIT = 'a'.repeat(40);

export interface WorkflowRun {
  readonly name: string;
  /** What the `github` context holds besides what belongs to the job. */
  readonly github: Readonly<Record<string, Plain>> & { readonly event: Plain };
  readonly inputs: Readonly<Record<string, Plain>>;
}

type Events = WorkflowTemplate['events'];

/**
 * One list per event that the workflow waits for, of the runs that happen one after the other: the life of a pull
 * request has several.
 */
export function runsOf(events: Events): readonly (readonly WorkflowRun[])[] {
  return Object.keys(events).map((name) => {
    switch (name) {
      case 'push':
        return [push(events.push ?? {})];
      case 'pull_request':
        return (events.pull_request?.types ?? ['synchronize']).map(pullRequest);
      case 'workflow_dispatch':
        return [dispatch(events.workflow_dispatch?.inputs ?? {})];
      case 'schedule':
        return [schedule(events.schedule?.[0]?.cron ?? '')];
      default:
        throw new Error(`No stand-in for the event ${name}`);
    }
  });
}

function push({ tags, branches }: NonNullable<Events['push']>): WorkflowRun {
  const isTag = tags !== undefined && branches === undefined;
  const [type, name] = isTag ? ['tag', 'v1.2.3'] : ['branch', 'main'];
  const ref = `refs/${isTag ? 'tags' : 'heads'}/${name}`;
  return {
    name: `push of ${name}`,
    github: {
      event_name: 'push',
      event: { ref, after: COMMIT },
      ref,
      ref_name: name,
      ref_type: type,
      head_ref: '',
      base_ref: '',
    },
    inputs: {},
  };
}

function pullRequest(action: string): WorkflowRun {
  return {
    name: `pull_request, ${action}`,
    github: {
      event_name: 'pull_request',
      event: {
        action,
        number: PULL_REQUEST,
        pull_request: {
          number: PULL_REQUEST,
          title: 'Change',
          state: action === 'closed' ? 'closed' : 'open',
          head: { ref: 'topic', sha: COMMIT, repo: { full_name: REPOSITORY } },
          base: { ref: 'main', repo: { full_name: REPOSITORY } },
        },
      },
      ref: `refs/pull/${PULL_REQUEST}/merge`,
      ref_name: `${PULL_REQUEST}/merge`,
      ref_type: 'branch',
      head_ref: 'topic',
      base_ref: 'main',
    },
    inputs: {},
  };
}

function schedule(cron: string): WorkflowRun {
  return {
    name: 'schedule',
    github: { event_name: 'schedule', event: { schedule: cron }, ...MAIN },
    inputs: {},
  };
}

const MAIN = {
  ref: 'refs/heads/main',
  ref_name: 'main',
  ref_type: 'branch',
  head_ref: '',
  base_ref: '',
} as const;

type DispatchInputs = NonNullable<NonNullable<Events['workflow_dispatch']>['inputs']>;

function dispatch(inputs: DispatchInputs): WorkflowRun {
  const values = Object.entries(inputs).map(([name, input]): [string, Plain] => {
    return [name, input.default ?? input.options?.[0] ?? LEFT_OUT];
  });
  const given = Object.fromEntries(values);
  return {
    name: 'workflow_dispatch',
    github: {
      event_name: 'workflow_dispatch',
      event: { ref: MAIN.ref, inputs: given },
      ...MAIN,
    },
    inputs: given,
  };
}
