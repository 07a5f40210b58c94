// Serves the page beside this file and the built library, to this machine only.
// Run: npm run build && node examples/browser/serve.mjs [port]    then open the address it prints
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const root = new URL("../../", import.meta.url);
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

if (!existsSync(new URL("dist/index.js", root))) {
  console.error("dist/index.js is not there. Run: npm run build");
  process.exit(1);
}

const [, , port = "8080"] = process.argv;
if (!(/^\d+$/.test(port) && Number(port) < 65_536)) {
  console.error(`error: ${port} is no port. Give a number: node examples/browser/serve.mjs 8081`);
  process.exit(2);
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost"); // also takes out any "..", so that nothing outside is served
  const path = pathname === "/" ? "/examples/browser/index.html" : pathname;
  const type = types[extname(path)];
  const body =
    type && /^\/(dist|examples\/browser)\//.test(path) && (await readFile(new URL(`.${path}`, root)).catch(() => null));
  response.writeHead(body ? 200 : 404, { "content-type": body ? type : "text/plain" });
  response.end(body || "not found");
});
server.on("error", ({ message }) => {
  console.error(`error: ${message}. Give another port: node examples/browser/serve.mjs 8081`);
  process.exitCode = 1;
});
server.listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
