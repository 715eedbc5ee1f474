import os from 'node:os';

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return {
    min: at(0),
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    max: at(sorted.length - 1),
  };
}

export function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

/** Of a million bytes. */
export function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`;
}

export function ratio(value: number): string {
  return value.toFixed(2);
}

export function range({ min, max }: Spread, format: (value: number) => string): string {
  return `${format(min)} to ${format(max)}`;
}

export function machine(): string {
  const model = os.cpus()[0]?.model.trim() ?? 'unknown CPU';
  const memory = (os.totalmem() / 2 ** 30).toFixed(0);
  return `${os.availableParallelism()} cores of ${model}, ${memory} GiB, ${os.type()} ${os.release()} ${os.arch()}`;
}

/** A table in Markdown; the first row is its head. */
export function table(title: string, rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [`### ${title}\n`, line(head), line(rule), ...body.map(line), ''].join('\n');
}
