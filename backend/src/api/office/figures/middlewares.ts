import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "@ocop/kit/validate-query"
import {
  AskedOrdersQuery,
  FiguresFileQuery,
  FiguresQuery,
  MapQuery,
  NationalCertificatesQuery,
  NationalSalesFileQuery,
  NationalSalesQuery,
  NationalWaitingQuery,
  SalesFileQuery,
  SalesQuery,
} from "./validators"

export const officeFigures: MiddlewareRoute[] = (
  [
    ["/office/figures", FiguresQuery],
    ["/admin/figures", FiguresQuery],
    ["/admin/figures/file", FiguresFileQuery],
    ["/admin/figures/map", MapQuery],
    ["/admin/figures/certificates", NationalCertificatesQuery],
    ["/admin/figures/waiting", NationalWaitingQuery],
    ["/admin/figures/orders", AskedOrdersQuery],
    ["/office/figures/orders", AskedOrdersQuery],
    ["/admin/figures/sales", NationalSalesQuery],
    ["/admin/figures/sales/file", NationalSalesFileQuery],
    ["/office/figures/file", FiguresFileQuery],
    ["/office/figures/sales", SalesQuery],
    ["/office/figures/sales/file", SalesFileQuery],
  ] as const
).map(([matcher, schema]) => ({ matcher, methods: ["GET"], middlewares: [validateQuery(schema)] }))
