// A small service over a live index: articles in by HTTP, their copies and stories out. What it answered 201 to survives any crash.
//   npm install wirecopy lmdb fastify
//   node examples/service.mjs archive/ 8080
// Grouping all anew for the stories takes from seconds to minutes and one core (docs/live-index.md, "What it costs"): a thread of its own does that,
// which holds the index a second time. GET /stories gives the last answer with its time, and begins the next one where something has changed; where
// that failed, such as for want of memory, it says why beside the older answer, and tries again.
//   curl -s localhost:8080/articles -H 'content-type: application/json' -d '{"id": "a1", "text": "..."}'
import { once } from "node:events";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { IndexAccessError, InputError, openIndex } from "wirecopy/node";

const { default: Fastify } = await import("fastify").catch((error) => {
  console.error(
    `error: fastify cannot be loaded (${error.code}). Install it beside wirecopy: npm install lmdb fastify`,
  );
  process.exit(1);
});

/** Least milliseconds from one grouping to the next. */
const EVERY = 5000;

/** The service for an open index, and the `Stories` of its folder; the caller listens and closes. */
export function makeService(index, stories) {
  // An id may be a long address; Node takes 16 KB of it.
  const service = Fastify({ bodyLimit: 10 * 2 ** 20, routerOptions: { maxParamLength: 2 ** 14 } });

  service.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    const message = status === 415 ? "Send JSON, with the header content-type: application/json." : error.message;
    reply.code(status).send({ error: message });
  });

  service.post("/articles", (request, reply) => {
    const copies = index.add(request.body);
    stories.change();
    reply.code(201).send({ id: request.body.id, copies });
  });

  service.put("/articles", (request, reply) => {
    const copies = index.replace(request.body);
    stories.change();
    reply.send({ id: request.body.id, copies });
  });

  service.post("/match", (request, reply) => {
    reply.send({ copies: index.match(request.body) });
  });

  service.delete("/articles/:id", (request, reply) => {
    const found = index.remove(request.params.id);
    if (found) stories.change();
    reply.code(found ? 204 : 404).send();
  });

  service.get("/stories", async (request, reply) => {
    const least = Number(request.query.minSize ?? 1);
    if (!(least >= 1))
      return reply
        .code(400)
        .send({ error: `minSize is ${request.query.minSize}. Use a number of articles, 1 or more.` });
    const last = await stories.last();
    return { ...last, stories: last.stories.filter(({ articleIds }) => articleIds.length >= least) };
  });

  service.get("/stats", (_request, reply) => {
    reply.send(index.stats());
  });

  service.post("/prune", (request, reply) => {
    const removed = index.prune(request.body ?? {});
    if (removed.length > 0) stories.change();
    reply.send({ removed: removed.length });
  });

  return service;
}

/** The stories of a folder, grouped in a thread of its own, which reads beside the writer. */
export class Stories {
  #folder;
  #worker;
  #last;
  #next; // while one is under way
  #error; // of the one after the last
  #hasChanged = true;
  #nextFrom = 0;

  constructor(folder) {
    this.#folder = folder;
  }

  change() {
    this.#hasChanged = true;
  }

  /** The last answer; before there is one, the first. */
  async last() {
    const isDue = this.#last === undefined || (this.#hasChanged && Date.now() >= this.#nextFrom);
    if (isDue) this.#next ??= this.#group().finally(() => (this.#next = undefined));
    if (this.#last === undefined) return this.#next;
    this.#next?.catch(() => {}); // told with the answers until the next one is there
    return { ...this.#last, error: this.#error };
  }

  async #group() {
    this.#worker ??= this.#startWorker();
    const worker = this.#worker;
    this.#hasChanged = false;
    this.#nextFrom = Date.now() + EVERY;
    const answered = new AbortController();
    const ended = async () => {
      await once(worker, "exit", answered);
      throw new Error("The thread that groups the stories has ended.");
    };
    try {
      worker.postMessage("group");
      [this.#last] = await Promise.race([once(worker, "message", answered), ended()]);
      this.#error = undefined;
      return this.#last;
    } catch (error) {
      this.#error = error.message;
      this.change();
      throw error;
    } finally {
      answered.abort();
    }
  }

  /** One that fails has ended, and the next grouping starts another. */
  #startWorker() {
    const worker = new Worker(new URL(import.meta.url), { workerData: { folder: this.#folder } });
    const forget = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    return worker.on("error", forget).on("exit", forget);
  }

  async close() {
    await this.#worker?.terminate();
  }
}

if (!isMainThread && workerData?.folder !== undefined) {
  const opened = openIndex(workerData.folder, { readOnly: true });
  parentPort.on("message", async () => {
    const index = await opened;
    const time = new Date().toISOString();
    parentPort.postMessage({ time, stories: index.clustering().stories });
  });
}

function statusOf(error) {
  if (error instanceof InputError) return error.code === "id-taken" ? 409 : 400;
  // The disk is full, or may not be written any more; what was acknowledged is safe.
  return error instanceof IndexAccessError ? 503 : (error.statusCode ?? 500);
}

/** Milliseconds that a client has to finish its request once the service is asked to stop. */
const PATIENCE = 5000;

if (isMainThread && process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder = "archive", port = "8080"] = process.argv.slice(2);
  try {
    if (!(/^\d+$/.test(port) && Number(port) < 65_536))
      throw new Error(`${port} is no port. Usage: node examples/service.mjs FOLDER PORT`);
    await serve(folder, Number(port));
  } catch (error) {
    console.error(`error: ${error.message}`); // another process writes, or the port is taken
    process.exitCode = 1;
  }
}

async function serve(folder, port) {
  const index = await openIndex(folder);
  const stories = new Stories(folder);
  const service = makeService(index, stories);
  service.addHook("onClose", async () => {
    await stories.close();
    await index.close();
  });
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
