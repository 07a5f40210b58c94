/** What kept a feed from being read, in words for somebody who follows feeds: Node and its fetch speak of sockets and schemes. */

/** Of the answers by which a server refuses, those that tell what to do. */
const OF_STATUS: Readonly<Record<number, string>> = {
  401: "it asks for a password",
  403: "it does not give the feed to wirecopy",
  404: "there is nothing at this address. Check its spelling",
  429: "it was asked too often",
};

/** By the code of the error. */
const OF_CODE: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no server of this name. Check its spelling",
  EAI_AGAIN: "the name of the server could not be looked up. Check the network",
  ECONNREFUSED: "the server takes no connections at this address",
  ECONNRESET: "the server broke the connection off",
  UND_ERR_SOCKET: "the server broke the connection off",
  ETIMEDOUT: "the server does not answer",
  UND_ERR_CONNECT_TIMEOUT: "the server does not answer",
  EHOSTUNREACH: "there is no way to the server. Check the network",
  ENETUNREACH: "there is no way to the server. Check the network",
  CERT_HAS_EXPIRED: "the certificate of the server has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate of the server is for another name",
};

/** By the words of errors without a code. */
const OF_MESSAGE: Readonly<Record<string, string>> = {
  "bad port": "its port is one that no web server uses. Check the number behind the colon",
  "URL scheme must be a HTTP(S) scheme": "the server leads on to an address that is not http or https",
  "redirect count exceeded": "the server leads on from address to address without end",
};

/** A status that is no success, as the rest of a sentence. */
export function statusWords(status: number): string {
  const words = OF_STATUS[status];
  return `the server answered ${status}${words === undefined ? "" : `: ${words}`}`;
}

/** What fetch rejected with, as the rest of a sentence; in its own words where there are no better ones. `timeout`: milliseconds it was given. */
export function failureWords(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${timeout / 1000} s`;
  const { code = "", message } = (error.cause instanceof Error ? error.cause : error) as NodeJS.ErrnoException;
  if (code.startsWith("Z_")) return "it is packed with gzip, and damaged";
  if (code.startsWith("HPE_")) return "what answers there is no web server";
  if (/CERT|SIGNATURE/.test(code) && !Object.hasOwn(OF_CODE, code))
    return `the certificate of the server cannot be trusted (${code})`;
  return OF_CODE[code] ?? OF_MESSAGE[message] ?? (message || error.message);
}
