import { expectClean } from "../support/accessible"
import { ownPhone } from "../support/pages"
import type { Ready } from "../support/ready"
import {
  BUYER,
  enterSeller,
  keptHere,
  movesOf,
  newOrderLink,
  order,
  refuseByLink,
} from "../support/selling"
import { expect, type Page, test } from "../support/test"

const CONFLICT = "Không ghi được, vì đơn này đã đổi trước khi lần bấm của bạn đến nơi."
const ONCE = "không bị ghi hai lần."
/** As long as a tap may be unheard, and until it is sent again: storefront/lib/portal/unheard.ts. */
const [UNHEARD_MS, AGAIN_MS] = [20_000, 15_000]

/** An order of the seller's own on its screen, and the link by which somebody else may answer it. */
async function openOrder(page: Page, shop: Ready) {
  const number = await order(page, shop, ownPhone())
  const link = await newOrderLink(page, number)
  await enterSeller(page, shop)
  await page.goto("/ban-hang/don")
  await page.getByRole("link", { name: new RegExp(`^Đơn ${number}-`) }).click()
  // Scripts have taken it over: without a network they alone hear a tap.
  await expect
    .poll(() =>
      accept(page).evaluate((button) => Object.keys(button).some((key) => key.includes("react"))),
    )
    .toBe(true)
  return { number, link }
}

const accept = (page: Page) => page.getByRole("button", { name: "Nhận đơn", exact: true })

/** Somebody else of the seller's answers by the letter, on another phone. */
async function answerElsewhere(page: Page, link: string) {
  const other = await page.context().newPage()
  await other.goto(link)
  await other.getByText("Không có hàng", { exact: true }).click()
  await other.getByRole("radio", { name: "Hàng hỏng" }).check()
  await other.getByRole("button", { name: "Báo không gửi được" }).click()
  await expect(other.getByRole("main")).toContainText("Đã báo không có hàng")
}

async function expectRefused(page: Page) {
  await expect(page.getByTestId("next")).toContainText("Xin đừng gửi hàng")
  await expect(page.getByTestId("next")).not.toContainText("Mất mạng")
  await expect(page.getByTestId("order")).toContainText("Hàng hỏng")
  await expect(accept(page)).toHaveCount(0)
}

