/** Whether this is the address of a server, such as `https://news.example/rss`, and no path. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text);
}
