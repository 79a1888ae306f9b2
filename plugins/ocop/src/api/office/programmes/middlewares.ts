import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { validateQuery } from "@ocop/kit/validate-query"
import {
  AnswerSeller,
  ChangeProgramme,
  InviteSeller,
  ListProgrammes,
  MakeCodes,
  MoveProgramme,
  WriteProgramme,
} from "./validators"

export const programmeRoutes: MiddlewareRoute[] = [
  { matcher: "/office/programmes", methods: ["GET"], middlewares: [validateQuery(ListProgrammes)] },
  { matcher: "/office/programmes", methods: ["POST"], middlewares: [validateBody(WriteProgramme)] },
  {
    matcher: "/office/programmes/:id",
    methods: ["PUT"],
    middlewares: [validateBody(ChangeProgramme)],
  },
  {
    matcher: "/office/programmes/:id/moves",
    methods: ["POST"],
    middlewares: [validateBody(MoveProgramme)],
  },
  {
    matcher: "/office/programmes/:id/answers",
    methods: ["POST"],
    middlewares: [validateBody(AnswerSeller)],
  },
  {
    matcher: "/office/programmes/:id/codes",
    methods: ["PUT"],
    middlewares: [validateBody(MakeCodes)],
  },
  {
    matcher: "/office/programmes/:id/sellers",
    methods: ["POST"],
    middlewares: [validateBody(InviteSeller)],
  },
]
