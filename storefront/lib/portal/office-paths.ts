import { doors } from "./doors"

const root = doors.office.path

/** The screens of a trade office, without their language. */
export const officePaths = {
  today: root,
  calls: `${root}/can-goi`,
  queue: `${root}/ho-so`,
  certificates: `${root}/chung-nhan`,
  programmes: `${root}/chuong-trinh`,
  inspections: `${root}/kiem-tra`,
  reports: `${root}/phan-anh`,
  figures: `${root}/so-lieu`,
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
  { place: "queue" },
  { place: "certificates" },
  { place: "programmes" },
  { place: "inspections" },
  { place: "reports" },
  { place: "figures" },
  { place: "log", roles: ["head"] },
  { place: "security" },
]

/** Where somebody of an office may go. */
export const officePlaces = (role: OfficeRole): OfficePlace[] =>
  PLACES.filter(({ roles }) => !roles || roles.includes(role)).map(({ place }) => place)

/** Where an invitation to an office is accepted. */
export const officeInvitationPath = (token: string) =>
  `${root}/loi-moi/${encodeURIComponent(token)}`

/** One page of the certificates of the province. @param wanted what of them */
export const certificatesPath = (page: number, wanted: Record<string, string> = {}) =>
  `${officePaths.certificates}?${new URLSearchParams({ ...wanted, trang: String(page) })}`

/** One page of the office's log. */
export const logPath = (page: number) => `${officePaths.log}?trang=${page}`

/** One certificate that a seller shows, and one of its pages. */
export const submissionPath = (id: string) => `${officePaths.queue}/${encodeURIComponent(id)}`
export const submittedPagePath = (id: string, file: string) =>
  `${submissionPath(id)}/tep/${encodeURIComponent(file)}`

/** One certificate of the register, where its withdrawal is sent to, and the decision behind it. */
export const registeredPath = (id: string) =>
  `${officePaths.certificates}/${encodeURIComponent(id)}`
export const withdrawalPath = (id: string) => `${registeredPath(id)}/thu-hoi`
export const eventFilePath = (id: string, event: string) =>
  `${registeredPath(id)}/van-ban/${encodeURIComponent(event)}`

/** The list of a decision: where it is sent and looked at, what it looks like, its lines to mend, and the decision itself. */
export const decisionPaths = {
  list: (query: Record<string, string> = {}) =>
    [`${officePaths.certificates}/nhap`, new URLSearchParams(query).toString()]
      .filter(Boolean)
      .join("?"),
  send: `${officePaths.certificates}/nhap/gui`,
  template: (format: string) => `${officePaths.certificates}/nhap/mau/${format}`,
  toMend: (id: string, format: string) =>
    `${officePaths.certificates}/nhap/${encodeURIComponent(id)}/can-sua/${format}`,
  paper: (id: string) => `${officePaths.certificates}/nhap/${encodeURIComponent(id)}/van-ban`,
}

/** Programmes of one state, one page of them, and where one is begun. */
export const programmesPath = (page: number, state?: string) =>
  `${officePaths.programmes}?${new URLSearchParams({ ...(state ? { trang_thai: state } : {}), trang: String(page) })}`
export const newProgrammePath = `${officePaths.programmes}/moi`

/** One programme, where its terms are changed, and its decision is sent to and read. */
export const programmePath = (id: string) => `${officePaths.programmes}/${encodeURIComponent(id)}`
export const changeProgrammePath = (id: string) => `${programmePath(id)}/sua`
export const programmeDecisionPath = (id: string) => `${programmePath(id)}/quyet-dinh`
/** A programme's codes that are each used once, as a file. */
export const programmeCodesPath = (id: string, format: "xlsx" | "csv") =>
  `${programmePath(id)}/ma/${format}`

/** Inspections: those of a kind, one of them, where one is planned, and its papers. */
export const inspectionsPath = (query: Record<string, string> = {}) =>
  [officePaths.inspections, new URLSearchParams(query).toString()].filter(Boolean).join("?")
export const inspectionPath = (id: string) => `${officePaths.inspections}/${encodeURIComponent(id)}`
export const planInspectionPath = (certificate: string, report?: string) =>
  `${officePaths.inspections}/moi?${new URLSearchParams({ giay: certificate, ...(report ? { "phan-anh": report } : {}) })}`
export const inspectionPapersPath = (id: string) => `${inspectionPath(id)}/tep`
export const inspectionPaperPath = (id: string, entry: string) =>
  `${inspectionPapersPath(id)}/${encodeURIComponent(entry)}`

/** What shoppers report: those of a kind, and one of them. */
export const reportsPath = (query: Record<string, string> = {}) =>
  [officePaths.reports, new URLSearchParams(query).toString()].filter(Boolean).join("?")
export const reportPath = (id: string) => `${officePaths.reports}/${encodeURIComponent(id)}`
