import { addToBasket } from "../support/pages"
import { expect, type Page, test } from "../support/test"

/** Where shoppers tap most. */
const PAGES = [
  "/",
  "/tim-kiem?q=nuoc+mam",
  "/tinh",
  "/tinh/thai-nguyen",
  "/san-pham/muoi-ot-tay-ninh",
  "/nguoi-ban",
  "/gio-hang",
  "/thanh-toan",
  "/don-hang",
  "/kiem-tra",
]
/** CSS pixels, in both directions. */
const LEAST = 44

test("everything that is tapped is large enough for a thumb", async ({ page }) => {
  await addToBasket(page, "muoi-ot-tay-ninh")
  for (const path of PAGES) {
    await page.goto(path)
    expect(await tooSmall(page), path).toEqual([])
  }
})

/**
 * What can be tapped and is smaller than a thumb. A link inside a sentence is not counted (WCAG 2.5.8 excepts it, since
 * its size is that of the words around it), nor is a province on the map whose name stands on the same page; and what is
 * tapped through its label, or through the whole card that it covers, is as large as that.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const target = (element: Element): Element => {
      const after = getComputedStyle(element, "::after")
      if (after.position === "absolute" && after.content !== "none")
        return (element as HTMLElement).offsetParent ?? element
      return element.closest("label") ?? element
    }
    const inSentence = (element: Element) => {
      const around = element.parentElement
      if (!around || getComputedStyle(element).display !== "inline") return false
      return [...around.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 1,
      )
    }
    const namedElsewhere = (element: Element) =>
      element.closest("svg") !== null &&
      document.querySelector(`a[href="${element.getAttribute("href")}"]:not(svg a)`) !== null
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest(".sr-only"))
      .filter((element) => !inSentence(element) && !namedElsewhere(element))
      .filter((element) => element.getAttribute("tabindex") !== "-1")
      .flatMap((element) => {
        const { width, height } = target(element).getBoundingClientRect()
        // Half a pixel is the rounding of a font.
        if (width >= least - 0.5 && height >= least - 0.5) return []
        const size = `${Math.round(width)} × ${Math.round(height)}`
        return [`${size}: ${element.outerHTML.slice(0, 120)}`]
      })
  }, LEAST)
}

test("the notice of demonstration data leaves the screen to the shop", async ({ page }) => {
  for (const [path, words] of [
    ["/", "Dữ liệu minh họa"],
    ["/en", "Demonstration data"],
  ] as const) {
    await page.goto(path)
    const notice = page.getByRole("paragraph").filter({ hasText: words }).first()
    await expect(notice.locator("a[href$='/du-lieu-minh-hoa']")).toBeVisible()
    const lines = await notice.evaluate((element) => {
      const { height, lineHeight, paddingTop, paddingBottom } = getComputedStyle(element)
      const [whole, line, top, bottom] = [height, lineHeight, paddingTop, paddingBottom].map(
        Number.parseFloat,
      ) as [number, number, number, number]
      return Math.round((whole - top - bottom) / line)
    })
    expect(lines, path).toBeLessThanOrEqual(2)
  }
})

test("stacked marks are never clipped, and never touch the line above", async ({ page }) => {
  for (const path of ["/san-pham/nuoc-mam-le-gia", "/thanh-toan", "/tim-kiem?q=nuoc+mam"]) {
    if (path === "/thanh-toan") await addToBasket(page, "nuoc-mam-le-gia")
    await page.goto(path)
    expect(await clipped(page), path).toEqual([])
  }
})

/**
 * Measures the ink of every letter of the language in every heading, button, badge and field label: against the line it
 * stands on, and against whatever around it cuts off what overflows. A letter that the page's own font lacks is a fault
 * too: the browser takes it from another, and a name changes its face in the middle.
 */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    const small = [..."aăâeêioôơuưy"].flatMap((vowel) => TONES.map((tone) => vowel + tone))
    const LETTERS = [...small, "đ", ...small.map((letter) => letter.toUpperCase()), "Đ"]
      .map((letter) => letter.normalize("NFC"))
      .join("")
    const kinds = "h1, h2, h3, button, summary, label, legend, a.tap, [class*=font-semibold]"
    const elements = [...document.querySelectorAll<HTMLElement>(kinds)].filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest(".sr-only, svg") &&
        // A price and a plus sign have no marks.
        /\p{L}/u.test(element.innerText),
    )
    const marks = elements.map((element) => {
      const text = document.createElement("span")
      text.textContent = "ẪỖỰẨỂỘgỵ"
      const baseline = document.createElement("span")
      baseline.style.cssText = "display:inline-block;width:0;height:0"
      text.prepend(baseline)
      element.prepend(text)
      return { element, baseline, text }
    })
    await document.fonts.ready
    const pen = document.createElement("canvas").getContext("2d")
    if (!pen) throw new Error("No canvas to measure with")
    const faults = new Set<string>()
    for (const { element, baseline, text } of marks) {
      const style = getComputedStyle(text)
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const ink = pen.measureText(LETTERS)
      // Whether a font has a letter: what stands behind it in the list makes no difference then.
      const widthBefore = (letter: string, last: string) => {
        const own = style.fontFamily.split(",").slice(0, 2).join(",")
        pen.font = `${style.fontWeight} 100px ${own}, ${last}`
        return pen.measureText(letter).width
      }
      const lacking = [...LETTERS].filter(
        (letter) => widthBefore(letter, "monospace") !== widthBefore(letter, "serif"),
      )
      if (lacking.length > 0) faults.add(`${style.fontFamily} lacks ${lacking.join("")}`)
      const [up, down] = [ink.actualBoundingBoxAscent, ink.actualBoundingBoxDescent]
      const name = `${element.tagName} ${element.className} ${style.fontSize}/${style.lineHeight}`
      if (up + down > Number.parseFloat(style.lineHeight) + 0.5)
        faults.add(`${name}: ink of ${up + down} px`)
      const stands = baseline.getBoundingClientRect().bottom
      for (
        let around: HTMLElement | null = element;
        around && around !== document.body;
        around = around.parentElement
      ) {
        if (getComputedStyle(around).overflowY === "visible") continue
        const box = around.getBoundingClientRect()
        // What is scrolled out of sight is not clipped.
        if (around.scrollHeight > around.clientHeight + 1) break
        if (stands - up < box.top - 0.5 || stands + down > box.bottom + 0.5)
          faults.add(`${name}: cut off by ${around.tagName} ${around.className}`)
      }
    }
    return [...faults]
  })
}

test("a suggestion is taken with a finger", async ({ page }) => {
  await page.goto("/")
  const box = page.getByRole("combobox").first()
  await box.tap()
  await box.fill("nuoc mam le gia")
  const option = page
    .getByRole("listbox")
    .first()
    .getByRole("option", { name: /Lê Gia/ })
    .first()
  await expect(option).toBeVisible()
  const size = await option.boundingBox()
  expect(size?.height).toBeGreaterThanOrEqual(LEAST)
  await option.tap()
  await expect(page).toHaveURL(/san-pham/)
})
