/** A name as written to what is known of it: the entry of the table of outlets, or that the caller knows it. */
import { remembered } from "../../basics/remembered.js";
import { NAMED_BY_SIGNS } from "../outlets/outlet-table.js";
import { isOutletWord } from "../outlets/outlet-words.js";
import { type KnownOutlet, knownOutlet, outletKey, outletNames } from "../outlets/outlets.js";
import { CALENDAR, INSIDE_NAMES, NOT_A_SOURCE, ROLES } from "./name-words.js";
import { CASE_ENDING } from "./word-bounds.js";

/** A known name; without an entry when only the caller knows it. */
export interface FoundName {
  known?: KnownOutlet;
}

export class KnownNames {
  readonly #own = new Set<string>();
  /** Those of them that the caller writes in small letters. */
  readonly #small = new Set<string>();
  /** The first three letters of every known name: most capitalised words need no look-up. */
  readonly #beginnings = new Set<string>();
  readonly #lookUp = remembered((bare) => this.#lookedUp(bare));

  constructor(known: Iterable<string> = []) {
    for (const name of outletNames()) this.#addBeginning(name);
    for (const name of known) {
      const key = outletKey(name);
      if (key === "") continue;
      this.#own.add(key);
      if (!/\p{Lu}/u.test(name)) this.#small.add(name.trim());
      this.#addBeginning(name);
      this.#addBeginning(key);
    }
  }

  /** Undefined for a name that nobody knows. */
  find(name: string): FoundName | undefined {
    const bare = name.replace(CASE_ENDING, "");
    if (!this.#beginnings.has(beginning(bare)) && !bare.includes(".")) return undefined;
    return this.#lookUp(bare) ?? undefined;
  }

  /** Whether the caller writes a name in small letters: it may be a common word as well, such as "police". */
  isSmall(name: string): boolean {
    return this.#small.has(name);
  }

  /** The agency of the table that signs so: in small letters, "(čtk)", "/ritzau/", or in those of `NAMED_BY_SIGNS`: "(STA)", "(Hina)". */
  signedAgency(name: string): KnownOutlet | undefined {
    const known = /^(?:\p{Ll}{2,8}|\p{Lu}{3,4}|Hina)$/u.test(name) ? knownOutlet(name.toUpperCase()) : undefined;
    return known?.kind === "agency" ? known : undefined;
  }

  #lookedUp(bare: string): FoundName | null {
    // "ria", "efe", "fan", "die Zeit" are common words too: an outlet is written with a capital, but for those that never are.
    if (
      /\p{Ll}/u.test(bare) &&
      !/\p{Lu}/u.test(bare) &&
      !/^(?:dpa|epd|afp|ats|sda|ots|anp|ntb|taz|askanews|\S{1,40}\.\S{2,40})/u.test(bare)
    )
      return null;
    // "Pa." is Pennsylvania, Leta a woman.
    const isOther = /^(?:\p{Lu}\p{Ll}|Leta)$/u.test(bare) || NAMED_BY_SIGNS.has(bare.toLowerCase());
    const known = isOther ? undefined : knownOutlet(bare);
    if (known !== undefined) return { known };
    return this.#own.has(outletKey(bare)) ? {} : null;
  }

  #addBeginning(name: string): void {
    const bare = name.replace(/^(?:the|le|la|les|el|il|der|die|das|o|a) /iu, "");
    for (const form of [name, bare]) {
      this.#beginnings.add(beginning(form));
      this.#beginnings.add(beginning(form.normalize("NFKD").replace(/\p{M}/gu, "")));
    }
  }
}

/**
 * Whether the next word, which belongs to the name by its form, makes it another paper's: "The Times of Port Ellis", "El Mundo Deportivo", "Corriere
 * dell'Umbria". Agencies have no namesakes; of broadcasters, most that follows is a part of the house: "BBC World Service", "Fox News Channel".
 */
export function goesOn(found: FoundName, name: string, next: string): boolean {
  if (name === "РИА" || name === "RIA") return true; // "information agency": that of whatever name follows
  if (found.known?.kind === "agency" || CASE_ENDING.test(name)) return false;
  const word = next.toLowerCase();
  if (found.known !== undefined && /^\p{Lu}{2,5}$| News$/u.test(name))
    return INSIDE_NAMES.has(word) || isOutletWord(word);
  return !CALENDAR.test(word) && !ROLES.has(word) && !NOT_A_SOURCE.has(word);
}

function beginning(name: string): string {
  return name.slice(0, 3).toLowerCase();
}
