/** Whether what is sent to a URL stays private on its way: https, or this very machine. */
export function isPrivate(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** Whether a host can be nothing else than this very machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * What forbids a visit of a URL that a server named, to follow "has an address" in a sentence. What listens on the
 * runner's own loopback is not for a server to name: only an API that is there itself may.
 *
 * @param apiUrl the API that named the URL
 */
export function whyNotVisited(url: URL, apiUrl: URL): string | undefined {
  if (!isPrivate(url)) return 'that is not https';
  if (hasUserInfo(url)) return 'with a user name or a password';
  return leadsHere(url.hostname) && !leadsHere(apiUrl.hostname)
    ? 'on the machine that runs this step'
    : undefined;
}

export function hasUserInfo({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

/**
 * Whether a host may lead to this machine: besides what surely is loopback, the names below `localhost`, the address of
 * all interfaces (Linux connects it to loopback), and IPv4 in IPv6. As `URL` writes hosts.
 */
function leadsHere(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  return (
    isLoopback(name) ||
    name.endsWith('.localhost') ||
    /^0\.\d+\.\d+\.\d+$/.test(name) ||
    /^\[::(?:ffff:)?(?:(?:7f[0-9a-f]{2}|0):[0-9a-f]{1,4})?\]$/.test(name)
  );
}
