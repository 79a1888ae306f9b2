export * from "./inputs"
export { loadPlacesWorkflow } from "./origin/load-places"
export { setProductOriginsWorkflow } from "./origin/set-product-origins"
export { setSpecialitiesWorkflow } from "./speciality/set-specialities"
export { recordDecisionsWorkflow } from "./certification/record-decisions"
export { reportCertificatesWorkflow } from "./certification/report-certificates"
export { recordCertificateEventsWorkflow } from "./certification/record-certificate-events"
export { createOfficesWorkflow } from "./office/create-offices"
export { createOfficersWorkflow } from "./office/create-officers"
export { inviteOfficerWorkflow } from "./office/invite-officer"
export { acceptOfficeInvitationWorkflow } from "./office/accept-invitation"
export {
  changeOfficerWorkflow,
  moveOfficeWorkflow,
  openOfficeWorkflow,
  revokeOfficeInvitationWorkflow,
} from "./office/govern"
export { type LogEntry, officeLog } from "./office/log"
export { officeProvinces } from "./office/province"
export { checkProgramme, refusalsIn } from "./programme/check"
export { runProgrammeClock } from "./programme/clock"
export { NO_PART, type OfferedGood, weighGoods } from "./programme/offered"
export { reviewProgrammeGoods } from "./programme/review"
export { type MovingOfficer, moveProgrammeWorkflow, PROGRAMME_REFUSED } from "./programme/move"
export { type InFull, programmeInFull } from "./programme/in-full"
export { type ProvinceGood, provinceGoods } from "./programme/province-goods"
