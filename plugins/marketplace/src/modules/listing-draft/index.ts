import { Module } from "@medusajs/framework/utils"
import ListingDraftModuleService from "./service"

export const LISTING_DRAFT_MODULE = "listing_draft"

export type { default as ListingDraftModuleService } from "./service"
export { begin, MOST_BEFORE_OPENING, MOST_DRAFTS, type NewDraft } from "./begin"
export {
  ALCOHOL_SETS,
  CERTIFICATE_KINDS,
  type CertificateKind,
  type CertificateShown,
  type DraftFacts,
  FUNCTIONAL_SETS,
  isAlcohol,
  isLive,
  isShippable,
  type Place,
  type Section,
  SECTIONS,
  SERVICE_SETS,
  type UnitFacts,
  type Versions,
} from "./facts"
export { filesIn } from "./files"
export { missingOf } from "./missing"
export { DISCLAIMER, type Finding, findingsOf, type Moderated } from "./moderation"
export {
  type DraftMoved,
  LISTING_APPROVED,
  LISTING_DRAFT_MOVED,
  type MoveOutcome,
  type WantedMove,
} from "./move"
export { MOST_PICTURES, type NewPicture, type PicturePlace } from "./pictures"
export {
  DRAFT_NEEDS_REASON,
  DRAFT_STATUSES,
  DRAFT_WAYS,
  type DraftMove,
  draftMovesOf,
  type DraftStatus,
  LISTING_DRAFT_GRAPH,
  OPEN,
  WRITABLE,
} from "./states"

export { inDong, meantPrice, steepFall } from "./short-price"
export { type SectionWritten, writeSections } from "./write"

export default Module(LISTING_DRAFT_MODULE, { service: ListingDraftModuleService })
