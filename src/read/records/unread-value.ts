/** What an optional field of a record holds and an article cannot have, and what to do about it. */

import type { OptionalField } from "../../basics/optional-fields.js";
import { show } from "../../errors.js";
import { NO_FIELD } from "../fields/field-map.js";
import { DATE_ORDERS, isoFromDate, isPlaceholderDate } from "../fields/iso-from-date.js";
import type { UnreadField } from "../fields/unread-fields.js";
import type { WayToSet } from "../files/way-to-set.js";

/** Of an optional field. */
export interface UnreadValue {
  field: OptionalField;
  reason: "date unread" | "field unread";
  message: string;
  /** One that may read it, such as "source=source.name". */
  mapping?: string;
}

/** `name` is that of the record, for people; of the `others`, one that may be the field itself is proposed. */
export function unreadValue(
  name: string,
  field: OptionalField,
  value: unknown,
  others: readonly UnreadField[],
  wayToSet: WayToSet,
): UnreadValue {
  if (field === "publishedAt") return { field, reason: "date unread", message: unreadDate(name, value, wayToSet) };
  const wanted = field === "language" ? 'a BCP 47 tag such as "en" or "pt-BR"' : "a string";
  const none = wayToSet({ map: { [field]: NO_FIELD } });
  const other = others.find((one) => one.field === field)?.name;
  const mapping = other === undefined ? undefined : `${field}=${other}`;
  const meant = other === undefined ? "" : ` If ${other} is meant, map it: ${mapping}.`;
  const what = `${name} is read without its ${field}, which is ${show(value)}.`;
  const message = `${what}${meant} Use ${wanted}, or read none: ${none}`;
  return { field, reason: "field unread", message, ...(mapping !== undefined && { mapping }) };
}

function unreadDate(name: string, date: unknown, wayToSet: WayToSet): string {
  const [order, other] = DATE_ORDERS.filter((known) => isoFromDate(date, known) !== undefined);
  const figures = order === "mdy" ? "month, day and year" : "day, month and year";
  const orOther = other === undefined ? "" : ` (or ${other})`;
  const repair =
    order === undefined
      ? "Write"
      : `If its figures are ${figures}, say so: ${wayToSet({ dateOrder: order })}${orOther}. Else write`;
  const fault = isPlaceholderDate(date) ? "stands for none" : "is not clear";
  return `${name} is read without its date, ${show(date)}, which ${fault}. ${repair} dates as ISO 8601, such as 2024-03-09 or 2024-03-09T14:30:00Z, or read none: ${wayToSet({ map: { publishedAt: NO_FIELD } })}`;
}