test("a tap that comes after another answer changes nothing, and each open page says what stands", async ({
  page,
  shop,
}) => {
  const { number, link } = await openOrder(page, shop)
  await expect(async () => expect(await keptHere(page)).toContain("/ban-hang/ngoai-mang")).toPass()
  // One that the worker does not look after, as one that was on its way when the worker began.
  const again = await page.context().newPage()
  await again.goto(page.url())
  const loaded = again.waitForEvent("load")
  await (await page.context().newCDPSession(again)).send("Page.reload", { ignoreCache: true })
  await loaded
  expect(await again.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await expect(accept(again)).toBeVisible()
  await answerElsewhere(page, link)

  await page.context().setOffline(true)
  await accept(page).click()
  await expect(page.getByTestId("next")).toContainText(
    `Mất mạng: đã giữ trên máy này. Có mạng sẽ tự gửi, kể cả khi bạn đóng trang; ${ONCE}`,
  )
  // The button looks pressed, says why, and hears no second tap; the other answer may still be given.
  const pressed = page.getByRole("button", { name: "Nhận đơn Đã giữ, sẽ gửi khi có mạng" })
  await expect(pressed).toHaveAttribute("aria-disabled", "true")
  await expectClean(page)
  await pressed.focus()
  await page.keyboard.press("Enter")
  await expect(pressed).toBeFocused()
  await expect(page.getByText("Đang gửi…")).toHaveCount(0)
  await expect(page.getByText("Không có hàng", { exact: true })).toBeVisible()
  await page.context().setOffline(false)
  for (const one of [page, again]) {
    const unsent = one.getByTestId("unsent")
    await expect(unsent.getByRole("alert")).toHaveText(
      new RegExp(`^Đơn ${number}-\\d+: Nhận đơn${CONFLICT} Tình trạng hiện nay: Không gửi được.$`),
    )
    await expectRefused(one)
    // Said above the order itself, which there is no need to open.
    await expect(unsent.getByRole("link")).toHaveCount(0)
  }
  await expectClean(page)
  await page.getByRole("button", { name: "Đã xem" }).click()
  await expect(page.getByTestId("unsent")).toHaveCount(0)
})

test.describe("where a browser has no workers", () => {
  test.use({ serviceWorkers: "block" })

  test("a tap without a network is sent by its own page, and says what stands in the same words", async ({
    page,
    shop,
  }) => {
    const { link } = await openOrder(page, shop)
    await answerElsewhere(page, link)
    await page.context().setOffline(true)
    await accept(page).click()
    await expect(page.getByTestId("next")).toContainText(
      `Mất mạng: chưa gửi được. Giữ trang này mở, có mạng sẽ tự gửi; ${ONCE}`,
    )
    await page.context().setOffline(false)
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(`Không gửi được${CONFLICT}`)
    await expectRefused(page)
    await expect(page.getByTestId("unsent")).toHaveCount(0)
  })

  test("a tap on a network that is there and dead is given up, sent again, and made once", async ({
    page,
    shop,
  }) => {
    await openOrder(page, shop)
    await page.clock.install()
    let asked = 0
    await page.route(
      (url) => url.pathname.startsWith("/ban-hang/don/"),
      async (route) => {
        const isTap = route.request().method() === "POST"
        // The first is heard, and its answer is lost on the way.
        if (isTap && ++asked === 1) await route.fetch()
        else await route.continue()
      },
    )
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? ""
    await accept(page).click()
    await expect(page.getByRole("status").filter({ hasText: "Đang gửi" })).toBeVisible()
    await expect.poll(() => movesOf(page, shop, id)).toEqual(["confirmed"])
    await page.clock.fastForward(UNHEARD_MS)
    await expect(page.getByTestId("next")).toContainText("Mất mạng: chưa gửi được.")
    await page.clock.fastForward(AGAIN_MS)
    await expect(page.getByTestId("next")).toContainText("Gói hàng")
    expect(asked).toBe(2)
    expect(await movesOf(page, shop, id)).toEqual(["confirmed"])
  })
})

test("today's orders are read and answered without a network, and sent once when it is back", async ({
  page,
  shop,
  context,
}) => {
  const phone = ownPhone()
  const [first, second] = [await order(page, shop, ownPhone()), await order(page, shop, phone)]
  const link = await newOrderLink(page, second)
  await enterSeller(page, shop)
  await expect(async () => expect(await keptHere(page)).toContain("/ban-hang/ngoai-mang")).toPass()
  expect(
    (await keptHere(page)).every((path) => /^\/(_next\/static|ban-hang\/ngoai-mang)/.test(path)),
  ).toBe(true)

  // On the order's own screen, which is closed before the network is back.
  await page.goto("/ban-hang/don")
  await page.getByRole("link", { name: new RegExp(`^Đơn ${first}-`) }).click()
  const accept = page.getByRole("button", { name: "Nhận đơn", exact: true })
  await expect(accept).toBeVisible()
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? ""
  await context.setOffline(true)
  await accept.click()
  await expect(page.getByTestId("next")).toContainText("đã giữ trên máy này")
  await page.close()

  // And on the copy, on which another phone is faster.
  const again = await context.newPage()
  await again.goto("/ban-hang")
  await expect(again.getByText(/^Bản lưu lúc \d\d:\d\d, không có mạng$/)).toBeVisible()
  await expect(again.getByTestId("unsent")).toContainText(`Đơn ${first}-`)
  const row = again
    .getByRole("listitem")
    .filter({ has: again.getByRole("heading", { name: new RegExp(`^Đơn ${second}-`) }) })
  await row.getByRole("heading").click()
  await expect(row).toContainText(BUYER)
  await expect(row.getByRole("link", { name: /^Gọi/ })).toHaveAttribute("href", `tel:${phone}`)
  await expectClean(again)
  await row.getByRole("button", { name: "Nhận đơn" }).click()
  await expect(row).toContainText("đã giữ trên máy này")
  await again.goto(`/ban-hang/don/${id}`)
  await expect(again.locator(`[id="${id}"]`)).toHaveAttribute("open", "")
  await expect(again.getByTestId("unsent")).toContainText(`Đơn ${second}-`)
  // A page that is opened later knows of the tap, too.
  await expect(
    again.locator(`[id="${id}"]`).getByRole("button", { name: "Đã giữ, sẽ gửi khi có mạng" }),
  ).toHaveAttribute("aria-disabled", "true")
  const answer = await refuseByLink(again, shop, link)
  expect(answer.ok()).toBe(true)

  await context.setOffline(false)
  const unsent = again.getByTestId("unsent")
  await expect(unsent).toContainText("Đã gửi xong khi có mạng lại.")
  await expect(unsent.getByRole("alert")).toContainText(
    `${CONFLICT} Tình trạng hiện nay: Không gửi được.`,
  )
  await expectClean(again)
  // That it was sent goes by itself once it was seen; that it was not stays until somebody says so.
  await expect(unsent.getByText("Đã gửi xong khi có mạng lại.")).toHaveCount(0)
  await expect(unsent.getByRole("alert")).toBeVisible()
  await again.getByRole("link", { name: "Mở màn hình mới nhất" }).click()
  // The screen that is left would hear the next tap, too.
  await expect(again).toHaveURL(/\/ban-hang$/)
  await unsent.getByRole("button", { name: "Đã xem" }).click()
  await expect(unsent).toHaveCount(0)
  expect(await movesOf(again, shop, id)).toEqual(["confirmed"])

  await again.getByRole("link", { name: "Tài khoản" }).click()
  await again.getByRole("button", { name: "Đăng xuất" }).click()
  await expect(again.getByRole("heading", { name: "Đăng nhập bán hàng" })).toBeVisible()
  await expect(async () => expect(await keptHere(again)).toEqual([])).toPass()
  await context.setOffline(true)
  await again.goto("/ban-hang")
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("Chưa có mạng")
})
