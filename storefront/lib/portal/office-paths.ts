import { doors } from "./doors"

/** The screens of a trade office, without their language. */
export const officePaths = {
  certificates: doors.office.path,
  calls: `${doors.office.path}/can-goi`,
} as const

export type OfficePlace = keyof typeof officePaths
