import { readdirSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { accountsOf, asStaff, type Backend, signIn } from "../../support"

const LIST = "Product Handle,Product Title,Variant Title\nche-thu,Chè thử,Gói\n"

/** Lists that Medusa Admin makes and takes, where files lie in the data folder. */
export function staffFiles(shop: () => Backend): void {
  describe("lists of the platform's staff", () => {
    let staff: Record<string, string>

    const ask = (path: string, headers: Record<string, string> = {}, body?: object | FormData) =>
      fetch(`${shop().url}${path}`, {
        method: body ? "POST" : "GET",
        headers: {
          ...headers,
          ...(body && !(body instanceof FormData) && { "content-type": "application/json" }),
        },
        body: body instanceof FormData ? body : body && JSON.stringify(body),
      })
    const told = async <Body>(...args: Parameters<typeof ask>) =>
      (await (await ask(...args)).json()) as Body
    const privately = () =>
      readdirSync(join(shop().dataDir, "private-files")).filter((name) => name.endsWith(".csv"))

    beforeAll(async () => {
      staff = await asStaff(shop())
    })

    it("that were exported are saved by the address in the notice, and by staff alone", async () => {
      expect((await ask("/admin/orders/export", staff, {})).status).toBe(202)
      const notice = () =>
        told<{ notifications: { data: { file?: { url: string } } }[] }>(
          "/admin/notifications?channel=feed&order=-created_at&limit=1",
          staff,
        ).then(({ notifications }) => notifications[0]?.data.file?.url)
      await expect.poll(notice, { timeout: 30_000 }).toMatch(/^\/admin\/uploads\//)
      const url = (await notice())!
      const saved = await ask(url, staff)
      expect([saved.status, saved.headers.get("content-type")]).toEqual([
        200,
        "text/csv; charset=utf-8",
      ])
      expect(saved.headers.get("content-disposition")).toMatch(
        /^attachment; filename="private-\d+-[0-9a-f-]{36}-\d+-order-exports\.csv"$/,
      )
      const accounts = accountsOf(shop())
      const others = await Promise.all([
        signIn(shop(), "seller_member", accounts.sellers[0]!),
        signIn(shop(), "officer", accounts.offices[0]!),
        signIn(shop(), "customer", accounts.shopper),
      ])
      for (const token of others)
        expect((await ask(url, { authorization: `Bearer ${token}` })).status).toBe(401)
      expect((await ask(url)).status).toBe(401)
      expect((await ask(`/static/${decodeURIComponent(url.split("/")[3]!)}`)).status).toBe(404)
      expect((await ask(url.replace("private-", "private-0"), staff)).status).toBe(404)
      expect((await ask("/admin/uploads/..%2Faccounts.json/content", staff)).status).toBe(400)
    })

    it("that are to be imported are sent to the shop itself, and can be seen by nobody else", async () => {
      const facts = { originalname: "hàng.csv", mime_type: "text/csv", size: LIST.length }
      const { url } = await told<{ url: string }>("/admin/uploads/presigned-urls", staff, facts)
      const form = new FormData()
      form.append("files", new Blob([LIST], { type: "text/csv" }), facts.originalname)
      const sent = await told<{ files: { id: string; url: string }[] }>(url, staff, form)
      const { id } = sent.files[0]!
      expect(privately()).toContain(id)
      expect((await ask(`/static/${id}`)).status).toBe(404)
      const read = await ask("/admin/products/imports", staff, {
        ...facts,
        file_key: id,
        extension: "csv",
      })
      expect([read.status, await read.json()]).toEqual([
        202,
        { transaction_id: expect.any(String) as string, summary: { toCreate: 1, toUpdate: 0 } },
      ])
    })
  })
}
