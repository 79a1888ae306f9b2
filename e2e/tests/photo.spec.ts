import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { APIRequestContext, Locator, Page } from "@playwright/test"
import { signInToAdmin } from "../support/admin"
import { dataDir } from "../support/data-dir"
import { phonePhoto } from "../support/photo"
import { asStaff } from "../support/staff"
import { expect, test } from "../support/test"

/** As cameras, telephones, browsers and Vietnamese keyboards name files; the second in the decomposed letters of a Mac. */
const NAMES = ["ảnh thật.jpg", "ảnh đã gửi.jpg".normalize("NFD"), "IMG (1).JPG", "a b.png"]

test("photos that staff upload replace the drawings, whatever their files are called", async ({
  page,
  request,
  shop,
}) => {
  const staff = await asStaff(request, shop)
  const cashews = await staff.pictures("hat-dieu-rang-muoi-ha-my")
  await signInToAdmin(page, shop)
  try {
    await page.goto(`${shop.admin}/products/${cashews.id}/media?view=edit`)
    const photo = await phonePhoto()
    await page.locator("input[type=file]").setInputFiles(
      NAMES.map((name) => ({
        name,
        mimeType: name.endsWith("png") ? "image/png" : "image/jpeg",
        buffer: photo,
      })),
    )
    await page.getByRole("button", { name: "Save" }).click()
    await expect(page.getByText("Media was successfully updated")).toBeVisible()

    const shown = page.getByRole("list", { name: "Hình sản phẩm" }).getByRole("img")
    await expect(async () => {
      await page.goto("/san-pham/hat-dieu-rang-muoi-ha-my")
      await expect(shown).toHaveCount(NAMES.length, { timeout: 1_000 })
    }).toPass()
    for (const picture of await shown.all()) await expectPhoto(picture, request)
    for (const { url } of (await staff.pictures("hat-dieu-rang-muoi-ha-my")).images) {
      const stored = await request.get(url)
      expect(stored.status(), url).toBe(200)
      expect((await stored.body()).includes("Exif"), "knows where it was taken").toBe(false)
    }
    await expect(page.getByText("Tranh minh họa, không phải ảnh chụp sản phẩm")).toHaveCount(0)
    expect(await sentTo(page)).toEqual([shop.storefront])

    const card = page
      .getByRole("article")
      .filter({ has: page.getByRole("link", { name: "Hạt điều rang muối Hà Mỵ" }) })
    await expect(async () => {
      await page.goto("/tim-kiem?q=hat+dieu+rang+muoi+ha+my")
      await expect(card.locator("img[srcset]").first()).toBeAttached({ timeout: 1_000 })
    }).toPass()
    await expectPhoto(card.locator("img").first(), request)
  } finally {
    await cashews.restore()
  }
})

test("a file that only claims to be a photo is refused, and the drawing stays", async ({
  page,
  request,
  shop,
}) => {
  const staff = await asStaff(request, shop)
  const salt = await staff.pictures("muoi-hat-bac-lieu")
  await signInToAdmin(page, shop)
  await page.goto(`${shop.admin}/products/${salt.id}/media?view=edit`)
  await page.locator("input[type=file]").setInputFiles({
    name: "hỏng.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("<script>alert(1)</script>"),
  })
  const answer = page.waitForResponse(`${shop.backend}/admin/uploads`)
  await page.getByRole("button", { name: "Save" }).click()
  const refused = await answer
  expect(refused.status()).toBe(400)
  expect(((await refused.json()) as { message: string }).message).toContain("hỏng.jpg")
  await expect(page.getByText(/could not be read as a picture/)).toBeVisible()
  expect((await staff.pictures("muoi-hat-bac-lieu")).images).toEqual(salt.images)

  await page.goto("/san-pham/muoi-hat-bac-lieu")
  const drawn = page.getByRole("list", { name: "Hình sản phẩm" }).getByRole("img")
  await expect(drawn).toHaveCount(salt.images.length)
  for (const drawing of await drawn.all()) {
    await drawing.scrollIntoViewIfNeeded()
    await expect
      .poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    const chosen = await drawing.evaluate((image: HTMLImageElement) => image.currentSrc)
    expect(new URL(chosen).origin).toBe(shop.storefront)
    expect((await request.get(chosen)).headers()["content-type"]).toBe("image/avif")
  }
})

test("photos that were stored under their own names are still shown", async ({
  page,
  request,
  shop,
}) => {
  // As Medusa's own provider names files, and their addresses.
  const names = NAMES.map((name) => `1700000000000-cũ ${name}`)
  const photo = await phonePhoto()
  for (const name of names) writeFileSync(join(dataDir(), "files", name), photo)
  const staff = await asStaff(request, shop)
  const malt = await staff.pictures("mach-nha-quang-ngai")
  try {
    await malt.set(names.map((name) => new URL(`/static/${name}`, shop.backend).href))
    const shown = page.getByRole("list", { name: "Hình sản phẩm" }).getByRole("img")
    await expect(async () => {
      await page.goto("/san-pham/mach-nha-quang-ngai")
      await expect(shown).toHaveCount(names.length, { timeout: 1_000 })
    }).toPass()
    for (const picture of await shown.all()) await expectPhoto(picture, request)
    for (const name of names)
      expect((await request.get(`/static/${encodeURIComponent(name)}`)).status(), name).toBe(200)
    expect(await sentTo(page)).toEqual([shop.storefront])
  } finally {
    await malt.restore()
  }
})

/** The hosts that a phone, a preview of a link and a search engine are sent to for the page's pictures. */
async function sentTo(page: Page): Promise<string[]> {
  const addresses = await page.evaluate(() => [
    ...Array.from(document.images, ({ src }) => src),
    ...Array.from(
      document.querySelectorAll<HTMLMetaElement>("meta[property='og:image']"),
      ({ content }) => content,
    ),
    ...Array.from(
      document.querySelectorAll("script[type='application/ld+json']"),
      ({ textContent }) => textContent.match(/https?:[^"]+\.(?:jpe?g|png|webp)[^"]*/gi) ?? [],
    ).flat(),
  ])
  return [...new Set(addresses.map((address) => new URL(address).origin))]
}

/** Every size is an AVIF of the shop's own origin, and what is shown is upright. */
async function expectPhoto(picture: Locator, request: APIRequestContext): Promise<void> {
  const srcset = (await picture.getAttribute("srcset")) ?? ""
  const addresses = srcset.split(", ").map((size) => size.replace(/ \d+w$/, ""))
  expect(addresses.length).toBeGreaterThan(1)
  for (const address of addresses) {
    expect(address).toMatch(/^\/_next\/image\?url=%2Fstatic%2F/)
    const answer = await request.get(address, { headers: { accept: "image/avif,image/*" } })
    expect([answer.status(), answer.headers()["content-type"]], address).toEqual([
      200,
      "image/avif",
    ])
  }
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() =>
      picture.evaluate((image: HTMLImageElement) => image.naturalHeight > image.naturalWidth),
    )
    .toBe(true)
}
