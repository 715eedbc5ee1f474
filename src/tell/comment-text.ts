import { Markdown } from '../report/markdown.ts';
import { renderReport } from '../report/report-markdown.ts';
import type { Room } from '../report/room.ts';
import type { Report } from '../report/report.ts';
import type { Scrub } from '../report/scrub.ts';

/** GitHub refuses a comment of more than 65,536 characters. */
const LONGEST_COMMENT = 65_000;

/** What a comment shows, the most first: the first that fits is taken. */
const ROOMS: readonly Room[] = [
  { diff: 40_000, prose: 10_000, logs: true, details: true },
  { diff: 15_000, prose: 5_000, logs: false, details: true },
  { diff: 0, prose: 2_000, logs: false, details: true },
  { diff: 0, prose: 2_000, logs: false, details: false },
];

/** The hidden first line of the comment of a target, by which it is found again. */
export function markerOf(target: string): string {
  // Nothing in it can end the HTML comment.
  return `<!-- phala-cvm-deploy ${encodeURIComponent(target.toWellFormed()).replaceAll('-', '%2D')} -->`;
}

/** The pull request's comment: the same report as the job summary, cut to what GitHub takes. */
export function renderComment(
  report: Report,
  target: string,
  runUrl: string | undefined,
  scrub: Scrub,
): string {
  const markdown = new Markdown(scrub);
  const footer = runUrl === undefined ? [] : [`The whole report: ${markdown.link(runUrl)}`];
  const texts = ROOMS.map((room) =>
    [markerOf(target), ...renderReport(report, markdown, room), ...footer].join('\n'),
  );
  const fitting = texts.find((text) => text.length <= LONGEST_COMMENT);
  return fitting ?? wholeStart(texts.at(-1) ?? '', footer);
}

/** The table itself is too long: as many of its lines as fit. */
function wholeStart(text: string, footer: readonly string[]): string {
  const end = text.lastIndexOf('\n', LONGEST_COMMENT - 500);
  return [text.slice(0, end), '', 'The rest is too long for a comment.', ...footer].join('\n');
}
