import { OFFICE_DOORS } from "@ocop/ocop/api/office/doors"
import { expect, it } from "vitest"
import { ownRoutes } from "../support/routes"

it("every route below /office has a line in OFFICE_DOORS (plugins/ocop/src/api/office/doors.ts), and no other has", () => {
  const routes = ownRoutes()
    .filter(({ path }) => path.startsWith("/office/"))
    .map(({ method, path }) => `${method} ${path}`)
  expect(Object.keys(OFFICE_DOORS).sort()).toEqual(routes.sort())
})

it("nobody changes anything without a second factor", () => {
  const changing = Object.entries(OFFICE_DOORS).filter(([route]) => !route.startsWith("GET "))
  expect(changing.length).toBeGreaterThan(0)
  for (const [route, { secondFactor }] of changing)
    expect([route, secondFactor]).toEqual([route, "all"])
})
