/** Options with their defaults, checked at the door. The command line, the docs and the report print what is here. */
import { DERIVED_KINDS } from "./basics/derived-kinds.js";
import { MS_PER_DAY } from "./basics/iso-time.js";
import { isLanguageTag } from "./basics/language-tag.js";
import { nearestName, requireKnownNames } from "./basics/names.js";
import { requireInteger, requireObject, requireShare } from "./basics/require.js";
import { InputError, show } from "./errors.js";
import type {
  ClusterOptions,
  DeepReadonly,
  DerivedKind,
  ResolvedOptions,
  ResolvedSketchOptions,
  SketchOptions,
} from "./types.js";

/** The value of each option that is left out. Frozen in all its parts. */
export const DEFAULTS: DeepReadonly<ResolvedOptions> = Object.freeze({
  // A new one is left out by `optionsToSave` where it is off.
  threshold: 0.5,
  withinDays: null,
  storyDays: null,
  joinOn: Object.freeze(["reprint", "edited", "rewritten"]) as DerivedKind[],
  language: "guess",
  sketch: Object.freeze({
    method: "sampled" as const,
    shingleSize: 5,
    sampling: 6,
    signatureSize: 128,
    bands: 64,
    seed: 1,
  }),
});

/** The options that `clusterArticles` of wirecopy/node has besides. */
export const ASYNC_OPTIONS: readonly string[] = ["threads", "signal", "onProgress"];

/** Fills in defaults; the result is the caller's own. Throws `InputError` for unknown names and values out of range. */
export function resolveOptions(options: ClusterOptions = {}): ResolvedOptions {
  requireObject(options, "The options");
  requireKnownNames(options, DEFAULTS, "option", (name) => {
    if (ASYNC_OPTIONS.includes(name)) return "It is one of clusterArticles from wirecopy/node.";
    return Object.hasOwn(DEFAULTS.sketch, name) ? `${name} belongs in sketch: ${nested(name, options)}.` : undefined;
  });
  const sketch = resolveSketch(options.sketch ?? {});
  const threshold = options.threshold ?? DEFAULTS.threshold;
  requireShare("threshold", threshold);
  return {
    threshold,
    withinDays: resolveDays("withinDays", options.withinDays, 0, "0 or more"),
    storyDays: resolveDays("storyDays", options.storyDays, 1 / MS_PER_DAY, "at least a millisecond (1/86400000)"),
    joinOn: resolveKinds(options.joinOn ?? DEFAULTS.joinOn),
    language: resolveLanguage(options.language ?? DEFAULTS.language),
    sketch,
  };
}

/**
 * Options as an index is saved with: what came after the first version is left out where it is off, so that that version can read it, and the
 * bytes of an index stay what they were.
 */
export function optionsToSave({ storyDays, ...options }: ResolvedOptions): ClusterOptions {
  return storyDays === null ? options : { ...options, storyDays };
}

/** The options of a saved index, with those given in their place. Throws as `resolveOptions`. */
export function withSaved(saved: ResolvedOptions, given: ClusterOptions = {}): ResolvedOptions {
  resolveOptions(given);
  const sketch = { ...saved.sketch, ...withoutUndefined(given.sketch ?? {}) };
  return resolveOptions({ ...saved, ...withoutUndefined(given), sketch });
}

/**
 * For callers that take options of their own beside these: throws `InputError` for a misspelt one of theirs. `resolveOptions`, which does not know
 * them, speaks of all other names.
 */
export function requireOwnNames(given: object, own: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(DEFAULTS, name)) continue;
    const nearest = nearestName(name, [...Object.keys(DEFAULTS), ...own]);
    if (nearest !== undefined && own.includes(nearest))
      throw new InputError(`There is no option ${show(name)}. Did you mean ${nearest}?`);
  }
}

function resolveSketch(sketch: SketchOptions): ResolvedSketchOptions {
  requireObject(sketch, "sketch");
  requireKnownNames(sketch, DEFAULTS.sketch, "sketch option", (name) =>
    Object.hasOwn(DEFAULTS, name) ? `${name} belongs beside sketch, not in it.` : undefined,
  );
  const resolved = { ...DEFAULTS.sketch, ...withoutUndefined(sketch) } as ResolvedSketchOptions;
  if (resolved.method !== "sampled" && resolved.method !== "banded") {
    throw new InputError(`sketch.method is ${show(resolved.method)}. Use "sampled" or "banded".`);
  }
  requireInteger("sketch.shingleSize", resolved.shingleSize, 1, 16);
  requireInteger("sketch.sampling", resolved.sampling, 1, 64);
  requireInteger("sketch.signatureSize", resolved.signatureSize, 1, 1024);
  requireInteger("sketch.bands", resolved.bands, 1, resolved.signatureSize);
  requireInteger("sketch.seed", resolved.seed, 0, 0xffffffff);
  if (resolved.signatureSize % resolved.bands !== 0) {
    throw new InputError(
      `sketch.bands is ${resolved.bands}, which does not divide sketch.signatureSize ${resolved.signatureSize}. Use a divisor of it.`,
    );
  }
  return resolved;
}

function resolveDays(name: string, days: number | null | undefined, least: number, wanted: string): number | null {
  if (days === undefined || days === null || days === Number.POSITIVE_INFINITY) return null;
  if (typeof days !== "number" || !(days >= least)) {
    throw new InputError(`${name} is ${show(days)}. Use a number of days, ${wanted}, or leave it out.`);
  }
  return days;
}

function resolveKinds(kinds: readonly DerivedKind[]): DerivedKind[] {
  if (!Array.isArray(kinds))
    throw new InputError(`joinOn is ${show(kinds)}. Use an array of ${DERIVED_KINDS.join(", ")}.`);
  for (const kind of kinds as unknown[]) {
    if (!DERIVED_KINDS.includes(kind as DerivedKind)) {
      throw new InputError(`joinOn holds ${show(kind)}. Use only ${DERIVED_KINDS.join(", ")}.`);
    }
  }
  return DERIVED_KINDS.filter((kind) => kinds.includes(kind));
}

function resolveLanguage(language: string): string {
  if (language !== "guess" && !isLanguageTag(language)) {
    throw new InputError(`language is ${show(language)}. Use a BCP 47 tag such as "en" or "pt-BR", or "guess".`);
  }
  return language;
}

/** How an option of the sketch is given, with the value that stood in the wrong place. */
function nested(name: string, options: object): string {
  return `{ sketch: { ${name}: ${show((options as Record<string, unknown>)[name])} } }`;
}

export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as T;
}
