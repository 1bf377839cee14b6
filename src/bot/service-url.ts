/** Hosts that Microsoft serves Teams from, its government clouds included. The SDK would send our token to any. */
const KNOWN_HOSTS = [
  /^smba\.trafficmanager\.net$/,
  /(^|\.)botframework\.com$/,
  /(^|\.)botframework\.azure\.us$/,
  /^teams\.microsoft\.com$/,
  /^smba\.infra\.(gcc|gov|dod)\.teams\.microsoft\.(com|us)$/,
  /^canary\.botapi\.skype\.com$/,
];
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/**
 * Whether replies may be sent to this address: https and known, or this machine while the bot runs without authentication.
 *
 * @example
 * isAllowedServiceUrl("https://smba.trafficmanager.net/de/", true); // true
 */
export function isAllowedServiceUrl(url: string, authenticated: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!authenticated && LOOPBACK.test(hostname)) return protocol === "http:" || protocol === "https:";
  return protocol === "https:" && KNOWN_HOSTS.some((known) => known.test(hostname));
}
