import type { DocumentChanges, EnvReplacement } from '../deploy/changes.ts';
import type { Markdown } from './markdown.ts';
import {
  approvalTexts,
  creationTexts,
  LONGEST_OPEN_DIFF,
  restartText,
  SEALED_VALUES,
  shortImage,
  UNREADABLE_IMAGES,
  wholeLines,
} from './plan-text.ts';
import type { Difference, Plan, PlanOfSome, Report } from './report.ts';
import type { Room } from './room.ts';

export type Row = readonly [name: string, value: string];

export function planRows(plan: Plan, markdown: Markdown): readonly Row[] {
  const facts = [restartText(plan), ...approvalTexts(plan), `Drift: ${plan.drift.reason}`];
  const factRow = (fact: string): Row => {
    const colon = fact.indexOf(': ');
    return [fact.slice(0, colon), markdown.text(fact.slice(colon + 2))];
  };
  return [
    ...creationTexts(plan).map(factRow),
    ...changeRows(plan.changes, markdown),
    ['Env names', envCell(plan.changes.env, markdown)],
    ...facts.map(factRow),
  ];
}

function changeRows({ settings, images }: DocumentChanges, markdown: Markdown): readonly Row[] {
  const value = (text: string | undefined, none: string): string =>
    text === undefined ? none : markdown.code(text);
  const settingTexts = settings.map(
    ({ name, old, new: next }) =>
      `${markdown.code(name)} ${value(old, 'not set')} → ${value(next, 'not set')}`,
  );
  const imageTexts = images?.map(
    ({ name, old, new: next }) =>
      `${markdown.code(name)} ${value(old && shortImage(old), 'none')}<br>→ ${value(next && shortImage(next), 'none')}`,
  );
  return [
    ['Settings', settingTexts.join('<br>')],
    ['Images', imageTexts?.join('<br>') ?? UNREADABLE_IMAGES],
  ];
}

function envCell(env: Plan['changes']['env'], markdown: Markdown): string {
  if (env.kind === 'kept')
    return `the sealed env of the CVM is kept (${markdown.codes(env.names)})`;
  const kept = nameLists([['kept, with new values:', env.kept]], markdown);
  return [changedNames(env, markdown), kept].filter((text) => text !== '').join('<br>') || 'none';
}

function changedNames({ added, removed }: EnvReplacement, markdown: Markdown): string {
  return nameLists(
    [
      ['added', added],
      ['removed', removed],
    ],
    markdown,
  );
}

function nameLists(
  lists: readonly (readonly [what: string, names: readonly string[]])[],
  markdown: Markdown,
): string {
  return lists
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what} ${markdown.codes(names)}`)
    .join('<br>');
}

export function hashChange(
  { previousComposeHash: old, composeHash }: Pick<Report, 'previousComposeHash' | 'composeHash'>,
  markdown: Markdown,
): string {
  if (composeHash === undefined || old === undefined) return markdown.code(composeHash ?? old);
  return old === composeHash
    ? `${markdown.code(composeHash)} (as before)`
    : `${markdown.code(composeHash)}<br>was ${markdown.code(old)}`;
}

/** They have the room for diffs together. */
export function plansOfSome(
  plans: readonly PlanOfSome[],
  markdown: Markdown,
  room: Room,
): readonly string[] {
  const each = { ...room, diff: room.diff / plans.length };
  return plans.flatMap((one) => planOfSome(one, markdown, each));
}

function planOfSome(
  { names, plan }: PlanOfSome,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  return [
    `#### Plan for ${names.map((name) => markdown.text(name)).join(', ')}`,
    '',
    ...markdown.table(
      ['', ''],
      [['Compose hash', hashChange(plan, markdown)] as const, ...planRows(plan, markdown)].filter(
        ([, value]) => value !== '',
      ),
    ),
    ...planDiffs(plan, markdown, room),
  ];
}

export function planDiffs(
  { changes, creation }: Plan,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  return [
    ...(changes.env.kind === 'replaced' && creation === undefined ? [SEALED_VALUES, ''] : []),
    ...diffs(changes, markdown, room),
  ];
}

function diffs(
  { compose, preLaunchScript }: DocumentChanges,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  return [
    ...diff('Compose text', compose, markdown, room),
    ...(preLaunchScript === undefined
      ? []
      : diff('Pre-launch script', preLaunchScript, markdown, room)),
  ];
}

export function difference(
  { instances, changes, env }: Difference,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  return [
    `#### What differs: ${instances.map((name) => markdown.text(name)).join(', ')}`,
    '',
    'Before the arrow and with `-` is what runs; behind it and with `+` is what was expected.',
    '',
    ...markdown.table(
      ['', ''],
      [
        ...changeRows(changes, markdown),
        ['Env names', changedNames(env, markdown)] as const,
      ].filter(([, value]) => value !== ''),
    ),
    ...diffs(changes, markdown, room),
  ];
}

function diff(
  name: string,
  given: Plan['changes']['compose'],
  markdown: Markdown,
  room: Room,
): readonly string[] {
  if (given === undefined) return [`**${name}:** no change.`, ''];
  const title = `${name}: +${given.added} −${given.removed} lines`;
  const { text, left } = wholeLines(given.lines, room.diff);
  const block = [
    ...(text === '' ? [] : markdown.fence('diff', text)),
    ...(left === 0
      ? []
      : ['', `${left} more ${left === 1 ? 'line stands' : 'lines stand'} in the log of the step.`]),
  ];
  return given.lines.length > LONGEST_OPEN_DIFF
    ? markdown.folded(title, block)
    : [`**${title}**`, '', ...block, ''];
}
