import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { adminOffices } from "./admin/offices/middlewares"
import { ListOfficeCertificates } from "./office/certificates/validators"
import { officeDoors } from "./office/doors"
import { ReadLog } from "./office/log/validators"
import { guardOfficer, OFFICER } from "./office/officer"
import { programmeRoutes } from "./office/programmes/middlewares"
import { validateQuery } from "@ocop/kit/validate-query"
import { FindCommunes } from "./store/communes/validators"

export default defineMiddlewares({
  routes: [
    { matcher: "/store/communes", methods: ["GET"], middlewares: [validateQuery(FindCommunes)] },
    // Without allowUnregistered: a token from /register names no officer and is refused here already.
    { matcher: "/office/*", middlewares: [authenticate(OFFICER, ["bearer"]), guardOfficer] },
    ...officeDoors,
    { matcher: "/office/log", methods: ["GET"], middlewares: [validateQuery(ReadLog)] },
    ...adminOffices,
    {
      matcher: "/office/certificates",
      methods: ["GET"],
      middlewares: [validateQuery(ListOfficeCertificates)],
    },
    ...programmeRoutes,
  ],
})
