import { Module } from "@medusajs/framework/utils"
import ProgrammeModuleService from "./service"

export const PROGRAMME_MODULE = "programme"

export { type EligibleGood, Eligibility, type EligibilityTerms, unfit } from "./eligibility"
export { type DeliveredParcel, type DeliveryGift, giveDelivery } from "./delivery"
export {
  type Finding,
  FUNCTIONAL_SET,
  judge,
  type JudgedGood,
  type JudgedProgramme,
  lawOf,
  type RuleCode,
} from "./law"
export { type Caps, dearestPiece, offPiece, reduce } from "./reduce"
export {
  OPEN_STATES,
  PART_GRAPH,
  type PartState,
  PAST_PARTS,
  PROGRAMME_GRAPH,
  PROGRAMME_STATES,
  type ProgrammeState,
  PUBLIC_STATES,
} from "./states"
export {
  type BasketLine,
  type Bearer,
  BEARERS,
  type Form,
  FORMS,
  type LineReduction,
  type Offer,
} from "./terms"
export { type NamedOffer, offersOf, offersSql, RUNS_NOW, type Shopper, USED_UP } from "./offers"
export {
  publishedProgramme,
  publishedProgrammes,
  type PublicState,
  type PublishedInFull,
  type PublishedProgramme,
  voucherOf,
  type VoucherProgramme,
} from "./published"
export { codesOf, countCodes, forgetCode, MOST_CODES, nameCode, type SingleCode } from "./codes"
export { type Raised, raisedSince } from "./raised"
export { PROGRAMME_PRICES, PROGRAMME_TOLD, type ProgrammeTold, tellSeller } from "./topics"
export {
  byCode,
  goodsOf,
  held,
  mustBe,
  mustBeAsRead,
  mustHaveRead,
  mustLead,
  noted,
  PROGRAMME_CHANGED,
  programmeOf,
  termsOf,
  type AskingSeller,
  type Decision,
  type Programme,
  type ProgrammeGood,
  type ProgrammeOfSeller,
  type ProgrammeSeller,
  type ProgrammeTerms,
} from "./rows"
export { PROGRAMME_DRAFTED } from "./draft"
export type { Answer, Wish } from "./parts"
export type { default as ProgrammeModuleService } from "./service"
export { type Became, followUse, PROMOTION_ENDED, reserveUse, type Taken } from "./use"

export default Module(PROGRAMME_MODULE, { service: ProgrammeModuleService })
