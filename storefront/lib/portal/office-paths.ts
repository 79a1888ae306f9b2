import { doors } from "./doors"

const root = doors.office.path

/** The screens of a trade office, without their language. */
export const officePaths = {
  today: root,
  calls: `${root}/can-goi`,
  certificates: `${root}/chung-nhan`,
  log: `${root}/nhat-ky`,
  security: `${root}/bao-mat`,
} as const

export type OfficePlace = keyof typeof officePaths

/** Who does what in an office. */
export type OfficeRole = "head" | "reviewer"

/**
 * The places of the office's navigation, in their order. A new screen takes its line here, its path above, its words under
 * `portal.office.nav` and its sign in `OfficeNav`; on a phone the first four stand under the thumb, the others behind "more".
 */
const PLACES: readonly { place: OfficePlace; roles?: readonly OfficeRole[] }[] = [
  { place: "today" },
  { place: "calls" },
  { place: "certificates" },
  { place: "log", roles: ["head"] },
  { place: "security" },
]

/** Where somebody of an office may go. */
export const officePlaces = (role: OfficeRole): OfficePlace[] =>
  PLACES.filter(({ roles }) => !roles || roles.includes(role)).map(({ place }) => place)

/** Where an invitation to an office is accepted. */
export const officeInvitationPath = (token: string) =>
  `${root}/loi-moi/${encodeURIComponent(token)}`

/** One page of the certificates of the province. */
export const certificatesPath = (page: number) => `${officePaths.certificates}?trang=${page}`

/** One page of the office's log. */
export const logPath = (page: number) => `${officePaths.log}?trang=${page}`
