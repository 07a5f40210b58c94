/** Whether this is the address of a server, such as `https://news.example/rss`, and no path. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text);
}

/** An address as it is shown: without the name and the password of a user. */
export function withoutPassword(address: string): string {
  return address.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, "$1");
}
