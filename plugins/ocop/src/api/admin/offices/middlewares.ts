import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { ChangeOfficer, InviteOfficer, MoveOffice, OpenOffice } from "./validators"

/** Who the platform's staff let act for a province. */
export const adminOffices: MiddlewareRoute[] = (
  [
    ["/admin/offices", OpenOffice],
    ["/admin/offices/:id/status", MoveOffice],
    ["/admin/offices/:id/invitations", InviteOfficer],
    ["/admin/offices/:id/officers/:officer", ChangeOfficer],
  ] as const
).map(([matcher, body]) => ({ matcher, methods: ["POST"], middlewares: [validateBody(body)] }))
