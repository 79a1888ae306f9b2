/** Papers to download and print, for the application: `@ocop/vietnam/papers`. */
export { confirmationPdf } from "./papers/confirmation"
export { type PackingSlip, packingSlipsPdf } from "./papers/packing-slip"
export {
  LABEL_SIZES,
  type LabelSize,
  type ParcelLabel,
  parcelLabelsPdf,
} from "./papers/parcel-label"
export { type PickList, pickListPdf } from "./papers/pick-list"
export { type StatementPaper, statementCsv, statementPdf } from "./papers/statement"
export {
  type EvidenceCertificate,
  evidencePdf,
  type EvidencePaper,
  type EvidenceRest,
  type EvidenceSum,
} from "./papers/evidence"
export { type ReportPaper, type ReportPart, reportPdf } from "./papers/report"
