/** The keys that lead from the top of the model to a node. */
export type Path = readonly string[];

/** `services.web.ports[0]`, for messages. */
export function pathText(path: Path): string {
  return path.map((key, index) => (index > 0 && !key.startsWith('[') ? `.${key}` : key)).join('');
}

/** Values kept under path patterns; `*` in a pattern stands for any one key. */
export class PathTable<T> {
  readonly #byLength = new Map<number, { pattern: Path; value: T }[]>();

  constructor(rules: Iterable<readonly [string, T]>) {
    for (const [text, value] of rules) {
      const pattern = text.split('.');
      const list = this.#byLength.get(pattern.length) ?? [];
      list.push({ pattern, value });
      this.#byLength.set(pattern.length, list);
    }
  }

  find(path: Path): T | undefined {
    const last = path.at(-1);
    return this.#byLength
      .get(path.length)
      ?.find(
        ({ pattern }) =>
          (pattern.at(-1) === last || pattern.at(-1) === '*') &&
          pattern.every((key, index) => key === '*' || key === path[index]),
      )?.value;
  }
}
