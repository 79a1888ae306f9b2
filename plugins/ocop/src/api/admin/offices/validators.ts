import { z } from "@medusajs/framework/zod"
import {
  INVITATION_LOCALES,
  OFFICE_STATUSES,
  OFFICER_ROLES,
  OFFICER_STATUSES,
} from "../../../modules/office"

const name = z.string().trim().min(1).max(200)
const reason = z.string().trim().max(2_000).nullish()

/** Body of POST /admin/offices. */
export const OpenOffice = z.strictObject({ province_code: z.string().regex(/^\d{2}$/), name })
export type OpenOfficeBody = z.infer<typeof OpenOffice>

/** Body of POST /admin/offices/:id/status. */
export const MoveOffice = z.strictObject({ status: z.enum(OFFICE_STATUSES), reason })
export type MoveOfficeBody = z.infer<typeof MoveOffice>

/** Body of POST /admin/offices/:id/invitations. The address comes out in lower case. */
export const InviteOfficer = z.strictObject({
  name,
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  role: z.enum(OFFICER_ROLES),
  locale: z.enum(INVITATION_LOCALES).default("vi"),
})
export type InviteOfficerBody = z.infer<typeof InviteOfficer>

/** Body of POST /admin/offices/:id/officers/:officer. */
export const ChangeOfficer = z
  .strictObject({
    status: z.enum(OFFICER_STATUSES).optional(),
    role: z.enum(OFFICER_ROLES).optional(),
    reason,
    without_head: z.boolean().default(false),
  })
  .refine(({ status, role }) => status !== undefined || role !== undefined, {
    path: ["status"],
    error: "status or role must be given",
  })
export type ChangeOfficerBody = z.infer<typeof ChangeOfficer>
