// A small service over a live index: articles in by HTTP, their copies and stories out. What it answered 201 to survives any crash.
//   npm install wirecopy lmdb fastify
//   node examples/service.mjs archive/ 8080
//   curl -s localhost:8080/articles -H 'content-type: application/json' -d '{"id": "a1", "text": "..."}'
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Fastify from "fastify";
import { IndexAccessError, InputError, openIndex } from "wirecopy/node";

/** The service for an open index; the caller listens and closes. */
export function makeService(index) {
  // An id may be a long address; Node takes 16 KB of it.
  const service = Fastify({ bodyLimit: 10 * 2 ** 20, routerOptions: { maxParamLength: 2 ** 14 } });
  let clustering; // of what is held now; undefined once something changed

  service.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    const message = status === 415 ? "Send JSON, with the header content-type: application/json." : error.message;
    reply.code(status).send({ error: message });
  });

  service.post("/articles", (request, reply) => {
    const copies = index.add(request.body);
    clustering = undefined;
    reply.code(201).send({ id: request.body.id, copies });
  });

  service.post("/match", (request, reply) => {
    reply.send({ copies: index.match(request.body) });
  });

  service.delete("/articles/:id", (request, reply) => {
    const found = index.remove(request.params.id);
    if (found) clustering = undefined;
    reply.code(found ? 204 : 404).send();
  });

  service.get("/stories", (request, reply) => {
    const least = Number(request.query.minSize ?? 1);
    if (!(least >= 1))
      return reply
        .code(400)
        .send({ error: `minSize is ${request.query.minSize}. Use a number of articles, 1 or more.` });
    clustering ??= index.clustering();
    reply.send({ stories: clustering.stories.filter(({ articleIds }) => articleIds.length >= least) });
  });

  service.get("/stats", (_request, reply) => {
    reply.send(index.stats());
  });

  service.post("/prune", (request, reply) => {
    const removed = index.prune(request.body ?? {});
    if (removed.length > 0) clustering = undefined;
    reply.send({ removed: removed.length });
  });

  return service;
}

function statusOf(error) {
  if (error instanceof InputError) return error.code === "id-taken" ? 409 : 400;
  // The disk is full, or may not be written any more; what was acknowledged is safe.
  return error instanceof IndexAccessError ? 503 : (error.statusCode ?? 500);
}

/** Milliseconds that a client has to finish its request once the service is asked to stop. */
const PATIENCE = 5000;

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder = "archive", port = "8080"] = process.argv.slice(2);
  try {
    await serve(folder, Number(port));
  } catch (error) {
    console.error(`error: ${error.message}`); // another process writes, or the port is taken
    process.exitCode = 1;
  }
}

async function serve(folder, port) {
  const index = await openIndex(folder);
  const service = makeService(index);
  service.addHook("onClose", () => index.close());
  const stop = () => {
    service.close();
    setTimeout(() => service.server.closeAllConnections(), PATIENCE).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
  try {
    console.log(`listening on ${await service.listen({ port, host: "127.0.0.1" })}, ${index.size} articles held`);
  } catch (error) {
    await service.close();
    throw error;
  }
}
