import { Markdown } from './markdown.ts';
import { renderReport } from './report-markdown.ts';
import type { Report } from './report.ts';
import type { Scrub } from './scrub.ts';

/** The job summary of a step, in GitHub's Markdown. GitHub takes 1 MiB of it; the diff leaves room for the rest. */
export function renderSummary(report: Report, scrub: Scrub): string {
  const room = { diff: 200_000, prose: 50_000, logs: true, details: true };
  return `${renderReport(report, new Markdown(scrub), room).join('\n')}\n`;
}
