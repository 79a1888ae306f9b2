import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { LISTING_DRAFT_MODULE } from "@ocop/marketplace/modules/listing-draft"
import { describe, expect, it, vi } from "vitest"

const showDraft = vi.hoisted(() => vi.fn())
vi.mock("../../src/listings/show/show-draft", () => ({ showDraft }))

import { listingHandlers } from "../../src/listings/show/handlers"

describe("an approved draft that cannot be shown", () => {
  const createNotifications = vi.fn()
  const listListingDrafts = () =>
    Promise.resolve([{ id: "ldr_1", facts: { start: { name_vi: "Cam sành" } } }])
  const container = {
    resolve: (name: string) =>
      ({
        [Modules.NOTIFICATION]: { createNotifications },
        [LISTING_DRAFT_MODULE]: { listListingDrafts },
      })[name],
  } as unknown as MedusaContainer
  const [handler] = listingHandlers(container)
  const deliver = (attempts: number) =>
    handler!.handle([{ id: "1", key: "ldr_1", payload: {}, created_at: new Date(), attempts }])

  it("is tried again and again, and told to staff when it is tried no more", async () => {
    showDraft.mockRejectedValue(new Error("no shelf"))
    await expect(deliver(handler!.maxAttempts! - 2)).rejects.toThrow("no shelf")
    expect(createNotifications).not.toHaveBeenCalled()
    await expect(deliver(handler!.maxAttempts! - 1)).rejects.toThrow("no shelf")
    expect(createNotifications.mock.calls).toMatchObject([
      [
        {
          channel: "feed",
          resource_id: "ldr_1",
          idempotency_key: "listing-not-shown:ldr_1",
          data: {
            title: expect.stringContaining("Cam sành"),
            description: expect.stringContaining("no shelf"),
          },
        },
      ],
    ])
  })

  it("is told to nobody when the last attempt succeeds", async () => {
    createNotifications.mockReset()
    showDraft.mockResolvedValue(undefined)
    await deliver(handler!.maxAttempts! - 1)
    expect(createNotifications).not.toHaveBeenCalled()
  })
})
