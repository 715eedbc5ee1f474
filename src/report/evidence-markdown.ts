import { containerText, eventText } from './diagnosis-text.ts';
import type { Markdown } from './markdown.ts';
import type { Report } from './report.ts';
import type { Room } from './room.ts';

export function attestedText({ attestation: given }: Report, markdown: Markdown): string {
  if (given === undefined) return '';
  const { outcome, warning, freshness } = given;
  const fresh = freshness === 'new-hash' ? ', by a boot after this deploy' : '';
  const texts = {
    proven: `yes, by the CVM itself${fresh}`,
    contradicted: 'NO: its evidence contradicts',
    unknown: 'unknown: there is no proof',
  } as const;
  return markdown.text(`${texts[outcome]}${warning === undefined ? '' : ` (${warning})`}`);
}

const ATTESTED = {
  proven: 'Attestation: proven by the CVM itself',
  contradicted: 'Attestation: the evidence contradicts',
  unknown: 'Attestation: no proof',
} as const;

export function attestation({ attestation: given }: Report, markdown: Markdown): readonly string[] {
  if (given === undefined) return [];
  const { outcome, warning, rows, notProven } = given;
  return [
    `#### ${ATTESTED[outcome]}${warning === undefined ? '' : ` (${markdown.text(warning)})`}`,
    '',
    ...markdown.table(
      ['', ''],
      rows.map(([name, text]) => [markdown.text(name), markdown.words(text)]),
    ),
    ...markdown.folded(
      'What this does not prove',
      notProven.map((line) => `- ${markdown.words(line)}`),
    ),
  ];
}

export function diagnosis(
  { diagnosis: given }: Report,
  markdown: Markdown,
  room: Room,
): readonly string[] {
  if (given === undefined) return [];
  const { operation, bootProgress, bootError, containers, logs, missing } = given;
  return [
    '#### What the CVM says',
    '',
    ...markdown.table(
      ['', ''],
      [
        ['Boot error', markdown.code(bootError)],
        ['Boot progress', markdown.code(bootProgress)],
        ['Operation', operation === undefined ? '' : markdown.code(operationText(operation))],
      ].filter(([, value]) => value !== ''),
    ),
    ...(operation === undefined || operation.events.length === 0
      ? []
      : markdown.folded(
          'Events of the operation',
          markdown.fence('text', operation.events.map(eventText).join('\n')),
        )),
    ...markdown.table(
      ['Container', 'State'],
      containers.map((container) => [
        markdown.code(container.name),
        markdown.code(containerText(container)),
      ]),
    ),
    ...(room.logs ? logs : []).flatMap(({ name, text }) =>
      markdown.folded(`The end of the log of ${name}`, markdown.fence('text', text)),
    ),
    ...missing.map((what) => `- ${markdown.text(what)}`),
    '',
  ];
}

function operationText({
  correlationId,
  type,
  status,
}: NonNullable<NonNullable<Report['diagnosis']>['operation']>): string {
  return `${type ?? 'operation'} ${correlationId}: ${status}`;
}
