import { model } from "@medusajs/framework/utils"
import { Certificate } from "./certificate"
import { CERTIFICATE_EVENT_KINDS } from "../standing"

/** What happened to a certificate. Append-only: a correction is a new event. */
export const CertificateEvent = model
  .define("certificate_event", {
    id: model.id({ prefix: "cevt" }).primaryKey(),
    certificate: model.belongsTo(() => Certificate, { mappedBy: "events" }),
    kind: model.enum([...CERTIFICATE_EVENT_KINDS]),
    /** Day it took effect. */
    at: model.text(),
    /** Last day of a display hold. */
    until: model.text().nullable(),
    reason: model.text(),
    /** Of an authority's act: its decision's number, issuer, ground and file (`EventDetails`). The file is not public. */
    details: model.json().nullable(),
    /** Who recorded it: an officer's id, or "platform". */
    actor: model.text(),
  })
  .indexes([
    // The same event is recorded once, however often a request is repeated.
    {
      on: ["certificate_id", "kind", "at", "reason"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "certificate_event_hold_ends",
      expression: (columns) =>
        `${columns.kind} <> 'held' OR (${columns.until} IS NOT NULL AND ${columns.until} >= ${columns.at})`,
    },
  ])
