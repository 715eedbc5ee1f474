/** The known name that differs from a key by one or two letters. */
export function closest(key: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, distance: distance(key, name) }))
    .filter((candidate) => candidate.distance <= Math.min(2, key.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
