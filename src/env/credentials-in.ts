/** Shorter ones are ordinary words too often (`postgres`, `admin`), and masked would make logs unreadable. */
const SHORTEST = 8;

/** From this length on, a credential of one kind of character only is taken for one as well. */
const SHORTEST_OF_ONE_KIND = 12;

const CREDENTIAL_NAME = /pass|pwd|secret|token|key|sig|auth/i;

/**
 * The credentials inside a value that an app may print alone, above all the password of `postgres://user:password@host`:
 *
 * - the password of a URL, or its user name where that is all (`https://token@host`), as written and percent-decoded, and
 *   that of `user:password@tcp(host)/database`;
 * - what a name such as `password` or `AccountKey` stands before, in a list of `name=value` (`Server=…;Password=…`, the
 *   query of a URL, libpq's `host=… password=…`).
 *
 * Only those of at least 8 characters of different kinds (letters, digits, others; a capital at the start does not count),
 * or of at least 12 characters, that are no other part of the same value: a user, host or database.
 */
export function credentialsIn(text: string): readonly string[] {
  return [
    ...new Set(
      [...inUrls(text), ...inGoAddress(text), ...inPairs(text)].flatMap((found) => [
        found,
        decoded(found),
      ]),
    ),
  ];
}

function inUrls(text: string): readonly string[] {
  return [...text.matchAll(/:\/\/(?=(\S+))/g)]
    .flatMap(([, rest = '']) => behindSchemes(rest, isUrl(text)))
    .flatMap((rest) => {
      const end = endOfUserInfo(rest);
      if (end === -1) return [];
      const userInfo = rest.slice(0, end);
      const colon = userInfo.indexOf(':');
      const [user, password] =
        colon === -1 ? ['', userInfo] : [userInfo.slice(0, colon), userInfo.slice(colon + 1)];
      const others = [user, ...rest.slice(end + 1).split(/[^\w-]+/)];
      return isTelling(password, others) ? [password] : [];
    });
}

/** The URL that a text begins with, without its scheme. Others may follow in a list, and a quote may end it. */
function behindSchemes(text: string, isWholeUrl: boolean): readonly string[] {
  const [own = ''] = text.split(/[,;|][A-Za-z][\w+.-]*:\/\//, 1);
  const [unquoted = ''] = own.split(/["'`<>]/, 1);
  // A password may hold a quote, too.
  return isWholeUrl ? [own, unquoted] : [unquoted];
}

function isUrl(text: string): boolean {
  return /^[A-Za-z][\w+.-]*:\/\/\S+$/.test(text.trim());
}

/** As Go's driver of MySQL writes it: `user:password@tcp(host)/database`. */
function inGoAddress(text: string): readonly string[] {
  const [, user = '', password = ''] = /^([^:@\s/]+):(\S+)@\w+\(/.exec(text.trim()) ?? [];
  return isTelling(password, [user]) ? [password] : [];
}

/** Where the `@` before the host is. People write passwords with `/`, `?` and `#` in them, too. */
function endOfUserInfo(rest: string): number {
  const end = rest.search(/[/?#]/);
  const inAuthority = (end === -1 ? rest : rest.slice(0, end)).lastIndexOf('@');
  if (inAuthority !== -1) return inAuthority;
  return /^[^/?#.:@]*:/.test(rest) ? rest.lastIndexOf('@') : -1;
}

function inPairs(text: string): readonly string[] {
  const pairs = [
    ...text.matchAll(/(?<![\w.-])([A-Za-z][\w.-]{0,40})=("[^"\n]*"|'[^'\n]*'|[^\s;&,"']+)/g),
  ].map(([, name = '', value = '']) => ({ name, value: value.replace(/^(["'])(.*)\1$/, '$2') }));
  const others = pairs.filter(({ name }) => !CREDENTIAL_NAME.test(name)).map(({ value }) => value);
  return pairs
    .filter(({ name, value }) => CREDENTIAL_NAME.test(name) && isTelling(value, others))
    .map(({ value }) => value);
}

function isTelling(text: string, others: readonly string[]): boolean {
  if (text.length < SHORTEST || others.includes(text)) return false;
  if (text.length >= SHORTEST_OF_ONE_KIND) return true;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];
  const uncapitalised = text.charAt(0).toLowerCase() + text.slice(1);
  return kinds.filter((kind) => kind.test(uncapitalised)).length > 1;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
